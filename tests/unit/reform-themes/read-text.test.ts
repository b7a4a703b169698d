import { readText } from '../../../src/plugins/reform-themes/domain/read-text';

/** The words as they stand in the text, a slash where a sentence ends. */
function words(text: string): string {
  const list = readText(text);
  const found: string[] = [];
  for (let at = 0; at < list.count; at += 1) {
    if (at > 0 && list.sentence[at] !== list.sentence[at - 1]) found.push('/');
    found.push(text.slice(list.start[at], list.end[at]));
  }
  return found.join(' ');
}

/** What the words are to the tagger, whatever way they were typed. */
const keys = (text: string): string => {
  const { count, plain, marks } = readText(text);
  return Array.from({ length: count }, (_, at) => `${plain[at]}:${marks[at]}`).join(' ');
};

describe('words', () => {
  test.each([
    ['lower and upper case', 'Chỉ số PCI', 'CHỈ SỐ pci'],
    ['composed and decomposed letters', 'Cải cách hành chính', 'Cải cách hành chính'.normalize('NFD')],
    ['marks in another order', 'ậ', 'a\u0302\u0323'],
    ['both ways of placing a tone', 'số hoá, uỷ ban, thuỷ lợi', 'số hóa, ủy ban, thủy lợi'],
    ['entities', 'Sở KH&CN Hà Tĩnh', 'Sở KH&amp;CN&nbsp;H&agrave; T&#297;nh'],
    ['mark-up', 'thủ tục hành chính', '<p class="a">thủ <b>tục</b></p>\n<div>hành chính</div>'],
    ['any white space', 'thủ tục hành chính', 'thủ \t tục\n\n hành\u00a0chính'],
    ['invisible characters', 'chuyển đổi số', 'chuy\u200Bển đổi\u00AD số'],
    ['hyphens and commas', 'PAR INDEX cán bộ công chức', 'PAR-INDEX, cán bộ, công chức'],
    ['English plurals', 'procedure', 'procedures'],
    ['scripts and styles', 'một hai', 'một<style>p{color:red}</style><script>cải cách</script>hai'],
  ])('%s make no difference', (_name, one, other) => {
    expect(keys(other)).toBe(keys(one));
  });

  test.each([
    ['tones', 'hoà', 'hoá'],
    ['shapes', 'so', 'sơ'],
    ['đ', 'dưa', 'đưa'],
    ['places of shapes', 'ươ', 'uơ'],
    ['doubled s', 'proces', 'process'],
  ])('%s do', (_name, one, other) => {
    expect(keys(other)).not.toBe(keys(one));
  });

  test.each([
    ['sentences', 'Một. Hai! Ba? Bốn', 'Một / Hai / Ba / Bốn'],
    ['no sentence ends in a number', 'mã 1.014393 và TP.HCM', 'mã 1 014393 và TP HCM'],
    ['blocks end a sentence', '<p>Một</p><p>Hai</p>', 'Một / Hai'],
    ['a less-than sign is no tag', '3 < 5 và a<', '3 5 và a'],
    ['a tag that never ends', 'một <b hai', 'một b hai'],
    ['a broken entity stays text', 'a &khong; &#99999999;', 'a khong 99999999'],
    ['comments', 'một <!-- ẩn --> hai', 'một hai'],
    ['nothing', '', ''],
    ['mark-up only', '<p><br></p>', ''],
    ['lone surrogates', 'một \uD800 hai', 'một \uD800 hai'],
    ['other scripts', 'реформа 改革 cải', 'реформа 改革 cải'],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('the state of a text', () => {
  test('without marks', () => {
    expect(readText('cai cach hanh chinh tai Ha Tinh').isBare).toBe(true);
    expect(readText('cải cách hành chính tại Hà Tĩnh').isBare).toBe(false);
  });

  test('with letters missing', () => {
    expect(readText('thực hiện nhiệm v  đột phá, t p trung').isDamaged).toBe(true);
    expect(readText('thực hiện nhiệm vụ năm 2023 của TP').isDamaged).toBe(false);
  });
});
