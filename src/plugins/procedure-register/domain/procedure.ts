/** The stored procedure as the rules of this plugin read it: one language of one version, with its components. */
export interface Duration {
  number?: number | string | null;
  unit?: string | null;
  text?: string | null;
}

export interface Fee {
  kind?: string | null;
  amount?: number | string | null;
  currency?: string | null;
  condition?: string | null;
}

export interface Channel {
  channel?: string | null;
  duration?: Duration | null;
  fees?: Fee[] | null;
  note?: string | null;
}

export interface DossierItem {
  name?: string | null;
  form?: string | null;
  formFile?: { url?: string | null; name?: string | null } | null;
  formUrl?: string | null;
  originals?: number | null;
  copies?: number | null;
}

export interface DossierGroup {
  case?: string | null;
  items?: DossierItem[] | null;
}

export interface LegalReference {
  title?: string | null;
  number?: string | null;
  date?: string | null;
  provision?: string | null;
}

export interface Decision {
  number?: string | null;
  date?: string | null;
}

export interface Procedure {
  name?: string | null;
  steps?: { title?: string | null; description?: string | null }[] | null;
  channels?: Channel[] | null;
  dossier?: DossierGroup[] | null;
  dossierSets?: string | null;
  recipients?: string[] | null;
  implementingAgency?: string | null;
  competentAgency?: string | null;
  results?: { name?: string | null; code?: string | null }[] | null;
  conditions?: string | null;
  legalBasis?: LegalReference[] | null;
  sourceTexts?: unknown;
}

/** A published procedure with what its description beyond the legal parts needs. */
export interface DescribedProcedure extends Procedure {
  documentId: string;
  code?: string | null;
  localCode?: string | null;
  levels?: string[] | null;
  receptionAddress?: string | null;
  nationalUrl?: string | null;
  field?: { slug: string; name: string; nameEn?: string | null } | null;
  themes?: { code: string; nameVi: string; nameEn?: string | null }[] | null;
}

/** All papers of a dossier, whatever the case they belong to. */
export const dossierItems = ({ dossier }: Procedure): DossierItem[] =>
  (dossier ?? []).flatMap(({ items }) => items ?? []);
