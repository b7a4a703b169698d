import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { acceptedCodes, choicesBetween, type Choices, type Decision } from '../../../domain/decide';
import { parseRelation, requestedCodes, type Reference } from '../../../domain/relation-input';
import {
  hasDraftAndPublish,
  type DocumentContext,
  type DocumentMiddleware,
} from '../../../../../shared/server/documents/types';
import { mendValue, ValueProblem } from '../../../../../shared/domain/mend-value';
import type { ThemeRow } from '../catalogue';
import { themesConfig, type TypeConfig } from '../config';
import { currentLexicon } from '../current-lexicon';
import { TaggedDocument, type TaggedRow } from './tagged-document';

type Next = () => Promise<unknown>;

/**
 * Tags content while it is saved, in the same write and the same transaction. A document has one set of themes for
 * all its languages; the text of the default language decides, and what people chose always wins.
 */
export const tagOnSave =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const type = themesConfig(strapi).types[ctx.uid];
    const run = type && ACTIONS[ctx.action];
    if (!run) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const lexicon = await currentLexicon(strapi);
      const { themes } = lexicon;
      const document = new TaggedDocument(strapi, ctx, type, lexicon);
      if (ctx.params.documentId) await document.lock(ctx.params.documentId, trx);
      return run({ ctx, next, document, themes, type });
    });
  };

interface Call {
  ctx: DocumentContext;
  next: Next;
  document: TaggedDocument;
  themes: readonly ThemeRow[];
  type: TypeConfig;
}

const ACTIONS: Record<string, (call: Call) => Promise<unknown>> = {
  create: tagWrite,
  update: tagWrite,
  clone: tagWrite,
  publish: alignPublished,
  discardDraft: goBack,
  delete: forget,
};

async function tagWrite({ ctx, next, document, themes, type }: Call): Promise<unknown> {
  // A copy: a caller that saves the same object twice must not find our themes in it and seem to choose them.
  const data: Record<string, unknown> = (ctx.params.data = mendTexts(ctx, type));
  const attribute = type.themes;
  const source = ctx.action === 'create' ? undefined : ctx.params.documentId;
  const deciding = await document.decidingLocale();
  const written = ctx.action === 'clone' ? deciding : localesOf(ctx, deciding)[0];

  const previous = source ? await document.store.of(source) : [];
  const rows = source ? await document.rows(source, 'draft') : [];
  const stored = rows.find((row) => row.locale === written) ?? (ctx.action === 'clone' ? rows[0] : undefined);
  const decidingRow = written === deciding ? undefined : rows.find((row) => row.locale === deciding);

  const values = decidingRow?.values ?? { ...stored?.values, ...data };
  const before = stored?.codes ?? acceptedCodes(previous);
  const isNewRow = ctx.action === 'update' && !stored;
  // "Fill in from another language" connects every theme again: no acceptance.
  const mayAccept = !isNewRow && written === deciding;
  const asked = choicesOf(data[attribute], before, themes, mayAccept ? automaticCodes(previous) : []);
  // A first translation that names some themes does not refuse the others.
  const choices = isNewRow ? { ...asked, removed: [] } : asked;
  const isFixed = ctx.action === 'update' && source ? await document.tagging.isFixed(source) : false;
  const verdict = document.decide(previous, isFixed ? null : values, choices);
  const codes = acceptedCodes(verdict.decisions);
  data[attribute] = document.relationTo(codes);

  const result = (await next()) as { documentId?: string } | null;
  if (!result?.documentId) return result;
  await document.keep(result.documentId, verdict);
  if (ctx.params.status === 'published' && hasDraftAndPublish(ctx))
    await document.tagging.fix(result.documentId);
  if (ctx.action === 'update') {
    await document.align(others(rows, [written]), codes);
    const isPublic = ctx.params.status === 'published' && !decidingRow;
    if (isPublic)
      await document.align(others(await document.rows(result.documentId, 'published'), [written]), codes);
  }
  return result;
}

/**
 * The data with its texts as they will be stored: evidence names places in them. Rules of the application that mend
 * texts run later and find nothing left to do; what they refuse is left for them to report.
 */
