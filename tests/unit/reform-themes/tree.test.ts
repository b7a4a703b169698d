import { buildTree } from '../../../src/plugins/reform-themes/domain/tree';

const shape = (items: { code: string; parent: string | null }[]) =>
  JSON.stringify(buildTree(items), (key, value) => (key === 'parent' ? undefined : value));

test('children hang under their parents, in order', () => {
  const items = [
    { code: 'b', parent: 'a' },
    { code: 'a', parent: null },
    { code: 'c', parent: 'a' },
  ];
  expect(shape(items)).toBe(
    '[{"code":"a","children":[{"code":"b","children":[]},{"code":"c","children":[]}]}]',
  );
});

test('an unknown parent or a circle loses nobody', () => {
  const items = [
    { code: 'a', parent: 'b' },
    { code: 'b', parent: 'a' },
    { code: 'c', parent: 'gone' },
  ];
  const text = shape(items);
  for (const code of ['a', 'b', 'c']) expect(text.match(new RegExp(`"code":"${code}"`, 'g'))).toHaveLength(1);
});
