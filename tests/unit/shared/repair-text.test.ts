import { repairLine, repairText } from '../../../src/shared/domain/repair-text';

describe('repairText', () => {
  test.each([
    ['NFD becomes NFC', 'Thủ tục hành chính'.normalize('NFD'), 'Thủ tục hành chính'],
    ['zero-width characters go', 'thủ\u200B tục\uFEFF hành\u2060 chính', 'thủ tục hành chính'],
    ['right-to-left overrides go', 'giấy phép \u202Egnp.exe\u202C', 'giấy phép gnp.exe'],
    ['direction marks and isolates go', '\u200Fabc\u2067def\u2069\u061C', 'abcdef'],
    ['control characters go, tab and line feed stay', 'a\u0000b\u0007c\td\ne', 'abc\td\ne'],
    ['Windows line ends become line feeds', 'a\r\nb\rc', 'a\nb\nc'],
    ['emoji stay', 'Chúc mừng 🎉', 'Chúc mừng 🎉'],
    ['joined emoji stay joined', 'gia đình 👨‍👩‍👧', 'gia đình 👨‍👩‍👧'],
    ['what a zero-width space kept apart composes', 'e\u200B\u0301', 'é'],
    ['a joiner between letters goes', 'a\u200Db', 'ab'],
  ])('%s', (_name, given, expected) => expect(repairText(given)).toBe(expected));

  test('repairing twice changes nothing more', () => {
    const once = repairText('x\u200B\u202Ethủ\r\n👩🏽‍🔬'.normalize('NFD'));
    expect(repairText(once)).toBe(once);
  });
});

test('repairLine also folds white space', () => {
  expect(repairLine('  Hà \n\t Tĩnh\u00A0 ')).toBe('Hà Tĩnh');
});
