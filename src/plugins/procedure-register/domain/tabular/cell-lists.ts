import { dayIn, parseDay } from '../dates';
import { legalNumberIn } from '../legal-number';
import { parseChannels, parseDuration } from '../national/channels';
import { parseDossier } from '../national/dossier';
import { feeKind } from '../national/fees';
import { parseLegalBasis } from '../national/legal-basis';
import { line, stated, tidy } from '../national/text';
import type { Channel, DossierGroup, Fee, LegalReference, Parsed, Result } from '../procedure-data';

const lines = (text: string): string[] =>
  tidy(text)
    .split('\n')
    .map((each) => each.replace(/^[-–+*•]\s*/, '').trim())
    .filter(Boolean);

const cut = (row: string): string[] => row.split('|').map((cell) => cell.trim());

const CHANNEL_WORDS: readonly [RegExp, Channel['channel']][] = [
  [/trực tuyến|qua mạng|dịch vụ công/i, 'online'],
  [/bưu (?:chính|điện)|bcci/i, 'post'],
  [/trực tiếp|tại trung tâm|tại bộ phận/i, 'in_person'],
];

/** The channels of a cell: rows `hình thức | thời hạn | phí | mô tả`, a mere list of names, or the national table. */
export function channelsIn(text: string): Parsed<Channel[]> {
  if (/Hình thức nộp\s*Thời/.test(text)) return parseChannels(text);
  const result: Parsed<Channel[]> = { value: [], checks: [], rest: [] };
  const rows = text.includes('|')
    ? lines(text)
    : lines(text).flatMap((row) => row.split(/\s*;\s*/).filter(Boolean));
  for (const row of rows) {
    const [name = '', time = '', fees = '', ...note] = cut(row);
    const found = CHANNEL_WORDS.filter(([pattern]) => pattern.test(name)).map(([, channel]) => channel);
    const isSentence = !row.includes('|') && name.length > 60;
    if (found.length === 0 || isSentence) {
      result.rest.push(row);
      result.checks.push({ part: 'channels', text: row, reason: 'Không nhận ra hình thức nộp.' });
    }
    if (isSentence) continue;
    for (const channel of found) {
      const duration = time ? parseDuration(time) : null;
      result.value.push({ channel, duration, fees: feesIn(fees), note: note.join(' | ').trim() || null });
    }
  }
  return result;
}

const NO_FEE =
  /^(?:không(?: có| thu| quy định)?(?: phí| lệ phí| phí, lệ phí)?|miễn(?: phí| thu)?|0(?: ?đ(?:ồng)?)?)\.?$/i;
const AMOUNT = /(\d{1,3}(?:[.,]\d{3})+|\d{4,})\s*(đồng|đ(?!\p{L})|vnđ|vnd|việt nam đồng|usd)?/iu;

/** Fees as offices write them: `Lệ phí: 200.000 đồng (cấp mới)`, `Không`. Words without one amount stay words. */
export function feesIn(text: string, kind: Fee['kind'] = null): Fee[] {
  if (!stated(text)) return [];
  return lines(text)
    .flatMap((row) => row.split(/\s*;\s*/).filter(Boolean))
    .map((row) => feeIn(row, kind));
}

function feeIn(row: string, kind: Fee['kind']): Fee {
  const label = /^(Phí|Lệ phí)\s*:\s*/i.exec(row);
  const words = label ? row.slice(label[0].length) : row;
  const known = kind ?? feeKind(label?.[1], words);
  if (NO_FEE.test(words.trim())) return { kind: known, amount: '0', currency: 'VND', condition: null };
  const amounts = words.match(new RegExp(AMOUNT, 'giu')) ?? [];
  const found = AMOUNT.exec(words);
  if (amounts.length !== 1 || !found?.[1])
    return { kind: known, amount: null, currency: 'VND', condition: words };
  const condition = line(words.replace(found[0], '')).replace(/^[\s(/,:-]+|[\s),.]+$/g, '');
  const perUnit = /^\s*\/\s*([\p{L} ]+)/u.exec(words.slice(found.index + found[0].length));
  return {
    kind: known,
    amount: found[1].replace(/[.,]/g, ''),
    currency: /usd/i.test(found[2] ?? '') ? 'USD' : 'VND',
    condition: perUnit && condition ? `/${condition}` : condition || null,
  };
}

const ORIGINALS = /(\d+)\s*(?:\([^)]*\)\s*)?bản (?:chính|gốc)/i;
const COPIES = /(\d+)\s*(?:\([^)]*\)\s*)?bản sao/i;
const LINK = /^https?:\/\/\S+$/;

/** Papers: rows `tên | mẫu | bản chính | bản sao` under `# trường hợp`, free lines, or the national table. */
export function dossierIn(text: string): Parsed<DossierGroup[]> {
  if (/Tên giấy tờ\s*Mẫu đơn, tờ khai/.test(text)) return parseDossier(text);
  const groups: DossierGroup[] = [];
  for (const row of lines(text)) {
    const heading = /^#+\s*(.+)$/.exec(row);
    if (heading?.[1]) {
      groups.push({ case: heading[1].replace(/:$/, ''), items: [] });
      continue;
    }
    if (groups.length === 0) groups.push({ case: null, items: [] });
    groups.at(-1)?.items.push(itemIn(row));
  }
  return { value: groups.filter(({ items }) => items.length > 0), checks: [], rest: [] };
}

function itemIn(row: string): DossierGroup['items'][number] {
  const cells = cut(row);
  const [name = '', form = '', originals = '', copies = ''] = cells;
  const counted =
    cells.length > 1 ? [originals, copies] : [ORIGINALS.exec(row)?.[1] ?? '', COPIES.exec(row)?.[1] ?? ''];
  const [first = '', second = ''] = counted.map((cell) => /^\s*(\d+)/.exec(cell)?.[1] ?? '');
  return {
    name,
    form: form && !LINK.test(form) ? form : null,
    formUrl: LINK.test(form) ? form : null,
    originals: first ? Number(first) : null,
    copies: second ? Number(second) : first ? 0 : null,
  };
}

/** Legal basis: rows `tên | số | ngày`, lines that hold a number, or the national table. */
export function legalBasisIn(text: string): Parsed<LegalReference[]> {
  if (/Tên văn bản(?: pháp lý)?\s*Mã văn bản/.test(text)) return parseLegalBasis(text);
  const result: Parsed<LegalReference[]> = { value: [], checks: [], rest: [] };
  const rows = lines(text).flatMap((row) => (row.includes('|') ? [row] : row.split(/\s*;\s*(?=\p{Lu})/u)));
  for (const row of rows) {
    const [title = '', code = '', day = ''] = cut(row);
    const number = legalNumberIn(code) ?? (code || legalNumberIn(title));
    if (!title) continue;
    result.value.push({
      title: title.replace(/[.;]$/, ''),
      number: number || null,
      date: parseDay(day) ?? dayIn(title),
    });
    if (!number) {
      result.checks.push({ part: 'legalBasis', text: row, reason: 'Không tìm thấy số, ký hiệu văn bản.' });
    }
  }
  return result;
}

export function resultsIn(text: string): Result[] {
  return lines(text).map((row) => {
    const [name = '', code = ''] = cut(row);
    return { name, code: code || null };
  });
}
