import { FileProblem } from './file-problem';
import { zipEntries } from './zip';

/** What the bytes seem to be. Text is told apart further once it is decoded. */
export type Kind = 'xlsx' | 'text';

const startsWith = (content: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => content[at] === byte);
const holds = (content: Buffer, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  content.includes(text, 0, encoding);

const SAVE_AS = 'Hãy mở tệp, chọn “Lưu thành” (Save As) dạng Excel Workbook (.xlsx) rồi gửi lại.';
const GIVE_TABLE = 'Hãy gửi bảng ở dạng Excel (.xlsx), CSV hoặc JSON.';

const SIGNATURES: [what: string, is: (content: Buffer) => boolean][] = [
  ['tệp PDF', (content) => holds(content.subarray(0, 1024), '%PDF-')],
  ['ảnh PNG', (content) => startsWith(content, 0x89, 0x50, 0x4e, 0x47)],
  ['ảnh JPEG', (content) => startsWith(content, 0xff, 0xd8, 0xff)],
  ['ảnh GIF', (content) => holds(content.subarray(0, 4), 'GIF8')],
  ['tệp nén RAR', (content) => holds(content.subarray(0, 4), 'Rar!')],
  ['tệp nén 7z', (content) => startsWith(content, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ['tệp nén GZIP', (content) => startsWith(content, 0x1f, 0x8b)],
  ['văn bản RTF', (content) => holds(content.subarray(0, 5), '{\\rtf')],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @throws FileProblem, which says what the file seems to be, when it is no table that we read */
export function kindOf(content: Buffer): Kind {
  if (content.length === 0) throw new FileProblem('Tệp trống, không có nội dung nào.');
  const known = SIGNATURES.find(([, is]) => is(content));
  if (known) throw new FileProblem(`Đây là ${known[0]}, không phải bảng dữ liệu. ${GIVE_TABLE}`);
  if (startsWith(content, ...OLE)) throw oleProblem(content);
  if (startsWith(content, 0x50, 0x4b, 0x03, 0x04) || startsWith(content, 0x50, 0x4b, 0x05, 0x06)) {
    checkArchive(content);
    return 'xlsx';
  }
  return 'text';
}

/** The container of the old Office formats, and of new ones behind a password. Names in it are UTF-16. */
function oleProblem(content: Buffer): FileProblem {
  if (holds(content, 'EncryptedPackage', 'utf16le'))
    return new FileProblem(
      'Tệp Excel có đặt mật khẩu mở, không đọc được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.',
    );
  if (holds(content, 'WordDocument', 'utf16le'))
    return new FileProblem(`Đây là văn bản Word kiểu cũ (.doc), không phải bảng dữ liệu. ${GIVE_TABLE}`);
  if (holds(content, 'Workbook', 'utf16le') || holds(content, 'Book', 'utf16le'))
    return new FileProblem(`Đây là tệp Excel kiểu cũ (.xls), hệ thống không đọc. ${SAVE_AS}`);
  return new FileProblem(`Đây là tệp Office kiểu cũ, hệ thống không đọc. ${SAVE_AS}`);
}

function checkArchive(content: Buffer): void {
  const entries = zipEntries(content);
  const has = (start: string) => [...entries.keys()].some((name) => name.startsWith(start));
  if ([...entries.values()].some(({ isEncrypted }) => isEncrypted))
    throw new FileProblem('Tệp nén có đặt mật khẩu, không đọc được. Hãy bỏ mật khẩu rồi gửi lại.');
  if (has('xl/workbook.xml')) return;
  if (has('xl/workbook.bin'))
    throw new FileProblem(`Đây là tệp Excel nhị phân (.xlsb), hệ thống không đọc. ${SAVE_AS}`);
  if (has('word/'))
    throw new FileProblem(`Đây là văn bản Word (.docx), không phải bảng dữ liệu. ${GIVE_TABLE}`);
  if (has('ppt/'))
    throw new FileProblem(`Đây là bài trình chiếu (.pptx), không phải bảng dữ liệu. ${GIVE_TABLE}`);
  if (has('content.xml') && has('mimetype'))
    throw new FileProblem(
      `Đây là tệp của LibreOffice hoặc OpenOffice (.ods, .odt), hệ thống không đọc. ${SAVE_AS}`,
    );
  throw new FileProblem(`Đây là tệp nén ZIP, không phải tệp Excel. Hãy giải nén rồi gửi tệp bên trong.`);
}

const MARKUP: [what: string, pattern: RegExp][] = [
  ['bảng Excel kiểu XML 2003', /^<\?xml[^]{0,600}schemas-microsoft-com:office:spreadsheet/i],
  ['trang web (HTML)', /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|div|style)\b/i],
  ['trang web (MHTML)', /^MIME-Version:/i],
  ['tệp XML', /^<\?xml\b/i],
];

/** Old "Excel" exports of many systems are web pages or XML with the name of a table. */
export function refuseMarkup(text: string): void {
  const start = text
    .slice(0, 4000)
    .replace(/<!--[^]*?-->/g, '')
    .trimStart();
  const known = MARKUP.find(([, pattern]) => pattern.test(start));
  if (known) throw new FileProblem(`Đây là ${known[0]}, dù tên tệp có thể là .xls. ${SAVE_AS}`);
}
