import type { Core } from '@strapi/strapi';
import { pathPatterns } from '../config';
import { publicAttributes } from './populate';
import type { ModelSchema } from '../../../../../shared/domain/walk-attributes';

interface Pointer {
  uid: string;
  attribute: string;
}

export interface DocumentKey {
  uid: string;
  documentId: string;
}

/** Which types with pages point at which type, by attribute. */
export function pointersTo(strapi: Core.Strapi): (target: string) => Pointer[] {
  const pointers = new Map<string, Pointer[]>();
  for (const uid of Object.keys(pathPatterns(strapi))) {
    const model = strapi.getModel(uid as never) as unknown as ModelSchema;
    for (const [attribute, { type, target }] of publicAttributes(model)) {
      if (type !== 'relation' || typeof target !== 'string') continue;
      pointers.set(target, [...(pointers.get(target) ?? []), { uid, attribute }]);
    }
  }
  return (target) => pointers.get(target) ?? [];
}

/** Documents that point at one now, published or not: when it becomes public, they show it. */
export async function pointingAt(
  strapi: Core.Strapi,
  pointers: readonly Pointer[],
  documentId: string,
): Promise<DocumentKey[]> {
  const found = new Map<string, DocumentKey>();
  for (const { uid, attribute } of pointers) {
    const rows = (await strapi.db.query(uid as never).findMany({
      select: ['documentId'],
      where: { [attribute]: { documentId } },
    } as never)) as { documentId: string }[];
    for (const row of rows) found.set(`${uid} ${row.documentId}`, { uid, documentId: row.documentId });
  }
  return [...found.values()];
}
