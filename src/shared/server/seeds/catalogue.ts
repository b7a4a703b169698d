/** One file of sample content and the content type it fills. */
export interface SeedType {
  /** name of the file in database/seeds, without .json */
  file: string;
  uid: string;
  /** attribute that names an entry for relations and for "is it there already"; null for a single type */
  key: string | null;
}

/** In the order of writing: a type stands after those it refers to. */
export const SEED_TYPES: readonly SeedType[] = [
  { file: 'departments', uid: 'api::department.department', key: 'slug' },
  { file: 'sections', uid: 'api::section.section', key: 'slug' },
  { file: 'procedure-fields', uid: 'api::procedure-field.procedure-field', key: 'slug' },
  { file: 'legal-documents', uid: 'api::legal-document.legal-document', key: 'number' },
  { file: 'procedures', uid: 'api::procedure.procedure', key: 'slug' },
  { file: 'faqs', uid: 'api::faq.faq', key: 'slug' },
  { file: 'articles', uid: 'api::article.article', key: 'slug' },
  { file: 'pages', uid: 'api::page.page', key: 'slug' },
  { file: 'site', uid: 'api::site.site', key: null },
];

/** The language that entries are written in, and the one under their `en`. */
export const MAIN_LOCALE = 'vi';
export const SECOND_LOCALE = 'en';

/** What content is filed under: kept as long as an entry still refers to it. */
export const FILING_UIDS: readonly string[] = SEED_TYPES.slice(0, 3).map(({ uid }) => uid);
