import { facetsOf } from '../../../src/plugins/public-records/domain/facets';
import { mayMatch } from '../../../src/plugins/public-records/domain/filter-match';

const FAQ = facetsOf({
  documentId: 'd1',
  locale: 'vi',
  slug: 'phi-cong-bo',
  question: 'Phí công bố là bao nhiêu?',
  answer: 'x'.repeat(2000),
  answeredOn: '2026-03-02',
  pinned: false,
  supersededNote: null,
  field: { documentId: 'f1', slug: 'do-luong', name: 'Đo lường' },
  department: null,
  themes: [
    { documentId: 't1', code: 'tthc' },
    { documentId: 't2', code: 'cchc' },
  ],
  procedures: [],
  legalBasis: [{ title: 'Nghị định' }],
});

describe('facets', () => {
  test('hold short values and what names relations; long texts and components are left out', () => {
    expect(FAQ).not.toHaveProperty('answer');
    expect(FAQ).not.toHaveProperty('legalBasis');
    expect(FAQ.themes).toEqual([
      { documentId: 't1', code: 'tthc' },
      { documentId: 't2', code: 'cchc' },
    ]);
  });
});

describe('an entry that a filter', () => {
  test.each<[string, object]>([
    ['names by a value', { slug: 'phi-cong-bo' }],
    ['names by an operator', { slug: { $eq: 'phi-cong-bo' } }],
    ['finds by a theme', { themes: { code: { $eq: 'cchc' } } }],
    ['finds by one of some fields', { field: { slug: { $in: ['khac', 'do-luong'] } } }],
    ['finds by absence', { supersededNote: { $null: true } }],
    ['finds by a day', { answeredOn: { $gte: '2026-03-02', $lt: '2026-03-03' } }],
    ['finds by a part of a text, in any case', { question: { $containsi: 'CÔNG BỐ' } }],
    ['finds by a truth value as a query string has it', { pinned: { $eq: 'false' } }],
    ['finds by either of two', { $or: [{ slug: 'khac' }, { locale: 'vi' }] }],
    ['asks for an absent relation', { department: { $null: true } }],
    ['asks what the facets do not hold', { answer: { $contains: 'y' } }],
    ['uses an operator nobody knows', { slug: { $between: ['a', 'z'] } }],
    ['asks for drafts or public rows', { publishedAt: { $null: true } }],
    ['asks for everything', {}],
  ])('%s may be in its list', (_, where) => {
    expect(mayMatch(FAQ, where)).toBe(true);
  });

  test.each<[string, object]>([
    ['asks for another language', { locale: 'en' }],
    ['asks for another theme', { themes: { code: { $eq: 'pci' } } }],
    ['asks for another field', { $and: [{ locale: 'vi' }, { field: { slug: { $in: ['khac'] } } }] }],
    ['asks for a relation it has not', { department: { slug: { $eq: 'van-phong' } } }],
    ['asks for procedures it has not', { procedures: { code: { $eq: '1.000001' } } }],
    ['asks for a later day', { answeredOn: { $gt: '2026-03-02' } }],
    ['asks for the opposite', { $not: { slug: 'phi-cong-bo' } }],
    ['asks for something that is there and something that is not', { slug: 'phi-cong-bo', pinned: true }],
    ['asks for an entry by its documentId', { documentId: 'd2' }],
  ])('%s is not in its list', (_, where) => {
    expect(mayMatch(FAQ, where)).toBe(false);
  });
});
