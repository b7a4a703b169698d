import type { Core } from '@strapi/strapi';
import { dayInVietnam } from '../../../../../shared/domain/procedure-life';
import type { Reason } from '../../../domain/feedback';
import { leastShare } from '../../../domain/wilson';
import type { SiteConfig } from '../config';
import type { LivePage } from '../portal';
import { Votes, type Tally, type Words } from './votes';

export interface ReportFilter {
  /** how many days back */
  days: number;
  type: 'faq' | 'procedure' | null;
  /** documentId of a unit */
  department: string | null;
}

/** What readers say of one thing, in one language. */
export interface ReportLine {
  uid: string;
  type: 'faq' | 'procedure';
  documentId: string;
  locale: string;
  title: string;
  /** null: not public any more */
  path: string | null;
  yes: number;
  no: number;
  /** share of no in percent */
  share: number;
  reasons: { reason: Reason; count: number }[];
  words: { day: string; text: string }[];
}

/** How much of what readers wrote is shown with a line. */
const WORDS_SHOWN = 10;
const DAY = 86_400_000;

interface Records {
  live(uids: readonly string[], documentIds?: readonly string[]): Promise<LivePage[]>;
}

/** What readers say, the worst first. */
export class Report {
  private readonly votes: Votes;
  private readonly types: Record<'faq' | 'procedure', string>;

  constructor(private readonly strapi: Core.Strapi) {
    const { types } = strapi.config.get('plugin::public-site') as SiteConfig;
    this.types = { faq: types.faq, procedure: types.procedure };
    this.votes = new Votes(strapi);
  }

  /** Lines from the `start`-th on, and how many there are. */
  async lines(
    filter: ReportFilter,
    start = 0,
    limit = Infinity,
  ): Promise<{ lines: ReportLine[]; total: number }> {
    const since = dayInVietnam(new Date(Date.now() - filter.days * DAY));
    const uids = filter.type ? [this.types[filter.type]] : Object.values(this.types);
    const [tallies, allowed] = await Promise.all([
      this.votes.tallies(uids, since),
      filter.department ? this.documentsOf(uids, filter.department) : null,
    ]);
    const ranked = tallies
      .filter(({ documentId }) => !allowed || allowed.has(documentId))
      .sort((a, b) => rank(b) - rank(a) || b.no - a.no || a.yes - b.yes);
    const shown = ranked.slice(start, start + limit);
    const ids = shown.map(({ documentId }) => documentId);
    const records = this.strapi.plugin('public-records').service('records') as Records;
    const [words, pages] = await Promise.all([this.votes.words(ids, since), records.live(uids, ids)]);
    const [faq] = [this.types.faq];
    const lines = shown.map((tally): ReportLine => {
      const isHere = (each: { documentId: string; locale: string | null }) =>
        each.documentId === tally.documentId && each.locale === tally.locale;
      const page = pages.find(isHere);
      return {
        ...tally,
        type: tally.uid === faq ? 'faq' : 'procedure',
        title: page?.title ?? '',
        path: page?.path ?? null,
        share: Math.round((tally.no / (tally.yes + tally.no)) * 100),
        ...saidOf(words.filter(isHere)),
      };
    });
    return { lines, total: ranked.length };
  }

  private async documentsOf(uids: readonly string[], department: string): Promise<Set<string>> {
    const found = new Set<string>();
    for (const uid of uids) {
      const where = { department: { documentId: department } };
      const rows = (await this.strapi.db
        .query(uid as never)
        .findMany({ where, select: ['documentId'] } as never)) as { documentId: string }[];
      for (const { documentId } of rows) found.add(documentId);
    }
    return found;
  }
}

const rank = ({ yes, no }: Tally): number => leastShare(no, yes + no);

function saidOf(all: readonly Words[]): Pick<ReportLine, 'reasons' | 'words'> {
  const counts = new Map<Reason, number>();
  for (const { reason } of all) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    reasons: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
    words: all.flatMap(({ day, words }) => (words ? [{ day, text: words }] : [])).slice(0, WORDS_SHOWN),
  };
}
