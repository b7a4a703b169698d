import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ModelSchema } from '../../../../../shared/domain/walk-attributes';
import { pathPatterns, recordsConfig } from '../config';
import type { PathsService } from '../services/paths';
import { populateOf, publicAttributes } from './populate';

export type RecordState = 'live' | 'redirect' | 'withdrawn' | 'gone';

type Payload = Record<string, unknown>;

/** What the public sees at a path, before it has a version. */
export interface NewRecord {
  path: string;
  locale: string | null;
  uid: string;
  documentId: string;
  state: RecordState;
  /** where a redirect leads */
  movedTo: string | null;
  title: string;
  /** codes of its themes */
  themes: string[];
  /** of a live or withdrawn record: the entry with all that its page shows */
  payload: Payload | null;
  etag: string;
  /** entries and files that the payload shows parts of */
  links: string[];
  /** when the published text was published; ISO */
  publishedAt: string | null;
}

type Row = Payload & { documentId: string; locale: string | null; publishedAt: string | null };

/** A fingerprint of everything that a reader of the record could notice. */
export const fingerprintOf = (record: Omit<NewRecord, 'etag' | 'links' | 'publishedAt'>): string => {
  const { path, locale, state, movedTo, title, themes, payload } = record;
  const text = JSON.stringify([path, locale, state, movedTo, title, themes, payload]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
};

/** Codes of the themes that an entry carries. */
export function themesIn(strapi: Core.Strapi, entry: Payload): string[] {
  const { themes } = recordsConfig(strapi);
  const values = themes ? entry[themes.attribute] : null;
  if (!themes || !Array.isArray(values)) return [];
  return values.map((theme) => String((theme as Payload)[themes.code])).sort();
}

/** Makes the records of published entries. The same entry makes the same record, whoever makes it and when. */
export class RecordBuilder {
  private readonly populates = new Map<string, object>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** The live records of a document in all its languages, and the other addresses that lead to them. */
  async build(uid: string, documentId: string): Promise<NewRecord[]> {
    if (!(uid in pathPatterns(this.strapi))) return [];
    // Not through the document service, which takes as long again for each language.
    const rows = (await this.strapi.db.query(uid as never).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: this.populateOf(uid),
      orderBy: { locale: 'asc' },
    } as never)) as Row[];
    return rows.flatMap((row) => this.recordsOf(uid, row));
  }

  private populateOf(uid: string): object {
    const known = this.populates.get(uid);
    if (known) return known;
    const populate = populateOf(this.strapi, this.modelOf(uid));
    this.populates.set(uid, populate);
    return populate;
  }

  private modelOf(uid: string): ModelSchema {
    return this.strapi.getModel(uid as never) as unknown as ModelSchema;
  }

  private recordsOf(uid: string, row: Row): NewRecord[] {
    const { documentId, locale, publishedAt } = row;
    const { slug, code } = row as { slug?: string; code?: string };
    const paths = this.strapi.plugin('public-records').service('paths') as PathsService;
    const path = paths.pathOf(uid, { slug, code, locale: locale ?? '' });
    if (!path) return [];
    const { attributes } = this.modelOf(uid);
    const title = row[String(attributes.slug?.targetField ?? 'slug')];
    const payload = this.payloadOf(uid, row);
    const links = new Set<string>();
    collectLinks(payload, links);
    links.delete(documentId);
    const base = {
      locale,
      uid,
      documentId,
      publishedAt,
      title: String(title ?? ''),
      themes: themesIn(this.strapi, row),
    };
    const live = { ...base, path, state: 'live' as const, movedTo: null, payload };
    const records = [{ ...live, etag: fingerprintOf(live), links: [...links] }];
    // An entry that is named by its code answers at its name as well.
    const alias = paths.pathOf(uid, { slug, locale: locale ?? '' });
    if (!alias || alias === path) return records;
    const lead = {
      ...base,
      path: alias,
      state: 'redirect' as const,
      movedTo: path,
      themes: [],
      payload: null,
    };
    return [...records, { ...lead, etag: fingerprintOf(lead), links: [] }];
  }

  private payloadOf(uid: string, row: Row): Payload {
    const names = publicAttributes(this.modelOf(uid)).map(([name]) => name);
    const kept = ['documentId', 'locale', 'publishedAt', ...names].filter((name) => name in row);
    return withoutRowIds(Object.fromEntries(kept.map((name) => [name, row[name]]))) as Payload;
  }
}

/** Row ids change with every publication and mean nothing outside the database. */
function withoutRowIds(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutRowIds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutRowIds(part)]));
}

function collectLinks(value: unknown, links: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectLinks(item, links);
  else if (typeof value === 'object' && value !== null) {
    const { documentId } = value as Payload;
    if (typeof documentId === 'string') links.add(documentId);
    for (const part of Object.values(value)) collectLinks(part, links);
  }
}
