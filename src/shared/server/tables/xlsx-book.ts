import { numberFormat, type NumberFormat } from './number-format';
import { readXml, type Attributes, type XmlHandlers } from './xml';
import { unpack, zipEntries, type ZipEntry } from './zip';

export interface SheetPart {
  name: string;
  isHidden: boolean;
  /** null for a chart and other things that are no table */
  path: string | null;
}

interface Relation {
  id: string;
  type: string;
  path: string;
}

const ROOM = 'xl/';

/** A workbook as its parts say: which sheets, which texts, which number formats. */
export class XlsxBook {
  sheets: SheetPart[] = [];
  texts: string[] = [];
  formats: NumberFormat[] = [];
  is1904 = false;
  private readonly entries: Map<string, ZipEntry>;

  private constructor(private readonly content: Buffer) {
    const entries = [...zipEntries(content).values()];
    this.entries = new Map(entries.map((entry) => [partName(entry.name), entry]));
  }

  static async open(content: Buffer): Promise<XlsxBook> {
    const book = new XlsxBook(content);
    const relations = await book.readRelations();
    await book.readWorkbook(relations);
    const ofType = (type: string) => relations.find((relation) => relation.type === type)?.path;
    await book.readStyles(ofType('styles') ?? `${ROOM}styles.xml`);
    await book.readTexts(ofType('sharedStrings') ?? `${ROOM}sharedStrings.xml`);
    return book;
  }

  /** A part that is not there reads as nothing. */
  async read(path: string, handlers: XmlHandlers): Promise<void> {
    const entry = this.entries.get(partName(path));
    if (entry) await readXml(unpack(this.content, entry), handlers);
  }

  private async readRelations(): Promise<Relation[]> {
    const relations: Relation[] = [];
    await this.read(`${ROOM}_rels/workbook.xml.rels`, {
      open(name, { Id = '', Type = '', Target = '' }) {
        if (name !== 'Relationship') return;
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: pathOf(Target) });
      },
    });
    return relations;
  }

  private async readWorkbook(relations: Relation[]): Promise<void> {
    const sheets = new Map(
      relations.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]),
    );
    await this.read(`${ROOM}workbook.xml`, {
      open: (name, attributes) => {
        if (name === 'workbookPr') this.is1904 = isTrue(attributes.date1904);
        if (name !== 'sheet') return;
        const { name: title = '', state = 'visible' } = attributes;
        const path = sheets.get(relationId(attributes)) ?? null;
        this.sheets.push({ name: title, isHidden: state !== 'visible', path });
      },
    });
  }

  private async readStyles(path: string): Promise<void> {
    const codes = new Map<number, string>();
    let isInCells = false;
    await this.read(path, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
        if (name === 'cellXfs') isInCells = true;
        if (name !== 'xf' || !isInCells) return;
        const id = Number(numFmtId ?? 0);
        this.formats.push(numberFormat(id, codes.get(id)));
      },
      close(name) {
        if (name === 'cellXfs') isInCells = false;
      },
    });
  }

  private async readTexts(path: string): Promise<void> {
    const collector = new TextCollector();
    await this.read(path, {
      open(name) {
        if (name === 'si') collector.start();
        collector.open(name);
      },
      close: (name) => {
        collector.close(name);
        if (name === 'si') this.texts.push(collector.value());
      },
      text(text) {
        collector.add(text);
      },
    });
  }
}

/** Puts the runs of a rich text together, without the reading aids of East Asian texts. */
export class TextCollector {
  private text = '';
  private isOpen = false;
  private isAid = false;

  start(): void {
    this.text = '';
    this.isOpen = false;
    this.isAid = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.isAid = true;
    if (name === 't') this.isOpen = !this.isAid;
  }

  close(name: string): void {
    if (name === 'rPh') this.isAid = false;
    if (name === 't') this.isOpen = false;
  }

  add(text: string): void {
    if (this.isOpen) this.text += text;
  }

  value(): string {
    return unescaped(this.text);
  }
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const partName = (path: string): string => path.replace(/^\/+/, '').toLowerCase();

function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const parts: string[] = [];
  for (const part of `${ROOM}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** "r:id": the prefix is the file's choice. */
const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
