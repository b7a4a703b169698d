/** A version of an entry that the public sees at a path. */
export interface PublicEntry {
  path: string;
  title: string;
  locale: string | null;
}

/** A path at which there is nothing any more. */
export interface NewEnding extends PublicEntry {
  /** the entry is still public in this language, at another path */
  hasMoved: boolean;
}

/**
 * What a change means for the addresses of one document.
 *
 * @returns `ended`: paths that were public and are not now; `live`: paths at which something is now
 */
export function pathChanges(
  before: readonly PublicEntry[],
  after: readonly PublicEntry[],
): { ended: NewEnding[]; live: string[] } {
  const live = after.map(({ path }) => path);
  const ended = before
    .filter(({ path }) => !live.includes(path))
    .map((entry) => ({ ...entry, hasMoved: after.some(({ locale }) => locale === entry.locale) }));
  return { ended, live };
}
