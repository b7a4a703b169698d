import type { Core } from '@strapi/strapi';
import { freeSlug, slugFor, SLUG_PATTERN } from '../../domain/slug';
import { lockTypes } from '../ops/database-lock';
import { invalid } from './invalid';
import { conflictError, uniqueKeysOf } from './unique-keys';
import { isContent, isLocalised, isWrite, type DocumentContext, type DocumentMiddleware } from './types';

interface Row {
  documentId: string;
  [attribute: string]: unknown;
}

/**
 * Gives every entry an address made from its title, and keeps keys (address, national code) unique per type and
 * language on every road: panel, REST, clone, command line.
 *
 * A generated address that is taken gets a number; one that a person typed is refused with a reason.
 */
export const assignSlug =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (!isContent(ctx)) return next();
    try {
      if (!isWrite(ctx) || uniqueKeysOf(ctx.contentType).length === 0) return await next();
      return await strapi.db.transaction(async ({ trx }) => {
        const keys = new KeyCheck(strapi, ctx);
        // Looking for a free address and taking it must be one step; SQLite has one writer at a time anyway.
        await lockTypes(strapi, [ctx.uid], trx);
        await keys.prepare();
        const result = await next();
        if (ctx.action === 'clone') await keys.renameCopies(result as { entries?: Row[] } | null);
        return result;
      });
    } catch (error) {
      throw conflictError(error);
    }
  };

class KeyCheck {
  private readonly data: Record<string, unknown>;
  private readonly slug: { name: string; target: string } | null;
  private locale: string | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ctx: DocumentContext,
  ) {
    this.data = ctx.params.data ??= {};
    const found = Object.entries(ctx.contentType.attributes).find(
      ([, attribute]) => attribute.type === 'uid',
    );
    this.slug = found ? { name: found[0], target: String(found[1].targetField) } : null;
  }

  async prepare(): Promise<void> {
    this.locale = await this.localeOfWrite();
    for (const key of uniqueKeysOf(this.ctx.contentType)) {
      if (key !== this.slug?.name) await this.refuseTaken(key);
    }
    if (this.slug) await this.prepareSlug(this.slug.name, this.slug.target);
  }

  /** A copy in several languages was made with one address; each language gets one from its own title. */
  async renameCopies(result: { entries?: Row[] } | null): Promise<void> {
    const { slug } = this;
    if (!slug) return;
    for (const entry of result?.entries ?? []) {
      const title = entry[slug.target];
      const base = typeof title === 'string' ? slugFor(title) : '';
      if (!base || String(entry[slug.name]).startsWith(base)) continue;
      this.locale = entry.locale as string;
      entry[slug.name] = freeSlug(base, await this.takenLike(slug.name, base));
      const data = { [slug.name]: entry[slug.name] };
      await this.strapi.db.query(this.ctx.uid as never).update({ where: { id: entry.id }, data } as never);
    }
  }

  private async prepareSlug(name: string, target: string): Promise<void> {
    const isClone = this.ctx.action === 'clone';
    const given = this.data[name] ?? null;
    if (given !== null && typeof given !== 'string') invalid(name, 'Đường dẫn phải là chữ.');
    if (given !== null && !isClone) {
      if (!SLUG_PATTERN.test(given)) {
        invalid(name, `Đường dẫn "${given}" chỉ được gồm chữ thường không dấu, số và dấu gạch nối.`);
      }
      return this.refuseTaken(name);
    }
    const isUntouched = this.ctx.action === 'update' && !(name in this.data);
    const stored = this.ctx.action === 'create' ? null : await this.storedRow([name, target]);
    if (isUntouched && stored?.[name]) return;
    const title = this.data[target] ?? stored?.[target];
    const base = typeof title === 'string' ? slugFor(title) : '';
    if (base) this.data[name] = freeSlug(base, await this.takenLike(name, base));
    else if (typeof title === 'string' && title.trim()) this.data[name] = await this.slugWithoutLetters(name);
  }

  /** A title of signs and emoji only still needs an address. */
  private async slugWithoutLetters(name: string): Promise<string> {
    const base = this.ctx.contentType.collectionName.replace(/[^a-z0-9]+/g, '-');
    return freeSlug(base, await this.takenLike(name, base));
  }

  private async refuseTaken(key: string): Promise<void> {
    if (this.ctx.action === 'clone') {
      // The copy starts without the original's code; its address is made anew.
      this.data[key] = null;
      return;
    }
    const value = this.data[key];
    if (typeof value !== 'string' || value === '') return;
    const [holder] = await this.others({ [key]: value }, [key]);
    if (holder)
      invalid(
        key,
        `"${value}" đã được một bản ghi khác thuộc "${this.ctx.contentType.info.displayName}" sử dụng.`,
      );
  }

  private async takenLike(name: string, base: string): Promise<Set<string>> {
    const rows = await this.others({ [name]: { $startsWith: base.slice(0, 90) } }, [name]);
    return new Set(rows.map((row) => String(row[name])));
  }

  /** Draft and published rows of other documents in the same language (in all languages for a clone). */
  private async others(where: Record<string, unknown>, select: string[]): Promise<Row[]> {
    const { documentId } = this.ctx.params;
    const isSame = this.ctx.action === 'update' && documentId;
    return this.strapi.db.query(this.ctx.uid as never).findMany({
      select: ['documentId', ...select],
      where: {
        ...where,
        ...(this.locale ? { locale: this.locale } : {}),
        ...(isSame ? { documentId: { $ne: documentId } } : {}),
      },
    }) as Promise<Row[]>;
  }

  private async storedRow(select: string[]): Promise<Row | null> {
    const { documentId } = this.ctx.params;
    return this.strapi.db.query(this.ctx.uid as never).findOne({
      select: ['documentId', ...select],
      where: { documentId, ...(this.locale ? { locale: this.locale } : {}) },
      orderBy: { id: 'asc' },
    }) as Promise<Row | null>;
  }

  private async localeOfWrite(): Promise<string | null> {
    if (!isLocalised(this.ctx)) return null;
    const { locale } = this.ctx.params;
    if (typeof locale === 'string' && locale !== '*') return locale;
    if (this.ctx.action === 'clone') return null;
    return this.strapi.plugin('i18n').service('locales').getDefaultLocale() as Promise<string>;
  }
}
