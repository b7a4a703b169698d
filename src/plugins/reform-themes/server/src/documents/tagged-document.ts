import type { Core } from '@strapi/strapi';
import { agreeingWith, decide, fixedSuggestions, type Choices, type Decision } from '../../../domain/decide';
import {
  hasDraftAndPublish,
  isLocalised,
  type DocumentContext,
} from '../../../../../shared/server/documents/types';
import { actingPerson } from '../acting-person';
import type { TypeConfig } from '../config';
import type { CurrentLexicon } from '../current-lexicon';
import { DecisionStore } from '../decision-store';
import { suggestFor } from '../suggest-for';
import { TaggingStore, uncertainOf, type UncertainTheme } from '../tagging-store';

/** One language of a document, as stored. */
export interface TaggedRow {
  id: number;
  locale: string | null;
  updatedAt: string;
  values: Record<string, unknown>;
  codes: string[];
}

/** What is decided for a document, and what the tagger left in doubt (null where it was not asked). */
export interface Verdict {
  decisions: Decision[];
  uncertain: UncertainTheme[] | null;
}

type DocumentType = Pick<DocumentContext, 'uid' | 'contentType'>;

/** The document that a call of the document service is about, in all its languages, as far as themes need it. */
export class TaggedDocument {
  readonly store: DecisionStore;
  readonly tagging: TaggingStore;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ctx: DocumentType,
    private readonly type: TypeConfig,
    private readonly lexicon: CurrentLexicon,
  ) {
    this.store = new DecisionStore(strapi, ctx.uid);
    this.tagging = new TaggingStore(strapi, ctx.uid);
  }

  /** The language whose text decides for all; null for a type without languages. */
  async decidingLocale(): Promise<string | null> {
    if (!isLocalised(this.ctx as DocumentContext)) return null;
    return this.strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>;
  }

  async rows(documentId: string, status: 'draft' | 'published'): Promise<TaggedRow[]> {
    const hasStatus = hasDraftAndPublish(this.ctx as DocumentContext);
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

  /**
   * @param values the text to tag by; null for a document whose automatic themes are fixed
   */
  decide(previous: readonly Decision[], values: Record<string, unknown> | null, choices: Choices): Verdict {
    const { implies } = this.lexicon;
    const by = actingPerson(this.strapi);
    if (values === null) {
      const suggestions = fixedSuggestions(previous, implies);
      return {
        decisions: decide({ previous, suggestions, choices, implies, by, isFixed: true }),
        uncertain: null,
      };
    }
    const { themes, considered } = suggestFor(this.strapi, this.ctx.uid, values, this.lexicon);
    return {
      decisions: decide({ previous, suggestions: themes, choices, implies, by }),
      uncertain: uncertainOf([...themes, ...considered]),
    };
  }

  /** What is decided after somebody went back to `row`: earlier choices that contradict it are taken back. */
  decideAgain(previous: readonly Decision[], row: TaggedRow, isFixed: boolean): Verdict {
    const kept = agreeingWith(previous, row.codes);
    const lost = row.codes.filter((code) => !kept.some((decision) => decision.code === code));
    // A theme of the public version whose reasons are gone was automatic.
    const restored = lost.map(
      (code): Decision => ({ code, origin: 'auto', state: 'accepted', score: 0, evidence: [] }),
    );
    return this.decide([...kept, ...restored], isFixed ? null : row.values, { added: [], removed: [] });
  }

  /** Stores what was decided. */
  async keep(documentId: string, { decisions, uncertain }: Verdict): Promise<void> {
    await this.store.replace(documentId, decisions);
    if (uncertain) await this.tagging.tagged(documentId, uncertain);
  }

  /** The relation value that holds exactly these themes, in the order of the theme list. */
  relationTo(codes: readonly string[]): { set: { id: number }[] } {
    return { set: this.lexicon.themes.filter(({ code }) => codes.includes(code)).map(({ id }) => ({ id })) };
  }

  /**
   * Gives rows that carry other themes these ones. Their date of change stays: nobody edited them, and a newer date
   * would show a published entry as modified.
   */
  async align(rows: readonly TaggedRow[], codes: readonly string[]): Promise<void> {
    const known = this.lexicon.themes.map(({ code }) => code).filter((code) => codes.includes(code));
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
