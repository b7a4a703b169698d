import type { Check, Fee } from '../procedure-data';
import { bracketed, line, unwrap } from './text';

const CURRENCY = String.raw`(?:Việt Nam Đồng|VNĐ|VND|[đĐ]ồng|Đô la Mỹ|USD|EUR)`;
const AMOUNT = String.raw`\d{1,3}(?:[.,]\d{3})+|\d+`;
/** What a fee cell starts with, as a pattern for a look ahead. */
export const FEE_START = String.raw`(?:Miễn phí|Không có thông tin|Không quy định|(?:(?:Phí|Lệ phí|Khác)\s*:?\s*)?(?:${AMOUNT})\s*${CURRENCY})`;

const NOT_STATED = /^\s*Không có thông tin/;
const FREE = /^\s*(?:(Phí|Lệ phí|Khác)\s*:\s*)?Miễn phí/;
const MONEY = new RegExp(String.raw`^\s*(?:(Phí|Lệ phí|Khác)\s*:?\s*)?(${AMOUNT})\s*(${CURRENCY})`);

/** Under this no fee exists: thousands were typed as units ("50 VNĐ" for 50.000). */
const LEAST_DONG = 1000;

const currencyOf = (word: string): string => {
  if (/đô la|usd/i.test(word)) return 'USD';
  return /eur/i.test(word) ? 'EUR' : 'VND';
};

/**
 * Luật Phí và lệ phí 97/2015/QH13 Art. 3: phí pays for a service, lệ phí is a charge; they are never taken for each
 * other. Null when the words name both or neither.
 */
export function feeKind(label: string | undefined, condition: string): Fee['kind'] {
  if (/^lệ phí$/i.test(label ?? '')) return 'charge';
  if (/^phí$/i.test(label ?? '')) return 'fee';
  const words = condition.toLowerCase();
  const named = words.replaceAll('miễn phí', '').replaceAll('phí, lệ phí', '').replaceAll('chi phí', '');
  const isCharge = named.includes('lệ phí');
  const isFee = /(?<!\p{L})phí(?!\p{L})/u.test(named.replaceAll('lệ phí', ''));
  if (isCharge === isFee) return null;
  return isCharge ? 'charge' : 'fee';
}

/**
 * The fees at the start of a text: amounts or "Miễn phí", each with its condition in brackets.
 *
 * @returns the fees, where the text goes on, and what a person should look at
 */
export function parseFees(text: string): { fees: Fee[]; end: number; checks: Check[] } {
  const fees: Fee[] = [];
  const checks: Check[] = [];
  let at = NOT_STATED.exec(text)?.[0].length ?? 0;
  for (;;) {
    const rest = text.slice(at);
    const free = FREE.exec(rest);
    const money = free ? null : MONEY.exec(rest);
    const match = free ?? money;
    if (!match) return { fees, end: at, checks };
    at += match[0].length;
    const condition = /^\s*\(/.test(text.slice(at)) ? bracketed(text, text.indexOf('(', at)) : null;
    const words = condition ? line(unwrap(condition.inside)) : '';
    if (condition) at = condition.end;
    const fee: Fee = {
      kind: feeKind(match[1], words),
      amount: money?.[2] ? money[2].replace(/[.,]/g, '') : '0',
      currency: money?.[3] ? currencyOf(money[3]) : 'VND',
      condition: words || null,
    };
    fees.push(fee);
    const doubt = doubtAbout(fee);
    if (doubt)
      checks.push({ part: 'fees', text: line(match[0] + (condition ? `(${words})` : '')), reason: doubt });
  }
}

function doubtAbout({ amount, currency, condition }: Fee): string | null {
  if (currency === 'VND' && amount !== '0' && Number(amount) < LEAST_DONG) return 'Số tiền nhỏ bất thường.';
  const isContradiction =
    amount === '0' && /mức (?:thu )?(?:phí|lệ phí)[^.]{0,20}\d{1,3}(?:\.\d{3})+ ?đồng/i.test(condition ?? '');
  return isContradiction ? 'Ghi miễn phí nhưng phần giải thích lại nêu mức thu.' : null;
}
