import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkLexicon } from '../../../domain/check-lexicon';
import { isOwnAncestor } from '../../../domain/tree';
import { parseStored } from '../../../domain/stored-json';
import { parseRelation } from '../../../domain/relation-input';
import type { DocumentMiddleware } from '../../../../../shared/server/documents/types';
import { invalid } from '../../../../../shared/server/documents/invalid';
import { loadThemes, THEME } from '../catalogue';
import { themesConfig } from '../config';

/** So many users of a theme are named when it cannot be deleted. */
const MOST_NAMED = 5;

/** What must hold for a theme whoever writes it: a sound lexicon, no circle in the tree, no deletion while in use. */
export const guardTheme =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (ctx.uid !== THEME) return next();
    const { documentId, data } = ctx.params;
    if (ctx.action === 'delete' && documentId) await refuseWhileUsed(strapi, documentId);
    if (data && (ctx.action === 'create' || ctx.action === 'update')) {
      ctx.params.data = withSoundLexicon(data);
      if (ctx.action === 'update' && documentId) await refuseCircle(strapi, documentId, data.parent);
    }
    return next();
  };

function withSoundLexicon(data: Record<string, unknown>): Record<string, unknown> {
  if (data.lexicon === undefined || data.lexicon === null) return data;
  const { lexicon, problems } = checkLexicon(parseStored(data.lexicon));
  const [problem] = problems;
  if (problem) {
    const place = problem.index < 0 ? '' : ` (dòng ${problem.index + 1}, ${LIST_NAMES[problem.list]})`;
    invalid('lexicon', `Bộ từ khóa: ${problem.message}${place}`);
  }
  return { ...data, lexicon };
}

const LIST_NAMES = {
  phrases: 'cụm từ',
  cues: 'từ ngữ cảnh',
  against: 'từ ngữ chống lại',
  excludes: 'cụm loại trừ',
};

async function refuseCircle(strapi: Core.Strapi, documentId: string, parent: unknown): Promise<void> {
  const request = parseRelation(parent);
  const [wanted] = [...(request?.connect ?? []), ...(request?.set ?? [])];
  if (!wanted) return;
  const themes = await loadThemes(strapi);
  const own = themes.find((theme) => theme.documentId === documentId);
  const target = themes.find((theme) =>
    'id' in wanted ? theme.id === wanted.id : theme.documentId === wanted.documentId,
  );
  if (!own || !target) return;
  const parents = new Map(themes.map(({ code, parent: of }) => [code, of?.code ?? null]));
  parents.set(own.code, target.code);
  if (isOwnAncestor(own.code, parents))
    invalid('parent', `“${target.nameVi}” nằm dưới “${own.nameVi}”: chủ đề không thể là cha của chính mình.`);
}

/** A theme in use says by whom: its themes below it, and what carries it. */
async function refuseWhileUsed(strapi: Core.Strapi, documentId: string): Promise<void> {
  const users = [...(await childrenOf(strapi, documentId)), ...(await carriersOf(strapi, documentId))];
  if (users.length === 0) return;
  const named = users.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  const rest = users.length > MOST_NAMED ? ` và ${users.length - MOST_NAMED} nội dung khác` : '';
  throw new errors.ApplicationError(`Không xóa được: chủ đề đang được dùng bởi ${named.join(', ')}${rest}.`, {
    users,
  });
}

async function childrenOf(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const where = { parent: { documentId } };
  const rows = (await strapi.db.query(THEME as never).findMany({ select: ['nameVi'], where })) as {
    nameVi: string;
  }[];
  return rows.map(({ nameVi }) => nameVi);
}

async function carriersOf(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const titles = new Map<string, string>();
  for (const [uid, { themes, title }] of Object.entries(themesConfig(strapi).types)) {
    const [name] = title;
    const rows = (await strapi.db.query(uid as never).findMany({
      select: ['documentId', ...(name ? [name] : [])],
      where: { [themes]: { documentId } },
    })) as Record<string, string>[];
    for (const row of rows) titles.set(row.documentId as string, String(row[name ?? 'documentId']));
  }
  return [...titles.values()];
}
