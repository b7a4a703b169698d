import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { dayInVietnam } from '../../src/shared/domain/procedure-life';

jest.setTimeout(120_000);

const VI = { locale: 'vi' };
const dayFromNow = (days: number) => dayInVietnam(new Date(Date.now() + days * 24 * 3600 * 1000));
const TODAY = dayFromNow(0);
const TOMORROW = dayFromNow(1);
const YESTERDAY = dayFromNow(-1);
const shown = (day: string) => day.split('-').reverse().join('/');

let app: Portal;

const procedures = () => contentOf(app.strapi, 'api::procedure.procedure');
const published = (name: string, slug: string, data: object = {}) =>
  procedures().published({ name, slug, ...data }, VI);

/** Names on a list, in their order. */
async function listed(path: string): Promise<string[]> {
  const { text } = await app.request.get(path).expect(200);
  const main = text.slice(text.indexOf('<main'));
  return [...main.matchAll(/portal-list__title"><a[^>]*>([^<]+)/g)].map((match) => match[1] ?? '');
}

const leadsTo = async (path: string): Promise<string | undefined> =>
  (await app.request.get(path).expect(301)).headers.location;

beforeAll(async () => {
  app = await bootPortal();
});

afterAll(() => app?.close());

describe('life', () => {
  let successor: Entry;

  beforeAll(async () => {
    successor = await published('Thủ tục thay thế', 'thay-the', { code: '1.000100' });
  });

  test.each<[string, object, boolean]>([
    ['no status', { legalStatus: null }, true],
    ['in force', { legalStatus: 'in_force' }, true],
    ['amended', { legalStatus: 'amended' }, true],
    ['upcoming', { effectiveFrom: TOMORROW }, true],
    ['upcoming, with an end', { effectiveFrom: TOMORROW, effectiveTo: dayFromNow(9) }, true],
    ['abolished', { legalStatus: 'abolished' }, false],
    ['replaced', { legalStatus: 'replaced' }, false],
    ['abolished today', { legalStatus: 'abolished', effectiveTo: TODAY }, false],
    ['abolished tomorrow', { legalStatus: 'abolished', effectiveTo: TOMORROW }, true],
    ['replaced tomorrow', { legalStatus: 'replaced', effectiveTo: TOMORROW }, true],
    ['ended without a word', { legalStatus: 'in_force', effectiveTo: YESTERDAY }, false],
    ['ended without a status', { legalStatus: null, effectiveTo: TODAY }, false],
  ])('%s: in the list, in the count, at its address', async (name, data, isListed) => {
    const slug = `doi-${name.replace(/\W+/g, '-')}`;
    const before = Number(/(\d+) thủ tục đang được đăng/.exec((await app.request.get('/')).text)?.[1]);
    await published(`Đời ${name}`, slug, data);
    expect((await listed('/thu-tuc?q=doi')).includes(`Đời ${name}`)).toBe(isListed);
    const home = await app.request.get('/').expect(200);
    expect(Number(/(\d+) thủ tục đang được đăng/.exec(home.text)?.[1])).toBe(before + Number(isListed));
    await app.request.get(`/thu-tuc/${slug}`).expect(isListed ? 200 : 410);
    // REST keeps its own view: it returns what is published.
    await app.request.get(`/api/procedures/${slug}`).expect(200);
  });

  test('one that is announced says from when it applies, on its page and in the list', async () => {
    const words = `Có hiệu lực từ ${shown(TOMORROW)}`;
    const page = await app.request.get('/thu-tuc/doi-upcoming').expect(200);
    expect(page.text).toContain('Thủ tục này chưa có hiệu lực');
    expect(page.text).toContain(words);
    expect((await app.request.get('/thu-tuc?q=doi+upcoming')).text).toContain(words);
  });

  test('an abolished one leaves a notice: name, decision, day, successor, and nothing else', async () => {
    await published('Thủ tục đã bỏ', 'da-bo', {
      code: '1.000101',
      legalStatus: 'abolished',
      effectiveTo: YESTERDAY,
      endedBy: { number: '163/QĐ-BTP', date: '2026-02-03' },
      replacedBy: successor.documentId,
      conditions: 'Điều kiện bí mật của ngày xưa',
      steps: [{ title: 'Bước cũ', description: 'Nộp ở chỗ cũ' }],
    });
    const { text, headers } = await app.request.get('/thu-tuc/1.000101').expect(410);
    expect(headers['cache-control']).toBe('no-cache');
    expect(text).toContain('Thủ tục này đã bãi bỏ');
    expect(text).toContain('“Thủ tục đã bỏ” (1.000101)');
    expect(text).toContain(`từ ngày ${shown(YESTERDAY)}, theo Quyết định số 163/QĐ-BTP ngày 03/02/2026`);
    expect(text).toContain('href="/thu-tuc/1.000100"');
    expect(text).toContain('noindex');
    expect(text).not.toMatch(/bí mật|Bước cũ|chỗ cũ|ld\+json|rel="canonical"/);
    expect(await leadsTo('/thu-tuc/da-bo')).toBe('/thu-tuc/1.000101');
  });

  test('a replaced one leads to its successor, also over several replacements, by every name of it', async () => {
    const middle = await published('Thủ tục ở giữa', 'o-giua', {
      legalStatus: 'replaced',
      replacedBy: successor.documentId,
    });
    await published('Thủ tục đầu tiên', 'dau-tien', {
      code: '1.000103',
      legalStatus: 'replaced',
      replacedBy: middle.documentId,
    });
    for (const path of ['o-giua', 'dau-tien', '1.000103'])
      expect(await leadsTo(`/thu-tuc/${path}`)).toBe('/thu-tuc/1.000100');
    expect(await leadsTo('/thu-tuc/1.000103.H38')).toBe('/thu-tuc/1.000103');
  });

  test('without a public successor it leaves the notice; in a circle it leads nowhere', async () => {
    const hidden = await procedures().draft({ name: 'Bản nháp bí mật', slug: 'nhap' }, VI);
    await published('Thay bằng bản nháp', 'thay-nhap', {
      legalStatus: 'replaced',
      replacedBy: hidden.documentId,
    });
    const { text } = await app.request.get('/thu-tuc/thay-nhap').expect(410);
    expect(text).toContain('Thủ tục này đã bị thay thế');
    expect(text).not.toContain('bí mật');

    const one = await published('Vòng một', 'vong-mot', { legalStatus: 'replaced' });
    const two = await published('Vòng hai', 'vong-hai', {
      legalStatus: 'replaced',
      replacedBy: one.documentId,
    });
    await procedures().documents.update({
      documentId: one.documentId,
      ...VI,
      status: 'published',
      data: { replacedBy: two.documentId },
    });
    await app.request.get('/thu-tuc/vong-mot').expect(410);
    await app.request.get('/thu-tuc/vong-hai').expect(410);
  });

  test('the successor names what it replaces: published, withdrawn or ending; never what was only a draft', async () => {
    const next = await published('Thủ tục mới', 'moi', { code: '1.000110' });
    const replacedBy = next.documentId;
    await published('Đã thay', 'da-thay', { code: '1.000111', legalStatus: 'replaced', replacedBy });
    await published('Sắp thay', 'sap-thay', { legalStatus: 'replaced', effectiveTo: TOMORROW, replacedBy });
    await published('Vẫn áp dụng', 'van-ap-dung', { replacedBy });
    const gone = await published('Đã gỡ', 'da-go', {
      code: '1.000112',
      legalStatus: 'replaced',
      replacedBy,
    });
    await procedures().documents.unpublish({ documentId: gone.documentId, ...VI });
    await procedures().draft({ name: 'Chỉ là nháp', slug: 'chi-nhap', replacedBy }, VI);

    const { text } = await app.request.get('/thu-tuc/1.000110').expect(200);
    const said = /Thủ tục này thay thế: ([^<]+)/.exec(text)?.[1];
    expect(said).toBe(`Đã gỡ (1.000112); Đã thay (1.000111); Sắp thay, từ ${shown(TOMORROW)}.`);
  });

  test('one that ends on a later day warns of it, with the decision and the successor', async () => {
    await published('Sắp bỏ', 'sap-bo', {
      legalStatus: 'abolished',
      effectiveTo: TOMORROW,
      endedBy: { number: '7/QĐ-UBND' },
      replacedBy: successor.documentId,
      conditions: 'Vẫn còn áp dụng',
    });
    const { text } = await app.request.get('/thu-tuc/sap-bo').expect(200);
    expect(text).toContain('Thủ tục này sắp hết hiệu lực');
    expect(text).toContain(`Hết hiệu lực từ ${shown(TOMORROW)}`);
    expect(text).toContain('Theo Quyết định số 7/QĐ-UBND.');
    expect(text).toContain('href="/thu-tuc/1.000100"');
    expect(text).toContain('Vẫn còn áp dụng');
  });

  test('lists of related procedures leave out what has ended', async () => {
    const ended = (await procedures().rows({ slug: 'da-bo' }))[0];
    const data = {
      question: 'Hỏi về hai thủ tục?',
      slug: 'hoi-hai',
      answer: '<p>Đáp.</p>',
      procedures: [ended?.documentId, successor.documentId],
    };
    await contentOf(app.strapi, 'api::faq.faq').published(data, VI);
    const { text } = await app.request.get('/hoi-dap/hoi-hai').expect(200);
    expect(text).toContain('Thủ tục thay thế');
    expect(text).not.toContain('Thủ tục đã bỏ');
    const page = await app.request.get('/thu-tuc/1.000100').expect(200);
    expect(page.text).toContain('href="/hoi-dap/hoi-hai"');
  });
});

describe('codes', () => {
  beforeAll(async () => {
    await published('Công nhận trung tâm', 'cong-nhan-trung-tam', {
      code: '1.014393',
      localCode: '1.014393.000.00.00.H27',
      formerCodes: ['T-HTI-213814-TT', '2.002249.000.00.00.H27'],
    });
    await published('Mã tự đặt', 'ma-tu-dat', { localCode: 'BCĐ-5', formerCodes: ['9%_9', '1.014390.H27'] });
    await published('Thủ tục khác', 'khac', { code: '1.014391' });
    await published('Đã hết, từng có mã này', 'da-het', {
      code: '1.014395',
      legalStatus: 'abolished',
      formerCodes: ['3.000003'],
    });
    await published('Đang có mã cũ này', 'dang-co', { code: '1.014396', formerCodes: ['3.000003'] });
  });

  test.each([
    ['1.014393.H38', '/thu-tuc/1.014393'],
    ['1.014393.h38', '/thu-tuc/1.014393'],
    ['1.014393.000.00.00.H27', '/thu-tuc/1.014393'],
    ['%201.014393%20', '/thu-tuc/1.014393'],
    ['T-HTI-213814-TT', '/thu-tuc/1.014393'],
    ['t-hti-213814-tt', '/thu-tuc/1.014393'],
    ['%20T-HTI-213814-TT', '/thu-tuc/1.014393'],
    ['2.002249', '/thu-tuc/1.014393'],
    ['2.002249.H27', '/thu-tuc/1.014393'],
    ['1.014390', '/thu-tuc/ma-tu-dat'],
    [encodeURIComponent('bcđ-5'), '/thu-tuc/ma-tu-dat'],
    [encodeURIComponent('9%_9'), '/thu-tuc/ma-tu-dat'],
    ['CONG-NHAN-TRUNG-TAM', '/thu-tuc/1.014393'],
    ['3.000003', '/thu-tuc/1.014396'],
    ['1.014395.H38', '/thu-tuc/1.014395'],
  ])('/thu-tuc/%s leads to %s in one step', async (code, expected) => {
    expect(await leadsTo(`/thu-tuc/${code}`)).toBe(expected);
  });

  test('a query goes along', async () => {
    expect(await leadsTo('/thu-tuc/1.014393.H38?utm=1')).toBe('/thu-tuc/1.014393?utm=1');
  });

  test.each([
    '1.01439',
    '1.0143930',
    '014393',
    '1.014393.X',
    'T-HTI-21381',
    'T-HTI',
    '%25',
    '9x_9',
    '_',
    '%5C',
  ])('/thu-tuc/%s names nothing', async (code) => {
    await app.request.get(`/thu-tuc/${code}`).redirects(1).expect(404);
  });

  test('what is not translated is not found in English; what is, is', async () => {
    await app.request.get('/en/procedures/1.014391.H27').redirects(1).expect(404);
    const entry = (await procedures().rows({ slug: 'khac' }))[0];
    await procedures().translate(String(entry?.documentId), { name: 'Another procedure', slug: 'another' });
    expect(await leadsTo('/en/procedures/1.014391.H27')).toBe('/en/procedures/1.014391');
    expect(await leadsTo('/en/procedures/another')).toBe('/en/procedures/1.014391');
  });

  test.each([
    ['1.014393', ['Công nhận trung tâm']],
    ['1.014393.H38', ['Công nhận trung tâm']],
    ['014393', ['Công nhận trung tâm']],
    ['14393', ['Công nhận trung tâm']],
    ['t-hti-213814-tt', ['Công nhận trung tâm']],
    ['2.002249', ['Công nhận trung tâm']],
    ['213814', ['Công nhận trung tâm']],
    ['014390', ['Mã tự đặt']],
    ['bcđ-5', ['Mã tự đặt']],
    ['cong nhan trung', ['Công nhận trung tâm']],
    ['1.014395', []],
  ])('the list finds %s', async (q, expected) => {
    expect(await listed(`/thu-tuc?q=${encodeURIComponent(q)}`)).toEqual(expected);
  });
});

describe('filters', () => {
  beforeAll(async () => {
    const field = await contentOf(app.strapi, 'api::procedure-field.procedure-field').documents.create({
      data: { name: 'Bưu chính', nameEn: 'Postal services', slug: 'buu-chinh' },
    });
    const make = (name: string, data: object) =>
      published(`Lọc ${name}`, `loc-${name}`, { field: field.documentId, ...data });
    await make('a', { levels: ['province'], recipients: ['citizen', 'enterprise'], onlineService: 'full' });
    await make('b', { levels: ['province', 'commune'], recipients: ['citizen'], onlineService: 'partial' });
    await make('c', { levels: ['commune'], recipients: ['vietnamese_enterprise'], onlineService: 'none' });
    await make('d', {});
  });

  test.each([
    ['', ['Lọc a', 'Lọc b', 'Lọc c', 'Lọc d']],
    ['cap=province', ['Lọc a', 'Lọc b']],
    ['cap=commune', ['Lọc b', 'Lọc c']],
    ['cap=ministry', []],
    // A part of a value is not that value.
    ['doi-tuong=enterprise', ['Lọc a']],
    ['doi-tuong=citizen&cap=commune', ['Lọc b']],
    ['truc-tuyen=full', ['Lọc a']],
    ['truc-tuyen=none', ['Lọc c']],
    ['truc-tuyen=full&doi-tuong=citizen&cap=province&q=loc', ['Lọc a']],
    ['cap=&doi-tuong=&truc-tuyen=', ['Lọc a', 'Lọc b', 'Lọc c', 'Lọc d']],
  ])('%s', async (query, expected) => {
    expect(await listed(`/thu-tuc?linh-vuc=buu-chinh&${query}`)).toEqual(expected);
  });

  test('say what is chosen and how to take it away', async () => {
    const { text } = await app.request.get('/thu-tuc?linh-vuc=buu-chinh&cap=commune&trang=1').expect(200);
    expect(text).toContain('2 kết quả');
    expect(text).toMatch(/href="\/thu-tuc\?cap=commune"[^>]*>.*?Lĩnh vực: Bưu chính/);
    expect(text).toMatch(/href="\/thu-tuc\?linh-vuc=buu-chinh"[^>]*>.*?Cấp thực hiện: Cấp xã/);
    expect(text).toMatch(/<a class="govuk-link" href="\/thu-tuc">Xoá bộ lọc/);
    expect(text).toMatch(/<option value="commune" selected/);
    expect(text).toContain('href="/en/procedures?field=buu-chinh&amp;level=commune"');
    expect((await app.request.get('/thu-tuc')).text).not.toContain('Xoá bộ lọc');
  });

  test('have English names, too', async () => {
    const path = '/en/procedures?level=province&recipient=citizen&online=full';
    const { text } = await app.request.get(path).expect(200);
    expect(text).toContain('Level: Province');
    expect(text).toContain('Who may apply: Vietnamese citizens');
    expect(text).toContain('Online service: Fully online');
  });

  test.each(['cap=huyen', 'doi-tuong=Enterprise', 'truc-tuyen=4', 'cap=%00', 'truc-tuyen=constructor'])(
    'an unknown value is the 404 page: %s',
    async (query) => {
      const { text } = await app.request.get(`/thu-tuc?${query}`).expect(404);
      expect(text).toContain('Không tìm thấy trang');
    },
  );

  test('mean nothing in a list that has no such filter', async () => {
    await app.request.get('/hoi-dap?cap=huyen').expect(200);
    const { text } = await app.request.get('/tin-tuc?truc-tuyen=full').expect(200);
    expect(text).toMatch(/rel="canonical" href="[^"]+\/tin-tuc"/);
  });
});
