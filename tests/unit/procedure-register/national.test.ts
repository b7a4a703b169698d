import { parseNational } from '../../../src/plugins/procedure-register/domain/national/parse-national';
import {
  FURNITURE,
  gluedBasis,
  gluedChannels,
  gluedDossier,
  nationalRecord,
} from '../../helpers/national-record';

describe('a record of the national portal', () => {
  test('becomes structure', () => {
    const { data, field, checks } = parseNational(nationalRecord());
    expect(field).toBe('Thử nghiệm giống cây');
    expect(checks).toEqual([]);
    expect(data).toMatchObject({
      code: '1.990001',
      name: 'Công nhận phòng thử nghiệm giống cây bưởi',
      decision: { number: '990/QĐ-BKHCN', date: null },
      levels: ['province'],
      kind: 'law_assigned',
      recipients: ['citizen', 'organisation'],
      steps: [
        { title: 'Bước 1: Nộp hồ sơ', description: 'Tổ chức nộp hồ sơ tại Trung tâm.' },
        { title: 'Bước 2', description: 'Sở xem xét và trả lời.' },
      ],
      results: [{ name: 'Quyết định công nhận', code: 'KQ.G06.990001' }],
      conditions: null,
      relatedProcedures: null,
      sourceTexts: null,
      unparsed: false,
    });
    expect(data.channels).toHaveLength(2);
    expect(data.dossier?.[0]?.items).toHaveLength(2);
    expect(data.legalBasis).toHaveLength(2);
  });

  test.each([
    FURNITURE,
    'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Bộ ngành --Đơn vị-- Chọn Cơ sở --Nộp hồ sơ',
    'Từ khóaKhông có thông tinMô tảKhông có thông tin',
    '',
  ])('the buttons of the page are no result (%#)', (furniture) => {
    const { data } = parseNational(
      nationalRecord({ ket_qua_xu_ly: `Giấy phépMã: KQ.G06.000001Biên bảnMã: KQ.G06.000002${furniture}` }),
    );
    expect(data.results).toEqual([
      { name: 'Giấy phép', code: 'KQ.G06.000001' },
      { name: 'Biên bản', code: 'KQ.G06.000002' },
    ]);
  });

  test('key words and description of the page are kept', () => {
    const { data } = parseNational(
      nationalRecord({
        ket_qua_xu_ly:
          'Giấy phépMã: KQ.G06.000001Từ khóabưởi, giốngMô tảNơi trồng cây.Chọn cơ quan thực hiệnTỉnh/ Thành phốNộp hồ sơ',
      }),
    );
    expect(data.sourceTexts).toEqual({ keywords: 'bưởi, giống', description: 'Nơi trồng cây.' });
  });

  test('recipients with commas in their names, and one that no list has', () => {
    const { data, checks } = parseNational(
      nationalRecord({
        doi_tuong_thuc_hien: 'Hợp tác xã, Cán bộ, công chức, viên chức, Hộ kinh doanh, Doanh nghiệp',
      }),
    );
    expect(data.recipients).toEqual(['cooperative', 'civil_servant', 'enterprise']);
    expect(checks).toEqual([expect.objectContaining({ part: 'recipients', text: 'hộ kinh doanh' })]);
    expect(data.sourceTexts?.recipients).toContain('Hộ kinh doanh');
  });

  test('the provincial form of a code', () => {
    const { data } = parseNational(nationalRecord({ ma_thu_tuc: '2.990002.000.00.00.H27' }));
    expect([data.code, data.localCode]).toEqual(['2.990002', '2.990002.000.00.00.H27']);
  });
});

/** Pseudo-random numbers that are the same in every run. */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
}

const WORDS =
  'giấy đề nghị công nhận phòng thử nghiệm theo quy định của pháp luật về khoa học và công nghệ'.split(' ');

test('whatever is glued together comes apart again, with every word in it (300 random records)', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const pick = <Item>(list: readonly Item[]): Item => list[random(list.length)] as Item;
    const phrase = () => {
      const words = Array.from({ length: 3 + random(8) }, () => pick(WORDS)).join(' ');
      return words.charAt(0).toUpperCase() + words.slice(1);
    };
    const channels = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'].slice(random(3)).map((name) => ({
      name,
      time: `${1 + random(90)} ${pick(['Ngày', 'Ngày làm việc', 'Giờ', 'Tháng'])}`,
      fee: pick(['Miễn phí', 'Không có thông tin', `${1 + random(900)},000 Việt Nam Đồng(${phrase()})`]),
      note: pick(['', `${phrase()}.`]),
    }));
    const papers = Array.from({ length: 1 + random(6) }, () => ({
      name: phrase(),
      form: pick(['', `Mẫu số ${1 + random(30)}.docx`]),
      count: pick(['1 bản chính', '0 bản chính,1 bản sao', '2 bản chính']),
    }));
    const basis = Array.from({ length: 1 + random(6) }, () => ({
      title: `${pick(['Luật', 'Nghị định', 'Thông tư', 'Quyết định'])} ${phrase().toLowerCase()}`,
      code: `${1 + random(300)}/${2000 + random(26)}/${pick(['NĐ-CP', 'TT-BKHCN', 'QH14', 'TTLT-BTC-BTP'])}`,
    }));
    const { data } = parseNational(
      nationalRecord({
        cach_thuc_thuc_hien: gluedChannels(channels),
        thanh_phan_ho_so: gluedDossier([{ title: '--', items: papers }]),
        can_cu_phap_ly: gluedBasis(basis),
      }),
    );
    expect(data.channels?.map(({ duration, note }) => [`${duration?.text}`, note ?? ''])).toEqual(
      channels.map(({ time, note }) => [time.toLowerCase(), note]),
    );
    expect(data.dossier?.[0]?.items.map(({ name, form }) => [name, form ?? ''])).toEqual(
      papers.map(({ name, form }) => [name, form]),
    );
    expect(data.legalBasis?.map(({ title, number }) => [title, number])).toEqual(
      basis.map(({ title, code }) => [title, code]),
    );
  }
});
