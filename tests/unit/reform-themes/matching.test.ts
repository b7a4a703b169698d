import { buildLetterTrie, findDamaged } from '../../../src/plugins/reform-themes/domain/damaged-text';
import { readText } from '../../../src/plugins/reform-themes/domain/read-text';
import { PhraseTrie } from '../../../src/plugins/reform-themes/domain/trie';

const PHRASES = [
  'cải cách hành chính',
  'hành chính',
  'thủ tục hành chính',
  'số hóa',
  'nhiệm vụ',
  'PCI',
  'dịch vụ công',
];

function trieOf(phrases: readonly string[]): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const phrase of phrases) trie.add(phrase, phrase);
  return trie;
}

const trie = trieOf(PHRASES);
const find = (text: string): string[] => trie.find(readText(text)).map(({ phrase }) => phrase.text);

describe('phrases', () => {
  test.each<[string, string, string[]]>([
    ['whole words only', 'PCIe, XPCI', []],
    ['inside each other', 'cải cách hành chính', ['cải cách hành chính', 'hành chính']],
    ['not over a sentence end', 'thủ tục. Hành chính', ['hành chính']],
    ['not over a colon', 'thủ tục: hành chính', ['hành chính']],
    ['over a line break', 'thủ tục\nhành chính', ['thủ tục hành chính', 'hành chính']],
    ['with marks that differ', 'sổ hoa', []],
    ['typed without marks', 'cai cach hanh chinh', ['cải cách hành chính', 'hành chính']],
    ['lacking some marks', 'sử dụng dịch vu công', ['dịch vụ công']],
    ['lacking too many', 'sử dụng dich vu công', []],
  ])('%s', (_name, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test('many places of one phrase are counted up to a limit', () => {
    expect(find('PCI '.repeat(1000)).length).toBe(40);
  });

  test('one text with two uses is one phrase', () => {
    const twice = trieOf(['PCI', 'pci']);
    expect(twice.phrases).toHaveLength(1);
    expect(twice.phrases[0]?.uses).toEqual(['PCI', 'pci']);
  });

  test('a phrase without words is left out', () => {
    expect(trieOf(['', ' – ', '<p></p>']).phrases).toEqual([]);
  });
});

describe('text that lost letters', () => {
  const letters = buildLetterTrie(trie);
  const mend = (text: string): string[] =>
    findDamaged(readText(text), trie, letters).map(({ phrase }) => phrase.text);

  test.each<[string, string, string[]]>([
    ['a gap in the middle', 'thủ t c hành chính', ['thủ tục hành chính']],
    ['a gap at the end', 'thực hiện nhiệm v  đột phá', ['nhiệm vụ']],
    ['several gaps', 'c i cách hành ch nh', ['cải cách hành chính', 'hành chính']],
    ['letters gone without a gap', 'thủ tc hành chính', ['thủ tục hành chính']],
    ['a whole text is not its business', 'thủ tục hành chính', []],
    ['other words', 'thủ công mỹ nghệ', []],
    ['all marked vowels gone', 'th t c h nh ch nh', ['thủ tục hành chính', 'hành chính']],
    ['consonants do not go missing', 'hủ tục ành chính', []],
  ])('%s', (_name, text, expected) => {
    expect(mend(text)).toEqual(expected);
  });
});
