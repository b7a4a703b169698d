import type { Core } from '@strapi/strapi';
import { leadOf } from '../../../domain/endings';
import { ENDING, endedAt, reasonOf, type EndingRow } from '../endings/ending-row';
import type { EndingsService } from '../services/endings';
import { fingerprintOf, themesIn, type NewRecord } from './build-record';
import type { StoredRecord } from './record-store';

type Left = Pick<NewRecord, 'path' | 'title' | 'locale' | 'uid' | 'documentId'>;

const seal = (record: Omit<NewRecord, 'etag' | 'links' | 'publishedAt'>): NewRecord => ({
  ...record,
  etag: fingerprintOf(record),
  links: [],
  publishedAt: null,
});

const gone = ({ path, title, locale, uid, documentId }: Left): NewRecord =>
  seal({
    ...{ path, title, locale, uid, documentId, themes: [], payload: null },
    state: 'gone',
    movedTo: null,
  });

const redirect = (left: Left, movedTo: string): NewRecord =>
  seal({ ...left, themes: [], payload: null, state: 'redirect', movedTo });

const leftBy = (row: EndingRow): Left => ({
  path: row.path,
  title: row.title ?? '',
  locale: row.targetLocale,
  uid: row.contentTypeUid,
  documentId: row.targetDocumentId,
});

/** Makes the records of addresses at which nothing is public any more. */
export class EndedRecords {
  constructor(private readonly strapi: Core.Strapi) {}

  /** What stands at the addresses where the document was public and is no more. */
  async ofDocument(
    uid: string,
    documentId: string,
    before: readonly StoredRecord[],
    live: readonly NewRecord[],
  ): Promise<NewRecord[]> {
    const rows = await this.endings().of(uid, documentId);
    const records = new Map(before.map((record) => [record.path, gone(record)]));
    for (const row of rows) {
      const target = live.find(({ locale, state }) => locale === row.targetLocale && state === 'live');
      records.set(row.path, this.recordOf(row, target?.path ?? null, rows));
    }
    for (const { path } of live) records.delete(path);
    return [...records.values()];
  }

  /** Of a row of the table itself: staff made it, or changed where it leads. */
  async ofRow(documentId: string, before: readonly StoredRecord[]): Promise<NewRecord[]> {
    const row = await this.endings().row(documentId);
    const records = new Map(before.map((record) => [record.path, gone(record)]));
    const isByStaff = row && (row.reason === 'manual' || row.reason === 'consolidated');
    if (isByStaff && row.target) records.set(row.path, redirect(leftBy(row), row.target));
    return [...records.values()];
  }

  private recordOf(row: EndingRow, live: string | null, all: readonly EndingRow[]): NewRecord {
    const lead = leadOf(endedAt(row), live, all.map(endedAt));
    if (lead) return redirect(leftBy(row), lead);
    const { payload } = row;
    if (reasonOf(row) !== 'withdrawn' || !payload) return gone(leftBy(row));
    const themes = themesIn(this.strapi, payload);
    return seal({ ...leftBy(row), themes, payload, state: 'withdrawn', movedTo: null });
  }

  private endings(): EndingsService {
    return this.strapi.plugin('public-records').service('endings') as EndingsService;
  }
}

/** Whether a record is a redirect that staff made: it may stand where something used to be. */
export const isByHand = ({ uid, state }: NewRecord): boolean => uid === ENDING && state === 'redirect';
