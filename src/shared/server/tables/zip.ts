import { createInflateRaw } from 'node:zlib';
import { count, FileProblem, megabytes } from './file-problem';

/** An Excel file of 100,000 rows has some 150 MB in about 20 parts. */
const MOST_BYTES = 300 * 1024 * 1024;
const MOST_ENTRIES = 2000;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  size: number;
  /** where its local header starts */
  offset: number;
}

const broken = (): FileProblem =>
  new FileProblem('Tệp Excel bị hỏng hoặc tải lên chưa trọn. Hãy mở bằng Excel, lưu lại rồi gửi lại.');

/**
 * What the zip says it holds, from its central directory: nothing is unpacked.
 *
 * @throws FileProblem when it is no whole zip, or would unpack to more than we take
 */
export function zipEntries(content: Buffer): Map<string, ZipEntry> {
  const end = endOf(content);
  const entries = new Map<string, ZipEntry>();
  const total = content.readUInt16LE(end + 10);
  if (total > MOST_ENTRIES) throw tooMany();
  let at = content.readUInt32LE(end + 16);
  let bytes = 0;
  for (let index = 0; index < total; index += 1) {
    if (at + ENTRY_LENGTH > end || content.readUInt32LE(at) !== ENTRY_SIGNATURE) throw broken();
    const nameEnd = at + ENTRY_LENGTH + content.readUInt16LE(at + 28);
    const extraEnd = nameEnd + content.readUInt16LE(at + 30);
    if (extraEnd > end) throw broken();
    const entry: ZipEntry = {
      name: content.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
      isEncrypted: (content.readUInt16LE(at + 8) & 1) === 1,
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      size: content.readUInt32LE(at + 24),
      offset: content.readUInt32LE(at + 42),
    };
    readZip64(entry, content.subarray(nameEnd, extraEnd));
    bytes += entry.size;
    // Two parts of one name: programs differ in which of them they read.
    if (entries.has(entry.name)) throw broken();
    entries.set(entry.name, entry);
    at = extraEnd + content.readUInt16LE(at + 32);
  }
  if (bytes > MOST_BYTES)
    throw new FileProblem(
      `Tệp nén bung ra ${megabytes(bytes)}, quá giới hạn ${megabytes(MOST_BYTES)}. Hãy chia thành nhiều tệp nhỏ hơn.`,
    );
  return entries;
}

const tooMany = (): FileProblem =>
  new FileProblem(`Tệp nén chứa quá ${count(MOST_ENTRIES)} tệp con, không giống tệp Excel thông thường.`);

function endOf(content: Buffer): number {
  const first = Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = content.length - END_LENGTH; at >= first; at -= 1) {
    if (content.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw broken();
}

/** Programs that write as they go keep the lengths of parts in a field for large files, however small the parts. */
function readZip64(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      let value = at + 4;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (entry[key] !== IN_ZIP64) continue;
        if (value + 8 > Math.min(extra.length, at + 4 + length)) throw broken();
        entry[key] = Number(extra.readBigUInt64LE(value));
        value += 8;
      }
      return;
    }
    at += 4 + length;
  }
}

/**
 * The unpacked bytes of an entry, piece by piece.
 *
 * @throws FileProblem when they are more than the directory says
 */
export async function* unpack(content: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { offset, packed, size, method } = entry;
  if (offset + LOCAL_LENGTH > content.length || content.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw broken();
  const start = offset + LOCAL_LENGTH + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  if (start + packed > content.length) throw broken();
  const bytes = content.subarray(start, start + packed);
  if (method === STORED && packed === size) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    return;
  }
  if (method !== DEFLATED) throw broken();
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(bytes);
  let unpacked = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > size) throw broken();
      yield piece;
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('Z_') ? broken() : error;
  }
  if (unpacked !== size) throw broken();
}
