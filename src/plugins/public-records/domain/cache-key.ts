import qs from 'qs';

/** What a request asks for, however it is written. */
export interface CacheKey {
  key: string;
  /** path and query as the application is asked */
  url: string;
  kind: 'page' | 'rest';
  hasQuery: boolean;
  /** parameters that mean nothing here; a redirect takes them along */
  dropped: string;
}

export interface KeyRules {
  /** paths of REST reads; "*" stands for one segment */
  rest: readonly string[];
  /** parameters that pages take */
  pageParameters: readonly string[];
  /** beginnings of paths that are neither */
  notPages: readonly string[];
}

/** Strapi's own parameters of a read; with any other it refuses the request by itself. */
const REST_PARAMETERS = new Set([
  'fields',
  'filters',
  'populate',
  'sort',
  'pagination',
  'locale',
  'date',
  '_q',
]);

const LONGEST_QUERY = 2000;
const MOST_KNOWN = 2000;

/** The same object with its keys in one order, at every depth. The order of lists means something and stays. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}

const isUnder = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);

function fitsPattern(path: string, pattern: string): boolean {
  const [given, wanted] = [path.split('/'), pattern.split('/')];
  return (
    given.length === wanted.length &&
    wanted.every((part, at) => (part === '*' ? given[at] !== '' : part === given[at]))
  );
}

/** Makes the keys under which finished answers are kept. */
export class KeyMaker {
  private readonly parameters: ReadonlySet<string>;
  /** The same addresses come again and again; taking one apart costs as much as answering it. */
  private readonly known = new Map<string, CacheKey | null>();

  constructor(private readonly rules: KeyRules) {
    this.parameters = new Set(rules.pageParameters);
  }

  /** Null: not for the store. */
  keyOf(url: string): CacheKey | null {
    const known = this.known.get(url);
    if (known !== undefined) return known;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const key = this.parse(url);
    this.known.set(url, key);
    return key;
  }

  private parse(url: string): CacheKey | null {
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const query = mark < 0 ? '' : url.slice(mark + 1);
    if (query.length > LONGEST_QUERY || !path.startsWith('/')) return null;
    if (this.rules.rest.some((pattern) => fitsPattern(path, pattern))) return restKey(path, query);
    if (this.rules.notPages.some((start) => isUnder(path, start))) return null;
    return this.pageKey(path, query);
  }

  private pageKey(path: string, query: string): CacheKey {
    if (query === '') return { key: `page ${path}`, url: path, kind: 'page', hasQuery: false, dropped: '' };
    const given = new URLSearchParams(query);
    const kept = new URLSearchParams();
    for (const name of [...this.parameters].sort()) {
      const value = given.get(name);
      if (value) kept.set(name, value);
      given.delete(name);
    }
    const text = kept.toString();
    const url = text ? `${path}?${text}` : path;
    return { key: `page ${url}`, url, kind: 'page', hasQuery: text !== '', dropped: given.toString() };
  }
}

function restKey(path: string, query: string): CacheKey | null {
  if (query === '') return { key: `rest ${path}`, url: path, kind: 'rest', hasQuery: false, dropped: '' };
  const parsed = qs.parse(query, { depth: 20, arrayLimit: 100, parameterLimit: 200 });
  if (Object.keys(parsed).some((name) => !REST_PARAMETERS.has(name))) return null;
  const key = `rest ${path}?${JSON.stringify(sorted(parsed))}`;
  return { key, url: `${path}?${query}`, kind: 'rest', hasQuery: true, dropped: '' };
}
