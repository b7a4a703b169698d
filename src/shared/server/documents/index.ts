import type { Core } from '@strapi/strapi';
import { assignSlug } from './assign-slug';
import { guardDiscard } from './guard-discard';
import { knownLocale } from './known-locale';
import { repairValues } from './repair-values';
import { requireAltText } from './require-alt-text';
import { shareNeutralValues } from './share-neutral-values';
import { stampPublication } from './stamp-publication';

/** What holds for every document of the application, on every road. The first named runs outermost. */
export function registerDocumentRules(strapi: Core.Strapi): void {
  const rules = [
    knownLocale,
    guardDiscard,
    repairValues,
    assignSlug,
    requireAltText,
    shareNeutralValues,
    stampPublication,
  ];
  for (const rule of rules) strapi.documents.use(rule(strapi) as never);
}
