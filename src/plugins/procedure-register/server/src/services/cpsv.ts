import type { Core } from '@strapi/strapi';
import { toCpsv, type Organisation } from '../../../domain/cpsv';
import type { JsonLd } from '../../../domain/json-ld';
import type { DescribedProcedure } from '../../../domain/procedure';
import { procedureStateOn, type ProcedureTerms } from '../../../../../shared/domain/procedure-life';
import { todayInVietnam } from '../../../../../shared/server/reads/today';
import { registerConfig } from '../config';

type Stored = DescribedProcedure &
  ProcedureTerms & { slug: string; replacedBy?: { documentId: string; code: string | null } | null };

/** `gone`: published, but it no longer applies; `successor` names what replaced it, where that is public. */
export type Described =
  | { found: 'service'; document: JsonLd }
  | { found: 'gone'; successor: { documentId: string; code: string | null } | null }
  | { found: 'nothing' };

export interface CpsvService {
  /** a published procedure as a public service of CPSV-AP; `key` is its national code, slug or documentId */
  describe(key: string, locale?: string): Promise<Described>;
}

interface PathsService {
  pathOf(uid: string, key: { slug: string; code?: string | null; locale: string }): string | null;
}

const NAMED = ['documentId', 'code'];

const READ = {
  fields: [
    ...['documentId', 'code', 'localCode', 'slug', 'name', 'levels', 'recipients', 'conditions'],
    ...['implementingAgency', 'competentAgency', 'receptionAddress', 'nationalUrl'],
    ...['legalStatus', 'effectiveFrom', 'effectiveTo'],
  ],
  populate: {
    field: { fields: ['slug', 'name', 'nameEn'] },
    themes: { fields: ['code', 'nameVi', 'nameEn'] },
    replacedBy: { fields: NAMED },
    steps: true,
    channels: { populate: { duration: true, fees: true } },
    dossier: { populate: { items: { populate: { formFile: { fields: ['url'] } } } } },
    results: true,
    legalBasis: true,
  },
};

export default ({ strapi }: { strapi: Core.Strapi }): CpsvService => {
  const origin = (): string => new URL(String(strapi.config.get('server.absoluteUrl'))).origin;

  /** Where readers find the procedure; without a page its own REST address. */
  function urlOf({ documentId, slug, code }: Stored, locale: string): string {
    const { procedure } = registerConfig(strapi).types;
    const paths = strapi.plugins['public-records'] as { service(name: string): PathsService } | undefined;
    const path = paths?.service('paths').pathOf(procedure, { slug, code, locale });
    return origin() + (path ?? `/api/procedures/${documentId}`);
  }

  async function organisationIn(locale: string): Promise<Organisation> {
    const { organisation: name, place, types } = registerConfig(strapi);
    const site = types.site
      ? ((await strapi.documents(types.site as never).findFirst({ locale } as never)) as Record<
          'phone' | 'email' | 'openingHours',
          string | null
        > | null)
      : null;
    return { name, place, telephone: site?.phone, email: site?.email, openingHours: site?.openingHours };
  }

  return {
    async describe(key, wanted) {
      const locale = wanted ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
      const stored = (await strapi.documents(registerConfig(strapi).types.procedure as never).findFirst({
        ...READ,
        status: 'published',
        locale,
        filters: { $or: [...NAMED, 'slug'].map((name) => ({ [name]: { $eq: key } })) },
      } as never)) as Stored | null;
      if (!stored) return { found: 'nothing' };
      const state = procedureStateOn(stored, todayInVietnam());
      if (state === 'abolished' || state === 'replaced') {
        const { replacedBy } = stored;
        const successor = replacedBy ? { documentId: replacedBy.documentId, code: replacedBy.code } : null;
        return { found: 'gone', successor };
      }
      const organisation = await organisationIn(locale);
      const url = urlOf(stored, locale);
      return {
        found: 'service',
        document: toCpsv(stored, { origin: origin(), url, locale, organisation, state }),
      };
    },
  };
};
