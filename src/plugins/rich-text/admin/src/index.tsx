import type { StrapiApp } from '@strapi/strapi/admin';
import { TEXTS } from './texts';

type FieldDefinition = Parameters<StrapiApp['customFields']['register']>[0];

const field = {
  name: 'html',
  pluginId: 'rich-text',
  type: 'richtext',
  intlLabel: { id: 'rich-text.html.label', defaultMessage: TEXTS.fieldName },
  intlDescription: { id: 'rich-text.html.description', defaultMessage: TEXTS.fieldDescription },
  components: { Input: async () => import('./RichTextInput') },
} as unknown as FieldDefinition;

export default {
  register(app: StrapiApp) {
    app.customFields.register(field);
  },
};
