import { QUERY_LIMITS, queryProblem } from '../../../src/shared/domain/query-budget';

const check = (query: Record<string, unknown>, rawLength = 10) =>
  queryProblem(query, rawLength, ['vi', 'en']);

describe('a query within the budget', () => {
  test.each([
    [{}],
    [{ pagination: { page: '3', pageSize: '100' } }],
    [{ pagination: { start: '0', limit: '100', withCount: 'true' } }],
    [{ locale: 'en', sort: 'title', fields: ['title'] }],
    [{ populate: '*' }],
    [{ populate: ['themes', 'field.parent'] }],
    [{ populate: { channels: { populate: { fees: true, duration: true } } } }],
    [{ populate: { localizations: { fields: ['title'] } } }],
    [{ populate: { related: { filters: { title: 'a' }, sort: 'title', fields: ['title'] } } }],
    [{ filters: { title: { $contains: 'localizations' } }, sort: ['title:asc', 'field.name'] }],
    [
      {
        filters: {
          $and: [{ themes: { code: { $in: ['cchc', 'pci'] } } }, { title: { $containsi: 'một cửa' } }],
        },
      },
    ],
  ])('%j passes', (query) => expect(check(query)).toBeNull());
});

describe('a query beyond it', () => {
  const deep = (depth: number): unknown => (depth === 0 ? 'x' : { $and: [deep(depth - 1)] });
  const populate = (depth: number): unknown =>
    depth === 0 ? true : { a: { populate: populate(depth - 1) } };

  test.each([
    [{ pagination: { pageSize: '101' } }, /pageSize/],
    [{ pagination: { pageSize: '10000' } }, /pageSize/],
    [{ pagination: { pageSize: '0' } }, /pageSize/],
    [{ pagination: { pageSize: 'abc' } }, /pageSize/],
    [{ pagination: { pageSize: '1e3' } }, /pageSize/],
    [{ pagination: { limit: '-1' } }, /limit/],
    [{ pagination: { page: '0' } }, /page/],
    [{ pagination: { page: '99999999999' } }, /page/],
    [{ pagination: { page: ['1', '2'] } }, /page/],
    [{ pagination: '5' }, /pagination/],
    [{ locale: 'fr' }, /locale/],
    [{ locale: '*' }, /locale/],
    [{ locale: ['vi', 'en'] }, /locale/],
    [{ filters: deep(8) }, /filters/],
    [{ filters: { id: { $in: Array.from({ length: 31 }, String) } } }, /filters/],
    [{ populate: populate(5) }, /populate/],
    [{ populate: 'a.b.c.d.e' }, /populate/],
    [{ populate: { related: { status: 'draft' } } }, /related.*status/],
    [{ populate: { a: { populate: { b: { locale: 'en' } } } } }, /b.*locale/],
    [{ populate: { related: { filters: deep(9) } } }, /filters/],
    [{ filters: { localizations: { title: { $contains: 'x' } } } }, /localizations/],
    [{ filters: { $or: [{ related: { localizations: { title: 'x' } } }] } }, /localizations/],
    [{ sort: 'localizations.title:asc' }, /localizations/],
    [{ sort: [{ localizations: { title: 'asc' } }] }, /localizations/],
    [{ populate: { related: { filters: { localizations: { title: 'x' } } } } }, /localizations/],
    [{ sort: 'a,b,c,d,e,f' }, /sort/],
    [{ sort: 'a.b.c' }, /sort/],
    [{ sort: ['a.b', 'c.d', 'e.f'] }, /sort/],
    [{ _q: ['a'] }, /_q/],
    [{ fields: '__proto__' }, /__proto__/],
    [{ filters: { title: { $eq: 'x\u0000' } } }, /control/],
    [{ _q: 'x\u0000' }, /control/],
    [{ populate: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`r${i}`, true])) }, /populate/],
  ])('%j is refused', (query, reason) => expect(check(query)).toMatch(reason));

  test('a very long query string is refused', () => {
    expect(check({}, QUERY_LIMITS.characters + 1)).toMatch(/longer/);
  });
});
