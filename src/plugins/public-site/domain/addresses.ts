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
  /** where readers say whether something helped */
  feedback: string;
  siteMap: string;
  /** where readers change how pages are shown */
  display: string;
  /** names of the query parameters of lists */
  params: Record<FilterName | 'page', string>;
}

/** What lists can be narrowed by. */
export type FilterName =
  | 'search'
  | 'field'
  | 'section'
  | 'level'
  | 'recipient'
  | 'online'
  | 'theme'
  | 'procedure';

/** The addresses that belong to the site itself; those of single entries come from the paths service. */
export const ADDRESSES: Record<PageLocale, Addresses> = {
  vi: {
    home: '/',
    questions: '/hoi-dap',
    procedures: '/thu-tuc',
    news: '/tin-tuc',
    themes: '/chu-de',
    feedback: '/phan-hoi',
    siteMap: '/so-do-trang',
    display: '/hien-thi',
    params: {
      search: 'q',
      theme: 'chu-de',
      procedure: 'thu-tuc',
      field: 'linh-vuc',
      section: 'chuyen-muc',
      level: 'cap',
      recipient: 'doi-tuong',
      online: 'truc-tuyen',
      page: 'trang',
    },
  },
  en: {
    home: '/en',
    questions: '/en/questions',
    procedures: '/en/procedures',
    news: '/en/news',
    themes: '/en/themes',
    feedback: '/en/feedback',
    siteMap: '/en/site-map',
    display: '/en/display',
    params: {
      search: 'q',
      theme: 'theme',
      procedure: 'procedure',
      field: 'field',
      section: 'section',
      level: 'level',
      recipient: 'recipient',
      online: 'online',
      page: 'page',
    },
  },
};

export type ListKind = 'questions' | 'procedures' | 'news';

/** What each list can be narrowed by, in the order of its address. A parameter that is not here means nothing there. */
export const LIST_FILTERS: Record<ListKind, readonly FilterName[]> = {
  questions: ['search', 'theme', 'field', 'procedure'],
  procedures: ['search', 'theme', 'field', 'level', 'recipient', 'online'],
  news: ['theme', 'section'],
};

/** The language that an address belongs to. */
export const localeOfPath = (path: string): PageLocale => (/^\/en(\/|$)/.test(path) ? 'en' : 'vi');

/** Address of a theme's page. */
export const themePath = (locale: PageLocale, code: string): string => `${ADDRESSES[locale].themes}/${code}`;

/** Address of the feed of a list's or a theme's page. */
export const feedPath = (page: string, kind: 'atom' | 'json'): string => `${page}/feed.${kind}`;

export type ListFilter = Partial<Record<FilterName, string>> & { page?: number };

/** Address of a list with its filters; what is not set does not appear. */
export function listPath(locale: PageLocale, list: ListKind, filter: ListFilter = {}): string {
  const { params } = ADDRESSES[locale];
  const query = new URLSearchParams();
  for (const name of LIST_FILTERS[list]) {
    const value = filter[name];
    if (value) query.set(params[name], value);
  }
  if (filter.page && filter.page > 1) query.set(params.page, String(filter.page));
  const text = query.toString();
  return ADDRESSES[locale][list] + (text ? `?${text}` : '');
}