function mendTexts(ctx: DocumentContext, { title, lead, body }: TypeConfig): Record<string, unknown> {
  const data: Record<string, unknown> = { ...ctx.params.data };
  const { attributes } = ctx.contentType;
  const titles = Object.values(attributes).map(({ targetField }) => targetField);
  for (const name of [...title, ...lead, ...body]) {
    const attribute = attributes[name];
    if (!attribute || typeof data[name] !== 'string') continue;
    try {
      data[name] = mendValue(data[name], attribute, titles.includes(name));
    } catch (error) {
      if (!(error instanceof ValueProblem)) throw error;
    }
  }
  return data;
}

/** Publishing copies a draft's themes; the other languages that are public already follow. */
async function alignPublished({ ctx, next, document }: Call): Promise<unknown> {
  const result = await next();
  const { documentId } = ctx.params;
  const deciding = await document.decidingLocale();
  const published = localesOf(ctx, deciding);
  if (documentId) await document.tagging.fix(documentId);
  if (!documentId || !covers(published, deciding)) return result;
  const draft = (await document.rows(documentId, 'draft')).find((row) => row.locale === deciding);
  const rows = await document.rows(documentId, 'published');
  if (draft) await document.align(rows, draft.codes);
  return result;
}

/** "Discard changes" also takes back the choices made since the last publication. */
async function goBack({ ctx, next, document }: Call): Promise<unknown> {
  const result = await next();
  const { documentId } = ctx.params;
  if (!documentId) return result;
  const deciding = await document.decidingLocale();
  const rows = await document.rows(documentId, 'draft');
  const restored = covers(localesOf(ctx, deciding), deciding) && rows.find((row) => row.locale === deciding);
  const previous = await document.store.of(documentId);
  const isFixed = await document.tagging.isFixed(documentId);
  const verdict = restored
    ? document.decideAgain(previous, restored, isFixed)
    : { decisions: previous, uncertain: null };
  if (verdict.decisions.length === 0 && previous.length === 0) return result;
  await document.keep(documentId, verdict);
  await document.align(rows, acceptedCodes(verdict.decisions));
  return result;
}

async function forget({ ctx, next, document }: Call): Promise<unknown> {
  const result = await next();
  const { documentId } = ctx.params;
  if (documentId && (await document.rows(documentId, 'draft')).length === 0) {
    await document.store.remove(documentId);
    await document.tagging.remove(documentId);
  }
  return result;
}

const automaticCodes = (decisions: readonly Decision[]): string[] =>
  decisions.filter(({ origin, state }) => origin === 'auto' && state === 'accepted').map(({ code }) => code);

/** What the caller changes by hand. The panel sends an empty request when nobody touched the field. */
function choicesOf(
  value: unknown,
  before: readonly string[],
  themes: readonly ThemeRow[],
  automatic: readonly string[],
): Choices {
  const codeOf = (reference: Reference): string => {
    const theme = themes.find((row) =>
      'id' in reference ? row.id === reference.id : row.documentId === reference.documentId,
    );
    if (!theme) throw new errors.ValidationError('Chủ đề cải cách được chọn không tồn tại.');
    return theme.code;
  };
  try {
    const request = parseRelation(value);
    if (!request) return { added: [], removed: [] };
    const { added, removed } = choicesBetween(before, requestedCodes(before, request, codeOf));
    // To connect what the document carries by itself is to accept it.
    const accepted = request.connect.map(codeOf).filter((code) => automatic.includes(code));
    return { added: [...new Set([...added, ...accepted])], removed };
  } catch (error) {
    if (error instanceof TypeError)
      throw new errors.ValidationError('Danh sách chủ đề cải cách không đúng dạng.');
    throw error;
  }
}

/** The languages that a call is about; `*` means all of them. */
function localesOf(ctx: DocumentContext, fallback: string | null): (string | null)[] {
  const { locale } = ctx.params;
  if (fallback === null) return [null];
  return locale === undefined || locale === null ? [fallback] : [locale].flat();
}

const covers = (locales: readonly (string | null)[], locale: string | null): boolean =>
  locales.includes('*') || locales.includes(locale);

const others = (rows: readonly TaggedRow[], locales: readonly (string | null | undefined)[]): TaggedRow[] =>
  rows.filter((row) => !locales.includes(row.locale));
