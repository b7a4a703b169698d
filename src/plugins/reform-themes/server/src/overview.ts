import type { Core } from '@strapi/strapi';
import { depthOf } from '../../domain/tree';
import { loadThemes, type ThemeRow } from './catalogue';
import { themesConfig, type TypeConfig } from './config';
import type { UncertainTheme } from './tagging-store';

interface PublishedRow {
  documentId: string;
  date: Date;
  unit: string;
  codes: string[];
  isSample: boolean;
}

export interface Overview {
  years: number[];
  /** how many of the counted entries are sample data */
  samples: number;
  quarters: string[];
  themes: { code: string; name: string; depth: number; total: number; byQuarter: Record<string, number> }[];
  units: { unit: string; counts: Record<string, number>; total: number }[];
  uncertain: {
    uid: string;
    documentId: string;
    locale: string | null;
    title: string;
    candidates: { code: string; name: string; score: number }[];
  }[];
}

/** Quarters are Vietnam's: +07:00 without summer time. */
const VIETNAM_OFFSET = 7 * 3_600_000;
const MOST_UNCERTAIN = 50;

/** What is published, by theme, quarter and unit, in one year; and what a person should look at. */
export async function overview(strapi: Core.Strapi, year: number | null): Promise<Overview> {
  const themes = await loadThemes(strapi);
  const rows = await publishedRows(strapi);
  const years = [...new Set(rows.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
  const shown = year ?? years[0] ?? yearOf(new Date());
  const ofYear = rows.filter(({ date }) => yearOf(date) === shown);
  const quarters = [1, 2, 3, 4].map((quarter) => `${shown}-Q${quarter}`);
  const parents = new Map(themes.map(({ code, parent }) => [code, parent?.code ?? null]));
  return {
    years,
    samples: ofYear.filter(({ isSample }) => isSample).length,
    quarters,
    themes: themes.map(({ code, nameVi }) => {
      const carrying = ofYear.filter(({ codes }) => codes.includes(code));
      return {
        code,
        name: nameVi,
        depth: depthOf(code, parents),
        total: carrying.length,
        byQuarter: countBy(carrying, quarters, ({ date }) => quarterOf(date)),
      };
    }),
    units: unitsOf(ofYear, themes),
    uncertain: await uncertainItems(strapi, themes),
  };
}

const local = (date: Date): Date => new Date(date.getTime() + VIETNAM_OFFSET);
const yearOf = (date: Date): number => local(date).getUTCFullYear();
const quarterOf = (date: Date): string => `${yearOf(date)}-Q${Math.floor(local(date).getUTCMonth() / 3) + 1}`;

function countBy<Row>(rows: readonly Row[], keys: readonly string[], keyOf: (row: Row) => string) {
  return Object.fromEntries(keys.map((key) => [key, rows.filter((row) => keyOf(row) === key).length]));
}

function unitsOf(rows: readonly PublishedRow[], themes: readonly ThemeRow[]): Overview['units'] {
  const names = [...new Set(rows.map(({ unit }) => unit))].sort((a, b) => a.localeCompare(b, 'vi'));
  return names.map((unit) => {
    const own = rows.filter((row) => row.unit === unit);
    const counts = themes.map(({ code }) => [code, own.filter(({ codes }) => codes.includes(code)).length]);
    return { unit, counts: Object.fromEntries(counts), total: own.length };
  });
}

/** One row a document: its version in the default language, or the first that there is. */
async function publishedRows(strapi: Core.Strapi): Promise<PublishedRow[]> {
  const locale = (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
  const perType = Object.entries(themesConfig(strapi).types).map(([uid, type]) =>
    rowsOfType(strapi, uid, type, locale),
  );
  return (await Promise.all(perType)).flat();
}

async function rowsOfType(
  strapi: Core.Strapi,
  uid: string,
  { themes, date, unit, unitName, sample }: TypeConfig,
  locale: string,
): Promise<PublishedRow[]> {
  const { options, attributes } = strapi.contentTypes[uid as never] as {
    options?: { draftAndPublish?: boolean };
    attributes: Record<string, unknown>;
  };
  const stamp = options?.draftAndPublish ? 'publishedAt' : 'createdAt';
  const rows = (await strapi.db.query(uid as never).findMany({
    select: [
      'documentId',
      'locale',
      stamp,
      ...(date ? [date] : []),
      ...(sample in attributes ? [sample] : []),
    ],
    where: options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {},
    populate: { [themes]: { select: ['code'] }, ...(unit ? { [unit]: { select: [unitName] } } : {}) },
  })) as Record<string, unknown>[];
  const byDocument = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const id = row.documentId as string;
    if (!byDocument.has(id) || row.locale === locale) byDocument.set(id, row);
  }
  return [...byDocument.values()].map((row) => ({
    documentId: row.documentId as string,
    date: new Date(((date && row[date]) || row[stamp]) as string),
    unit: unit ? String((row[unit] as Record<string, unknown> | null)?.[unitName] ?? '') : '',
    codes: ((row[themes] ?? []) as { code: string }[]).map(({ code }) => code),
    isSample: Boolean(row[sample]),
  }));
}

interface TaggingRow {
  contentTypeUid: string;
  targetDocumentId: string;
  uncertain: UncertainTheme[] | null;
}

/** Items with themes given or left out by little, on which no person has decided, the newest first. */
async function uncertainItems(
  strapi: Core.Strapi,
  themes: readonly ThemeRow[],
): Promise<Overview['uncertain']> {
  const types = themesConfig(strapi).types;
  const taggings = (await strapi.db.query('plugin::reform-themes.tagging' as never).findMany({
    where: { contentTypeUid: { $in: Object.keys(types) }, uncertain: { $notNull: true } },
    orderBy: { taggedAt: 'desc' },
  })) as TaggingRow[];
  const items: Overview['uncertain'] = [];
  for (const { contentTypeUid: uid, targetDocumentId: documentId, uncertain } of taggings) {
    if (!uncertain || uncertain.length === 0) continue;
    if (items.length >= MOST_UNCERTAIN) break;
    const decided = (await strapi.db.query('plugin::reform-themes.theme-decision' as never).findMany({
      select: ['themeCode'],
      where: { contentTypeUid: uid, targetDocumentId: documentId, origin: 'person' },
    })) as { themeCode: string }[];
    const open = uncertain.filter(({ code }) => !decided.some(({ themeCode }) => themeCode === code));
    const [title] = types[uid]?.title ?? [];
    const row = (await strapi.db.query(uid as never).findOne({ where: { documentId } })) as Record<
      string,
      unknown
    > | null;
    if (open.length === 0 || !row) continue;
    items.push({
      uid,
      documentId,
      locale: (row.locale as string | null) ?? null,
      title: String(row[title ?? ''] ?? documentId),
      candidates: open.map(({ code, score }) => ({
        code,
        score,
        name: themes.find((theme) => theme.code === code)?.nameVi ?? code,
      })),
    });
  }
  return items;
}
