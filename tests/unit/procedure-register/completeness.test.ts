import { completenessOf } from '../../../src/plugins/procedure-register/domain/completeness';
import type { Procedure } from '../../../src/plugins/procedure-register/domain/procedure';

/** The seven parts of every procedure, and a statement or a content for each other one. */
const COMPLETE: Procedure = {
  name: 'Khai báo thiết bị X-quang',
  steps: [{ title: 'Nộp hồ sơ', description: 'Nộp tại Trung tâm phục vụ hành chính công.' }],
  channels: [
    {
      channel: 'in_person',
      duration: { number: 5, unit: 'working_day' },
      fees: [{ kind: 'fee', amount: '200000', currency: 'VND' }],
    },
  ],
  dossier: [{ items: [{ name: 'Phiếu khai báo', form: 'Mẫu số 01', originals: 1 }] }],
  dossierSets: '01 bộ',
  recipients: ['organisation'],
  implementingAgency: 'Sở Khoa học và Công nghệ',
  results: [{ name: 'Giấy xác nhận khai báo' }],
  conditions: 'Thiết bị đã được kiểm định.',
  legalBasis: [{ title: 'Luật Năng lượng nguyên tử', number: '18/2008/QH12' }],
};

/** Only what every procedure must have. */
const BARE: Procedure = {
  ...COMPLETE,
  channels: [{ channel: 'in_person', duration: { number: 5, unit: 'working_day' } }],
  dossier: [{ items: [{ name: 'Công văn đề nghị', originals: 1 }] }],
  results: [],
  conditions: null,
  legalBasis: [],
};

const withPaper = (name: string): Procedure => ({ ...BARE, dossier: [{ items: [{ name, originals: 1 }] }] });
const withStep = (description: string): Procedure => ({ ...BARE, steps: [{ description }] });
const withFee = (fee: object): Procedure => ({
  ...BARE,
  channels: [{ channel: 'online', duration: { number: 5, unit: 'working_day' }, fees: [fee] }],
});

const missing = (procedure: Procedure) => completenessOf(procedure).missing.map(({ text }) => text);
const unstated = (procedure: Procedure) => completenessOf(procedure).unstated.map(({ part }) => part);

test('a procedure with all parts has 100', () => {
  expect(completenessOf(COMPLETE)).toEqual({
    score: 100,
    required: 12,
    present: 12,
    missing: [],
    unstated: [],
    toCheck: [],
  });
});

test('parts about which nothing is said are not counted, but named', () => {
  expect(completenessOf(BARE)).toMatchObject({ score: 100, required: 7, present: 7, missing: [] });
  expect(completenessOf(BARE).unstated).toEqual([
    { part: 'forms', text: 'Chưa nêu mẫu đơn, mẫu tờ khai' },
    { part: 'results', text: 'Chưa nêu kết quả thực hiện' },
    { part: 'conditions', text: 'Chưa nêu yêu cầu, điều kiện' },
    { part: 'fees', text: 'Chưa nêu phí, lệ phí' },
    { part: 'legalBasis', text: 'Chưa nêu căn cứ pháp lý' },
  ]);
});

test('an empty procedure has 0', () => {
  expect(completenessOf({})).toMatchObject({ score: 0, required: 7, present: 0 });
});

describe('the parts of every procedure', () => {
  test.each<[string, Procedure]>([
    ['Thiếu tên thủ tục', { ...BARE, name: ' ' }],
    ['Thiếu trình tự thực hiện', { ...BARE, steps: [] }],
    ['Thiếu thành phần hồ sơ', { ...BARE, dossier: [{ items: [] }] }],
    [
      'Thiếu thời hạn giải quyết',
      { ...BARE, channels: [{ channel: 'online', duration: { text: 'Không quy định.' } }] },
    ],
    ['Thiếu thời hạn giải quyết', { ...BARE, channels: [{ channel: 'online', duration: { number: 7 } }] }],
    ['Thiếu thời hạn giải quyết', { ...BARE, channels: [{ channel: 'online', duration: null }] }],
    ['Thiếu đối tượng thực hiện', { ...BARE, recipients: null }],
    ['Thiếu cơ quan giải quyết', { ...BARE, implementingAgency: 'Không có thông tin', competentAgency: '-' }],
  ])('%s', (text, procedure) => {
    expect(missing(procedure)).toEqual([text]);
    expect(completenessOf(procedure)).toMatchObject({ score: 86, required: 7, present: 6 });
  });

  test('without channels there is no time limit either', () => {
    expect(missing({ ...BARE, channels: [] })).toEqual([
      'Thiếu cách thức thực hiện',
      'Thiếu thời hạn giải quyết',
    ]);
  });

  test.each<[string, Procedure]>([
    ['one step with a heading only', { ...BARE, steps: [{ title: 'Nộp hồ sơ', description: '' }] }],
    ['a limit in words', { ...BARE, channels: [{ channel: 'post', duration: { text: 'Trong ngày' } }] }],
    [
      'a limit for one channel of two',
      {
        ...BARE,
        channels: [{ channel: 'post' }, { channel: 'online', duration: { number: 4, unit: 'hour' } }],
      },
    ],
    ['the competent agency alone', { ...BARE, implementingAgency: null, competentAgency: 'UBND tỉnh' }],
  ])('there: %s', (_name, procedure) => {
    expect(missing(procedure)).toEqual([]);
  });
});

