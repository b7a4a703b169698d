import { AsyncLocalStorage } from 'node:async_hooks';
import type { Unpublication } from '../../../domain/endings';

interface Said extends Unpublication {
  uid: string;
  documentId: string;
}

const storage = new AsyncLocalStorage<Said>();

/** Does the work; what it takes off ends for this reason. Strapi's own call has no place for one. */
export const unpublishing = <Result>(said: Said, work: () => Promise<Result>): Promise<Result> =>
  storage.run(said, work);

/** What was said about the document that is being taken off; null: nothing. */
export function saidOf(uid: string, documentId: string | undefined): Unpublication | null {
  const said = storage.getStore();
  return said && said.uid === uid && said.documentId === documentId ? said : null;
}
