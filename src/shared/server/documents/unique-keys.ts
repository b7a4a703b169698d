import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ModelSchema } from '../../domain/walk-attributes';

/** The attributes of a type that must be unique in each language: its slug and whatever says `unique`. */
export function uniqueKeysOf(contentType: ModelSchema): string[] {
  return Object.entries(contentType.attributes)
    .filter(([, attribute]) => attribute.type === 'uid' || attribute.unique === true)
    .map(([name]) => name);
}

const columnOf = (attribute: string): string =>
  attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface OwnType extends ModelSchema {
  collectionName: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** One index for drafts and one for published rows: both rows of a document carry the same key. */
function indexStatements(type: OwnType, attribute: string): string[] {
  const table = type.collectionName;
  const column = columnOf(attribute);
  const columns = type.pluginOptions?.i18n?.localized ? `"locale", "${column}"` : `"${column}"`;
  const index = (name: string, where: string) =>
    `CREATE UNIQUE INDEX IF NOT EXISTS "${table}_${column}_${name}" ON "${table}" (${columns})${where}`;
  if (!type.options?.draftAndPublish) return [index('unique', '')];
  return [
    index('draft_unique', ' WHERE "published_at" IS NULL'),
    index('public_unique', ' WHERE "published_at" IS NOT NULL'),
  ];
}

/**
 * Makes the database itself refuse two entries with one key (Strapi checks in the application only, so two saves at
 * the same moment would both pass). Run at every boot: tables exist only after Strapi's own schema sync.
 */
export async function createUniqueIndexes(strapi: Core.Strapi): Promise<void> {
  const own = Object.values(strapi.contentTypes).filter((type) => type.uid.startsWith('api::'));
  for (const type of own as unknown as OwnType[]) {
    for (const attribute of uniqueKeysOf(type)) {
      for (const statement of indexStatements(type, attribute)) {
        await strapi.db.connection.raw(statement);
      }
    }
  }
}

const camel = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The attribute that clashed: both databases name the columns of the index, the language first. */
function clashingAttribute(message: string, detail: string): string {
  const columns =
    /UNIQUE constraint failed: (.+)$/.exec(message)?.[1] ?? /Key \(([^)]+)\)/.exec(detail)?.[1] ?? 'slug';
  return camel(columns.split(',').at(-1)?.trim().split('.').at(-1) ?? 'slug');
}

/** Two saves that meet at the same moment: the loser hears it in words, not as a bare 500. */
export function conflictError(error: unknown): unknown {
  const { code, message = '', detail = '' } = (error ?? {}) as Record<string, string | undefined>;
  if (code === '40P01' || code === '40001') {
    return new errors.ApplicationError('Nhiều người đang lưu cùng lúc. Hãy lưu lại sau ít giây.');
  }
  const isConflict =
    code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || /UNIQUE constraint failed/.test(message);
  if (!isConflict) return error;
  const text = 'Đường dẫn hoặc mã này vừa được một bản ghi khác sử dụng. Hãy đổi rồi lưu lại.';
  const path = [clashingAttribute(message, detail)];
  return new errors.ValidationError(text, { errors: [{ path, message: text, name: 'ValidationError' }] });
}
