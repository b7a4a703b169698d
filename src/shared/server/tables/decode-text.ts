import { isUtf8 } from 'node:buffer';
import { decode as decodeLegacy } from 'iconv-lite';
import { FileProblem } from './file-problem';
import { refuseLegacy } from './legacy-watch';

export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258';
}

const SAVE_UTF8 = 'Hãy lưu lại tệp ở dạng UTF-8 (trong Excel: “CSV UTF-8”) rồi gửi lại.';
/** Enough to tell how a file is written. */
const SAMPLE = 200_000;
/** Control characters other than tab, line ends and form feed: text has hardly any. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F]/g;
const MOST_CONTROL = 0.05;
const FEW_CONTROL = 8;
/** A tone mark that stands after anything but a vowel: no Vietnamese. */
const STRAY_MARK = /(?<![aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])[\u0300\u0301\u0303\u0309\u0323]/;

/** @throws FileProblem when the bytes are no text in an encoding that we know, or damaged */
export function decodeText(content: Buffer): Decoded {
  const decoded = decodeAny(content);
  const sample = decoded.text.slice(0, SAMPLE);
  const control = sample.match(CONTROL)?.length ?? 0;
  if (control > Math.max(FEW_CONTROL, sample.length * MOST_CONTROL))
    throw new FileProblem(
      'Tệp không phải là văn bản hay bảng dữ liệu. Hãy gửi bảng ở dạng Excel (.xlsx), CSV hoặc JSON.',
    );
  return decoded;
}

function decodeAny(content: Buffer): Decoded {
  const [first, second, third] = content;
  if (first === 0xff && second === 0xfe) return utf16(content.subarray(2), 'UTF-16LE');
  if (first === 0xfe && second === 0xff) return utf16(content.subarray(2), 'UTF-16BE');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  const order = isMarked ? null : utf16Order(content.subarray(0, SAMPLE));
  if (order) return utf16(content, order);
  if (isUtf8(content)) return { text: content.toString('utf8', isMarked ? 3 : 0), encoding: 'UTF-8' };
  if (isMarked) throw damaged(content);
  return singleByte(content);
}

function utf16(bytes: Buffer, encoding: 'UTF-16LE' | 'UTF-16BE'): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new FileProblem(`Tệp ${encoding} bị hỏng hoặc tải lên chưa trọn. ${SAVE_UTF8}`);
  }
}

/** UTF-16 without a mark: every second byte of its Latin letters, digits and separators is zero. */
function utf16Order(sample: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'UTF-16LE';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'UTF-16BE';
  return null;
}

/** Not UTF-8: a Vietnamese Windows file, text for an old font, or UTF-8 with damage. */
function singleByte(content: Buffer): Decoded {
  if (isMostlyUtf8(content)) throw damaged(content);
  const sample = content.subarray(0, SAMPLE);
  refuseLegacy(sample.toString('latin1'));
  const text = decodeLegacy(content, 'windows-1258');
  if (text.includes('\uFFFD') || STRAY_MARK.test(text))
    throw new FileProblem(`Không nhận ra bảng mã của tệp. ${SAVE_UTF8}`);
  return { text, encoding: 'Windows-1258' };
}

/** Whether most of what is beyond ASCII reads as UTF-8. In other encodings hardly two such bytes fit together. */
function isMostlyUtf8(content: Buffer): boolean {
  const text = content.toString('utf8');
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return good > bad;
}

function damaged(content: Buffer): FileProblem {
  const before = content.toString('utf8').split('\uFFFD', 1)[0] ?? '';
  const line = before.split(/\r\n?|\n/).length;
  return new FileProblem(`Tệp UTF-8 bị hỏng ở dòng ${line}: có ký tự không đọc được. ${SAVE_UTF8}`);
}
