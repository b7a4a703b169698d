import type { Core } from '@strapi/strapi';

const LOCALES = [
  { code: 'vi', name: 'Tiếng Việt (vi)' },
  { code: 'en', name: 'English (en)' },
];
const DEFAULT = 'vi';

interface LocaleService {
  find(): Promise<{ code: string }[]>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  getDefaultLocale(): Promise<string>;
  setDefaultLocale(locale: { code: string }): Promise<void>;
}

/** Vietnamese (default) and English exist from the first boot; languages that staff add are left alone. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service('locales') as LocaleService;
  const present = await service.find();
  for (const locale of LOCALES) {
    if (!present.some(({ code }) => code === locale.code)) await service.create(locale);
  }
  if ((await service.getDefaultLocale()) !== DEFAULT) await service.setDefaultLocale({ code: DEFAULT });
}
