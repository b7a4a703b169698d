import type { Channel, Check, Duration, Parsed } from '../procedure-data';
import { FEE_START, parseFees } from './fees';
import { line, stated, tidy } from './text';

const HEADING = /Hình thức nộp[\s|:]*Thời (?:gian|hạn)(?: giải quyết)?[\s|:]*Phí, lệ phí[\s|:]*Mô tả[\s|:]*/g;
const CHANNELS: Record<string, Channel['channel']> = {
  'trực tiếp': 'in_person',
  'trực tuyến': 'online',
  'dịch vụ bưu chính': 'post',
};
const NAME = 'Trực tiếp|Trực tuyến|Dịch vụ bưu chính';
const UNIT = 'Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Tuần|Năm|Phút';
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const GAP = String.raw`[\s|]*`;

/** A row starts with a channel, glued to a time (and a fee); or, in a text with separators, at the start of a line. */
const ROW = new RegExp(
  [
    String.raw`(${NAME})(?=\d|Không (?:có thông tin|quy định)(?=${GAP}${FEE_START}|${GAP}$))`,
    String.raw`(?<=^|[\n|])${GAP}(${NAME})(?=${GAP}(?:${NUMBER}\s*(?:${UNIT})|Không (?:có thông tin|quy định)))`,
  ].join('|'),
  'gi',
);

const TIME = new RegExp(
  String.raw`^${GAP}(?:(${NUMBER})(?:\s*(${UNIT}))?(?=\P{L}|$|${FEE_START}|\p{Lu})|(Không có thông tin|Không quy định))${GAP}`,
  'iu',
);

const UNITS: Record<string, string> = {
  'ngày làm việc': 'working_day',
  ngày: 'day',
  giờ: 'hour',
  'giờ làm việc': 'hour',
  tháng: 'month',
};

/** A limit in the words of a person: "15 ngày làm việc kể từ ngày nhận đủ hồ sơ". */
export function parseDuration(text: string): Duration {
  const words = line(text);
  const found =
    /(?<![\d/.])(\d+(?:[.,]\d+)?)(?:\s*\([^()]*\))?\s*(ngày làm việc|giờ làm việc|ngày|giờ|tháng)(?!\p{L})/iu.exec(
      words,
    );
  // Two limits ("15 ngày đối với…, 30 ngày đối với…") are no one number.
  const all = words.match(/\d+\s*(?:ngày|giờ|tháng)(?!\s*\d)/gi) ?? [];
  const isDate = found ? /^\s*\d+\s*(?:tháng|ngày)\s*\d+/i.test(words.slice(found.index)) : false;
  if (!found?.[1] || isDate || new Set(all).size > 1) return { number: null, unit: null, text: words };
  return { number: numberOf(found[1]), unit: UNITS[found[2]?.toLowerCase() ?? ''] ?? null, text: words };
}

const numberOf = (digits: string): number => Number(digits.replace(',', '.'));

/** The table "cách thức thực hiện" as the national portal gives it: its cells run together without separators. */
export function parseChannels(source: string): Parsed<Channel[]> {
  const text = stated(source);
  if (!text) return { value: [], checks: [], rest: [] };
  const body = text.replace(HEADING, '\n').trim();
  const starts = [...body.matchAll(ROW)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    name: tidy(match[1] ?? match[2] ?? '').toLowerCase(),
  }));
  const before = tidy(body.slice(0, starts[0]?.at ?? body.length));
  const result: Parsed<Channel[]> = { value: [], checks: [], rest: [] };
  if (before) leave(result, before, 'Không nhận ra bảng cách thức thực hiện.');
  for (const [index, start] of starts.entries()) {
    const row = body.slice(start.end, starts[index + 1]?.at ?? body.length);
    parseRow(result, CHANNELS[start.name] as Channel['channel'], body.slice(start.at, start.end), row);
  }
  return result;
}

function leave(result: Parsed<Channel[]>, text: string, reason: string): void {
  result.rest.push(text);
  result.checks.push({ part: 'channels', text, reason });
}

function parseRow(
  result: Parsed<Channel[]>,
  channel: Channel['channel'],
  label: string,
  glued: string,
): void {
  const row = partTimeFromAmount(glued);
  const time = row === null ? null : TIME.exec(row);
  if (row === null || !time) {
    result.value.push({ channel, duration: null, fees: [], note: null });
    leave(result, tidy(label + glued), 'Không tách được thời gian với số tiền.');
    return;
  }
  const cells = row.slice(time[0].length);
  const { fees, end, checks } = parseFees(cells);
  const note = tidy(cells.slice(end)).replace(/^\|\s*/, '');
  const { duration, check } = durationOf(time);
  result.value.push({ channel, duration, fees, note: note || null });
  result.checks.push(...(check ? [check] : []), ...checks);
}

const DIGITS_AND_CURRENCY = /^\s*(\d[\d.,]*)(?=\s*(?:Việt Nam Đồng|VNĐ|VND|Đồng|USD|Đô la))/i;
const PRINTED_AMOUNT = /^[1-9]\d{0,2}(?:[.,]\d{3})*$/;

/**
 * "Trực tuyến7150,000 VNĐ": a time without unit runs into the amount. The portal prints no empty cell, no amount of
 * zero and groups thousands, so often only one cut is possible; a `|` is put there.
 *
 * @returns null when several are
 */
function partTimeFromAmount(row: string): string | null {
  const digits = DIGITS_AND_CURRENCY.exec(row)?.[1];
  if (!digits) return row;
  const cuts = [...digits]
    .map((_, index) => index)
    .filter((index) => /^\d+$/.test(digits.slice(0, index)) && PRINTED_AMOUNT.test(digits.slice(index)));
  const [cut] = cuts;
  return cuts.length === 1 && cut !== undefined
    ? row.replace(digits, `${digits.slice(0, cut)}|${digits.slice(cut)}`)
    : null;
}

function durationOf([, digits, unitWord, unstated]: RegExpExecArray): { duration: Duration; check?: Check } {
  if (unstated || !digits) return { duration: { number: null, unit: null, text: unstated ?? '' } };
  const number = numberOf(digits);
  const text = unitWord
    ? `${digits} ${unitWord.toLowerCase()}`
    : `${digits} (nguồn không ghi đơn vị thời gian)`;
  const unit = unitWord ? (UNITS[unitWord.toLowerCase()] ?? null) : null;
  if (unit) return { duration: { number, unit, text } };
  const reason = unitWord ? 'Đơn vị thời gian ngoài danh mục.' : 'Nguồn không ghi đơn vị thời gian.';
  return { duration: { number, unit, text }, check: { part: 'timeLimit', text: digits, reason } };
}