describe('quantity of the dossier', () => {
  const paper = [{ items: [{ name: 'Công văn đề nghị' }] }];
  test('papers without any number lack it', () => {
    expect(completenessOf({ ...BARE, dossier: paper, dossierSets: null }).missing).toEqual([
      { part: 'dossier', text: 'Thiếu số lượng hồ sơ' },
    ]);
  });
  test('sets are enough, originals or copies are enough', () => {
    expect(missing({ ...BARE, dossier: paper, dossierSets: '01 bộ' })).toEqual([]);
    const copies = [{ items: [{ name: 'Công văn đề nghị', copies: 0 }] }];
    expect(missing({ ...BARE, dossier: copies, dossierSets: null })).toEqual([]);
  });
});

describe('forms', () => {
  test.each([
    'Đơn đề nghị theo mẫu quy định',
    'Tờ khai (Mẫu số 01)',
    'Mẫu đơn đề nghị cấp phép',
    'ĐƠN ĐỀ NGHỊ THEO MẪU TP-LS-01',
    'Đơn đề nghị theo mẫu'.normalize('NFD'),
    'Báo cáo theo biểu mẫu kèm theo',
  ])('a dossier that asks for one: %s', (name) => {
    expect(missing(withPaper(name))).toEqual(['Thiếu mẫu đơn, mẫu tờ khai mà thành phần hồ sơ nhắc đến']);
  });

  test.each([
    'Kết quả phân tích mẫu đất',
    'Mẫu sản phẩm',
    'Kết quả theo mẫu thử đã niêm phong',
    'Văn bản đề nghị (không theo mẫu)',
    'Công văn đề nghị',
  ])('a dossier that does not: %s', (name) => {
    expect(missing(withPaper(name))).toEqual([]);
    expect(unstated(withPaper(name))).toContain('forms');
  });

  test.each<[string, object]>([
    ['its name', { form: 'Mẫu số 02' }],
    ['a file', { formFile: { url: '/uploads/mau.docx' } }],
    ['a link', { formUrl: 'https://dichvucong.gov.vn/mau' }],
  ])('named by %s', (_name, form) => {
    const procedure = { ...BARE, dossier: [{ items: [{ name: 'Đơn theo mẫu', originals: 1, ...form }] }] };
    expect(completenessOf(procedure)).toMatchObject({ score: 100, required: 8, missing: [] });
  });

  test('one that is named "Không có thông tin" is not named', () => {
    const items = [{ name: 'Đơn theo mẫu', originals: 1, form: 'Không có thông tin' }];
    expect(missing({ ...BARE, dossier: [{ items }] })).toHaveLength(1);
  });
});

describe('results', () => {
  test.each(['Đến ngày hẹn, tổ chức nhận kết quả.', 'Sở trả kết quả qua bưu chính.'])(
    'steps that give one: %s',
    (text) => {
      expect(missing(withStep(text))).toEqual(['Thiếu kết quả thực hiện mà trình tự nhắc đến']);
    },
  );
  test.each([
    'Nộp tại Bộ phận Tiếp nhận và Trả kết quả.',
    'Nộp tại bộ phận tiếp nhận hồ sơ và trả kết quả của Sở.',
    'Nộp hồ sơ.',
  ])('steps that do not: %s', (text) => {
    expect(missing(withStep(text))).toEqual([]);
  });
});

