import { SIGNALS, type CompiledLexicon, type SignalName, type Use } from './compile';
import { findDamaged } from './damaged-text';
import { readText, type WordList } from './read-text';
import type { Hit } from './trie';

export type FieldName = 'title' | 'lead' | 'body';
export const FIELDS: readonly FieldName[] = ['title', 'lead', 'body'];

/** What a piece of content says, by weight of the place. HTML is allowed. */
export type ContentTexts = Partial<Record<FieldName, string>>;

/** One field, read and searched. */
export interface ReadField {
  field: FieldName;
  words: WordList;
  hits: Hit<Use>[];
  /** the hits of what the software itself knows, by kind */
  signals: Record<SignalName, Hit<Use>[]>;
  /** the hits of each theme, by its number */
  ofTheme: Hit<Use>[][];
  /** sentences that are a menu or a footer of a web page */
  menus: Set<number>;
}

export type Actor = 'state' | 'firm' | 'unknown';

export interface ReadContent {
  fields: ReadField[];
  /** who acts in this text */
  actor: Actor;
}

/** Reads the texts of a document and finds all that any list knows in them. */
export function readContent(texts: ContentTexts, lexicon: CompiledLexicon): ReadContent {
  const { trie, letterTrie } = lexicon;
  const fields = FIELDS.filter((field) => texts[field]).map((field): ReadField => {
    const words = readText(texts[field] as string);
    const hits = trie.find(words);
    if (words.isDamaged) hits.push(...findDamaged(words, trie, letterTrie));
    const signals = bySignal(hits);
    return { field, words, hits, signals, ofTheme: byTheme(hits, lexicon), menus: menusOf(words, signals) };
  });
  return { fields, actor: actorOf(fields) };
}

function bySignal(hits: readonly Hit<Use>[]): Record<SignalName, Hit<Use>[]> {
  const found = Object.fromEntries(SIGNALS.map((role) => [role, [] as Hit<Use>[]])) as ReadField['signals'];
  for (const hit of hits) for (const use of hit.phrase.uses) if (!('theme' in use)) found[use.role].push(hit);
  return found;
}

function byTheme(hits: readonly Hit<Use>[], { themes }: CompiledLexicon): Hit<Use>[][] {
  const found = themes.map((): Hit<Use>[] => []);
  for (const hit of hits) {
    for (const use of hit.phrase.uses) {
      const list = 'theme' in use ? found[use.theme] : undefined;
      if (list && list.at(-1) !== hit) list.push(hit);
    }
  }
  return found;
}

export const hasRole = (hit: Hit<Use>, role: SignalName): boolean =>
  hit.phrase.uses.some((use) => use.role === role);

/** So many words of a site's navigation in one sentence make it a menu; fewer where bars stand between. */
const MENU_WORDS = 3;
const MENU_WORDS_WITH_BARS = 1;
const MENU_BARS = 2;

function menusOf(
  { sentence, clause, afterBar, count }: WordList,
  signals: ReadField['signals'],
): Set<number> {
  const words = new Map<number, number>();
  const bars = new Map<number, number>();
  const add = (counts: Map<number, number>, at: number) => {
    const key = sentence[at] as number;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const menus = new Set<number>();
  for (const hit of signals.menu) add(words, hit.from);
  for (const { from, to } of signals.menuHeads) {
    // "Tin khác: …": what follows the colon is a list of links.
    if (clause[to] !== clause[from] && sentence[to] === sentence[from]) menus.add(sentence[from] as number);
  }
  if (words.size === 0) return menus;
  for (let at = 0; at < count; at += 1) if (afterBar[at] === 1) add(bars, at);
  for (const [key, found] of words) {
    const isBarred = (bars.get(key) ?? 0) >= MENU_BARS && found >= MENU_WORDS_WITH_BARS;
    if (found >= MENU_WORDS || isBarred) menus.add(key);
  }
  return menus;
}

/** A title says who acts more clearly than a body. */
const TITLE_WEIGHT = 3;
/** One name among many says less and less. */
const MOST_OF_A_KIND = 4;

/** Weighs state bodies against firms and other private bodies, longest names first. */
function actorOf(fields: readonly ReadField[]): Actor {
  let state = 0;
  let firm = 0;
  for (const { field, signals, menus, words } of fields) {
    const weight = field === 'title' ? TITLE_WEIGHT : 1;
    const named = ROLES.flatMap((role) => signals[role]).filter(
      (hit) => !menus.has(words.sentence[hit.from] as number),
    );
    let states = 0;
    let firms = 0;
    for (const hit of longestFirst(named)) {
      if (hasRole(hit, 'state') || hasRole(hit, 'provinces')) states += 1;
      else if (hasRole(hit, 'firms')) firms += 1;
    }
    state += weight * Math.min(states, MOST_OF_A_KIND);
    firm += weight * Math.min(firms, MOST_OF_A_KIND);
  }
  if (state === 0 && firm === 0) return 'unknown';
  return firm > state ? 'firm' : 'state';
}

const ROLES = ['state', 'provinces', 'firms', 'neutral'] as const;

/** Hits that share no word with a longer one. */
export function longestFirst(hits: readonly Hit<Use>[]): Hit<Use>[] {
  const taken = new Set<number>();
  const kept: Hit<Use>[] = [];
  for (const hit of [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (isTaken(hit, taken)) continue;
    take(hit, taken);
    kept.push(hit);
  }
  return kept;
}

export function isTaken({ from, to }: Hit<Use>, taken: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at += 1) if (taken.has(at)) return true;
  return false;
}

export function take({ from, to }: Hit<Use>, taken: Set<number>): void {
  for (let at = from; at < to; at += 1) taken.add(at);
}
