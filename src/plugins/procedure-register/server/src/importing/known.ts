import type { Core } from '@strapi/strapi';
import { slugFor } from '../../../../../shared/domain/slug';
import type { ParsedProcedure } from '../../../domain/national/parse-national';
import { registerConfig } from '../config';

interface KnownRow {
  documentId: string;
  code: string | null;
  slug: string | null;
  locale: string;
  isSample: boolean | null;
  publishedAt: string | null;
}

/** A procedure that is in the register already. */
export interface KnownEntry {
  documentId: string;
  isSample: boolean;
  hasDraft: boolean;
  isPublic: boolean;
}

interface FieldRow {
  documentId: string;
  name: string;
  aliases: string[] | null;
}

/** Names of fields differ between sources by signs and case only. */
const foldName = (name: string): string =>
  slugFor(
    name
      .normalize('NFC')
      .replace(/&/g, ' và ')
      .replace(/^lĩnh vực\s+/i, ''),
  );

export interface SourceState {
  id: number;
  rowHash: string;
  fields: Record<string, string>;
}

/** Everything an import looks up, read once: procedures by code and slug, fields by name, what was imported before. */
export class Known {
  private readonly byKey = new Map<string, KnownEntry>();
  private readonly documents = new Map<string, string>();
  private readonly fields = new Map<string, string>();
  readonly sources = new Map<string, SourceState>();

  private constructor(private readonly strapi: Core.Strapi) {}

  static async load(strapi: Core.Strapi): Promise<Known> {
    const known = new Known(strapi);
    const { types } = registerConfig(strapi);
    const select = ['documentId', 'code', 'slug', 'locale', 'isSample', 'publishedAt'];
    const rows = (await strapi.db
      .query(types.procedure as never)
      .findMany({ select } as never)) as KnownRow[];
    for (const row of rows) known.addRow(row);
    const fields = (await strapi.db
      .query(types.field as never)
      .findMany({ select: ['documentId', 'name', 'aliases'] } as never)) as FieldRow[];
    for (const field of fields) {
      for (const name of [field.name, ...(field.aliases ?? [])])
        known.fields.set(foldName(name), field.documentId);
    }
    const sources = (await strapi.db
      .query('plugin::procedure-register.procedure-source' as never)
      .findMany({ select: ['id', 'target', 'language', 'rowHash', 'fields'] } as never)) as (SourceState & {
      target: string;
      language: string;
    })[];
    for (const { target, language, ...state } of sources) known.sources.set(`${target} ${language}`, state);
    return known;
  }

  private addRow({ documentId, code, slug, locale, isSample, publishedAt }: KnownRow): void {
    const keys = [code && `code ${locale} ${code}`, slug && `slug ${locale} ${slug}`].filter(
      Boolean,
    ) as string[];
    for (const key of keys) {
      const entry = this.byKey.get(key) ?? {
        documentId,
        isSample: Boolean(isSample),
        hasDraft: false,
        isPublic: false,
      };
      if (publishedAt) entry.isPublic = true;
      else entry.hasDraft = true;
      this.byKey.set(key, entry);
    }
    if (code) this.documents.set(code, documentId);
  }

  /** The entry of a row in its language: by national code, else by address. */
  entryOf({ data, locale }: ParsedProcedure): KnownEntry | null {
    if (data.code) return this.byKey.get(`code ${locale} ${data.code}`) ?? null;
    return this.byKey.get(`slug ${locale} ${data.slug || slugFor(data.name)}`) ?? null;
  }

  /** The document that a code names, in any language. */
  documentOf(code: string | null | undefined): string | null {
    return code ? (this.documents.get(code) ?? null) : null;
  }

  /** documentId of the field of that name or alias; null when it is new. */
  fieldOf(name: string): string | null {
    return this.fields.get(foldName(name)) ?? null;
  }

  remember(code: string | null | undefined, documentId: string): void {
    if (code) this.documents.set(code, documentId);
  }

  /** Makes a field that no list has yet. */
  async createField(name: string): Promise<string> {
    const found = this.fieldOf(name);
    if (found) return found;
    const { types } = registerConfig(this.strapi);
    const { documentId } = (await this.strapi
      .documents(types.field as never)
      .create({ data: { name } } as never)) as unknown as { documentId: string };
    this.fields.set(foldName(name), documentId);
    return documentId;
  }
}
