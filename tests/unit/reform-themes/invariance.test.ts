import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../../src/plugins/reform-themes/domain/read-text';
import { suggest } from './tagger';

const ITEMS = ['positives', 'hard-negatives'].flatMap(
  (name) =>
    JSON.parse(readFileSync(path.join(__dirname, `../../fixtures/themes/${name}.json`), 'utf8')) as {
      title: string;
      body: string;
    }[],
);

/** Without mark-up, and whole: a lone consonant in capitals may be an abbreviation. */
const PLAIN = ITEMS.filter(
  ({ title, body }) => !/[<&]/.test(body) && !readText(`${title} ${body}`).isDamaged,
);

/** Everything that must not depend on how a text was typed: themes, scores, weights and reasons. */
const outcome = (title: string, body: string) => {
  const strip = ({
    code,
    score,
    evidence,
  }: {
    code: string;
    score: number;
    evidence: { weight: number; discount?: string }[];
  }) => ({
    code,
    score,
    evidence: evidence.map(({ weight, discount }) => `${weight} ${discount ?? ''}`).sort(),
  });
  const { themes, considered } = suggest({ title, body });
  return { themes: themes.map(strip), considered: considered.map(strip) };
};

const WAYS: [string, (text: string) => string][] = [
  ['NFC', (text) => text.normalize('NFC')],
  ['NFD', (text) => text.normalize('NFD')],
  ['repeated white space', (text) => text.replace(/ /g, ' \t  ')],
  ['line breaks', (text) => text.replace(/ /g, '\n')],
  ['no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
  ['HTML wrapping', (text) => `<div class="x"><p>${text}</p></div>`],
  ['spaces around', (text) => `\n  ${text}  \n`],
];

test.each(WAYS)('tagging is the same under %s', (_name, change) => {
  for (const { title, body } of ITEMS)
    expect(outcome(change(title), change(body))).toEqual(outcome(title, body));
});

test('tagging is the same under inline mark-up', () => {
  const change = (text: string) => text.replace(/(^| )(\p{L}+)/gu, '$1<b>$2</b>');
  for (const { title, body } of PLAIN)
    expect(outcome(change(title), change(body))).toEqual(outcome(title, body));
});

test('capitals change nothing but the look of the evidence', () => {
  for (const { title, body } of PLAIN)
    expect(
      suggest({ title: title.toUpperCase(), body: body.toUpperCase() }).themes.map(({ code }) => code),
    ).toEqual(suggest({ title, body }).themes.map(({ code }) => code));
});

/** A repeatable source of chance. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state;
  }
}

test('every piece of evidence of random texts stands where it says', () => {
  const random = chance(7);
  const next = (below: number) => (random.next().value as number) % below;
  const pieces = ITEMS.flatMap(({ title }) => title.split(' ')).concat(
    '<b>',
    '</p>',
    '&amp;',
    '\uD800',
    '|',
    '.',
    '\u0301',
    '<',
    'Trang chủ',
  );
  for (let round = 0; round < 300; round += 1) {
    const body = Array.from({ length: next(80) }, () => pieces[next(pieces.length)]).join(' ');
    const { themes, considered } = suggest({ body });
    for (const { score, evidence } of [...themes, ...considered]) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThan(1);
      for (const { phrase, start, end } of evidence) expect(body.slice(start, end)).toBe(phrase);
    }
  }
});

test.each([
  ['lone surrogates', '\uD800\uDC00\uDC00\uD800'],
  ['marks without letters', '\u0301\u0323'],
  ['open tags', '<a <b <'],
  ['ampersands', '&#x; &&#; &amp'],
  ['one long word', 'a'],
  ['mixed scripts', 'реформа改革cải'],
])('hostile text is read to its end: %s', (_name, piece) => {
  expect(suggest({ title: piece, body: piece.repeat(20_000) }).themes).toEqual([]);
});

test('a text of 5 MB is read to its end', () => {
  const body = `${'Tin trong ngày. '.repeat(330_000)}Cải cách hành chính.`;
  expect(body.length).toBeGreaterThan(5_000_000);
  const { considered } = suggest({ title: 'Kế hoạch', body });
  expect(considered[0]?.evidence[0]).toMatchObject({ end: body.length - 1, discount: 'far' });
});
