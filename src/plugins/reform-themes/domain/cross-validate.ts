import { evaluate, type Judged, type Quality } from './evaluate';

type Figure = 'precision' | 'recall' | 'f1';

export interface Interval {
  mean: number;
  /** half the width of the 95 % interval of the mean over the folds (Student's t) */
  margin: number;
}

export interface CrossValidation {
  folds: { threshold: number; micro: Quality }[];
  micro: Record<Figure, Interval>;
}

const THRESHOLDS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65];
/** Student's t for 95 %, by degrees of freedom from 1 on. */
const STUDENT = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26];

/**
 * Measures the tagger on each part of the items with the score threshold that is best on the other parts: nothing that
 * is tuned has seen what it is measured on. The lexicon is the same throughout.
 *
 * @param count number of parts, 2–10; items go to them in turn
 */
export function crossValidate(
  judged: readonly Judged[],
  themes: readonly string[],
  count: number,
): CrossValidation {
  const folds = Array.from({ length: count }, (_, fold) => {
    const isHere = (_item: Judged, index: number) => index % count === fold;
    const threshold = bestThreshold(
      judged.filter((item, index) => !isHere(item, index)),
      themes,
    );
    return { threshold, micro: evaluate(at(judged.filter(isHere), threshold), themes).micro };
  });
  const interval = (figure: Figure) => intervalOf(folds.map(({ micro }) => micro[figure]));
  return {
    folds,
    micro: { precision: interval('precision'), recall: interval('recall'), f1: interval('f1') },
  };
}

const at = (judged: readonly Judged[], threshold: number): Judged[] =>
  judged.map((each) => ({
    ...each,
    given: each.seen.filter(({ score }) => score >= threshold).map(({ code }) => code),
  }));

function bestThreshold(judged: readonly Judged[], themes: readonly string[]): number {
  const scored = THRESHOLDS.map((threshold) => ({
    threshold,
    f1: evaluate(at(judged, threshold), themes).micro.f1,
  }));
  return scored.reduce((best, each) => (each.f1 > best.f1 ? each : best)).threshold;
}

function intervalOf(values: readonly number[]): Interval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return { mean, margin: ((STUDENT[values.length - 2] ?? 2) * deviation) / Math.sqrt(values.length) };
}
