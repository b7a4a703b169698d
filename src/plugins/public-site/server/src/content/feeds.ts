import type { PageLocale } from '../../../domain/addresses';
import type { Portal } from '../portal';
import { NAMED, THEME_FIELDS } from './fields';
import type { FileRow, NamedRow, ThemeRow } from './rows';
import type { SortKey } from './tables';

/** How many entries a feed holds. */
const LENGTH = 30;

/** What feeds tell of an article or an answer. */
export interface FeedRow {
  id: number;
  documentId: string;
  slug: string;
  publishedAt: string;
  themes: ThemeRow[];
  department: NamedRow | null;
  title?: string;
  summary?: string | null;
  body?: string | null;
  byline?: string | null;
  publishedOn?: string | null;
  cover?: FileRow | null;
  question?: string;
  answer?: string | null;
  answeredOn?: string | null;
}

interface Kind {
  fields: string[];
  files: string[];
  /** the attribute that says how new an entry is; undated ones come last */
  date: string;
}

const KINDS: Record<'article' | 'faq', Kind> = {
  article: {
    fields: ['title', 'summary', 'body', 'byline', 'publishedOn'],
    files: ['cover'],
    date: 'publishedOn',
  },
  faq: { fields: ['question', 'answer', 'answeredOn'], files: [], date: 'answeredOn' },
};

/** The newest articles or answers with their whole text, of one theme or of all. */
export async function newestOf(
  { content, config }: Portal,
  locale: PageLocale,
  type: 'article' | 'faq',
  theme?: string,
): Promise<FeedRow[]> {
  const { fields, files, date } = KINDS[type];
  const uid = config.types[type];
  const order: SortKey[] = [
    { by: date, descending: true },
    { by: 'id', descending: true },
  ];
  const filters = theme ? { themes: { code: { $eq: theme } } } : {};
  const found = await content.index(uid, { locale }, { filters, order, limit: LENGTH });
  const file = { fields: ['url', 'name', 'alternativeText', 'width', 'height'] };
  return content.byIds<FeedRow>(
    uid,
    { locale },
    found.map(({ id }) => id),
    {
      fields: ['slug', 'publishedAt', ...fields],
      populate: {
        themes: { fields: THEME_FIELDS },
        department: { fields: NAMED },
        ...Object.fromEntries(files.map((name) => [name, file])),
      },
    },
  );
}
