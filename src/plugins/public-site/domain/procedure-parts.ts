import { formatDuration, formatFee, type Duration, type Fee } from './amounts';
import { choiceLabel } from '../../../shared/domain/choices';
import type { PageLocale } from './addresses';

export interface ChannelData {
  channel: string;
  duration?: Duration | null;
  fees?: Fee[] | null;
  note?: string | null;
}

export interface ChannelRow {
  channel: string;
  duration: string;
  fees: string[];
  note: string;
}

/** The table "cách thức thực hiện": one row per channel, as the national database shows it. */
export function channelRows(channels: ChannelData[], locale: PageLocale): ChannelRow[] {
  return channels.map(({ channel, duration, fees, note }) => ({
    channel: choiceLabel('channel', channel, locale),
    duration: formatDuration(duration, locale),
    fees: (fees ?? []).map((fee) => formatFee(fee, locale)).filter(Boolean),
    note: note?.trim() ?? '',
  }));
}

export interface PerChannel {
  text: string;
  /** the channels this holds for; empty when it holds for all */
  channels: string[];
}

/** What the channels say, each different thing once, with the channels it holds for when they differ. */
export function perChannel<Row extends { channel: string }>(
  rows: readonly Row[],
  pick: (row: Row) => string[],
): PerChannel[] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    for (const text of pick(row)) found.set(text, [...(found.get(text) ?? []), row.channel]);
  }
  return [...found].map(([text, channels]) => ({
    text,
    channels: channels.length === rows.length ? [] : channels,
  }));
}

/** The part "thời hạn giải quyết". */
export const timeLimits = (rows: ChannelRow[]): PerChannel[] =>
  perChannel(rows, (row) => (row.duration ? [row.duration] : []));

/** The part "phí, lệ phí". */
export const feeLines = (rows: ChannelRow[]): PerChannel[] => perChannel(rows, (row) => row.fees);
