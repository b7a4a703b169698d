import {
  acceptedCodes,
  agreeingWith,
  choicesBetween,
  decide,
  type Decision,
} from '../../../src/plugins/reform-themes/domain/decide';

const implies = new Map([['pci-land', 'pci']]);
const NONE = { added: [], removed: [] };
const found = (code: string) => ({
  code,
  score: 4,
  evidence: [{ phrase: code, field: 'title' as const, count: 1 }],
});
const personal = (code: string, state: Decision['state']): Decision => ({
  code,
  origin: 'person',
  state,
  score: 0,
  evidence: [],
});
const automatic = (code: string): Decision => ({ ...personal(code, 'accepted'), origin: 'auto' });

describe('decide', () => {
  test('what the tagger finds is accepted, with its reasons', () => {
    expect(decide({ previous: [], suggestions: [found('iso')], choices: NONE, implies })).toEqual([
      { code: 'iso', origin: 'auto', state: 'accepted', score: 4, evidence: found('iso').evidence },
    ]);
  });

  test('what the tagger no longer finds goes, what a person accepted stays', () => {
    const previous = [automatic('iso'), personal('egov', 'accepted')];
    expect(acceptedCodes(decide({ previous, suggestions: [], choices: NONE, implies }))).toEqual(['egov']);
  });

  test('what a person refused stays refused, and keeps its reasons for the panel', () => {
    const [decision] = decide({
      previous: [personal('iso', 'rejected')],
      suggestions: [found('iso')],
      choices: NONE,
      implies,
    });
    expect(decision).toMatchObject({ origin: 'person', state: 'rejected', score: 4 });
  });

  test('a new choice replaces an older one', () => {
    const decisions = decide({
      previous: [personal('iso', 'rejected')],
      suggestions: [],
      choices: { added: ['iso'], removed: [] },
      implies,
    });
    expect(acceptedCodes(decisions)).toEqual(['iso']);
  });

  test('a part brings its whole, unless a person refused the whole', () => {
    const input = { suggestions: [found('pci-land')], choices: NONE, implies };
    expect(acceptedCodes(decide({ ...input, previous: [] })).sort()).toEqual(['pci', 'pci-land']);
    expect(acceptedCodes(decide({ ...input, previous: [personal('pci', 'rejected')] }))).toEqual([
      'pci-land',
    ]);
  });

  test('a whole that came with a part goes with it', () => {
    const previous = decide({ previous: [], suggestions: [found('pci-land')], choices: NONE, implies });
    const choices = { added: [], removed: ['pci-land'] };
    expect(acceptedCodes(decide({ previous, suggestions: [found('pci-land')], choices, implies }))).toEqual(
      [],
    );
  });
});

test('choicesBetween names what was added and removed', () => {
  expect(choicesBetween(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
  expect(choicesBetween(['a'], ['a'])).toEqual(NONE);
});

test('going back keeps only the choices that agree with what was there', () => {
  const decisions = [personal('a', 'accepted'), personal('b', 'rejected'), personal('c', 'accepted')];
  expect(agreeingWith(decisions, ['a', 'b']).map(({ code }) => code)).toEqual(['a']);
});
