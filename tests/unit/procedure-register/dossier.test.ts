import { parseDossier } from '../../../src/plugins/procedure-register/domain/national/dossier';
import { gluedDossier } from '../../helpers/national-record';

const items = (...rows: Parameters<typeof gluedDossier>[0][number]['items'][number][]) =>
  parseDossier(gluedDossier([{ title: '--', items: rows }])).value[0]?.items;

describe('papers', () => {
  test('name, form and number are told apart', () => {
    expect(
      items(
        { name: 'Đơn đề nghị cấp phép;', form: 'Mẫu số 02-PL.docx', count: '1 bản chính' },
        { name: '- Bản sao hợp đồng', count: '0 bản chính,2 bản sao' },
      ),
    ).toEqual([
      { name: 'Đơn đề nghị cấp phép;', form: 'Mẫu số 02-PL.docx', originals: 1, copies: 0 },
      { name: '- Bản sao hợp đồng', form: null, originals: 0, copies: 2 },
    ]);
  });

  test('cases keep their titles; "--" is none', () => {
    const { value } = parseDossier(
      gluedDossier([
        { title: 'Trường hợp cấp mới:', items: [{ name: 'Đơn đề nghị', count: '1 bản chính' }] },
        { title: 'Trường hợp cấp lại', items: [{ name: 'Đơn xin cấp lại', count: '2 bản chính' }] },
      ]),
    );
    expect(value.map((group) => [group.case, group.items.length, group.items[0]?.originals])).toEqual([
      ['Trường hợp cấp mới', 1, 1],
      ['Trường hợp cấp lại', 1, 2],
    ]);
  });

  test.each([
    ['Tờ khai theo Mẫu số 01', '1 bản chính', 'Tờ khai theo Mẫu số 01', 1],
    ['Phiếu kiểm tra TP-KT-13', '1 bản chính', 'Phiếu kiểm tra TP-KT-13', 1],
    ['Bản vẽ hiện trạng năm 2018', '3 bản chính', 'Bản vẽ hiện trạng năm 2018', 3],
    ['Hồ sơ năng lực.', '12 bản chính', 'Hồ sơ năng lực.', 12],
  ])('a number at the end of a name: %s + %s', (name, count, expected, originals) => {
    expect(items({ name, count })?.[0]).toMatchObject({ name: expected, originals });
  });

  test.each([
    ['Hợp đồng thuê (01 bản chính hoặc 01 bản sao có chứng thực)', '1 bản chính', 1, 0],
    ['Phiếu đề nghị theo Mẫu số 01b (01 bản chính) (khoản 1 Điều 9)', '1 bản chính', 1, 0],
    ['Giấy phép: nộp 01 bản chính nếu làm một lần, 01 bản chính; 02 bản chính.', '1 bản chính', 1, 0],
    ['Văn bản miễn thi: 01 bản chính (nếu có)', '1 bản chính', 1, 0],
    ['Hợp đồng mua bán: nộp 01 bản sao', '0 bản chính,1 bản sao', 0, 1],
  ])('numbers of copies within a name belong to it: %s', (name, count, originals, copies) => {
    expect(items({ name, count })).toEqual([{ name, form: null, originals, copies }]);
  });

  test.each([
    ['Đơn đăng ký (theo mẫu ban hành kèm Thông tư 08/2025/TT-BTP)', 'Mau TP DGTS 12.doc'],
    ['Giấy đề nghị theo mẫu', 'KQ 1.002861.docx'],
    ['Văn bản xác nhận (trừ trường hợp miễn).', '2.Vanbanxacnhan (1).doc'],
  ])('where the name of a file begins: %s', (name, form) => {
    expect(items({ name, form, count: '1 bản chính' })?.[0]).toMatchObject({ name, form });
  });

  test('several forms of one paper', () => {
    const [item] =
      items({ name: 'Giấy đề nghị đăng ký', form: 'Mẫu 09.docxMẫu 16.docx', count: '1 bản chính' }) ?? [];
    expect(item?.form).toBe('Mẫu 09.docx; Mẫu 16.docx');
  });

  test('what stands behind the last row, or has no table, is kept and flagged', () => {
    const after = parseDossier(
      `${gluedDossier([{ title: '--', items: [{ name: 'Đơn đề nghị', count: '1 bản chính' }] }])}Nộp trực tuyến thì quét bản chính.`,
    );
    expect(after.rest).toEqual(['Nộp trực tuyến thì quét bản chính.']);
    expect(parseDossier('01 bộ hồ sơ theo quy định.')).toMatchObject({
      value: [],
      rest: ['01 bộ hồ sơ theo quy định.'],
    });
  });
});
