import { walkAttributes, type ModelSchema } from '../../../shared/domain/walk-attributes';
import { cleanHtml } from './clean-html';

/** How a schema names this plugin's field. */
export const HTML_FIELD = 'plugin::rich-text.html';

/** A body without content counts as missing, so that "required" means what it says. */
const cleanBody = (html: string): string | null => cleanHtml(html) || null;

/** Cleans every HTML field in `data`, in components and dynamic zones too, as the schema describes them. */
export function cleanBodies(
  model: ModelSchema,
  data: unknown,
  componentOf: (uid: string) => ModelSchema | undefined,
): void {
  walkAttributes(model, data, componentOf, (value, attribute) =>
    attribute.customField === HTML_FIELD && typeof value === 'string' ? cleanBody(value) : value,
  );
}
