import type { Core } from '@strapi/strapi';
import { agreeingWith, decide, type Choices, type Decision } from '../../../domain/decide';
import type { ContentTexts, FieldName } from '../../../domain/find-phrase';
import { FIELDS } from '../../../domain/find-phrase';
import { MIN_SCORE, type Suggestion } from '../../../domain/suggest';
import type { DocumentContext } from '../../../../../shared/server/documents/types';
import { hasDraftAndPublish, isLocalised } from '../../../../../shared/server/documents/types';
import type { ThemeRow } from '../catalogue';
import type { TypeConfig } from '../config';
import { DecisionStore } from '../decision-store';
import { IMPLIES, type ThemesService } from '../services/themes';

/** One language of a document, as stored. */
export interface TaggedRow {
  id: number;
  locale: string | null;
  updatedAt: string;
  values: Record<string, unknown>;
  codes: string[];
}

/** The document that a call of the document service is about, in all its languages, as far as themes need it. */
export class TaggedDocument {
  readonly store: DecisionStore;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ctx: DocumentContext,
    private readonly type: TypeConfig,
    private readonly themes: readonly ThemeRow[],
  ) {
    this.store = new DecisionStore(strapi, ctx.uid);
  }

  /** The language whose text decides for all; null for a type without languages. */
  async decidingLocale(): Promise<string | null> {
    if (!isLocalised(this.ctx)) return null;
    return this.strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>;
  }

  async rows(documentId: string, status: 'draft' | 'published'): Promise<TaggedRow[]> {
    const hasStatus = hasDraftAndPublish(this.ctx);
    if (!hasStatus && status === 'published') return [];
    const { title, lead, body, themes } = this.type;
    const rows = (await this.strapi.db.query(this.ctx.uid as never).findMany({
      select: ['id', 'locale', 'updatedAt', ...title, ...lead, ...body],
      where: { documentId, ...(hasStatus ? { publishedAt: { $null: status === 'draft' } } : {}) },
      populate: { [themes]: { select: ['code'] } },
      orderBy: { id: 'asc' },
    })) as Record<string, unknown>[];
    return rows.map((row) => ({
      id: row.id as number,
      locale: (row.locale as string | null) ?? null,
      updatedAt: row.updatedAt as string,
      values: row,
      codes: ((row[themes] ?? []) as { code: string }[]).map(({ code }) => code),
    }));
  }

  /** What the attributes say, by weight of the place. */
  textsOf(values: Record<string, unknown>): ContentTexts {
    const text = (field: FieldName) =>
      this.type[field]
        .map((attribute) => values[attribute])
        .filter((value) => typeof value === 'string')
        .join('\n');
    return Object.fromEntries(FIELDS.map((field) => [field, text(field)]));
  }

  decide(previous: readonly Decision[], values: Record<string, unknown>, choices: Choices): Decision[] {
    return decide({ previous, suggestions: this.suggestions(values), choices, implies: IMPLIES });
  }

  /** What is decided after somebody went back to `row`: earlier choices that contradict it are taken back. */
  decideAgain(previous: readonly Decision[], row: TaggedRow): Decision[] {
    return this.decide(agreeingWith(previous, row.codes), row.values, { added: [], removed: [] });
  }

  private suggestions(values: Record<string, unknown>): Suggestion[] {
    const service = this.strapi.plugin('reform-themes').service('themes') as ThemesService;
    const found = service.suggest(this.textsOf(values));
    const byNature = this.type.always
      .filter((code) => !found.some((suggestion) => suggestion.code === code))
      .map((code): Suggestion => {
        const phrase = this.ctx.contentType.info.displayName;
        return { code, score: MIN_SCORE, evidence: [{ phrase, field: 'type', count: 1 }] };
      });
    return [...found, ...byNature];
  }

  /** The relation value that holds exactly these themes, in the order of the theme list. */
  relationTo(codes: readonly string[]): { set: { id: number }[] } {
    return { set: this.themes.filter(({ code }) => codes.includes(code)).map(({ id }) => ({ id })) };
  }

  /**
   * Gives rows that carry other themes these ones. Their date of change stays: nobody edited them, and a newer date
   * would show a published entry as modified.
   */
  async align(rows: readonly TaggedRow[], codes: readonly string[]): Promise<void> {
    const known = this.themes.map(({ code }) => code).filter((code) => codes.includes(code));
    for (const row of rows) {
      const isSame = row.codes.length === known.length && known.every((code) => row.codes.includes(code));
      if (isSame) continue;
      const data = { [this.type.themes]: this.relationTo(codes), updatedAt: row.updatedAt };
      await this.strapi.db.query(this.ctx.uid as never).update({ where: { id: row.id }, data } as never);
    }
  }

  /** Two saves of one document at the same moment wait for each other. SQLite has one writer anyway. */
  async lock(documentId: string, trx: unknown): Promise<void> {
    if (this.strapi.db.dialect.client !== 'postgres') return;
    await this.strapi.db.connection
      .raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`themes ${documentId}`])
      .transacting(trx as never);
  }
}
