import { CHOICES, type Choice } from '../../../../shared/domain/choices';
import { parseProcedureCode } from '../codes';
import { parseDay } from '../dates';
import { legalNumberIn } from '../legal-number';
import { parseKind, parseLevels, parseRecipients } from '../national/lists';
import { parseDuration } from '../national/channels';
import type { ParsedProcedure } from '../national/parse-national';
import { parseResults } from '../national/results';
import { parseSteps } from '../national/steps';
import { line, stated } from '../national/text';
import type { Channel, Check, Parsed, Part, ProcedureData } from '../procedure-data';
import { channelsIn, dossierIn, feesIn, legalBasisIn, resultsIn } from './cell-lists';
import type { ColumnKey } from './columns';
import type { Cells } from './headings';

const TEXTS = [
  ...(['dossierSets', 'partialReason', 'statusNote', 'relatedProcedures', 'conditions'] as const),
  ...(['implementingAgency', 'competentAgency', 'authorisedAgency', 'coordinatingAgencies'] as const),
  'receptionAddress',
] as const;

/** A row of a table in structure. A column that the table does not have leaves its attribute out. */
export function parseRow(cells: Cells): ParsedProcedure {
  return new Row(cells).parse();
}

class Row {
  private readonly checks: Check[] = [];
  private readonly texts: Record<string, string> = {};

  constructor(private readonly cells: Cells) {}

  parse(): ParsedProcedure {
    const { cells } = this;
    const code = parseProcedureCode(cells.code ?? '');
    const data: ProcedureData = { name: line(cells.name ?? '') };
    if ('code' in cells) data.code = code.code;
    const localCode = line(cells.localCode ?? '') || code.localCode;
    if (localCode) data.localCode = localCode;
    if ('formerCodes' in cells)
      data.formerCodes = (cells.formerCodes ?? '')
        .split(/[\n,;]+/)
        .map(line)
        .filter(Boolean);
    if (cells.slug?.trim()) data.slug = line(cells.slug);
    for (const key of TEXTS) if (key in cells) data[key] = stated(cells[key]);
    this.addLists(data);
    this.addTerms(data);
    // A table tells of what it holds; what another source left to be looked at stays.
    if (Object.keys(this.texts).length > 0) data.sourceTexts = this.texts;
    if (this.checks.length > 0) data.unparsed = true;
    return {
      data,
      field: stated(cells.field),
      ...('replacedBy' in cells ? { replacedBy: line(cells.replacedBy ?? '') || null } : {}),
      locale: /^(?:en|tiếng anh)/i.test(cells.locale?.trim() ?? '') ? 'en' : 'vi',
      checks: this.checks,
    };
  }

  private take<Value>(part: Part, { value, checks, rest }: Parsed<Value>): Value {
    this.checks.push(...checks);
    if (rest.length > 0) this.keep(part, rest.join('\n'));
    return value;
  }

  private keep(part: Part, text: string): void {
    this.texts[part] = [this.texts[part], text].filter(Boolean).join('\n');
  }

  private flag(part: Part, text: string, reason: string): void {
    this.checks.push({ part, text, reason });
    this.keep(part, text);
  }

  private addLists(data: ProcedureData): void {
    const { cells } = this;
    if ('levels' in cells) data.levels = this.take('levels', parseLevels(cells.levels ?? ''));
    if ('kind' in cells) data.kind = this.take('kind', parseKind(cells.kind ?? ''));
    if ('recipients' in cells)
      data.recipients = this.take('recipients', parseRecipients(cells.recipients ?? ''));
    if ('steps' in cells) data.steps = parseSteps(cells.steps ?? '');
    if ('dossier' in cells) data.dossier = this.take('dossier', dossierIn(stated(cells.dossier) ?? ''));
    if ('legalBasis' in cells)
      data.legalBasis = this.take('legalBasis', legalBasisIn(stated(cells.legalBasis) ?? ''));
    if ('results' in cells) data.results = resultsOf(stated(cells.results) ?? '');
    this.addChannels(data);
    this.addForms(data);
  }

