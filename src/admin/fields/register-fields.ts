import type { StrapiApp } from '@strapi/strapi/admin';

type FieldDefinition = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;

const field = (
  name: string,
  type: 'string' | 'json',
  label: string,
  Input: () => Promise<{ default: React.ComponentType }>,
): FieldDefinition =>
  ({
    name,
    type,
    intlLabel: { id: `global.fields.${name}`, defaultMessage: label },
    intlDescription: { id: `global.fields.${name}.description`, defaultMessage: label },
    components: { Input },
  }) as unknown as FieldDefinition;

/** Editors of the application's own form fields (see `src/shared/server/fields`). */
export function registerFields(app: StrapiApp): void {
  app.customFields.register([
    field('choice', 'string', 'Chọn một', async () => import('./ChoiceInput') as never),
    field('choices', 'json', 'Chọn nhiều', async () => import('./ChoicesInput') as never),
    field('lines', 'json', 'Danh sách dòng', async () => import('./LinesInput') as never),
  ]);
}
