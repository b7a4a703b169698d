/** A version of an entry that the public sees at a path. */
export interface PublicEntry {
  path: string;
  title: string;
  locale: string | null;
  /** it only leads to the entry's address */
  isAlias?: boolean;
}

/** Why something was taken off. */
export const UNPUBLISH_REASONS = ['error', 'consolidated', 'withdrawn'] as const;
export type UnpublishReason = (typeof UNPUBLISH_REASONS)[number];

/**
 * Why nothing is public at a path any more.
 *
 * - `moved`: the same entry is public elsewhere, or was until it ended there;
 * - `error`: published by mistake, or taken off without a word;
 * - `consolidated`: its content is part of another page now;
 * - `withdrawn`: no longer in force, but readable under a notice;
 * - `manual`: a redirect that staff made.
 */
export type EndingReason = 'moved' | UnpublishReason | 'manual';

/** What a person says who takes something off. */
export interface Unpublication {
  reason: UnpublishReason;
  /** of `consolidated`: the path that it is part of now */
  target?: string | null;
  /** of `withdrawn`: what readers are told */
  note?: string | null;
}

/** A path at which there is nothing any more. */
export interface NewEnding extends PublicEntry {
  reason: EndingReason;
  /** where the entry went that is public in this language still */
  movedTo: string | null;
}

/**
 * What a change means for the addresses of one document.
 *
 * @param why what a person said who took it off; without it, it ended in error
 * @returns `ended`: paths that were public and are not now; `live`: paths at which something is now
 */
export function pathChanges(
  before: readonly PublicEntry[],
  after: readonly PublicEntry[],
  why: UnpublishReason = 'error',
): { ended: NewEnding[]; live: string[] } {
  const live = after.map(({ path }) => path);
  const ended = before
    .filter(({ path }) => !live.includes(path))
    .map((entry): NewEnding => {
      const next = after.find(({ locale, isAlias }) => locale === entry.locale && !isAlias);
      if (next) return { ...entry, reason: 'moved', movedTo: next.path };
      // What is withdrawn stays readable at its one address; its other one goes on leading there.
      const reason = why === 'withdrawn' && entry.isAlias ? 'moved' : why;
      return { ...entry, reason, movedTo: null };
    });
  return { ended, live };
}

/** What is kept of an address that has ended. */
export interface EndedAt {
  path: string;
  locale: string | null;
  reason: EndingReason;
  target: string | null;
}

/**
 * Where an ended address of a document leads.
 *
 * @param live the path at which the document is public in the language of the address; null when it is not
 * @param others all ended addresses of the document
 * @returns null: nowhere, what it named is gone or can be read at the address itself
 */
export function leadOf(ending: EndedAt, live: string | null, others: readonly EndedAt[]): string | null {
  if (ending.reason === 'manual' || ending.reason === 'consolidated') return ending.target;
  if (ending.reason !== 'moved') return null;
  if (live) return live;
  const ofLanguage = others.filter(({ locale }) => locale === ending.locale);
  const withdrawn = ofLanguage.find(({ reason }) => reason === 'withdrawn');
  return withdrawn?.path ?? ofLanguage.find(({ reason }) => reason === 'consolidated')?.target ?? null;
}
