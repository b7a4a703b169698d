import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Suggestion } from '../../../domain/suggest';
import { currentLexicon } from '../current-lexicon';
import { withContext } from '../evidence-context';
import type { ThemesService } from '../services/themes';
import { suggestFor, textsOf } from '../suggest-for';
import { mayAct, type PanelContext } from './panel-context';

const panelBody = z.object({ uid: z.string(), values: z.record(z.string(), z.unknown()) });
const restBody = z.strictObject({
  data: z.strictObject({
    title: z.string().optional(),
    lead: z.string().optional(),
    body: z.string().optional(),
  }),
});

/** What a text is about, for the panel while somebody types and for staff's own programs over REST. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => strapi.plugin('reform-themes').service('themes') as ThemesService;

  return {
    /** The panel: names and the words around the evidence, for the live values of a form. */
    async forForm(ctx: PanelContext) {
      const { data, success } = panelBody.safeParse(ctx.request.body);
      if (!success) throw new errors.ValidationError('Yêu cầu không đúng dạng.');
      if (!mayAct(strapi, ctx, data.uid, 'read')) return ctx.forbidden();
      const texts = textsOf(strapi, data.uid, data.values);
      const lexicon = await currentLexicon(strapi);
      const shown = (suggestion: Suggestion) => {
        const theme = lexicon.themes.find(({ code }) => code === suggestion.code);
        const evidence = withContext(suggestion.evidence, texts);
        return { ...suggestion, evidence, id: theme?.id, documentId: theme?.documentId, name: theme?.nameVi };
      };
      const found = suggestFor(strapi, data.uid, data.values, lexicon);
      ctx.body = { data: { themes: found.themes.map(shown), considered: found.considered.map(shown) } };
    },

    /** REST, for API tokens: `{ data: { title, lead, body } }`. */
    async forRest(ctx: PanelContext) {
      const { data: body, success } = restBody.safeParse(ctx.request.body);
      if (!success)
        throw new errors.ValidationError('data must be an object with title, lead or body, each a text');
      ctx.body = { data: await service().suggest(body.data) };
    },
  };
};
