import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SEED_TYPES } from '../../../src/shared/server/seeds/catalogue';
import { checkRows, findRepeats } from '../../../src/shared/server/seeds/check-rows';
import { entrySchema } from '../../../src/shared/server/seeds/entry-schema';
import type { SeedModel } from '../../../src/shared/server/seeds/types';

const ROOT = path.resolve(__dirname, '../../..');

const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** The schema as it is after boot, when Strapi has put the stored type in the place of a plugin's field. */
function modelOf(uid: string): SeedModel {
  const [owner, name] = uid.split('.') as [string, string];
  const isComponent = !owner.startsWith('api::');
  const folder = isComponent ? 'src/components' : `src/api/${name}/content-types/${name}`;
  const model = read(isComponent ? `${folder}/${owner}/${name}.json` : `${folder}/schema.json`) as SeedModel;
  for (const attribute of Object.values(model.attributes)) {
    if (attribute.customField?.startsWith('plugin::')) attribute.type = 'richtext';
  }
  return model;
}

const typeOf = (file: string) => SEED_TYPES.find((type) => type.file === file)!;
const schemaOf = (file: string) => entrySchema(modelOf(typeOf(file).uid), modelOf);
const problemsOf = (file: string, rows: unknown) =>
  checkRows(typeOf(file), rows, schemaOf(file)).problems.map(({ row, key, field, reason }) =>
    [row, key, field, reason].join(' | '),
  );

describe('the seed files', () => {
  test.each(SEED_TYPES.map(({ file }) => [file]))('%s fits the content model', (file) => {
    const { entries, problems } = checkRows(
      typeOf(file),
      read(`database/seeds/${file}.json`),
      schemaOf(file),
    );
    expect(problems).toEqual([]);
    expect(findRepeats(modelOf(typeOf(file).uid), entries)).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
  });

  test('none lies beside the catalogue', () => {
    const files = readdirSync(path.join(ROOT, 'database/seeds')).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(SEED_TYPES.map(({ file }) => `${file}.json`).sort());
  });
});

describe('a wrong row is named with its field and reason', () => {
  const article = { title: 'Tin', slug: 'tin' };

  test.each([
    [{ ...article, tilte: 'x' }, '1 | tin | tilte | trường này không có trong mô hình nội dung'],
    [{ slug: 'tin' }, '1 | tin | title | bắt buộc phải có'],
    [{ ...article, title: 'x'.repeat(301) }, '1 | tin | title | dài quá 300 ký tự'],
    [{ ...article, source: 'x'.repeat(256) }, '1 | tin | source | dài quá 255 ký tự'],
    [{ ...article, slug: 'Tin Tức' }, '1 | Tin Tức | slug | "Tin Tức" sai định dạng'],
    [
      { ...article, reviewBy: '31/12/2025' },
      '1 | tin | reviewBy | "31/12/2025" phải là ngày dạng 2025-12-31',
    ],
    [{ ...article, isSample: false }, '1 | tin | isSample | trường này không có trong mô hình nội dung'],
    [{ ...article, en: { title: 'News', slug: 'news', source: 'x' } }, '1 | tin | en.source |'],
    [{ ...article, en: { title: 'News' } }, '1 | tin | en.slug | bắt buộc phải có'],
    [{ ...article, channels: ['radio'] }, '1 | tin | channels.0 | "radio" không thuộc: portal, newspaper'],
    ['không phải đối tượng', '1 |  |  |'],
  ])('%j', (row, expected) => {
    expect(problemsOf('articles', [row])).toEqual([expect.stringContaining(expected)]);
  });

  test('inside components too', () => {
    const channels = [
      { channel: 'online', duration: { number: 5, unit: 'week' }, fees: [{ amount: '12,5' }] },
    ];
    const problems = problemsOf('procedures', [{ name: 'Thủ tục', slug: 'thu-tuc', channels }]);
    expect(problems).toEqual([
      expect.stringContaining('channels.0.duration.unit | "week" không thuộc'),
      expect.stringContaining('channels.0.fees.0.amount'),
    ]);
  });

  test('an address or code given twice', () => {
    const rows = [
      { name: 'A', slug: 'a', code: '1.000001' },
      { name: 'B', slug: 'a', code: '1.000001' },
    ];
    const { entries } = checkRows(typeOf('procedures'), rows, schemaOf('procedures'));
    const repeats = findRepeats(modelOf('api::procedure.procedure'), entries);
    expect(repeats.map(({ row, field }) => [row, field])).toEqual([
      [2, 'code'],
      [2, 'slug'],
    ]);
  });
});
