import type { Core } from '@strapi/strapi';
import { withDatabaseLock } from '../ops/database-lock';
import { FILING_UIDS, SEED_TYPES } from './catalogue';
import { markSamples } from './marker';
import { relationsOf } from './read-seeds';
import type { SeedModel } from './types';

/** Per seed file: how many samples were removed, and how many filing terms stay because real content uses them. */
export type RemovalReport = Record<string, { removed: number; kept: number }>;

/**
 * Removes every sample in all languages, drafts included, all or nothing. Entries that staff adopted (the sample mark
 * taken off) stay, and so does a department, section or field that one of them is filed under.
 */
export async function removeSamples(strapi: Core.Strapi): Promise<RemovalReport> {
  return withDatabaseLock(strapi, () => removeInOne(strapi));
}

async function removeInOne(strapi: Core.Strapi): Promise<RemovalReport> {
  return strapi.db.transaction(async () => {
    const report: RemovalReport = {};
    for (const { uid, file } of [...SEED_TYPES].reverse()) {
      const samples = await sampleDocuments(strapi, uid);
      const left = FILING_UIDS.includes(uid)
        ? await removeUnused(strapi, uid, samples)
        : await removeAll(strapi, uid, samples);
      report[file] = { removed: samples.length - left, kept: left };
    }
    await markSamples(strapi, 'removed');
    return report;
  });
}

const modelOf = (strapi: Core.Strapi, uid: string): SeedModel =>
  strapi.getModel(uid as never) as unknown as SeedModel;

/** Documents of which no row, in any language or state, has lost the sample mark. */
async function sampleDocuments(strapi: Core.Strapi, uid: string): Promise<string[]> {
  const rows = (await strapi.db
    .query(uid as never)
    .findMany({ select: ['documentId', 'isSample'] })) as unknown as {
    documentId: string;
    isSample: boolean;
  }[];
  const adopted = new Set(rows.filter(({ isSample }) => !isSample).map(({ documentId }) => documentId));
  return [...new Set(rows.map(({ documentId }) => documentId))].filter((id) => !adopted.has(id));
}

async function remove(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  const locale = modelOf(strapi, uid).pluginOptions?.i18n?.localized ? { locale: '*' } : {};
  await strapi.documents(uid as never).delete({ documentId, ...locale } as never);
}

async function removeAll(strapi: Core.Strapi, uid: string, documentIds: string[]): Promise<number> {
  for (const documentId of documentIds) await remove(strapi, uid, documentId);
  return 0;
}

/** Removes what nothing refers to, until nothing more comes free (a parent after its children). Answers what is left. */
async function removeUnused(strapi: Core.Strapi, uid: string, documentIds: string[]): Promise<number> {
  const used: string[] = [];
  for (const documentId of documentIds) {
    if (await isUsed(strapi, uid, documentId)) used.push(documentId);
    else await remove(strapi, uid, documentId);
  }
  return used.length === documentIds.length || used.length === 0
    ? used.length
    : removeUnused(strapi, uid, used);
}

async function isUsed(strapi: Core.Strapi, target: string, documentId: string): Promise<boolean> {
  for (const { uid } of SEED_TYPES) {
    const pointing = relationsOf(modelOf(strapi, uid)).filter(({ attribute }) => attribute.target === target);
    for (const { name } of pointing) {
      const where = { [name]: { documentId } };
      if ((await strapi.db.query(uid as never).count({ where } as never)) > 0) return true;
    }
  }
  return false;
}
