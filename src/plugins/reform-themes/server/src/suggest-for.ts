import type { Core } from '@strapi/strapi';
import { FIELDS, type ContentTexts, type FieldName } from '../../domain/read-content';
import { MIN_SCORE, suggestThemes, type Suggestion, type Suggestions } from '../../domain/suggest';
import { themesConfig } from './config';
import type { CurrentLexicon } from './current-lexicon';

/** The texts of an entry of a configured type, by weight of the place. */
export function textsOf(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Record<string, unknown>>,
): ContentTexts {
  const type = themesConfig(strapi).types[uid];
  const text = (field: FieldName) =>
    (type?.[field] ?? [])
      .map((attribute) => values[attribute])
      .filter((value) => typeof value === 'string')
      .join('\n');
  return Object.fromEntries(FIELDS.map((field) => [field, text(field)]));
}

/** What an entry of a configured type is about: what its texts say, and what its type carries by nature. */
export function suggestFor(
  strapi: Core.Strapi,
  uid: string,
  values: Readonly<Record<string, unknown>>,
  { compiled }: CurrentLexicon,
): Suggestions {
  const { minScore, types } = themesConfig(strapi);
  const always = types[uid]?.always ?? [];
  const { themes, considered } = suggestThemes(textsOf(strapi, uid, values), compiled, minScore);
  const { info } = strapi.contentTypes[uid as never] as { info: { displayName: string } };
  const byNature = always
    .filter((code) => !themes.some((suggestion) => suggestion.code === code))
    .map((code): Suggestion => {
      const evidence = [{ phrase: info.displayName, field: 'type' as const, start: 0, end: 0, weight: 0 }];
      return { code, score: Math.max(MIN_SCORE, minScore), evidence };
    });
  return {
    themes: [...themes, ...byNature],
    considered: considered.filter(({ code }) => !always.includes(code)),
  };
}