describe('conditions', () => {
  test('a paper that proves one says that there are', () => {
    expect(missing(withPaper('Tài liệu chứng minh đáp ứng đủ các điều kiện về nhân lực'))).toEqual([
      'Thiếu yêu cầu, điều kiện mà thành phần hồ sơ phải chứng minh',
    ]);
  });
  test('a licence by that name does not', () => {
    expect(missing(withPaper('Giấy chứng nhận đủ điều kiện kinh doanh'))).toEqual([]);
  });
  test.each(['Không', 'Không có', 'Không yêu cầu.', 'Không có yêu cầu, điều kiện'])(
    'none by own word: %s',
    (text) => {
      expect(unstated({ ...BARE, conditions: text })).not.toContain('conditions');
      expect(completenessOf({ ...BARE, conditions: text }).required).toBe(7);
    },
  );
  test.each(['Không có thông tin', 'Không quy định', '...', ''])('nothing said: %s', (text) => {
    expect(unstated({ ...BARE, conditions: text })).toContain('conditions');
  });
  test('a rule that begins with "không" is a content', () => {
    expect(completenessOf({ ...BARE, conditions: 'Không thuộc trường hợp bị cấm.' }).required).toBe(8);
  });
});

describe('fees', () => {
  test.each([
    { kind: 'fee' },
    { kind: 'charge', condition: 'Theo Thông tư số 01 của Bộ Tài chính' },
    { condition: 'Theo quy định của Hội đồng nhân dân tỉnh' },
  ])('a fee without an amount: %j', (fee) => {
    expect(missing(withFee(fee))).toEqual(['Thiếu mức phí, lệ phí']);
  });

  test.each([
    { kind: 'fee', amount: '0' },
    { amount: 0, currency: 'VND' },
    { kind: 'fee', amount: 200000, condition: 'Mỗi lần' },
    { kind: 'fee', condition: '200.000 đồng/hồ sơ' },
    { condition: '0,1% giá trị hợp đồng' },
  ])('an amount: %j', (fee) => {
    expect(completenessOf(withFee(fee))).toMatchObject({ required: 8, missing: [] });
  });

  test.each(['Không thu phí', 'Miễn phí', 'Không', 'Không thu phí, lệ phí.'])(
    'none by own word: %s',
    (condition) => {
      const result = completenessOf(withFee({ kind: 'fee', condition }));
      expect(result).toMatchObject({ required: 7, missing: [] });
      expect(result.unstated.map(({ part }) => part)).not.toContain('fees');
    },
  );

  test.each([{ condition: 'Không có thông tin' }, { currency: 'VND' }])('nothing said: %j', (fee) => {
    expect(missing(withFee(fee))).toEqual([]);
    expect(unstated(withFee(fee))).toContain('fees');
  });
});

describe('source text that nobody has sorted', () => {
  const sources: [string, string, Partial<Procedure>][] = [
    ['steps', 'trình tự thực hiện', { steps: [] }],
    ['dossier', 'thành phần hồ sơ', { dossier: [] }],
    ['timeLimit', 'thời hạn giải quyết', { channels: [{ channel: 'online' }] }],
    ['recipients', 'đối tượng thực hiện', { recipients: [] }],
    ['agency', 'cơ quan giải quyết', { implementingAgency: '' }],
    ['forms', 'mẫu đơn, mẫu tờ khai', {}],
    ['results', 'kết quả thực hiện', {}],
    ['conditions', 'yêu cầu, điều kiện', {}],
    ['fees', 'phí, lệ phí', {}],
    ['legalBasis', 'căn cứ pháp lý', {}],
  ];
  test.each(sources)('%s counts as present and is to be checked', (key, label, change) => {
    const result = completenessOf({
      ...BARE,
      ...change,
      sourceTexts: { [key]: 'Nguyên văn từ nguồn 15 ngày' },
    });
    expect(result).toMatchObject({ score: 100, missing: [] });
    expect(result.toCheck).toEqual([{ part: key, text: `Cần kiểm tra nguyên văn ${label}` }]);
  });

  test('a part that is also in its fields needs no check', () => {
    expect(completenessOf({ ...COMPLETE, sourceTexts: { steps: 'Nguyên văn' } }).toCheck).toEqual([]);
  });

  test('"Không có thông tin" is no content, "Không" says that there is none', () => {
    expect(missing({ ...BARE, steps: [], sourceTexts: { steps: 'Không có thông tin' } })).toEqual([
      'Thiếu trình tự thực hiện',
    ]);
    expect(unstated({ ...BARE, sourceTexts: { conditions: 'Không' } })).not.toContain('conditions');
  });

  test('odd values do no harm', () => {
    for (const sourceTexts of [null, 'x', 5, [], { khac: 'y', steps: 5 }]) {
      expect(completenessOf({ ...BARE, sourceTexts }).score).toBe(100);
    }
  });
});
