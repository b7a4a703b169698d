import { choiceLabel } from '../../../shared/domain/choices';
import type { PageLocale } from './addresses';
import { formatAmountOfTime, formatFee, formatMoney, type Fee } from './amounts';
import { excerpt } from './excerpt';
import { perChannel, type ChannelData, type PerChannel } from './procedure-parts';
import { isWebAddress } from './web-address';

/* What a reader must know first, in as few words as the facts allow; the parts hold all of it. */

/** How much of the source's own words a summary quotes. */
const QUOTED = 120;

export interface LimitLine extends PerChannel {
  /** the shortest of several limits */
  isShortest: boolean;
}

/**
 * The time limits, each once, the shortest marked. Limits are compared only when all are numbers of the same unit:
 * how 10 working days compare with 12 days depends on the week.
 */
export function limitLines(channels: readonly ChannelData[], locale: PageLocale): LimitLine[] {
  const limited = channels.flatMap(({ channel, duration }) => {
    const amount = duration ? formatAmountOfTime(duration, locale) : '';
    const text = amount || excerpt(duration?.text, QUOTED);
    const number = amount ? Number(duration?.number) : null;
    return text
      ? [{ channel: choiceLabel('channel', channel, locale), text, number, unit: duration?.unit }]
      : [];
  });
  const units = new Set(limited.map(({ number, unit }) => (number === null ? null : unit)));
  const isComparable = units.size === 1 && !units.has(null);
  const least = Math.min(...limited.map(({ number }) => number ?? 0));
  const lines = perChannel(limited, ({ text }) => [text]);
  return lines
    .map((line) => {
      const { number } = limited.find(({ text }) => text === line.text) ?? {};
      return { ...line, isShortest: lines.length > 1 && isComparable && number === least };
    })
    .sort((a, b) => Number(b.isShortest) - Number(a.isShortest));
}

const WORDS: Record<PageLocale, { to: string; varies: string; computed: string }> = {
  vi: { to: 'đến', varies: 'tuỳ trường hợp', computed: 'tính theo trường hợp' },
  en: { to: 'to', varies: 'depending on the case', computed: 'computed case by case' },
};

const isPriced = ({ amount }: Fee): boolean => amount !== null && amount !== undefined && amount !== '';

/** What it costs: a line for each kind of fee, with the lowest and the highest amount when there are several. */
export function costLines(channels: readonly ChannelData[], locale: PageLocale): string[] {
  const kinds = new Map<string, Fee[]>();
  for (const fee of channels.flatMap(({ fees }) => fees ?? [])) {
    if (!isPriced(fee) && !fee.condition?.trim()) continue;
    const key = `${fee.kind ?? ''} ${fee.currency || 'VND'}`;
    kinds.set(key, [...(kinds.get(key) ?? []), fee]);
  }
  return [...kinds.values()].map((fees) => costLine(fees, locale));
}

function costLine(fees: Fee[], locale: PageLocale): string {
  const words = WORDS[locale];
  const [first] = fees as [Fee];
  const shorten = (fee: Fee) => ({ ...fee, condition: excerpt(fee.condition, QUOTED) });
  const different = new Set(fees.map((fee) => formatFee(fee, locale)));
  if (different.size === 1) return formatFee(shorten(first), locale);

  const label = first.kind ? `${choiceLabel('feeKind', first.kind, locale)}: ` : '';
  const amounts = fees
    .filter(isPriced)
    .map(({ amount }) => BigInt(amount as string))
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
  const [least, most] = [amounts[0], amounts.at(-1)];
  if (least === undefined || most === undefined) return `${label}${words.computed}`;
  const money = (amount: bigint) => formatMoney(String(amount), first.currency || 'VND', locale);
  const range = least === most ? money(least) : `${money(least)} ${words.to} ${money(most)}`;
  return `${label}${range}, ${words.varies}`;
}

interface Paper {
  form?: string | null;
  formUrl?: string | null;
  formFile?: { url: string } | null;
}

interface PaperGroup<Item extends Paper> {
  case?: string | null;
  items?: Item[];
}

export const hasForm = ({ form, formUrl, formFile }: Paper): boolean => Boolean(form || formUrl || formFile);

export interface PaperCount {
  /** fewest and most papers of one case; the same number when there is one case */
  least: number;
  most: number;
  cases: number;
  forms: number;
}

/**
 * How many papers to bring, and how many of them are forms. Groups are different cases only when each is named: an
 * unnamed one beside others is for everybody.
 *
 * @returns null when no paper is named
 */
export function countPapers<Item extends Paper>(groups: readonly PaperGroup<Item>[]): PaperCount | null {
  const sizes = groups.map(({ items }) => items?.length ?? 0).filter((size) => size > 0);
  if (sizes.length === 0) return null;
  const forms = new Set(
    groups
      .flatMap(({ items }) => items ?? [])
      .filter(hasForm)
      .map(({ form, formUrl, formFile }) => formFile?.url ?? formUrl ?? form),
  ).size;
  const areCases = sizes.length > 1 && groups.every((group) => group.case?.trim());
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return areCases
    ? { least: Math.min(...sizes), most: Math.max(...sizes), cases: sizes.length, forms }
    : { least: all, most: all, cases: 1, forms };
}

/** The address of a procedure on the national portal: the one that is given, else by its code. */
export function nationalAddress(nationalUrl: string | null, code: string | null): string | null {
  if (isWebAddress(nationalUrl)) return nationalUrl;
  if (!code) return null;
  return `https://dichvucong.gov.vn/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html?ma_thu_tuc=${encodeURIComponent(code)}`;
}
