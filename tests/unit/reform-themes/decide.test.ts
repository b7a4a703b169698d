import {
  acceptedCodes,
  agreeingWith,
  choicesBetween,
  decide,
  fixedSuggestions,
  type Decision,
} from '../../../src/plugins/reform-themes/domain/decide';

const implies = new Map([['pci-land', 'pci']]);
const NONE = { added: [], removed: [] };
const found = (code: string) => ({
  code,
  score: 0.6,
  evidence: [{ phrase: code, field: 'title' as const, start: 0, end: code.length, weight: 4 }],
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
      { code: 'iso', origin: 'auto', state: 'accepted', score: 0.6, evidence: found('iso').evidence },
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
    expect(decision).toMatchObject({ origin: 'person', state: 'rejected', score: 0.6 });
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

describe('what a publication fixes', () => {
  test('automatic themes stay with their reasons, whatever the text says now', () => {
    const previous = decide({ previous: [], suggestions: [found('iso')], choices: NONE, implies });
    expect(fixedSuggestions(previous, implies)).toEqual([found('iso')]);
  });

  test('a whole that came with a part goes when a person takes the part away', () => {
    const previous = decide({ previous: [], suggestions: [found('pci-land')], choices: NONE, implies });
    const suggestions = fixedSuggestions(previous, implies);
    const choices = { added: [], removed: ['pci-land'] };
    expect(acceptedCodes(decide({ previous, suggestions, choices, implies }))).toEqual([]);
  });

  test('what people chose is no automatic theme', () => {
    expect(fixedSuggestions([personal('iso', 'accepted'), personal('pci', 'rejected')], implies)).toEqual([]);
  });
});

test('a choice names the person who made it, and keeps the name of an older one', () => {
  const previous = [{ ...personal('iso', 'accepted'), decidedBy: 'Lan (#2)' }];
  const decisions = decide({
    previous,
    suggestions: [],
    choices: { added: ['pci'], removed: [] },
    implies,
    by: 'Minh (#3)',
  });
  expect(decisions.map(({ code, decidedBy }) => `${code} ${decidedBy}`)).toEqual([
    'iso Lan (#2)',
    'pci Minh (#3)',
  ]);
});
