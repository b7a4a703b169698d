import { compileLexicon } from '../../../src/plugins/reform-themes/domain/compile';
import { codesOf, suggest, theme } from './tagger';

describe('what a text is about', () => {
  test.each<[string, string[]]>([
    ['Hà Tĩnh ban hành kế hoạch cải cách hành chính năm 2026', ['cchc']],
    ['Công bố danh mục thủ tục hành chính lĩnh vực sở hữu trí tuệ', ['tthc']],
    ['Công khai kết quả DDCI năm 2024 của các sở', ['ddci']],
    ['Người dân đánh giá: SIPAS của tỉnh tăng hai bậc', ['sipas']],
    ['Chi cục kiểm tra áp dụng TCVN ISO 9001 tại UBND cấp xã', ['iso']],
    ['Nghị quyết về chính sách hỗ trợ ứng dụng kết quả khoa học và công nghệ', ['incentive']],
    ['UBND tỉnh họp về chuyển đổi số', ['egov']],
    ['Bỏ cấp huyện, vận hành chính quyền hai cấp', ['cchc', 'cchc-organisation']],
    ['PCI 2025: tiếp cận đất đai cải thiện, VCCI xếp hạng 15', ['pci', 'pci-land']],
    ['Province ranks 5th in Provincial Competitiveness Index', ['pci']],
    ['Khởi công nhà nhân ái tại phường Nam Hồng', []],
  ])('%s', (title, expected) => {
    expect(codesOf(title).sort()).toEqual([...expected].sort());
  });

  test('empty texts, mark-up only and missing texts are about nothing', () => {
    for (const texts of [{}, { title: '', body: '<p></p>' }, { body: '<<<>>>' }])
      expect(suggest(texts)).toEqual({ themes: [], considered: [] });
  });
});

describe('evidence', () => {
  const TITLE = 'Hà Tĩnh nâng chỉ số PCI';
  const BODY = '<p>VCCI công bố bảng <b>xếp&nbsp;hạng PCI</b>.</p>';

  test('is what stands in the text, with its place', () => {
    const [pci] = suggest({ title: TITLE, body: BODY }).themes;
    const texts = { title: TITLE, body: BODY } as Record<string, string>;
    expect(pci?.evidence.length).toBeGreaterThan(1);
    for (const { phrase, field, start, end } of pci?.evidence ?? [])
      expect(texts[field]?.slice(start, end)).toBe(phrase);
    expect(pci?.evidence[0]).toMatchObject({
      phrase: 'chỉ số PCI',
      field: 'title',
      start: 13,
      end: 23,
      weight: 6,
    });
  });

  test('scores lie between 0 and 1 and grow with the evidence', () => {
    const score = (title: string, body?: string) => suggest({ title, body }).themes[0]?.score ?? 0;
    expect(score('Chỉ số PCI của VCCI')).toBeGreaterThan(0.5);
    expect(score('Chỉ số PCI của VCCI', 'Xếp hạng PCI.')).toBeGreaterThan(score('Chỉ số PCI của VCCI'));
    expect(score('Chỉ số PCI của VCCI', 'Điểm số PCI, xếp hạng PCI. '.repeat(500))).toBeLessThan(1);
  });

  test('themes that are seen but not clear are considered, with the reason', () => {
    const { themes, considered } = suggest({ title: 'Xử phạt vi phạm hành chính về cải cách hành chính' });
    expect(themes.map(({ code }) => code)).toEqual(['cchc']);
    const other = suggest({ title: 'Đạt chứng nhận PCI DSS' });
    expect(other.themes).toEqual([]);
    expect(other.considered.find(({ code }) => code === 'pci')?.evidence[0]).toMatchObject({
      phrase: 'PCI',
      weight: 0,
      discount: 'excluded',
    });
    expect(considered.every(({ score }) => score < 0.5)).toBe(true);
  });
});

describe('parts and wholes', () => {
  test('a part brings its whole, with the same reasons', () => {
    const lexicon = compileLexicon([
      theme('whole', {}),
      theme('part', {
        parent: 'whole',
        impliesParent: true,
        phrases: [{ text: 'phần việc', weight: 3, when: 'always' }],
      }),
    ]);
    const { themes } = suggest({ title: 'Phần việc' }, lexicon);
    expect(themes.map(({ code }) => code)).toEqual(['part', 'whole']);
    expect(themes[1]?.evidence).toEqual(themes[0]?.evidence);
  });

  test('a component of PCI is suggested only beside PCI', () => {
    expect(codesOf('Tiếp cận đất đai của doanh nghiệp')).toEqual([]);
    expect(codesOf('PCI 2025: tiếp cận đất đai cải thiện, VCCI xếp hạng 15')).toContain('pci-land');
  });

  test('what DDCI and PCI share speaks for the clearer one', () => {
    const body = 'Các chỉ số thành phần: chi phí thời gian, chi phí không chính thức, cạnh tranh bình đẳng.';
    expect(codesOf('Bộ chỉ số năng lực cạnh tranh cấp sở, ban, ngành (DDCI)', body)).toEqual(['ddci']);
    expect(codesOf('Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', body)).toContain('pci-time');
    expect(codesOf('DDCI giúp nâng cao chỉ số PCI của tỉnh', body)).toEqual(
      expect.arrayContaining(['ddci', 'pci']),
    );
  });
});
