import { imageAddress, linkAddress } from '../../../src/plugins/rich-text/admin/src/addresses';

describe('linkAddress', () => {
  it.each([
    ['https://hatinh.gov.vn/a?b=1#c', 'https://hatinh.gov.vn/a?b=1#c'],
    ['  http://a.vn ', 'http://a.vn'],
    ['hatinh.gov.vn/tin-tuc', 'https://hatinh.gov.vn/tin-tuc'],
    ['/hoi-dap', '/hoi-dap'],
    ['#muc', '#muc'],
    ['sokhcn@hatinh.gov.vn', 'mailto:sokhcn@hatinh.gov.vn'],
    ['mailto:a@b.vn', 'mailto:a@b.vn'],
    ['tel:+84 239 3855555', 'tel:+84 239 3855555'],
  ])('%s → %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    'jav\tascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///C:/x',
    '//evil.example',
    '/\\evil.example',
    'http://',
    'một câu',
    '',
  ])('refuses %j', (typed) => {
    expect(linkAddress(typed)).toBeNull();
  });
});

describe('imageAddress', () => {
  it.each([
    ['/uploads/a_1.png', '/uploads/a_1.png'],
    ['http://127.0.0.1:1337/uploads/a_1.png', '/uploads/a_1.png'],
    ['https://cdn.vn/a.png', 'https://cdn.vn/a.png'],
    ['http://other.vn/uploads/a.png', null],
    ['data:image/png;base64,AA', null],
    ['file:///C:/a.png', null],
    ['/admin/a.png', null],
  ])('%s → %s', (url, address) => {
    expect(imageAddress(url, 'http://127.0.0.1:1337')).toBe(address);
  });
});
