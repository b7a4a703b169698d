import { checkConfig, configDefinition } from '../../../src/plugins/public-site/server/src/config';

const types = {
  article: 'api::article.article',
  faq: 'api::faq.faq',
  procedure: 'api::procedure.procedure',
  page: 'api::page.page',
  site: 'api::site.site',
  section: 'api::section.section',
  field: 'api::procedure-field.procedure-field',
  legalDocument: 'api::legal-document.legal-document',
  theme: 'plugin::reform-themes.theme',
};
const check = (config: object) => configDefinition.validator({ ...configDefinition.default, ...config });

test('a site must name its content types and nothing else', () => {
  expect(() => check({ types })).not.toThrow();
  expect(() => check({})).toThrow(/types\.article/);
});

test.each<[object, RegExp]>([
  [{ types: { ...types, faq: undefined } }, /thiếu uid của kiểu nội dung[\s\S]*types\.faq/],
  [{ types: { ...types, faq: 'faq' } }, /không phải uid của kiểu nội dung[\s\S]*types\.faq/],
  [{ types, pageSize: 101 }, /pageSize/],
  [{ types, links: [{ href: 'hatinh', vi: 'a', en: 'a' }] }, /links\[0\]\.href/],
  [{ types, pagesize: 20 }, /pagesize/],
])('a wrong setting is named: %j', (config, message) => {
  expect(() => check(config)).toThrow(message);
});

test('a content type that does not exist is named', () => {
  const known = Object.fromEntries(Object.values(types).map((uid) => [uid, {}]));
  const app = (contentTypes: object) =>
    ({ contentTypes, config: { get: () => ({ types }) } }) as unknown as Parameters<typeof checkConfig>[0];
  expect(() => checkConfig(app(known))).not.toThrow();
  const { 'api::faq.faq': _, ...others } = known;
  expect(() => checkConfig(app(others))).toThrow('types.faq: không có kiểu nội dung "api::faq.faq"');
});
