import type { Core } from '@strapi/strapi';
import { invalid } from './invalid';
import { isPublication, type DocumentContext, type DocumentMiddleware } from './types';

const imagesOf = (ctx: DocumentContext): string[] =>
  Object.entries(ctx.contentType.attributes)
    .filter(([, { type, allowedTypes }]) => type === 'media' && String(allowedTypes) === 'images')
    .map(([name]) => name);

/** A picture is published only with a text for those who cannot see it (WCAG 1.1.1, TT 26/2020/TT-BTTTT). */
export const requireAltText =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    const images = isPublication(ctx) ? imagesOf(ctx) : [];
    if (images.length === 0) return next();
    return strapi.db.transaction(async () => {
      const result = (await next()) as { documentId?: string } | null;
      const documentId = result?.documentId ?? ctx.params.documentId;
      const rows = await strapi.db.query(ctx.uid as never).findMany({
        select: ['id'],
        where: { documentId, publishedAt: { $notNull: true } },
        populate: Object.fromEntries(images.map((name) => [name, { select: ['alternativeText'] }])),
      });
      for (const name of images) {
        const bare = rows.some((row) => row[name] && !String(row[name].alternativeText ?? '').trim());
        if (!bare) continue;
        invalid(
          name,
          'Ảnh chưa có mô tả thay thế (alternative text). Hãy bổ sung trong thư viện rồi xuất bản.',
        );
      }
      return result;
    });
  };
