import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';

jest.setTimeout(120_000);

const VI = { locale: 'vi' };
let app: Portal;

const articles = () => contentOf(app.strapi, 'api::article.article');
/** Published text must not be empty. */
const ANSWER = { answer: '<p>Câu trả lời.</p>' };
const BODY = { body: '<p>Nội dung.</p>' };
const faqs = () => contentOf(app.strapi, 'api::faq.faq');
const procedures = () => contentOf(app.strapi, 'api::procedure.procedure');

beforeAll(async () => {
  app = await bootPortal();
  await contentOf(app.strapi, 'api::procedure-field.procedure-field').documents.create({
    data: { name: 'Bưu chính', nameEn: 'Postal services', slug: 'buu-chinh' },
  });
  const both = await faqs().published(
    { question: 'Đường đi của gió?', slug: 'duong-di-cua-gio', ...ANSWER },
    VI,
  );
  await faqs().translate(both.documentId, {
    question: 'Where does the wind go?',
    slug: 'the-wind',
    ...ANSWER,
  });
  await faqs().published(
    { question: 'Chỉ tiếng Việt?', slug: 'chi-tieng-viet', ...ANSWER, isSample: true },
    VI,
  );
  await faqs().draft({ question: 'Bản nháp bí mật?', slug: 'ban-nhap', ...ANSWER }, VI);
  await procedures().published(
    { name: 'Cấp giấy phép bưu chính', slug: 'cap-giay-phep', code: '1.000001' },
    VI,
  );
  await procedures().published({ name: 'Thủ tục không mã', slug: 'khong-ma', isSample: true }, VI);
});

afterAll(() => app?.close());

