import { compileLexicon, type LexiconSource } from '../../../src/plugins/reform-themes/domain/lexicon';
import lexicon from '../../../src/plugins/reform-themes/domain/lexicon.json';
import { suggestThemes } from '../../../src/plugins/reform-themes/domain/suggest';
import themes from '../../../src/plugins/reform-themes/server/src/data/themes.json';

const matchers = compileLexicon(lexicon as LexiconSource);
const codes = (title: string, body = '') => suggestThemes({ title, body }, matchers).map(({ code }) => code);

describe('the lexicon', () => {
  test('speaks of every theme, and of no other', () => {
    const known = themes.map(({ code }) => code).sort();
    expect(lexicon.themes.map(({ code }) => code).sort()).toEqual(known);
  });

  test('administrative procedures and e-government never imply reform', () => {
    const implying = matchers.filter(({ implies }) => implies).map(({ code }) => code);
    expect(implying).not.toContain('tthc');
    expect(implying).not.toContain('egov');
    expect(implying).toContain('pci-land');
  });

  test('no phrase stands twice in one theme', () => {
    for (const { code, phrases } of matchers) {
      const words = phrases.map((phrase) => phrase.words);
      expect({ code, repeated: words.filter((word, index) => words.indexOf(word) !== index) }).toEqual({
        code,
        repeated: [],
      });
    }
  });
});

describe('what a text is about', () => {
  test.each<[string, string[]]>([
    ['Hà Tĩnh ban hành kế hoạch cải cách hành chính năm 2026', ['cchc']],
    ['Công bố danh mục thủ tục hành chính lĩnh vực sở hữu trí tuệ', ['tthc']],
    ['Công khai kết quả DDCI năm 2024 của các sở', ['ddci']],
    ['Người dân đánh giá: SIPAS của tỉnh tăng hai bậc', ['sipas']],
    ['Chi cục kiểm tra áp dụng TCVN ISO 9001 tại UBND cấp xã', ['iso']],
    ['Nghị quyết về chính sách hỗ trợ ứng dụng kết quả khoa học và công nghệ', ['incentive']],
    ['UBND tỉnh họp về chuyển đổi số', ['egov']],
    ['Khởi công nhà nhân ái tại phường Nam Hồng', []],
  ])('%s', (title, expected) => {
    expect(codes(title)).toEqual(expected);
  });

  test.each([
    [
      'bank cards',
      'Đạt chứng chỉ PCI DSS về dữ liệu thẻ thanh toán',
      'Xếp hạng an toàn của ngân hàng trong tỉnh.',
    ],
    ['cardiology', 'Can thiệp mạch vành qua da (PCI)', 'Bệnh viện tỉnh cứu sống người bệnh nhồi máu cơ tim.'],
    ['hardware', 'Ổ cứng PCIe 5.0 nhanh gấp đôi', 'Xếp hạng các loại SSD theo điểm số.'],
    ['pay reform', 'Lộ trình cải cách tiền lương', 'Bộ Nội vụ báo cáo.'],
    ['fines', 'Xử phạt vi phạm hành chính về đo lường', ''],
    ['a factory', 'Chuyển đổi số trong nhà máy thông minh', 'Doanh nghiệp của tỉnh tự động hoá dây chuyền.'],
    ['a certifier', 'Dịch vụ chứng nhận ISO 9001', 'Công ty chứng nhận tư vấn cho doanh nghiệp trong tỉnh.'],
    ['patients', 'Mức độ hài lòng của người bệnh', 'Khảo sát hài lòng tại bệnh viện.'],
    ['a bank', 'Gói vay lãi suất ưu đãi cho khách hàng', 'Ngân hàng hỗ trợ.'],
  ])('not a reform theme: %s', (_name, title, body) => {
    expect(codes(title, body)).toEqual([]);
  });

  test('a phrase counts more in the title than in the body, and is shown with its place', () => {
    const [inTitle] = suggestThemes({ title: 'Chỉ số PCI' }, matchers);
    const [inBody] = suggestThemes({ body: '<p>Chỉ số PCI</p>' }, matchers);
    expect(inTitle?.score).toBeGreaterThan(inBody?.score ?? 0);
    expect(inTitle?.evidence).toEqual([{ phrase: 'chỉ số PCI', field: 'title', count: 1 }]);
  });

  test('a component of PCI is suggested only beside PCI', () => {
    expect(codes('Tiếp cận đất đai của doanh nghiệp')).toEqual([]);
    expect(codes('PCI 2025: tiếp cận đất đai cải thiện, VCCI xếp hạng 15')).toEqual(['pci', 'pci-land']);
  });

  test('a DDCI item is no PCI item', () => {
    expect(codes('Bộ chỉ số năng lực cạnh tranh cấp sở, ban, ngành và địa phương')).toEqual(['ddci']);
  });

  test('where DDCI is clearer, components with the same names are not PCI’s', () => {
    const body = 'Khác với Chỉ số năng lực cạnh tranh cấp tỉnh (PCI): tiếp cận đất đai, chi phí thời gian.';
    expect(codes('DDCI: năng lực cạnh tranh cấp sở', body)).not.toContain('pci-land');
    expect(codes('PCI chấm điểm tỉnh', body)).toContain('pci-land');
  });

  test('long phrases are found in text typed without marks, short ones are not', () => {
    expect(codes('Ke hoach cai cach hanh chinh nam 2026')).toEqual(['cchc']);
    expect(codes('Uu dai, so hoa tai UBND tinh')).toEqual([]);
  });

  test('words are whole and a phrase does not reach over a sentence end', () => {
    expect(codes('Phần mềm ISOPCI của tỉnh xếp hạng')).toEqual([]);
    expect(codes('Bổ sung thủ tục. Hành chính công bố')).toEqual([]);
  });

  test('a mention far down in a long text is in passing', () => {
    const filler = Array.from({ length: 200 }, (_, index) => `từ${index}`).join(' ');
    expect(codes('Tin tổng hợp', `${filler} cải cách hành chính`)).toEqual([]);
    expect(codes('Tin tổng hợp', `cải cách hành chính ${filler}`)).toEqual(['cchc']);
  });

  test('empty and missing texts', () => {
    expect(suggestThemes({}, matchers)).toEqual([]);
    expect(suggestThemes({ title: '', body: '<p></p>' }, matchers)).toEqual([]);
  });
});
