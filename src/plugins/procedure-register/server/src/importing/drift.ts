import type { Core } from '@strapi/strapi';
import { dayInVietnam, isListedOn, type ProcedureTerms } from '../../../../../shared/domain/procedure-life';
import { checkLinks } from '../../../../../shared/server/outgoing/check-links';
import { differingFields, legalKey, newDecision, type Drift, type ExpiredBasis } from '../../../domain/drift';
import { registerConfig } from '../config';
import { Known } from './known';
import { ProcedureModel } from './model';
import { Planner } from './plan';
import type { SourceFile } from './read-file';

type Row = Record<string, unknown>;

interface PostedRow extends ProcedureTerms {
  documentId: string;
  code: string | null;
  slug: string;
  name: string;
  legalBasis: { number: string | null }[] | null;
  dossier: { items?: { formUrl?: string | null }[] }[] | null;
  sourceOfTruth: string | null;
  isSample: boolean | null;
}

const keyOf = ({ code, slug }: PostedRow): string => code ?? slug;

/** Compares a source with what is posted, and what is posted with the legal documents that the portal knows. */
export async function findDrift(
  strapi: Core.Strapi,
  file: SourceFile,
  { withLinks = false }: { withLinks?: boolean } = {},
): Promise<Drift> {
  const model = new ProcedureModel(strapi);
  const planner = new Planner(strapi, await Known.load(strapi));
  const seen = new Set<string>();
  const origins = new Set<unknown>();
  const drift: Drift = { compared: 0, entries: [], expiredBasis: [], notSeen: [], brokenLinks: null };
  const documents = strapi.documents(model.uid as never);
  for (const record of file.records) {
    const row = await planner.plan(record);
    if (!row.documentId || row.locale !== 'vi') continue;
    seen.add(row.documentId);
    origins.add(row.data.sourceOfTruth);
    const query = { documentId: row.documentId, locale: 'vi', status: 'published', populate: model.populate };
    const posted = (await documents.findOne(query as never)) as Row | null;
    if (!posted) continue;
    drift.compared += 1;
    const values = model.valuesOf(posted);
    const fields = differingFields(values, row.data).map((field) => model.labelOf(field));
    const { documentId, key, name, line } = row;
    if (fields.length > 0) {
      drift.entries.push({ documentId, key, name, line, fields, newDecision: newDecision(values, row.data) });
    }
  }
  const posted = await postedRows(strapi, model.uid);
  drift.expiredBasis = await expiredBasis(strapi, posted);
  drift.notSeen = posted
    .filter(({ documentId, sourceOfTruth }) => !seen.has(documentId) && origins.has(sourceOfTruth))
    .map((row) => ({ documentId: row.documentId, key: keyOf(row), name: row.name }));
  if (withLinks) drift.brokenLinks = await brokenLinks(posted);
  return drift;
}

/** Procedures that are public and apply; sample content is nobody's register. */
async function postedRows(strapi: Core.Strapi, uid: string): Promise<PostedRow[]> {
  const rows = (await strapi.db.query(uid as never).findMany({
    select: [
      ...['documentId', 'code', 'slug', 'name', 'sourceOfTruth', 'isSample'],
      ...['legalStatus', 'effectiveFrom', 'effectiveTo'],
    ],
    where: { locale: 'vi', publishedAt: { $notNull: true } },
    populate: {
      legalBasis: { select: ['number'] },
      dossier: { populate: { items: { select: ['formUrl'] } } },
    },
  } as never)) as PostedRow[];
  const today = dayInVietnam(new Date());
  return rows.filter((row) => !row.isSample && isListedOn(row, today));
}

interface LegalRow {
  number: string | null;
  legalStatus: string | null;
  effectiveTo: string | null;
}

async function expiredBasis(strapi: Core.Strapi, posted: readonly PostedRow[]): Promise<ExpiredBasis[]> {
  const { types } = registerConfig(strapi);
  const select = ['number', 'legalStatus', 'effectiveTo'];
  const rows = (await strapi.db
    .query(types.legalDocument as never)
    .findMany({ select } as never)) as LegalRow[];
  const today = dayInVietnam(new Date());
  const expired = new Map(
    rows
      .filter(
        ({ legalStatus, effectiveTo }) => legalStatus === 'expired' || (effectiveTo && effectiveTo <= today),
      )
      .map(({ number, effectiveTo }) => [legalKey(number ?? ''), effectiveTo]),
  );
  return posted.flatMap((row) =>
    (row.legalBasis ?? []).flatMap(({ number }) => {
      if (!number || !expired.has(legalKey(number))) return [];
      const since = expired.get(legalKey(number)) ?? null;
      return [{ documentId: row.documentId, key: keyOf(row), name: row.name, number, since }];
    }),
  );
}

async function brokenLinks(posted: readonly PostedRow[]): Promise<Drift['brokenLinks']> {
  const links = posted.flatMap((row) =>
    (row.dossier ?? []).flatMap(({ items }) =>
      (items ?? []).flatMap(({ formUrl }) =>
        formUrl ? [{ documentId: row.documentId, key: keyOf(row), url: formUrl }] : [],
      ),
    ),
  );
  const problems = await checkLinks([...new Set(links.map(({ url }) => url))]);
  return links.flatMap((link) => {
    const problem = problems.get(link.url);
    return problem ? [{ ...link, problem }] : [];
  });
}
