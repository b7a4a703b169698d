import type { PictureFile } from '../../../domain/picture';
import type { ChannelData } from '../../../domain/procedure-parts';

/** The parts of stored entries that pages read. Each query names exactly these fields. */
export interface ThemeRow {
  id: number;
  documentId: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  descriptionVi?: string | null;
  descriptionEn?: string | null;
  parent?: { code: string } | null;
}

export interface NamedRow {
  id: number;
  documentId: string;
  name: string;
  nameEn: string | null;
  slug: string;
  parent?: { slug: string } | null;
}

export interface FileRow {
  url: string;
  name: string;
  ext?: string | null;
  size?: number | null;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
  formats?: PictureFile['formats'];
  focalPoint?: PictureFile['focalPoint'];
}

export interface DecisionRow {
  number: string | null;
  date: string | null;
}

/** A legal document that the portal knows: where to read it, and whether it still holds. */
export interface LegalDocumentRow {
  number: string;
  legalStatus: string | null;
  effectiveTo: string | null;
  url: string | null;
  file?: FileRow | null;
  replacedBy?: { number: string; url: string | null } | null;
}

export interface LegalReferenceRow {
  title: string;
  number?: string | null;
  date?: string | null;
  provision?: string | null;
}

interface EntryRow {
  /** of the published row */
  id: number;
  documentId: string;
  slug: string;
  isSample: boolean | null;
  themes?: ThemeRow[];
}

export interface ArticleRow extends EntryRow {
  title: string;
  summary: string | null;
  publishedOn: string | null;
  section?: NamedRow | null;
  cover?: FileRow | null;
}

export interface ArticlePageRow extends ArticleRow {
  body: string | null;
  byline: string | null;
  source: string | null;
  sourceUrl: string | null;
  attachments?: FileRow[] | null;
  related?: ArticleRow[];
}

export interface FaqRow extends EntryRow {
  question: string;
  answeredOn: string | null;
  pinned: boolean | null;
  supersededNote: string | null;
  field?: NamedRow | null;
}

export interface FaqPageRow extends FaqRow {
  answer: string | null;
  /** ISO day on which somebody last found it still right */
  checkedOn: string | null;
  source: string | null;
  sourceUrl: string | null;
  department?: NamedRow | null;
  procedures?: ProcedureRow[];
  legalBasis?: LegalReferenceRow[];
}

export interface ProcedureRow extends EntryRow {
  name: string;
  code: string | null;
  legalStatus: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  onlineService: string | null;
  field?: NamedRow | null;
}

export interface DossierItemRow {
  name: string;
  form: string | null;
  formFile?: FileRow | null;
  formUrl: string | null;
  originals: number | null;
  copies: number | null;
}

export interface DossierGroupRow {
  case: string | null;
  items?: DossierItemRow[];
}

export interface ChangeRow {
  date: string;
  kind: string;
  decision: string | null;
  note: string;
}

export interface ProcedurePageRow extends ProcedureRow {
  localCode: string | null;
  formerCodes: string[] | null;
  decision?: DecisionRow | null;
  levels: string[] | null;
  kind: string | null;
  recipients: string[] | null;
  steps?: { title: string | null; description: string }[];
  channels?: ChannelData[];
  dossier?: DossierGroupRow[];
  dossierSets: string | null;
  conditions: string | null;
  results?: { name: string; code: string | null }[];
  legalBasis?: LegalReferenceRow[];
  implementingAgency: string | null;
  competentAgency: string | null;
  authorisedAgency: string | null;
  coordinatingAgencies: string | null;
  receptionAddress: string | null;
  department?: NamedRow | null;
  partialReason: string | null;
  nationalUrl: string | null;
  statusNote: string | null;
  endedBy?: DecisionRow | null;
  replacedBy?: ProcedureRow | null;
  relatedProcedures: string | null;
  sourceOfTruth: string | null;
  sourceUrl: string | null;
  syncedAt: string | null;
  postedAt: string | null;
  /** of this text, not of the first one */
  publishedAt: string | null;
  changes?: ChangeRow[];
  sourceTexts: unknown;
}

export interface PageRow {
  documentId: string;
  title: string;
  slug: string;
  summary: string | null;
  body?: string | null;
  isSample: boolean | null;
}

export interface SiteRow {
  name: string;
  organisation: string | null;
  tagline: string | null;
  logo?: FileRow | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  openingHours: string | null;
  responsible: string | null;
  footerNote: string | null;
  brandColour: string | null;
  linkColour: string | null;
  showNews: boolean | null;
  showThemes: boolean | null;
  showEnglish: boolean | null;
  showFeedback: boolean | null;
  notices?: { message: string; from: string | null; to: string | null }[];
}