describe('answers', () => {
  test.each(['/', '/hoi-dap', '/thu-tuc', '/tin-tuc', '/en', '/en/questions', '/robots.txt'])(
    'HEAD and GET %s',
    async (path) => {
      await app.request.get(path).expect(200);
      const { text } = await app.request.head(path).expect(200);
      expect(text ?? '').toBe('');
    },
  );

  test('pages carry a strict policy of their own', async () => {
    const { headers } = await app.request.get('/').expect(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': expect.stringMatching(/^public, max-age=\d+, /) as string,
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('an unchanged page is not sent again', async () => {
    const { headers } = await app.request.get('/hoi-dap').expect(200);
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
    await app.request.get('/hoi-dap').set('If-None-Match', String(headers.etag)).expect(304);
    await app.request.get('/hoi-dap').set('If-None-Match', 'W/"khac"').expect(200);
  });

  test('styles may be kept for ever and are sent packed', async () => {
    const { text } = await app.request.get('/').expect(200);
    const stylesheet = text.match(/href="(\/assets\/site\.[0-9a-f]+\.css)"/)?.[1] ?? '';
    const { headers } = await app.request.get(stylesheet).set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('gzip');
    await app.request.get('/assets/manifest.json').expect(404);
    await app.request.get('/assets/..%2f..%2fpackage.json').redirects(1).expect(404);
  });

  test('REST, the panel and uploads answer for themselves', async () => {
    const { type } = await app.request.get('/api/khong-co').expect(404);
    expect(type).toBe('application/json');
    await app.request.get('/api/faqs').expect(200);
    const uploads = await app.request.get('/uploads/khong-co.png').expect(404);
    expect(uploads.type).toBe('application/json');
  });
});

describe('pages are only read', () => {
  test.each(['/', '/hoi-dap', '/hoi-dap/khong-co', '/lien-he', '/robots.txt', '/en/news'])(
    'nothing can be sent to %s',
    async (path) => {
      for (const method of ['post', 'put', 'patch', 'delete'] as const) {
        const { headers, text } = await app.request[method](path).send({ a: 1 }).expect(405);
        expect(headers.allow).toMatch(/GET/);
        expect(text).toBe('Method Not Allowed');
      }
      const { headers } = await app.request.options(path).expect(200);
      expect(headers.allow).toMatch(/GET/);
    },
  );

  test('robots keep away from the panel and REST', async () => {
    const { text } = await app.request.get('/robots.txt').expect(200);
    expect(text).toMatch(/^User-agent: \*\nDisallow: \/admin\nDisallow: \/api\/\n/);
  });
});

describe('one address for one thing', () => {
  test.each([
    ['/hoi-dap/', '/hoi-dap'],
    ['/HOI-DAP?trang=2', '/hoi-dap?trang=2'],
    ['/hoi-dap/DUONG-di-cua-gio', '/hoi-dap/duong-di-cua-gio'],
    ['/hoi-dap//duong-di-cua-gio', '/hoi-dap/duong-di-cua-gio'],
    ['/en/', '/en'],
    ['/thu-tuc/cap-giay-phep', '/thu-tuc/1.000001'],
    ['/thu-tuc/cap-giay-phep?utm=1', '/thu-tuc/1.000001?utm=1'],
  ])('%s → %s', async (path, expected) => {
    const { headers } = await app.request.get(path).expect(301);
    expect(headers.location).toBe(expected);
  });

  test('says its own address and that of its translation', async () => {
    const { text } = await app.request.get('/hoi-dap/duong-di-cua-gio?x=1').expect(200);
    expect(text).toMatch(/<link rel="canonical" href="http:\/\/[^"]+\/hoi-dap\/duong-di-cua-gio"/);
    expect(text).toMatch(
      /<link rel="alternate" hreflang="en" href="http:\/\/[^"]+\/en\/questions\/the-wind"/,
    );
    const only = await app.request.get('/hoi-dap/chi-tieng-viet').expect(200);
    expect(only.text).not.toContain('hreflang="en" href="http');
    expect(only.text).toContain('chưa có bản dịch');
  });
});

describe('what visitors type', () => {
  test.each([
    '/hoi-dap?trang=0',
    '/hoi-dap?trang=-1',
    '/hoi-dap?trang=1e9',
    '/hoi-dap?trang=abc',
    '/hoi-dap?q=%E0%A4%A',
    '/hoi-dap?q[]=a&q[]=b',
    '/hoi-dap?chu-de=&linh-vuc=&q=',
    '/hoi-dap?linh-vuc=buu-chinh&linh-vuc=khong-co',
    `/hoi-dap?q=${'a'.repeat(3000)}`,
    "/hoi-dap?q=';DROP TABLE faqs;--%00",
    '/thu-tuc?status=draft&populate=*',
  ])('%s is a page', async (path) => {
    await app.request.get(path).expect(200);
  });

  test.each([
    '/hoi-dap?trang=1000000000',
    '/hoi-dap?trang=99',
    '/hoi-dap?chu-de=khong-co',
    '/hoi-dap?linh-vuc=khong-co',
    '/tin-tuc?chuyen-muc=khong-co',
    '/chu-de/khong-co',
    '/hoi-dap/khong-co',
    '/hoi-dap/%E0%A4%A',
    '/%E0%A4%A',
    '/%00',
    '/hoi-dap/%00',
    '/hoi-dap?chu-de=%00',
    '/tin-tuc?chuyen-muc=%00',
    '/thu-tuc/1.000001%0A',
    '/..%2f..%2fetc%2fpasswd',
    '/mot/hai/ba',
    '/en/khong-co',
  ])('%s is the 404 page', async (path) => {
    const { text, type } = await app.request.get(path).redirects(2).expect(404);
    expect(type).toBe('text/html');
    expect(text).toContain(path.startsWith('/en/') ? 'Page not found' : 'Không tìm thấy trang');
    expect(text).toContain('noindex');
  });

  test('titles are found with and without marks', async () => {
    for (const q of ['đường', 'DUONG', 'gio di', 'gió'.normalize('NFD')]) {
      const { text } = await app.request.get('/hoi-dap').query({ q }).expect(200);
      expect(text).toContain('Đường đi của gió?');
      expect(text).not.toContain('Chỉ tiếng Việt?');
    }
  });
});

describe('what is shown', () => {
  test('drafts nowhere, English pages only what is translated, samples with their label', async () => {
    const list = await app.request.get('/hoi-dap').expect(200);
    expect(list.text).not.toContain('bí mật');
    expect(list.text).toContain('Dữ liệu minh hoạ');
    await app.request.get('/hoi-dap/ban-nhap').expect(404);
    const english = await app.request.get('/en/questions').expect(200);
    expect(english.text).toContain('Where does the wind go?');
    expect(english.text).not.toContain('Chỉ tiếng Việt?');
    await app.request.get('/en/questions/duong-di-cua-gio').expect(404);
  });

  test('sample procedures are not counted as published ones', async () => {
    const { text } = await app.request.get('/').expect(200);
    expect(text).toContain('1 thủ tục chính thức, 1 thủ tục minh hoạ');
  });

  test('an answer that the law has overtaken warns before it answers', async () => {
    await faqs().published(
      {
        question: 'Câu cũ?',
        slug: 'cau-cu',
        answer: '<p>Trả lời cũ</p>',
        supersededNote: 'Đã có nghị định mới',
      },
      VI,
    );
    const { text } = await app.request.get('/hoi-dap/cau-cu').expect(200);
    expect(text).toContain('<p class="portal-notice__title">Pháp luật đã thay đổi</p>');
    expect(text.indexOf('Đã có nghị định mới')).toBeLessThan(text.indexOf('Trả lời cũ'));
  });

  test('a procedure shows the parts of the law in order and owns up to what is missing', async () => {
    await procedures().published(
      {
        name: 'Thủ tục đủ phần',
        slug: 'du-phan',
        recipients: ['citizen'],
        channels: [
          {
            channel: 'online',
            duration: { number: 15, unit: 'working_day' },
            fees: [{ kind: 'fee', amount: '3000000' }],
          },
        ],
        sourceTexts: { timeLimit: 'Hai mươi ngày, trừ ngày lễ' },
        unparsed: true,
      },
      VI,
    );
    const { text } = await app.request.get('/thu-tuc/du-phan').expect(200);
    const headings = [...text.matchAll(/<h2 class="portal-heading">([^<]+)/g)].map((match) => match[1]);
    expect(headings.slice(0, 8)).toEqual([
      ...['Tên thủ tục', 'Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần, số lượng hồ sơ'],
      ...['Thời hạn giải quyết', 'Đối tượng thực hiện', 'Cơ quan giải quyết', 'Phí, lệ phí'],
    ]);
    expect(text).toContain('15 ngày làm việc');
    expect(text).toContain('Phí: 3.000.000 đồng');
    expect(text).toContain('Hai mươi ngày, trừ ngày lễ');
    // What to bring, in the summary, and three parts of the law.
    expect(text.match(/Chưa có thông tin/g)).toHaveLength(4);
    expect(text.indexOf('id="summary"')).toBeLessThan(text.indexOf('id="name"'));
    expect(text.indexOf('id="name"')).toBeLessThan(text.indexOf('id="facts"'));
  });

  test('text is text: nothing that people type becomes markup', async () => {
    const nasty = `<img src=x onerror=alert(1)> "&' </title><script>alert(2)</script>`;
    await articles().published(
      {
        title: nasty,
        slug: 'nasty',
        ...BODY,
        summary: nasty,
        source: nasty,
      },
      VI,
    );
    // Refused when written; a row that came another way must not become a link either.
    await app.strapi.db
      .query('api::article.article')
      .updateMany({ where: { slug: 'nasty' }, data: { sourceUrl: 'javascript:alert(3)' } });
    for (const path of ['/tin-tuc/nasty', '/tin-tuc', '/']) {
      const { text } = await app.request.get(path).expect(200);
      expect(text).not.toMatch(/<script(?! type="application\/ld\+json">)|<img src=x|href="javascript/);
    }
  });
});

test('a failure is a plain page without a word about the inside', async () => {
  const log = jest.spyOn(app.strapi.log, 'error').mockImplementation(() => app.strapi.log);
  const broken = jest.spyOn(app.strapi.db, 'query').mockImplementation(() => {
    throw new Error('SELECT secret FROM table');
  });
  try {
    const { text, headers } = await app.request.get('/hoi-dap').expect(500);
    expect(text).toContain('Trang đang gặp trục trặc');
    expect(text).not.toMatch(/SELECT|Error|at \//);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(log).toHaveBeenCalled();
  } finally {
    broken.mockRestore();
    log.mockRestore();
  }
  await app.request.get('/hoi-dap').expect(200);
});
