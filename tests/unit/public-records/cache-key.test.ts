import { KeyMaker } from '../../../src/plugins/public-records/domain/cache-key';

const keys = new KeyMaker({
  rest: ['/api/faqs', '/api/faqs/*'],
  pageParameters: ['q', 'trang', 'chu-de'],
  notPages: ['/api', '/admin'],
});
const keyOf = (url: string) => keys.keyOf(url)?.key ?? null;

describe('pages', () => {
  test('the order of parameters and what means nothing do not matter', () => {
    expect(keyOf('/hoi-dap?trang=2&chu-de=pci')).toBe(
      keyOf('/hoi-dap?utm_source=x&chu-de=pci&trang=2&fbclid=1'),
    );
    expect(keyOf('/hoi-dap?utm=1')).toBe(keyOf('/hoi-dap'));
    expect(keyOf('/hoi-dap?trang=')).toBe(keyOf('/hoi-dap'));
    expect(keyOf('/hoi-dap?trang=2')).not.toBe(keyOf('/hoi-dap'));
    expect(keys.keyOf('/hoi-dap?utm=1&trang=2')).toMatchObject({ url: '/hoi-dap?trang=2', dropped: 'utm=1' });
  });

  test('other parts of the application are none', () => {
    for (const url of ['/admin', '/admin/login', '/api/upload/files', '/api/faqs/a/b', '*']) {
      expect(keyOf(url)).toBeNull();
    }
    expect(keyOf('/administration')).not.toBeNull();
  });
});

describe('REST', () => {
  test('the order of parameters does not matter, that of lists does', () => {
    const one = '/api/faqs?filters[slug][$eq]=a&sort[0]=slug&sort[1]=order&populate=themes';
    expect(keyOf(one)).toBe(
      keyOf('/api/faqs?populate=themes&sort[0]=slug&sort[1]=order&filters[slug][$eq]=a'),
    );
    expect(keyOf(one)).toBe(
      keyOf('/api/faqs?populate=themes&sort=slug&sort=order&filters%5Bslug%5D%5B%24eq%5D=a'),
    );
    expect(keyOf(one)).not.toBe(
      keyOf('/api/faqs?populate=themes&sort[0]=order&sort[1]=slug&filters[slug][$eq]=a'),
    );
  });

  test('what Strapi refuses or what may be a draft is left to it', () => {
    for (const query of ['x=1', 'status=draft', 'status=published', `filters[slug]=${'a'.repeat(2000)}`]) {
      expect(keyOf(`/api/faqs?${query}`)).toBeNull();
    }
  });
});
