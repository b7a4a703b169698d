import { parseLegalBasis } from '../../../src/plugins/procedure-register/domain/national/legal-basis';
import { gluedBasis } from '../../helpers/national-record';

const pairs = (...rows: { title: string; code: string }[]) =>
  parseLegalBasis(gluedBasis(rows)).value.map(({ title, number }) => [title, number]);

describe('documents of the legal basis', () => {
  test('titles and numbers are told apart, also before a title in capitals or small letters', () => {
    expect(
      pairs(
        { title: 'Luật Đo lường', code: '04/2011/QH13' },
        { title: 'QUY ĐỊNH MẪU GIẤY TỜ VỀ ĐO LƯỜNG', code: '23/2013/TT-BKHCN' },
        { title: 'về kiểm định phương tiện đo', code: '86/2012/NĐ-CP' },
        { title: 'Quy định lĩnh vực', code: '3504/QĐ-UBND' },
        { title: 'Nghị quyết về cắt giảm', code: '66.7/2025/NQ-CP' },
      ),
    ).toEqual([
      ['Luật Đo lường', '04/2011/QH13'],
      ['QUY ĐỊNH MẪU GIẤY TỜ VỀ ĐO LƯỜNG', '23/2013/TT-BKHCN'],
      ['về kiểm định phương tiện đo', '86/2012/NĐ-CP'],
      ['Quy định lĩnh vực', '3504/QĐ-UBND'],
      ['Nghị quyết về cắt giảm', '66.7/2025/NQ-CP'],
    ]);
  });

  test('a number inside a title ends nothing', () => {
    const title =
      'Thông tư sửa đổi Thông tư số 14/2013/TT-BKHCN ngày 12/7/2013 và Thông tư 15/2015/TT-BKHCN của Bộ';
    expect(
      pairs({ title, code: '07/2019/TT-BKHCN' }, { title: 'Luật Đo lường', code: '04/2011/QH13' }),
    ).toEqual([
      [title, '07/2019/TT-BKHCN'],
      ['Luật Đo lường', '04/2011/QH13'],
    ]);
  });

  test('a title that ends with its own number, or with a year', () => {
    expect(
      pairs(
        { title: 'Luật 60/2014/QH13', code: '60/2014/QH13' },
        { title: 'Nghị định 08/2020/NĐ-CP', code: '08/2020/NĐ-CP' },
        { title: 'Luật Đấu thầu năm 2013', code: '43/2013/QH13' },
      ),
    ).toEqual([
      ['Luật 60/2014/QH13', '60/2014/QH13'],
      ['Nghị định 08/2020/NĐ-CP', '08/2020/NĐ-CP'],
      ['Luật Đấu thầu năm 2013', '43/2013/QH13'],
    ]);
  });

  test('the kind of document in the number cell is not lost', () => {
    expect(pairs({ title: 'quy định chi tiết về tư vấn', code: 'Nghị định số 77/2008/NĐ-CP' })).toEqual([
      ['Nghị định số 77/2008/NĐ-CP quy định chi tiết về tư vấn', '77/2008/NĐ-CP'],
    ]);
  });

  test('the date is that of the document itself', () => {
    const dates = parseLegalBasis(
      gluedBasis([
        { title: 'Thông tư số 03/2024/TT-BTP ngày 15/5/2024 của Bộ Tư pháp', code: '03/2024/TT-BTP' },
        { title: 'Thông tư sửa đổi Thông tư số 14/2013/TT-BKHCN ngày 12/7/2013', code: '07/2019/TT-BKHCN' },
      ]),
    ).value.map(({ date }) => date);
    expect(dates).toEqual(['2024-05-15', null]);
  });

  test('a document without number stays, flagged', () => {
    const { value, checks } = parseLegalBasis(
      'Tên văn bản pháp lýMã văn bảnLuật Đo lường04/2011/QH13Điều lệ Hội Khoa học',
    );
    expect(value.map(({ number }) => number)).toEqual(['04/2011/QH13', null]);
    expect(checks).toEqual([expect.objectContaining({ text: 'Điều lệ Hội Khoa học' })]);
  });
});
