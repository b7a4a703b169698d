import { compileLexicon } from '../../../src/plugins/reform-themes/domain/compile';
import type { Condition } from '../../../src/plugins/reform-themes/domain/lexicon';
import type { ContentTexts } from '../../../src/plugins/reform-themes/domain/read-content';
import { codesOf, suggest, theme } from './tagger';

const phrase = (text: string, when: Condition = 'always', weight = 3) => ({ text, weight, when });
const lexicon = compileLexicon([
  theme('test', {
    phrases: [phrase('cải cách hành chính'), phrase('chuyển đổi số', 'state'), phrase('bảng điểm', 'cue')],
    cues: ['xếp hạng'],
    against: ['bóng đá'],
    excludes: ['cải cách hành chính doanh nghiệp'],
  }),
  theme('other', { phrases: [phrase('chỉ số PCI')] }),
]);

/** The weight of theme `test` and why its phrases count less, in the order of the evidence. */
function weigh(texts: ContentTexts): { weight: number; discounts: (string | undefined)[] } {
  const { themes, considered } = suggest(texts, lexicon);
  const found = [...themes, ...considered].find(({ code }) => code === 'test');
  const evidence = found?.evidence ?? [];
  return {
    weight: Math.round(evidence.reduce((sum, item) => sum + item.weight, 0) * 100) / 100,
    discounts: evidence.map(({ discount }) => discount),
  };
}
const bodyOf = (body: string) => weigh({ body });
const FILLER = Array.from({ length: 100 }, (_, index) => `từ${index}`).join(' ');

describe('where a phrase stands', () => {
  test('the title counts more than the lead, the lead more than the body', () => {
    expect(weigh({ title: 'Cải cách hành chính' }).weight).toBe(6);
    expect(weigh({ lead: 'Cải cách hành chính' }).weight).toBe(4.5);
    expect(bodyOf('Cải cách hành chính').weight).toBe(3.45);
  });

  test('the first sentence of a body counts more than the others', () => {
    expect(bodyOf('Tin. Cải cách hành chính').weight).toBe(2.85);
  });

  test('what stands far down is said in passing', () => {
    expect(bodyOf(`${FILLER} cải cách hành chính`)).toEqual({ weight: 1.5, discounts: ['far'] });
    expect(bodyOf(`${FILLER} ${FILLER} cải cách hành chính`).weight).toBe(0.9);
  });

  test('each further mention says half as much', () => {
    expect(weigh({ title: 'Cải cách hành chính', lead: 'Cải cách hành chính' })).toEqual({
      weight: 8.25,
      discounts: [undefined, 'repeated'],
    });
  });
});

describe('what stands near', () => {
  test('a longer expression takes the phrase away, unless the phrase stands elsewhere too', () => {
    expect(weigh({ title: 'Cải cách hành chính doanh nghiệp' })).toEqual({
      weight: 0,
      discounts: ['excluded'],
    });
    expect(weigh({ title: 'Cải cách hành chính', body: 'Cải cách hành chính doanh nghiệp' }).weight).toBe(6);
  });

  test('words against the theme take weight away', () => {
    expect(weigh({ title: 'Cải cách hành chính', body: 'Giải bóng đá' }).weight).toBe(1.4);
    expect(weigh({ title: 'Cải cách hành chính', body: 'Giải bóng chuyền' }).weight).toBe(6);
  });

  test('a phrase that needs a cue counts only beside one', () => {
    expect(weigh({ title: 'Bảng điểm' })).toEqual({ weight: 0, discounts: ['no-cue'] });
    expect(weigh({ title: 'Bảng điểm', body: 'Xếp hạng' }).weight).toBe(6);
  });

  test('negation', () => {
    expect(bodyOf('Đây không phải là cải cách hành chính')).toEqual({ weight: 0, discounts: ['negated'] });
    expect(bodyOf('Không phải ai cũng nhớ, nhưng tỉnh từng làm tốt cải cách hành chính').weight).toBe(3.45);
    expect(bodyOf('Không phải vậy. Cải cách hành chính').weight).toBe(2.85);
  });

  test('an aside counts less', () => {
    expect(bodyOf('Việc này góp phần cải cách hành chính')).toEqual({ weight: 2.07, discounts: ['aside'] });
    expect(bodyOf('Việc này là cải cách hành chính').discounts).toEqual([undefined]);
  });

  test('what a definition of another theme names is no subject', () => {
    expect(bodyOf('Chỉ số PCI đánh giá nỗ lực cải cách hành chính')).toEqual({
      weight: 0,
      discounts: ['definition'],
    });
    expect(bodyOf('Chuyên gia đánh giá nỗ lực cải cách hành chính').discounts).toEqual([undefined]);
  });
});

describe('who acts', () => {
  test.each<[string, string, string | undefined]>([
    ['a state body', 'UBND tỉnh đẩy mạnh chuyển đổi số', undefined],
    ['a province by its name', 'Quảng Ninh tăng tốc chuyển đổi số', undefined],
    ['a firm', 'Công ty may đẩy mạnh chuyển đổi số', 'not-state'],
    ['nobody', 'Bàn về chuyển đổi số', 'not-state'],
    [
      'firms served by the state',
      'Sở phục vụ người dân và doanh nghiệp tốt hơn nhờ chuyển đổi số của tỉnh',
      undefined,
    ],
    ['a firm in a province', 'Tập đoàn tại Bắc Ninh và công ty con chuyển đổi số nhà máy', 'not-state'],
  ])('%s', (_name, title, discount) => {
    expect(weigh({ title }).discounts).toEqual([discount]);
  });
});

test('below a title about another theme one mention of a common theme makes no second one', () => {
  const body = 'Nhờ đó người dân dễ làm thủ tục hành chính.';
  expect(codesOf('Chỉ số PCI của Hà Tĩnh tăng hạng', body)).toEqual(['pci']);
  expect(codesOf('Chuyện ở một xã', body)).toEqual(['tthc']);
  expect(codesOf('Chỉ số PCI của Hà Tĩnh tăng hạng', `${body} Bộ phận một cửa trả kết quả sớm.`)).toContain(
    'tthc',
  );
});

describe('menus and footers of web pages', () => {
  test.each<[string, string]>([
    ['bars', 'Trang chủ | Giới thiệu | Cải cách hành chính | Liên hệ'],
    ['arrows', 'Bạn đang ở: Trang chủ » Tin tức » Cải cách hành chính'],
    ['words of navigation', 'Trang chủ Giới thiệu Cải cách hành chính Liên hệ'],
    ['links', '<div><a>Trang chủ</a><a>CCHC</a><a>Cải cách hành chính</a></div>'],
    ['a list of other news', 'Tin khác: Kế hoạch cải cách hành chính (03/4)'],
    ['brackets', '[Trang chủ] [Cải cách hành chính] [Tra cứu hồ sơ]'],
  ])('%s do not count', (_name, menu) => {
    expect(bodyOf(menu).discounts).toEqual(['menu']);
  });

  test('one word of navigation makes no menu', () => {
    expect(bodyOf('Trang chủ của Sở có mục cải cách hành chính').discounts).toEqual([undefined]);
  });
});

describe('the shipped lexicon against look-alikes', () => {
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
  ])('%s', (_name, title, body) => {
    expect(codesOf(title, body)).toEqual([]);
  });
});
