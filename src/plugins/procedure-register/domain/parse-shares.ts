import type { SourceRecord } from './read-record';

/** How much of a source could be taken apart; each with numerator and denominator. */
export interface Share {
  name: string;
  count: number;
  of: number;
}

/** Checks by part and reason, the most frequent first. */
export interface CheckCount {
  part: string;
  reason: string;
  count: number;
  /** lines of the source, the first few */
  lines: number[];
}

export interface ParseReport {
  records: number;
  rejected: number;
  shares: Share[];
  checks: CheckCount[];
  /** records with a part that a person has to look at */
  flagged: number;
}

const NOT_STATED = /^không (?:có thông tin|quy định)/i;
const MOST_LINES = 5;

/** What was understood of a source, and what was not. */
export function parseReport(records: readonly SourceRecord[]): ParseReport {
  const read = records.flatMap((record) => ('parsed' in record ? [record] : []));
  const all = read.map(({ parsed }) => parsed.data);
  const items = all.flatMap(({ dossier }) => (dossier ?? []).flatMap((group) => group.items));
  const basis = all.flatMap(({ legalBasis }) => legalBasis ?? []);
  const count = <Item>(list: readonly Item[], holds: (item: Item) => boolean) => list.filter(holds).length;
  const hasLimit = (data: (typeof all)[number]) =>
    (data.channels ?? []).some(
      ({ duration }) => duration && (duration.number !== null || NOT_STATED.test(duration.text)),
    );
  const shares: Share[] = [
    {
      name: 'Thủ tục có hình thức nộp với thời hạn tách được hoặc ghi rõ là không nêu',
      count: count(all, hasLimit),
      of: all.length,
    },
    {
      name: 'Căn cứ pháp lý có số, ký hiệu',
      count: count(basis, ({ number }) => Boolean(number)),
      of: basis.length,
    },
    {
      name: 'Giấy tờ có tên và số bản',
      count: count(
        items,
        ({ name, originals, copies }) => Boolean(name) && (originals !== null || copies !== null),
      ),
      of: items.length,
    },
    {
      name: 'Thủ tục có mã kết quả',
      count: count(all, ({ results }) => (results ?? []).some(({ code }) => code)),
      of: all.length,
    },
  ];
  return {
    records: records.length,
    rejected: records.length - read.length,
    shares,
    checks: countChecks(read),
    flagged: count(read, ({ parsed }) => parsed.checks.length > 0),
  };
}

function countChecks(read: readonly Extract<SourceRecord, { parsed: unknown }>[]): CheckCount[] {
  const counts = new Map<string, CheckCount>();
  for (const { line, parsed } of read) {
    for (const { part, reason } of parsed.checks) {
      const key = `${part} ${reason}`;
      const found = counts.get(key) ?? { part, reason, count: 0, lines: [] };
      found.count += 1;
      if (found.lines.length < MOST_LINES && !found.lines.includes(line)) found.lines.push(line);
      counts.set(key, found);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
