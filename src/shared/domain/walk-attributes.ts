/** A Strapi attribute, as far as the walker needs to know it. */
export interface AttributeSchema {
  type: string;
  customField?: string;
  component?: string;
  options?: Record<string, unknown>;
  [key: string]: unknown;
}

export interface ModelSchema {
  attributes: Record<string, AttributeSchema>;
}

/** Gets a value and answers what to keep instead; `path` names it for error messages (`channels.0.channel`). */
export type AttributeVisitor = (value: unknown, attribute: AttributeSchema, path: string[]) => unknown;

type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Visits every value present in `data` that its schema describes, components and dynamic zones included, and writes
 * back what the visitor answers. Values that are absent are not visited.
 */
export function walkAttributes(
  model: ModelSchema,
  data: unknown,
  componentOf: (uid: string) => ModelSchema | undefined,
  visit: AttributeVisitor,
  path: string[] = [],
): void {
  if (!isData(data)) return;
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (!(name in data) || data[name] === undefined) continue;
    const value = data[name];
    if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      const items = Array.isArray(value) ? value : [value];
      items.forEach((item, index) => {
        const uid = attribute.component ?? (isData(item) ? String(item.__component) : '');
        const component = componentOf(uid);
        const place = Array.isArray(value) ? [...path, name, String(index)] : [...path, name];
        if (component) walkAttributes(component, item, componentOf, visit, place);
      });
    } else {
      data[name] = visit(value, attribute, [...path, name]);
    }
  }
}
