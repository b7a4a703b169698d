import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../../shared/domain/procedure-life';
import {
  isPublication,
  type DocumentContext,
  type DocumentMiddleware,
} from '../../../../../shared/server/documents/types';
import { changedFields, changeLine, plainHistory } from '../../../domain/change-line';
import { registerConfig } from '../config';
import { ProcedureModel } from '../importing/model';

type Row = Record<string, unknown>;

/**
 * A public procedure does not change without a word: when what is about to be published differs from what is public,
 * and nobody wrote what changed, a line that names the parts is added to its history.
 */
export const recordChange =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const { documentId } = ctx.params;
    if (ctx.uid !== registerConfig(strapi).types.procedure || !isPublication(ctx) || !documentId)
      return next();
    return strapi.db.transaction(async () => {
      for (const locale of await localesOf(strapi, ctx)) await addLine(strapi, ctx, documentId, locale);
      return next();
    });
  };

async function localesOf(strapi: Core.Strapi, { params }: DocumentContext): Promise<string[]> {
  const locales = strapi.plugin('i18n').service('locales');
  const { locale } = params as { locale?: string | string[] };
  if (locale === '*') return ((await locales.find()) as { code: string }[]).map(({ code }) => code);
  if (Array.isArray(locale)) return locale;
  return [locale ?? ((await locales.getDefaultLocale()) as string)];
}

async function addLine(
  strapi: Core.Strapi,
  ctx: DocumentContext,
  documentId: string,
  locale: string,
): Promise<void> {
  const model = new ProcedureModel(strapi);
  const documents = strapi.documents(model.uid as never);
  const query = { documentId, locale, populate: model.populate };
  const live = (await documents.findOne({ ...query, status: 'published' } as never)) as Row | null;
  const draft = (await documents.findOne({ ...query, status: 'draft' } as never)) as Row | null;
  if (!live || !draft) return;
  const data = ctx.action === 'update' ? (ctx.params.data ?? null) : null;
  const [before, after] = [
    model.valuesOf(live),
    { ...model.valuesOf(draft), ...(data && model.valuesOf(data)) },
  ];
  const given = data && 'changes' in data ? data.changes : draft.changes;
  const [old, now] = [plainHistory(live.changes), plainHistory(given)];
  const fields = changedFields(before, after, model.ownFields);
  if (fields.length === 0 || now.length > old.length) return;
  const line = changeLine(fields, after, (field) => model.labelOf(field), dayInVietnam(new Date()));
  const changes = [...now, line];
  if (data) data.changes = changes;
  else await documents.update({ documentId, locale, data: { changes } } as never);
}
