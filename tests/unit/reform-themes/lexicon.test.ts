import { checkLexicon } from '../../../src/plugins/reform-themes/domain/check-lexicon';
import type { Lexicon } from '../../../src/plugins/reform-themes/domain/lexicon';
import { mergeLexicon } from '../../../src/plugins/reform-themes/domain/merge-lexicon';
import { SHIPPED } from '../../../src/plugins/reform-themes/server/src/shipped-lexicon';
import themes from '../../../src/plugins/reform-themes/server/src/data/themes.json';

const row = (text: string, weight = 3, when: 'always' | 'cue' = 'always') => ({ text, weight, when });
const lexicon = (rows: Lexicon['phrases'], cues: string[] = []): Lexicon => ({
  phrases: rows,
  cues,
  against: [],
  excludes: [],
});

describe('the shipped lexicon', () => {
  test('speaks of every theme, and of no other', () => {
    expect(Object.keys(SHIPPED).sort()).toEqual(themes.map(({ code }) => code).sort());
  });

  test.each(Object.entries(SHIPPED))('%s is sound', (_code, shipped) => {
    expect(checkLexicon(shipped).problems).toEqual([]);
  });

  test('procedures and e-government never imply reform; parts of PCI and CCHC imply their whole', () => {
    const implying = Object.keys(SHIPPED).filter((code) => SHIPPED[code]?.impliesParent);
    expect(implying).toHaveLength(14);
    expect(implying).not.toContain('tthc');
    expect(implying).not.toContain('egov');
  });
});

describe('checkLexicon', () => {
  const messages = (value: unknown) =>
    checkLexicon(value).problems.map(({ list, index, message }) => `${list} ${index} ${message}`);

  test.each<[string, unknown, string[]]>([
    ['nothing', null, ['phrases -1 Bộ từ khóa không đúng dạng.']],
    ['a text', 'PCI', ['phrases -1 Bộ từ khóa không đúng dạng.']],
    ['missing lists are empty', {}, []],
    ['a list that is none', { cues: 'x' }, ['cues -1 Danh sách không đúng dạng.']],
    ['an empty phrase', { phrases: [row(' ')] }, ['phrases 0 Cụm từ trống.']],
    ['only mark-up', { excludes: ['<p></p>'] }, ['excludes 0 Cụm từ trống.']],
    ['a duplicate', { phrases: [row('PCI'), row(' pci ')] }, ['phrases 1 Trùng với dòng 1: “pci”.']],
    [
      'a duplicate in NFD',
      { cues: ['tỉnh', 'tỉnh'.normalize('NFD')] },
      ['cues 1 Trùng với dòng 1: “tỉnh”.'.normalize('NFC')],
    ],
    ['a weight out of range', { phrases: [row('PCI', 9)] }, ['phrases 0 Trọng số phải là số từ 0,5 đến 5.']],
    ['no condition', { phrases: [{ text: 'PCI', weight: 1 }] }, ['phrases 0 Điều kiện không hợp lệ.']],
    ['too long', { cues: ['x'.repeat(121)] }, ['cues 0 Cụm từ dài quá 120 ký tự.']],
    [
      'no object',
      { phrases: [7] },
      [
        'phrases 0 Trọng số phải là số từ 0,5 đến 5.',
        'phrases 0 Điều kiện không hợp lệ.',
        'phrases 0 Cụm từ trống.',
      ],
    ],
  ])('%s', (_name, value, expected) => {
    expect(messages(value).map((text) => text.normalize('NFC'))).toEqual(expected);
  });
});

describe('a newer shipped lexicon', () => {
  const base = lexicon([row('một'), row('hai'), row('ba')], ['xưa', 'cũ']);
  const shipped = lexicon([row('một', 2), row('hai', 2), row('bốn')], ['xưa', 'mới']);

  test('comes whole to a theme without one', () => {
    expect(mergeLexicon(null, null, shipped)).toBe(shipped);
  });

  test('changes, adds and removes only what staff left as it was', () => {
    const mine = lexicon([row('một'), row('hai', 5), row('ba'), row('năm')], ['xưa', 'cũ', 'của tôi']);
    const merged = mergeLexicon(base, mine, shipped);
    expect(merged.phrases).toEqual([row('một', 2), row('hai', 5), row('năm'), row('bốn')]);
    expect(merged.cues).toEqual(['xưa', 'của tôi', 'mới']);
  });

  test('brings back nothing that staff took out', () => {
    const merged = mergeLexicon(base, lexicon([row('một')], []), shipped);
    expect(merged.phrases.map(({ text }) => text)).toEqual(['một', 'bốn']);
    expect(merged.cues).toEqual(['mới']);
  });

  test('twice is once', () => {
    const mine = lexicon([row('một'), row('hai', 5)], ['cũ']);
    const once = mergeLexicon(base, mine, shipped);
    expect(mergeLexicon(shipped, once, shipped)).toEqual(once);
  });
});
