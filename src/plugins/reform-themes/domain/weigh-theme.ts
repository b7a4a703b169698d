import type { SignalName, Use } from './compile';
import { MAX_WEIGHT, type PhraseRow } from './lexicon';
import { isTaken, take, type Actor, type ReadContent, type ReadField } from './read-content';
import type { Discount, Evidence } from './suggest';
import type { Hit } from './trie';

/*
 * How much a text speaks of one theme: the sum of its phrases, by place, the further mentions of a phrase counting
 * less and less, and what speaks against it taken away.
 */

const PLACES = { title: 2, lead: 1.5, body: 0.95 };
/** The first sentence of a body says what it is about. */
const BODY_START = 1.15;
/** A body of so few words is a lead of its own; in a longer one what stands further down is said in passing. */
const BODY_LEAD = 70;
const BODY_HEAD = 160;
const BODY_HEAD_SHARE = 0.5;
const BODY_REST_SHARE = 0.3;
/** The second mention of a phrase says half as much as the first. */
const REPETITION = 0.5;
/** What one expression that speaks against the theme takes away. */
const AGAINST = 4;
/** In a definition the defined name opens the sentence, and the verb follows at once. */
const DEFINED_AT = 3;
const DEFINED_REACH = 2;
/** What is named in passing counts so much. */
const ASIDE = 0.6;
const ASIDE_REACH = 4;
/** A negation holds for the next words of its sentence. */
const NEGATION_REACH = 5;
/** Of each phrase so many places are shown. */
const MOST_SHOWN = 5;

interface Mention {
  hit: Hit<Use>;
  field: ReadField;
  /** its weight before repetition */
  weight: number;
  discount?: Discount;
}

/**
 * @param isRivalled the text speaks of a rival theme: only the theme's own names count then, not what both share
 */
export function weighTheme(
  theme: number,
  content: ReadContent,
  isRivalled: boolean,
): { weight: number; evidence: Evidence[] } {
  const mentions = new Map<string, Mention[]>();
  const note = (mention: Mention) => {
    const list = mentions.get(mention.hit.phrase.text) ?? [];
    list.push(mention);
    mentions.set(mention.hit.phrase.text, list);
  };
  const hasCue = content.fields.some(({ ofTheme }) =>
    ofTheme[theme]?.some((hit) => useFor(hit, theme, 'cues')),
  );
  for (const field of content.fields) {
    const own = (field.ofTheme[theme] ?? []).filter((hit) =>
      hit.phrase.uses.some((use) => isOwn(use, theme)),
    );
    own.sort((a, b) => rank(b, theme) - rank(a, theme) || b.to - b.from - (a.to - a.from) || a.from - b.from);
    const taken = new Set<number>();
    const excludes = own.filter((hit) => useFor(hit, theme, 'excludes'));
    for (const hit of own) {
      if (excludes.includes(hit) || isTaken(hit, taken)) continue;
      const isExcluded = excludes.some((other) => overlaps(hit, other) && !contains(hit, other));
      const phrase = useFor(hit, theme, 'phrase') as { row: PhraseRow } | undefined;
      take(hit, taken);
      if (!phrase) note({ hit, field, weight: -AGAINST * placeOf(hit, field) });
      else {
        const discount = isExcluded
          ? 'excluded'
          : refusalOf(hit, field, theme, phrase.row, { actor: content.actor, hasCue, isRivalled });
        const isAside = field.field === 'body' && followsSignal(hit, field, 'asides', ASIDE_REACH);
        const weight = discount ? 0 : phrase.row.weight * placeOf(hit, field) * (isAside ? ASIDE : 1);
        note({ hit, field, weight, discount: discount ?? (isAside ? 'aside' : undefined) });
      }
    }
  }
  // What only speaks against a theme is no reason to consider it.
  const hasPhrase = [...mentions.values()].some(([first]) => first && useFor(first.hit, theme, 'phrase'));
  return hasPhrase ? addUp([...mentions.values()]) : { weight: 0, evidence: [] };
}

/** The stronger of two phrases that share a word counts, then the longer. */
const rank = (hit: Hit<Use>, theme: number): number => {
  const use = useFor(hit, theme, 'phrase');
  return use?.role === 'phrase' ? use.row.weight : MAX_WEIGHT;
};

const overlaps = (a: Hit<Use>, b: Hit<Use>): boolean => a.from < b.to && b.from < a.to;
const contains = (a: Hit<Use>, b: Hit<Use>): boolean =>
  a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;

