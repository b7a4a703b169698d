import { deflateRawSync } from 'node:zlib';
import { readRows, type RowLimits, type RowsFile } from '../../../../src/shared/server/tables/read-rows';

export const MEGABYTE = 1024 * 1024;

export const read = (
  name: string,
  content: Buffer | string,
  limits: Partial<RowLimits> = {},
): Promise<RowsFile> => readRows(name, Buffer.from(content), { maxBytes: 50 * MEGABYTE, ...limits });

/** What the person is told when the file cannot be used. */
export async function refusal(
  name: string,
  content: Buffer | string,
  limits?: Partial<RowLimits>,
): Promise<string> {
  const error = await read(name, content, limits).then(
    () => new Error('was read'),
    (reason: Error) => reason,
  );
  return `${error.constructor.name}: ${error.message}`;
}

/** The values of the rows alone, in the order of the headings. */
export const cells = ({ rows }: RowsFile): unknown[][] => rows.map(({ values }) => Object.values(values));

interface PartOptions {
  /** what the directory says of the unpacked length; the truth if left out */
  size?: number;
  isEncrypted?: boolean;
}

/** A zip made by hand, so that it can also be a bad one. */
export function zipOf(parts: [name: string, content: string | Buffer, options?: PartOptions][]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content, { size, isEncrypted = false } = {}] of parts) {
    const packed = deflateRawSync(content);
    const length = size ?? Buffer.byteLength(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export interface SheetXml {
  name: string;
  /** <row> elements */
  rows: string;
  /** ranges of merged cells */
  merges?: string[];
  state?: string;
}

interface BookXml {
  /** <si> elements */
  strings?: string;
  /** format codes; the cell style number is the position, from 1 */
  formats?: string[];
  is1904?: boolean;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

export function partsOf(
  sheets: SheetXml[],
  { strings = '', formats = [], is1904 }: BookXml = {},
): [string, string][] {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${type}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${type}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ],
    ['xl/sharedStrings.xml', `<sst>${strings}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(({ rows, merges = [] }, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows}</sheetData><mergeCells>${merges
        .map((ref) => `<mergeCell ref="${ref}"/>`)
        .join('')}</mergeCells></worksheet>`,
    ]),
  ];
}

export const xlsxOf = (sheets: SheetXml[], book?: BookXml): Buffer => zipOf(partsOf(sheets, book));

/** <row> elements for texts as they stand from cell A of a line on; null is no cell. */
export const rowsXml = (rows: Record<number, (string | null)[]>): string =>
  Object.entries(rows)
    .map(
      ([line, texts]) =>
        `<row r="${line}">${texts
          .map((text, at) =>
            text === null
              ? ''
              : `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
