import type { Core } from '@strapi/strapi';
import type { Completeness } from '../../../domain/completeness';
import { coverageOn, type Coverage } from '../../../domain/coverage';
import { Deadlines, PostingJudge, type Posting, type PostingFlag } from '../../../domain/posting';
import type { Decision } from '../../../domain/procedure';
import { dayInVietnam, type ProcedureState } from '../../../../../shared/domain/procedure-life';
import { workingCalendar } from '../../../../../shared/domain/working-days';
import { CompletenessStore } from '../completeness-store';
import { registerConfig } from '../config';
import { loadEntries, loadListed, type ListedEntry } from '../register-entries';

export const ONLY = ['missing', 'late', 'overdue', 'unparsed'] as const;

export interface RegisterFilters {
  /** slug of a field */
  field?: string;
  state?: ProcedureState;
  only?: (typeof ONLY)[number];
}

export interface RegisterQuery {
  filters?: RegisterFilters;
  page?: number;
  pageSize?: number;
}

/** A procedure as staff see it in the register: its public version, or its draft where nothing is public. */
export interface RegisterLine {
  documentId: string;
  locale: string | null;
  code: string | null;
  name: string | null;
  field: string | null;
  legalStatus: string | null;
  state: ProcedureState;
  decision: Decision | null;
  isPublished: boolean;
  /** ISO moment; null while nothing is public */
  postedAt: string | null;
  deadline: string | null;
  flag: PostingFlag | null;
  score: number;
  /** what is missing, in words */
  missing: string[];
  unparsed: boolean;
}

export interface RegisterPage {
  rows: RegisterLine[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

export interface FiguresService {
  /** how many procedures in force are posted, as of an ISO day in Vietnam (today) */
  coverage(asOf?: string): Promise<Coverage>;
  /** how it is counted, in words for readers of the figures */
  rule(): string;
  /** how complete one procedure is: its public version, else its draft; null when there is none */
  completeness(documentId: string): Promise<Completeness | null>;
  /** the register by name, without sample data */
  register(query?: RegisterQuery): Promise<RegisterPage>;
}

const COLLATOR = new Intl.Collator('vi');

export default ({ strapi }: { strapi: Core.Strapi }): FiguresService => {
  const store = new CompletenessStore(strapi);

  const { holidays, postWithinWorkingDays } = registerConfig(strapi);
  const deadlines = new Deadlines({
    calendar: workingCalendar(holidays),
    withinWorkingDays: postWithinWorkingDays,
  });

  return {
    async coverage(asOf) {
      const today = dayInVietnam(new Date());
      return coverageOn(await loadEntries(strapi), { asOf: asOf ?? today, today, deadlines });
    },

    rule: () =>
      'Tỉ lệ đăng = số thủ tục đang áp dụng đã đăng ÷ số thủ tục đang áp dụng có trong sổ đăng ký (kể cả bản nháp) ' +
      `vào ngày đó, không tính dữ liệu minh hoạ. Hạn đăng là ${postWithinWorkingDays} ngày làm việc kể từ ngày ký quyết ` +
      'định công bố (khoản 2 Điều 24 Nghị định 63/2010/NĐ-CP), tính cả thủ tục đã công bố nhưng chưa có hiệu lực. Số ' +
      'của ngày đã qua suy từ dữ liệu hiện tại: thủ tục tính từ ngày quyết định (không có thì từ ngày hiệu lực), và là ' +
      'đã đăng từ ngày đăng lần đầu.',

    async completeness(documentId) {
      const [entry] = await loadListed(strapi, documentId);
      return entry ? (await store.of([entry]))(entry) : null;
    },

    async register({ filters = {}, page = 1, pageSize = 25 } = {}) {
      const today = dayInVietnam(new Date());
      const judge = new PostingJudge(deadlines, today);
      const all = await loadListed(strapi);
      store.keepOnly(all);
      const judged = all
        .flatMap((entry) => {
          const posting = judge.on(entry, today);
          return posting && fits(filters, entry, posting) ? [{ entry, posting }] : [];
        })
        .sort((a, b) => COLLATOR.compare(a.entry.name ?? '', b.entry.name ?? ''));
      const start = (page - 1) * pageSize;
      const onPage = <Item>(items: Item[]): Item[] => items.slice(start, start + pageSize);
      const isForAll = filters.only === 'missing';
      const completenessOf = await store.of((isForAll ? judged : onPage(judged)).map(({ entry }) => entry));
      const fitting = isForAll
        ? judged.filter(({ entry }) => completenessOf(entry).missing.length > 0)
        : judged;
      return {
        rows: onPage(fitting).map(({ entry, posting: { state, deadline, flag } }) => {
          const { score, missing } = completenessOf(entry);
          return {
            ...described(entry),
            ...{ state, deadline, flag, score },
            missing: missing.map(({ text }) => text),
          };
        }),
        pagination: {
          page,
          pageSize,
          pageCount: Math.ceil(fitting.length / pageSize),
          total: fitting.length,
        },
      };
    },
  };
};

function fits({ field, state, only }: RegisterFilters, entry: ListedEntry, posting: Posting): boolean {
  if (field !== undefined && entry.field?.slug !== field) return false;
  if (state !== undefined && posting.state !== state) return false;
  if (only === 'late' || only === 'overdue') return posting.flag === only;
  return only !== 'unparsed' || entry.unparsed;
}

function described(entry: ListedEntry) {
  const { documentId, locale, code, name, legalStatus, decision, isPublished, unparsed } = entry;
  const postedAt = isPublished ? (entry.postedAt ?? entry.publishedSince) : null;
  return {
    ...{ documentId, locale, code, name, legalStatus, decision, isPublished, unparsed },
    field: entry.field?.name ?? null,
    postedAt: postedAt?.toISOString() ?? null,
  };
}
