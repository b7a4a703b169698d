import type { CrossValidation, Interval } from '../plugins/reform-themes/domain/cross-validate';
import type { Evaluation, Quality } from '../plugins/reform-themes/domain/evaluate';
import type { Evidence, Suggestion, Suggestions } from '../plugins/reform-themes/domain/suggest';
import type { RetagChange } from '../plugins/reform-themes/server/src/retag';

const decimal = (value: number): string => value.toFixed(3).replace('.', ',');

const evidenceText = ({ phrase, field, start, weight, discount }: Evidence): string =>
  `“${phrase}” (${field} ${start}, ${weight}${discount ? `, ${discount}` : ''})`;

const suggestionText = ({ code, score, evidence }: Suggestion): string =>
  `${code} ${decimal(score)}: ${evidence.map(evidenceText).join(' · ')}`;

/** One item with its themes, one a line, and what was considered. */
export function describeSuggestion(title: string, { themes, considered }: Suggestions): string {
  const given =
    themes.length > 0 ? themes.map((theme) => `  ${suggestionText(theme)}`) : ['  (không có chủ đề)'];
  return [title, ...given, ...considered.map((theme) => `  ? ${suggestionText(theme)}`)].join('\n');
}

/** One document and its change: "− iso + egov Tiêu đề". */
export const describeChange = ({ uid, title, added, removed }: RetagChange): string =>
  `  ${[...added.map((code) => `+${code}`), ...removed.map((code) => `−${code}`)].join(' ')}  ${title} (${uid})`;

function qualityRow(
  name: string,
  quality: Pick<Quality, 'precision' | 'recall' | 'f1'>,
  counts = '',
): string {
  const { precision, recall, f1 } = quality;
  return `${name.padEnd(20)} ${decimal(precision)}  ${decimal(recall)}  ${decimal(f1)}  ${counts}`;
}

const intervalText = ({ mean, margin }: Interval): string => `${decimal(mean)} ± ${decimal(margin)}`;

function describeFolds({ folds, micro }: CrossValidation): string {
  const thresholds = folds.map(({ threshold }) => String(threshold).replace('.', ',')).join('; ');
  const figures = [micro.precision, micro.recall, micro.f1].map(intervalText).join(', ');
  return `Kiểm tra chéo ${folds.length} phần (trung bình ± khoảng 95%): P, R, F1 = ${figures} (ngưỡng ${thresholds})`;
}

/** The table of an evaluation and every error with what the tagger saw. */
export function describeEvaluation(evaluation: Evaluation & { crossValidation?: CrossValidation }): string {
  const { items, perTheme, micro, macro, offTheme, errors, crossValidation } = evaluation;
  const counts = (quality: Quality) =>
    `${quality.truePositives} đúng, ${quality.falsePositives} thừa, ${quality.falseNegatives} sót`;
  return [
    `${'chủ đề'.padEnd(20)} P      R      F1`,
    ...Object.entries(perTheme).map(([code, quality]) => qualityRow(code, quality, counts(quality))),
    qualityRow('micro', micro, counts(micro)),
    qualityRow('macro', macro),
    `${items} mục; ${offTheme.tagged}/${offTheme.items} mục ngoài chủ đề bị gắn.`,
    ...(crossValidation ? [describeFolds(crossValidation)] : []),
    ...errors.flatMap(({ title, missed, wrong, evidence }) => [
      '',
      `${[...missed.map((code) => `sót ${code}`), ...wrong.map((code) => `thừa ${code}`)].join(', ')}: ${title}`,
      ...evidence.map((each) => `  ${suggestionText(each)}`),
    ]),
  ].join('\n');
}
