import type { Suggestion } from './suggest';

export interface LabelledItem {
  title: string;
  body: string;
  labels: string[];
}

export interface Quality {
  /** right, wrongly given, missed */
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface LabellingError {
  title: string;
  missed: string[];
  wrong: string[];
  /** what the tagger saw of these themes */
  evidence: Suggestion[];
}

export interface Evaluation {
  items: number;
  perTheme: Record<string, Quality>;
  micro: Quality;
  /** means over the themes */
  macro: Pick<Quality, 'precision' | 'recall' | 'f1'>;
  offTheme: { items: number; tagged: number };
  errors: LabellingError[];
}

/** An item with what the tagger said of it. */
export interface Judged {
  item: LabelledItem;
  /** codes that the item was given */
  given: readonly string[];
  /** everything that was seen, given or not */
  seen: readonly Suggestion[];
}

/** The labels of an item; `["none"]` says the same as an empty list. */
export const goldLabels = ({ labels }: LabelledItem): string[] => labels.filter((label) => label !== 'none');

/**
 * Compares what the tagger gave with what people gave, over the themes that are judged. Parts of a theme that nobody
 * labelled are not held against the tagger.
 */
export function evaluate(judged: readonly Judged[], themes: readonly string[]): Evaluation {
  const counts = new Map(themes.map((code) => [code, { right: 0, wrong: 0, missed: 0 }]));
  const errors: LabellingError[] = [];
  let offItems = 0;
  let offTagged = 0;
  for (const { item, given, seen } of judged) {
    const gold = goldLabels(item);
    const mine = given.filter((code) => counts.has(code));
    const missed = gold.filter((code) => counts.has(code) && !mine.includes(code));
    const wrong = mine.filter((code) => !gold.includes(code));
    for (const [code, count] of counts) {
      if (wrong.includes(code)) count.wrong += 1;
      else if (missed.includes(code)) count.missed += 1;
      else if (mine.includes(code)) count.right += 1;
    }
    if (gold.length === 0) {
      offItems += 1;
      if (mine.length > 0) offTagged += 1;
    }
    if (missed.length + wrong.length > 0) {
      const evidence = seen.filter(({ code }) =>
        [...missed, ...wrong].some((theme) => code.startsWith(theme)),
      );
      errors.push({ title: item.title, missed, wrong, evidence });
    }
  }
  const perTheme = Object.fromEntries([...counts].map(([code, count]) => [code, qualityOf(count)]));
  return {
    items: judged.length,
    perTheme,
    micro: qualityOf(sumOf([...counts.values()])),
    macro: meanOf(Object.values(perTheme)),
    offTheme: { items: offItems, tagged: offTagged },
    errors,
  };
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function qualityOf({ right, wrong, missed }: Count): Quality {
  return {
    truePositives: right,
    falsePositives: wrong,
    falseNegatives: missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, { right, wrong, missed }) => ({
    right: sum.right + right,
    wrong: sum.wrong + wrong,
    missed: sum.missed + missed,
  }));

/** Themes that neither people nor the tagger gave say nothing about it. */
function meanOf(qualities: readonly Quality[]): Evaluation['macro'] {
  const used = qualities.filter((each) => each.truePositives + each.falsePositives + each.falseNegatives > 0);
  const mean = (of: (quality: Quality) => number) =>
    share(
      used.map(of).reduce((a, b) => a + b, 0),
      used.length,
    );
  return { precision: mean((q) => q.precision), recall: mean((q) => q.recall), f1: mean((q) => q.f1) };
}