  /** Time limit and fees of their own columns hold for every channel that does not say otherwise. */
  private addChannels(data: ProcedureData): void {
    const { cells } = this;
    const limit = stated(cells.timeLimit);
    const fees = [
      ...feesIn(cells.fees ?? ''),
      ...feesIn(cells.fee ?? '', 'fee'),
      ...feesIn(cells.charge ?? '', 'charge'),
    ];
    const keys: ColumnKey[] = ['channels', 'timeLimit', 'fees', 'fee', 'charge'];
    if (!keys.some((key) => key in cells)) return;
    const listed = this.take('channels', channelsIn(stated(cells.channels) ?? ''));
    data.channels = listed.map(
      (channel): Channel => ({
        ...channel,
        duration: channel.duration ?? (limit ? parseDuration(limit) : null),
        fees: channel.fees.length > 0 ? channel.fees : fees,
      }),
    );
    if (listed.length > 0) return;
    if (limit) this.flag('timeLimit', limit, 'Chưa rõ hình thức nộp của thời hạn này.');
    const words = [cells.fees, cells.fee && `Phí: ${cells.fee}`, cells.charge && `Lệ phí: ${cells.charge}`];
    const feeText = words.flatMap((text) => stated(text) ?? []).join('\n');
    if (feeText) this.flag('fees', feeText, 'Chưa rõ hình thức nộp của mức thu này.');
  }

  private addForms({ dossier }: ProcedureData): void {
    const forms = stated(this.cells.forms);
    if (!forms) return;
    const links = forms.split('\n').filter(Boolean);
    const items = (dossier ?? [])
      .flatMap((group) => group.items)
      .filter(({ form, formUrl }) => !form && !formUrl);
    const only = links.length === 1 && items.length === 1 ? items[0] : undefined;
    if (only && /^https?:\/\/\S+$/.test(forms)) only.formUrl = forms;
    else if (only) only.form = line(forms);
    else this.keep('forms', forms);
  }

  private addTerms(data: ProcedureData): void {
    const { cells } = this;
    if ('decisionNumber' in cells || 'decisionDate' in cells) {
      data.decision = this.decision(cells.decisionNumber, cells.decisionDate);
    }
    if ('endedByNumber' in cells || 'endedByDate' in cells) {
      data.endedBy = this.decision(cells.endedByNumber, cells.endedByDate);
    }
    if ('effectiveFrom' in cells) data.effectiveFrom = this.day(cells.effectiveFrom);
    if ('effectiveTo' in cells) data.effectiveTo = this.day(cells.effectiveTo);
    if (stated(cells.legalStatus))
      data.legalStatus = this.choice('status', cells.legalStatus, CHOICES.procedureStatus);
    if ('onlineService' in cells)
      data.onlineService = this.choice('status', cells.onlineService, CHOICES.onlineService);
    if ('nationalUrl' in cells) {
      const url = line(cells.nationalUrl ?? '');
      data.nationalUrl = /^https?:\/\/\S+$/.test(url) ? url : null;
      if (url && !data.nationalUrl) this.flag('description', url, 'Không phải địa chỉ trang web.');
    }
    this.addChange(data);
  }

  private addChange(data: ProcedureData): void {
    const note = stated(this.cells.changeNote);
    if (!note) return;
    const kind = this.choice('status', this.cells.changeKind, CHOICES.procedureChange) ?? 'corrected';
    const date = data.effectiveFrom ?? data.decision?.date;
    if (date) data.changes = [{ date, kind, decision: data.decision?.number ?? null, note: line(note) }];
    else this.flag('dates', note, 'Nội dung thay đổi cần ngày quyết định hoặc ngày có hiệu lực.');
  }

  private decision(number: string | undefined, date: string | undefined): ProcedureData['decision'] {
    const words = stated(number);
    if (!words && !stated(date)) return null;
    const own = words ? /ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/i.exec(words)?.[1] : undefined;
    return {
      number: words ? (legalNumberIn(words) ?? line(words)) : null,
      date: this.day(date?.trim() ? date : own),
    };
  }

  private day(text: string | undefined): string | null {
    const words = stated(text);
    if (!words) return null;
    const day = parseDay(words);
    if (!day) this.flag('dates', words, 'Không phải một ngày có thật.');
    return day;
  }

  private choice(part: Part, text: string | undefined, choices: readonly Choice[]): string | null {
    const words = stated(text);
    if (!words) return null;
    const folded = line(words)
      .toLowerCase()
      .replace(/^(?:đã |bị |đang |còn )+/, '');
    const found = choices.find(({ vi, value }) => {
      const label = vi.toLowerCase().replace(/^(?:đã |bị |đang |còn )+/, '');
      return value === folded || label === folded || folded.includes(label);
    });
    if (!found) this.flag(part, words, 'Giá trị không có trong danh mục.');
    return found?.value ?? null;
  }
}

const resultsOf = (text: string): ProcedureData['results'] =>
  /Mã\s*:\s*KQ\./.test(text) ? parseResults(text).value : resultsIn(text);
