import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crossValidate } from '../../../src/plugins/reform-themes/domain/cross-validate';
import { evaluate, type LabelledItem } from '../../../src/plugins/reform-themes/domain/evaluate';
import { suggest } from './tagger';

type Item = LabelledItem & { components?: string[] };
const read = (name: string): Item[] =>
  JSON.parse(readFileSync(path.join(__dirname, `../../fixtures/themes/${name}.json`), 'utf8')) as Item[];

const MAIN = ['cchc', 'tthc', 'pci', 'ddci', 'egov', 'sipas', 'iso', 'incentive'];
const positives = read('positives');
const negatives = read('hard-negatives');

function judge(items: readonly Item[], change: (text: string) => string = (text) => text) {
  const judged = items.map((item) => {
    const { themes, considered } = suggest({ title: change(item.title), body: change(item.body) });
    return { item, given: themes.map(({ code }) => code), seen: [...themes, ...considered] };
  });
  return evaluate(judged, MAIN);
}

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
/** As PDF extraction loses them: each third vowel with marks becomes a gap. */
function withGaps(text: string): string {
  let seen = 0;
  return [...text.normalize('NFC')]
    .map((letter) => (/[à-ỹ]/iu.test(letter) && !/đ/i.test(letter) && (seen += 1) % 3 === 0 ? ' ' : letter))
    .join('');
}

describe('the quality gate', () => {
  test('there are enough examples', () => {
    expect(negatives.length).toBeGreaterThanOrEqual(150);
    expect(positives.length).toBeGreaterThanOrEqual(60);
  });

  test('items about something else are left alone', () => {
    expect(judge(negatives).offTheme.tagged / negatives.length).toBeLessThanOrEqual(0.05);
  });

  test('all together', () => {
    const { micro, perTheme } = judge([...positives, ...negatives]);
    expect(micro.precision).toBeGreaterThanOrEqual(0.93);
    expect(micro.f1).toBeGreaterThanOrEqual(0.92);
    for (const { f1 } of Object.values(perTheme)) expect(f1).toBeGreaterThanOrEqual(0.85);
  });

  test.each([
    ['without marks', withoutMarks, 0.9],
    ['in capitals', (text: string) => text.toUpperCase(), 0.92],
    ['with a third of the marked vowels missing', withGaps, 0.86],
  ])('%s', (_name, change, least) => {
    const items = [...positives, ...negatives].filter(({ body }) => !body.includes('<'));
    expect(judge(items, change).micro.f1).toBeGreaterThanOrEqual(least);
    expect(judge(negatives, change).offTheme.tagged / negatives.length).toBeLessThanOrEqual(0.08);
  });

  test('parts of PCI and CCHC are found where they are clear', () => {
    const asked = positives.flatMap((item) => (item.components ?? []).map((code) => ({ item, code })));
    const found = asked.filter(({ item, code }) => suggest(item).themes.some((each) => each.code === code));
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.6);
  });
});

describe('evaluate', () => {
  const item = (labels: string[]): LabelledItem => ({ title: 'T', body: '', labels });
  const seen = [{ code: 'a', score: 0.4, evidence: [] }];

  test('counts right, wrong and missed for each theme, and names the errors', () => {
    const result = evaluate(
      [
        { item: item(['a', 'b']), given: ['b', 'c'], seen },
        { item: item(['none']), given: [], seen: [] },
        { item: item([]), given: ['b', 'b-part'], seen: [] },
      ],
      ['a', 'b', 'c'],
    );
    expect(result.perTheme.b).toMatchObject({
      truePositives: 1,
      falsePositives: 1,
      falseNegatives: 0,
      precision: 0.5,
      recall: 1,
    });
    expect(result.micro).toMatchObject({ truePositives: 1, falsePositives: 2, falseNegatives: 1 });
    expect(result.offTheme).toEqual({ items: 2, tagged: 1 });
    expect(result.errors).toEqual([
      { title: 'T', missed: ['a'], wrong: ['c'], evidence: seen },
      { title: 'T', missed: [], wrong: ['b'], evidence: [] },
    ]);
  });

  test('a theme that nobody gave is left out of the means', () => {
    expect(evaluate([{ item: item(['a']), given: ['a'], seen: [] }], ['a', 'b']).macro.f1).toBe(1);
    expect(evaluate([], ['a']).macro.f1).toBe(0);
  });
});

describe('crossValidate', () => {
  const judged = (code: string, score: number, labels: string[]) => ({
    item: { title: 'T', body: '', labels },
    given: [],
    seen: [{ code, score, evidence: [] }],
  });

  test('measures each part with the threshold that is best on the others', () => {
    // Only the even items show that 0.55 is not enough; the odd ones fit any threshold.
    const items = Array.from({ length: 8 }, (_, at) =>
      at % 4 === 2 ? judged('a', 0.55, []) : judged('a', 0.9, ['a']),
    );
    const { folds, micro } = crossValidate(items, ['a'], 2);
    expect(folds.map(({ threshold }) => threshold)).toEqual([0.35, 0.6]);
    expect(folds.map(({ micro: { f1 } }) => f1)).toEqual([2 / 3, 1]);
    expect(micro.f1.mean).toBeCloseTo(5 / 6);
    expect(micro.f1.margin).toBeGreaterThan(0.5);
  });
});
