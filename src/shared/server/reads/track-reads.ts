import { AsyncLocalStorage } from 'node:async_hooks';

/** A question about a type: what is stored later and fits it would change the answer. */
export interface ListRead {
  uid: string;
  /** in the query engine's words, language included */
  where: unknown;
}

/** Everything that went into an answer, so that a change can be matched with the answers it touches. */
export class Reads {
  /** documentIds of the entries and files that were read */
  readonly documents = new Set<string>();
  readonly lists: ListRead[] = [];
  /** types that were asked for entries, or whose entries came along with others */
  readonly types = new Set<string>();
  /** when the answer grows old by itself, in milliseconds since 1970 */
  until = Infinity;

  private readonly seen = new Set<string>();

  addList(read: ListRead): void {
    const key = `${read.uid} ${JSON.stringify(read.where)}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.types.add(read.uid);
    this.lists.push(read);
  }

  addDocuments(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.addDocuments(item);
    else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
      const { documentId } = value as { documentId?: unknown };
      if (typeof documentId === 'string') this.documents.add(documentId);
      for (const part of Object.values(value)) if (typeof part === 'object') this.addDocuments(part);
    }
  }
}

const storage = new AsyncLocalStorage<Reads>();

/** Does the work and says what it read. Reads through `strapi.db.query` and the document service are noticed. */
export async function trackReads<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; reads: Reads }> {
  const reads = new Reads();
  const result = await storage.run(reads, work);
  return { result, reads };
}

/** Who asks the database in another way says here what it asked; outside a tracked piece of work nothing happens. */
export const noteList = (uid: string, where: unknown): void => storage.getStore()?.addList({ uid, where });

/** Entries of this type came along with others, or would if they were public. */
export const noteType = (uid: string): unknown => storage.getStore()?.types.add(uid);

/** Entries that were read, at any depth of the value. */
export const noteDocuments = (value: unknown): void => storage.getStore()?.addDocuments(value);

/** The answer holds until this moment (milliseconds since 1970) and not longer. */
export function noteUntil(moment: number): void {
  const reads = storage.getStore();
  if (reads) reads.until = Math.min(reads.until, moment);
}
