import type { Core } from '@strapi/strapi';
import type { ModelSchema, AttributeSchema } from '../../../../../shared/domain/walk-attributes';

/** Short attributes of a related entry: enough to name it and lead to it. */
const NAMING = new Set(['string', 'uid', 'enumeration', 'boolean', 'integer', 'date', 'datetime']);
const FILE = [
  ...['url', 'name', 'ext', 'mime', 'size', 'width', 'height', 'formats', 'focalPoint'],
  ...['alternativeText', 'caption'],
];
const NOT_PUBLIC = new Set(['createdBy', 'updatedBy', 'localizations', 'createdAt', 'updatedAt']);
/** Who works here, and where a file is used, is nobody's business. */
const CLOSED = /^(admin::|plugin::(users-permissions|upload|i18n)\.)/;

const isPublic = ([name, attribute]: [string, AttributeSchema]): boolean =>
  attribute.private !== true && !NOT_PUBLIC.has(name);

export const publicAttributes = (model: ModelSchema): [string, AttributeSchema][] =>
  Object.entries(model.attributes).filter(isPublic);

/**
 * Everything of a type that its record holds, in the query engine's words: its components whole, and of what it points
 * at the names of what is public.
 */
export function populateOf(strapi: Core.Strapi, model: ModelSchema): Record<string, unknown> {
  const modelOf = (uid: string) => strapi.getModel(uid as never) as unknown as ModelSchema;
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of publicAttributes(model)) {
    const { type, component, target } = attribute as { type: string; component?: string; target?: string };
    if (type === 'component' && component) {
      const inner = populateOf(strapi, modelOf(component));
      populate[name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
    } else if (type === 'media') {
      populate[name] = { select: ['documentId', ...FILE] };
    } else if (type === 'relation' && target && !CLOSED.test(target)) {
      populate[name] = relationTo(modelOf(target));
    }
  }
  return populate;
}

function relationTo(model: ModelSchema): object {
  const { options } = model as { options?: { draftAndPublish?: boolean } };
  return {
    select: ['documentId', ...namesOf(model)],
    ...(options?.draftAndPublish ? { where: { publishedAt: { $notNull: true } } } : {}),
  };
}

/** Short attributes, and the title that an address is made from, however it is stored. */
function namesOf(model: ModelSchema): string[] {
  const attributes = publicAttributes(model);
  const titles = attributes.map(([, { targetField }]) => targetField);
  return attributes
    .filter(([name, { type }]) => NAMING.has(type) || titles.includes(name))
    .map(([name]) => name);
}
