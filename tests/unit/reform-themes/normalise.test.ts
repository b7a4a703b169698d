import { normalise, withoutMarks } from '../../../src/plugins/reform-themes/domain/normalise';

describe('normalise', () => {
  test.each([
    ['lower case between spaces', 'Chỉ số PCI', ' chỉ số pci '],
    ['decomposed letters', 'Cải cách'.normalize('NFD'), ' cải cách '],
    ['entities', 'Sở KH&amp;CN&nbsp;Hà T&#297;nh', ' sở kh cn hà tĩnh '],
    ['mark-up, blocks end a sentence', '<p>Thủ <b>tục</b></p><p>Hành chính</p>', ' thủ tục ¶ hành chính ¶ '],
    ['tone placement', 'số hoá, thuỷ lợi, quý, hoàn toàn', ' số hóa thủy lợi quý hoàn toàn '],
    ['commas and hyphens do not separate', 'PAR-INDEX; cán bộ, công chức', ' par index ¶ cán bộ công chức '],
    ['zero-width characters', 'chuyển\u200B đổi', ' chuyển đổi '],
    ['a broken entity stays text', '&#99999999; &khong;', ' 99999999 ¶ khong ¶ '],
    ['nothing', '', '  '],
  ])('%s', (_name, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('withoutMarks folds đ too', () => {
    expect(withoutMarks('đường đi của gió')).toBe('duong di cua gio');
  });
});
