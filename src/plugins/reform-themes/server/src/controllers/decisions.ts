import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { themesConfig } from '../config';
import { currentLexicon } from '../current-lexicon';
import { sourcesOf } from '../decision-store';
import { TaggedDocument } from '../documents/tagged-document';
import { withContext } from '../evidence-context';
import { retagDocument } from '../retag';
import { textsOf } from '../suggest-for';
import { entryFor, mayAct, type PanelContext } from './panel-context';

const sourcesBody = z.strictObject({ uid: z.string(), documentIds: z.array(z.string().max(64)).max(100) });

/** For the panel: why a document carries its themes. Only for those who may read the document. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function describe(uid: string, documentId: string) {
    const type = themesConfig(strapi).types[uid];
    if (!type) throw new errors.NotFoundError();
    const lexicon = await currentLexicon(strapi);
    const document = new TaggedDocument(
      strapi,
      { uid, contentType: strapi.contentTypes[uid as never] },
      type,
      lexicon,
    );
    const decidingLocale = await document.decidingLocale();
    const rows = await document.rows(documentId, 'draft');
    const row = rows.find(({ locale }) => locale === decidingLocale) ?? rows[0];
    const texts = row ? textsOf(strapi, uid, row.values) : {};
    const decisions = (await document.store.of(documentId)).map((decision) => {
      const theme = lexicon.themes.find(({ code }) => code === decision.code);
      return {
        ...decision,
        id: theme?.id,
        documentId: theme?.documentId,
        name: theme?.nameVi ?? decision.code,
        evidence: withContext(decision.evidence, texts),
      };
    });
    return { decisions, isFixed: await document.tagging.isFixed(documentId), decidingLocale };
  }

  return {
    async find(ctx: PanelContext) {
      const found = await entryFor(strapi, ctx, 'read');
      if (found !== 'ok') return found === 'none' ? ctx.notFound() : ctx.forbidden();
      ctx.body = { data: await describe(ctx.params.uid as string, ctx.params.documentId as string) };
    },

    /** Somebody asks for new automatic themes, whatever was fixed. */
    async refresh(ctx: PanelContext) {
      const found = await entryFor(strapi, ctx, 'update');
      if (found !== 'ok') return found === 'none' ? ctx.notFound() : ctx.forbidden();
      const { uid, documentId } = ctx.params as { uid: string; documentId: string };
      await retagDocument(strapi, uid, documentId, {});
      ctx.body = { data: await describe(uid, documentId) };
    },

    /** Who gave a list of documents their themes: the tagger, people, or both. */
    async sources(ctx: PanelContext) {
      const { data, success } = sourcesBody.safeParse(ctx.request.body);
      if (!success) throw new errors.ValidationError('Yêu cầu không đúng dạng.');
      if (!mayAct(strapi, ctx, data.uid, 'read')) return ctx.forbidden();
      ctx.body = { data: await sourcesOf(strapi, data.uid, data.documentIds) };
    },
  };
};