function isOwn(use: Use, theme: number): boolean {
  return 'theme' in use && use.theme === theme && use.role !== 'cues';
}

const useFor = (hit: Hit<Use>, theme: number, role: Use['role']): Use | undefined =>
  hit.phrase.uses.find((use) => use.role === role && 'theme' in use && use.theme === theme);

/** Why a phrase does not count here, if it does not. */
function refusalOf(
  hit: Hit<Use>,
  field: ReadField,
  theme: number,
  row: PhraseRow,
  { actor, hasCue, isRivalled }: { actor: Actor; hasCue: boolean; isRivalled: boolean },
): Discount | undefined {
  const sentence = field.words.sentence[hit.from] as number;
  if (field.menus.has(sentence)) return 'menu';
  if (followsSignal(hit, field, 'negations', NEGATION_REACH)) return 'negated';
  if (field.field === 'body' && isInDefinition(hit, field, theme)) return 'definition';
  if (isRivalled && !isOwnName(row)) return 'rival';
  if (row.when === 'cue' && !hasCue) return 'no-cue';
  if (row.when === 'state' && actor !== 'state') return 'not-state';
  return undefined;
}

/** A name of the theme itself: strong by itself, or an abbreviation. */
const isOwnName = ({ weight, when, text }: PhraseRow): boolean =>
  weight >= 3 && (when === 'always' || /[A-Z]{3}/.test(text));

/** Whether such a word stands at most `reach` words before, in the same sentence. */
function followsSignal(
  { from }: Hit<Use>,
  { words, signals }: ReadField,
  role: SignalName,
  reach: number,
): boolean {
  return signals[role].some(
    (hit) => hit.to <= from && from - hit.to < reach && words.sentence[hit.from] === words.sentence[from],
  );
}

/** "PCI đánh giá … nỗ lực cải cách hành chính" explains PCI: what it names besides is no subject of the text. */
function isInDefinition({ from }: Hit<Use>, { words, hits, signals }: ReadField, theme: number): boolean {
  if (signals.definitions.length === 0) return false;
  const sentence = words.sentence[from];
  let start = from;
  while (start > 0 && words.sentence[start - 1] === sentence) start -= 1;
  return signals.definitions.some(
    (verb) =>
      verb.to <= from &&
      verb.from > start &&
      hits.some(
        (subject) =>
          subject.from >= start &&
          subject.from - start <= DEFINED_AT &&
          subject.to <= verb.from &&
          verb.from - subject.to < DEFINED_REACH &&
          subject.phrase.uses.some(
            (use) => use.role === 'phrase' && use.theme !== theme && use.row.weight >= 3,
          ) &&
          !subject.phrase.uses.some((use) => use.role === 'phrase' && use.theme === theme),
      ),
  );
}

function placeOf({ from }: Hit<Use>, { field, words }: ReadField): number {
  if (field === 'body' && from < BODY_LEAD && words.sentence[from] === words.sentence[0]) return BODY_START;
  if (field !== 'body' || from < BODY_LEAD) return PLACES[field];
  return from < BODY_HEAD ? BODY_HEAD_SHARE : BODY_REST_SHARE;
}

/** The strongest place of a phrase counts in full, each further one half as much as the one before. */
function addUp(mentions: Mention[][]): { weight: number; evidence: Evidence[] } {
  let total = 0;
  const evidence: Evidence[] = [];
  for (const places of mentions) {
    places.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    for (const [index, { hit, field, weight, discount }] of places.entries()) {
      const faded = weight * REPETITION ** index;
      total += faded;
      if (index >= MOST_SHOWN) continue;
      const { text, start, end } = field.words;
      const from = start[hit.from] as number;
      const to = end[hit.to - 1] as number;
      const reason = discount ?? (index > 0 ? 'repeated' : isFar(hit, field) ? 'far' : undefined);
      evidence.push({
        phrase: text.slice(from, to),
        field: field.field,
        start: from,
        end: to,
        weight: Math.round(faded * 100) / 100,
        ...(reason ? { discount: reason } : {}),
      });
    }
  }
  evidence.sort((a, b) => b.weight - a.weight || a.start - b.start);
  return { weight: total, evidence };
}

const isFar = (hit: Hit<Use>, { field }: ReadField): boolean => field === 'body' && hit.from >= BODY_LEAD;
