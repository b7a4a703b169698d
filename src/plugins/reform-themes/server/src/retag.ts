import type { Core } from '@strapi/strapi';
import { acceptedCodes, type Decision } from '../../domain/decide';
import { themesConfig } from './config';
import { currentLexicon, type CurrentLexicon } from './current-lexicon';
import { TaggedDocument, type TaggedRow } from './documents/tagged-document';

/** What new automatic themes change in one document. */
export interface RetagChange {
  uid: string;
  documentId: string;
  locale: string | null;
  title: string;
  added: string[];
  removed: string[];
}

export interface RetagOptions {
  /** only say what would change */
  dryRun?: boolean;
  /** start again at the beginning, even if an earlier run was broken off */
  restart?: boolean;
  /** only what is published */
  onlyPublished?: boolean;
  /** another lexicon than the stored one, to try it out */
  lexicon?: CurrentLexicon;
  onProgress?(progress: { done: number; total: number; file: string }): void;
}

export interface RetagReport {
  checked: number;
  /** documents passed over because an earlier run had done them */
  resumed: number;
  changes: RetagChange[];
  failed: { uid: string; documentId: string; message: string }[];
}

interface Target {
  uid: string;
  documentId: string;
}

/**
 * Gives documents new automatic themes by the current lexicon, one transaction each. What people chose stays. A run
 * that was broken off goes on where it stopped, as long as the lexicon is the same.
 */
export async function retagAll(strapi: Core.Strapi, options: RetagOptions): Promise<RetagReport> {
  const lexicon = options.lexicon ?? (await currentLexicon(strapi));
  const store = strapi.store({ type: 'plugin', name: 'reform-themes', key: 'retag' } as never);
  const broken = (await store.get({})) as { version: string; last: string } | null;
  const mayResume = !options.dryRun && !options.restart && broken?.version === lexicon.version;
  const targets = await targetsOf(strapi, options.onlyPublished ?? false);
  const resumed = mayResume ? targets.findIndex((target) => keyOf(target) === broken?.last) + 1 : 0;
  const report: RetagReport = { checked: 0, resumed, changes: [], failed: [] };
  for (const [index, { uid, documentId }] of targets.entries()) {
    if (index < resumed) continue;
    try {
      const change = await retagDocument(strapi, uid, documentId, { ...options, lexicon });
      if (change) report.changes.push(change);
    } catch (error) {
      report.failed.push({
        uid,
        documentId,
        message: error instanceof Error ? error.message : String(error),
      });
    }
    report.checked += 1;
    if (!options.dryRun)
      await store.set({ value: { version: lexicon.version, last: keyOf({ uid, documentId }) } } as never);
    options.onProgress?.({ done: index + 1, total: targets.length, file: uid });
  }
  if (!options.dryRun) await store.delete({});
  return report;
}

const keyOf = ({ uid, documentId }: Target): string => `${uid} ${documentId}`;

/** All documents of the configured types, in an order that stays the same over runs. */
async function targetsOf(strapi: Core.Strapi, onlyPublished: boolean): Promise<Target[]> {
  const targets: Target[] = [];
  for (const uid of Object.keys(themesConfig(strapi).types)) {
    const { options } = strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } };
    const isNarrowed = onlyPublished && options?.draftAndPublish === true;
    const rows = (await strapi.db.query(uid as never).findMany({
      select: ['documentId'],
      where: isNarrowed ? { publishedAt: { $notNull: true } } : {},
    })) as Target[];
    const ids = [...new Set(rows.map(({ documentId }) => documentId))].sort();
    targets.push(...ids.map((documentId) => ({ uid, documentId })));
  }
  return targets;
}

/**
 * New automatic themes for one document, in its draft and in its public version: by the public text where there is one.
 *
 * @returns what changed (or would change), null when nothing
 */
export async function retagDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { dryRun, lexicon }: Pick<RetagOptions, 'dryRun' | 'lexicon'>,
): Promise<RetagChange | null> {
  const type = themesConfig(strapi).types[uid];
  if (!type) throw new Error(`reform-themes: "${uid}" is not configured`);
  const contentType = strapi.contentTypes[uid as never];
  return strapi.db.transaction(async ({ trx }) => {
    const current = lexicon ?? (await currentLexicon(strapi));
    const document = new TaggedDocument(strapi, { uid, contentType }, type, current);
    await document.lock(documentId, trx);
    const drafts = await document.rows(documentId, 'draft');
    const published = await document.rows(documentId, 'published');
    const deciding = await document.decidingLocale();
    const row = decidingRow(published, deciding) ?? decidingRow(drafts, deciding);
    if (!row) return null;
    const previous = await document.store.of(documentId);
    const verdict = document.decide(previous, row.values, { added: [], removed: [] });
    const { added, removed } = automaticDifference(previous, verdict.decisions, row.codes);
    if (!dryRun) {
      await document.keep(documentId, verdict);
      // Choices that wait in the draft do not become public by this.
      for (const each of [...drafts, ...published])
        await document.align([each], [...each.codes.filter((code) => !removed.includes(code)), ...added]);
    }
    if (added.length + removed.length === 0) return null;
    const title = String(row.values[type.title[0] ?? ''] ?? documentId);
    return { uid, documentId, locale: row.locale, title, added, removed };
  });
}

const decidingRow = (rows: readonly TaggedRow[], locale: string | null): TaggedRow | undefined =>
  rows.find((row) => row.locale === locale) ?? rows[0];

function automaticDifference(
  previous: readonly Decision[],
  decisions: readonly Decision[],
  carried: readonly string[],
): { added: string[]; removed: string[] } {
  const personal = new Set(previous.filter(({ origin }) => origin === 'person').map(({ code }) => code));
  const codes = acceptedCodes(decisions).filter((code) => !personal.has(code));
  return {
    added: codes.filter((code) => !carried.includes(code)),
    removed: carried.filter((code) => !personal.has(code) && !codes.includes(code)),
  };
}
