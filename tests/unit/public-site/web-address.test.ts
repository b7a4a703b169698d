import { isWebAddress } from '../../../src/plugins/public-site/domain/web-address';

test.each([
  ['https://vanban.chinhphu.vn/?id=1', true],
  ['HTTP://hatinh.gov.vn', true],
  ['javascript:alert(1)', false],
  [' java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//hatinh.gov.vn', false],
  ['hatinh.gov.vn', false],
  ['https://', false],
  ['', false],
  [null, false],
  [undefined, false],
])('%j: %s', (url, expected) => expect(isWebAddress(url)).toBe(expected));
