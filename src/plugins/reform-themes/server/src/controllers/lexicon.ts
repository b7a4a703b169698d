import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { checkLexicon } from '../../../domain/check-lexicon';
import { loadThemes } from '../catalogue';
import { broadPhrases } from '../broad-phrases';
import { compileThemes } from '../current-lexicon';
import { retagAll } from '../retag';
import { requireThemeEditor, type PanelContext } from './panel-context';

const lexiconBody = z.strictObject({ code: z.string().nullable(), lexicon: z.unknown() });

/** For the editor of a theme's lexicon: what is wrong with it, and what it would change. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  function bodyOf(ctx: PanelContext) {
    requireThemeEditor(strapi, ctx);
    const { data, success } = lexiconBody.safeParse(ctx.request.body);
    if (!success) throw new errors.ValidationError('Yêu cầu không đúng dạng.');
    return { code: data.code, ...checkLexicon(data.lexicon ?? {}) };
  }

  return {
    async check(ctx: PanelContext) {
      const { lexicon, problems } = bodyOf(ctx);
      const broad = lexicon && problems.length === 0 ? await broadPhrases(strapi, lexicon.phrases) : [];
      ctx.body = { data: { problems, broad } };
    },

    /** Which published items would change if this lexicon were saved and applied. */
    async dryRun(ctx: PanelContext) {
      const { code, lexicon, problems } = bodyOf(ctx);
      if (!lexicon || problems[0])
        throw new errors.ValidationError(problems[0]?.message ?? 'Bộ từ khóa không đúng dạng.');
      const themes = await loadThemes(strapi, { withLexicon: true });
      const changed = themes.map((theme) => (theme.code === code ? { ...theme, lexicon } : theme));
      const { checked, changes } = await retagAll(strapi, {
        dryRun: true,
        onlyPublished: true,
        lexicon: compileThemes(changed, 'trial'),
      });
      const nameOf = (each: string) => themes.find((theme) => theme.code === each)?.nameVi ?? each;
      ctx.body = {
        data: {
          checked,
          changes: changes.map(({ added, removed, ...change }) => ({
            ...change,
            added: added.map(nameOf),
            removed: removed.map(nameOf),
          })),
        },
      };
    },
  };
};
