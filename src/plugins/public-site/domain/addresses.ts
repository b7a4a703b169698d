/** The languages of the public pages. */
export type PageLocale = 'vi' | 'en';

export const PAGE_LOCALES: readonly PageLocale[] = ['vi', 'en'];

export const otherLocale = (locale: PageLocale): PageLocale => (locale === 'vi' ? 'en' : 'vi');

interface Addresses {
  home: string;
  questions: string;
  procedures: string;
  news: string;
  themes: string;
  /** names of the query parameters of lists */
  params: { search: string; theme: string; field: string; section: string; page: string };
}

/** The addresses that belong to the site itself; those of single entries come from the paths service. */
export const ADDRESSES: Record<PageLocale, Addresses> = {
  vi: {
    home: '/',
    questions: '/hoi-dap',
    procedures: '/thu-tuc',
    news: '/tin-tuc',
    themes: '/chu-de',
    params: { search: 'q', theme: 'chu-de', field: 'linh-vuc', section: 'chuyen-muc', page: 'trang' },
  },
  en: {
    home: '/en',
    questions: '/en/questions',
    procedures: '/en/procedures',
    news: '/en/news',
    themes: '/en/themes',
    params: { search: 'q', theme: 'theme', field: 'field', section: 'section', page: 'page' },
  },
};

export type ListKind = 'questions' | 'procedures' | 'news';

/** The language that an address belongs to. */
export const localeOfPath = (path: string): PageLocale => (/^\/en(\/|$)/.test(path) ? 'en' : 'vi');

/** Address of a theme's page. */
export const themePath = (locale: PageLocale, code: string): string => `${ADDRESSES[locale].themes}/${code}`;

export interface ListFilter {
  search?: string;
  theme?: string;
  field?: string;
  section?: string;
  page?: number;
}

/** Address of a list with its filters; what is not set does not appear. */
export function listPath(locale: PageLocale, list: ListKind, filter: ListFilter = {}): string {
  const { params } = ADDRESSES[locale];
  const query = new URLSearchParams();
  if (filter.search) query.set(params.search, filter.search);
  if (filter.theme) query.set(params.theme, filter.theme);
  if (filter.field) query.set(params.field, filter.field);
  if (filter.section) query.set(params.section, filter.section);
  if (filter.page && filter.page > 1) query.set(params.page, String(filter.page));
  const text = query.toString();
  return ADDRESSES[locale][list] + (text ? `?${text}` : '');
}
