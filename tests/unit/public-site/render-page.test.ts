import { h, type VNode } from 'preact';
import { Name, ThemeName } from '../../../src/plugins/public-site/server/src/pages/names';
import { renderPage } from '../../../src/shared/server/page/render-page';

test('elements that are empty by nature have no stroke; nothing else changes', () => {
  const raw = '<p>a<br />b<img src="/a.png" alt="x /> y" /></p>';
  const page = h('main', {}, [
    h('input', { value: 'a /> b "c"', checked: true, name: 'x' }),
    h('p', {}, '<br/> and <img/>'),
    h('div', { dangerouslySetInnerHTML: { __html: raw } }),
    h('hr', {}),
  ]);
  expect(renderPage(page)).toBe(
    '<!DOCTYPE html>\n<main><input value="a /> b &quot;c&quot;" checked name="x"><p>&lt;br/> and &lt;img/></p>' +
      '<div><p>a<br>b<img src="/a.png" alt="x /> y"></p></div><hr></main>',
  );
});

test('a name in another language than the page says so', () => {
  const field = { id: 1, documentId: 'a', name: 'Sở hữu trí tuệ', nameEn: null, slug: 'a' };
  const theme = { id: 1, documentId: 'a', code: 'pci', nameVi: 'Chỉ số PCI', nameEn: 'PCI' };
  const text = (node: unknown) => renderPage(node as VNode).split('\n')[1];
  expect(text(h(Name, { row: field, locale: 'en' }))).toBe('<span lang="vi">Sở hữu trí tuệ</span>');
  expect(text(h(Name, { row: field, locale: 'vi' }))).toBe('Sở hữu trí tuệ');
  expect(text(h(ThemeName, { theme, locale: 'en' }))).toBe('PCI');
});
