import { queryFitProblem } from '../../../src/shared/domain/query-fit';
import type { AttributeSchema, ModelSchema } from '../../../src/shared/domain/walk-attributes';

const field: ModelSchema = { attributes: { order: { type: 'integer' }, name: { type: 'string' } } };
const model: ModelSchema = {
  attributes: {
    title: { type: 'text' },
    pinned: { type: 'boolean' },
    amount: { type: 'biginteger' },
    weight: { type: 'decimal' },
    field: { type: 'relation', target: 'field' },
    cover: { type: 'media' },
  },
};
const modelOfField = ({ target }: AttributeSchema) => (target === 'field' ? field : undefined);
const problem = (filters: unknown) => queryFitProblem({ filters }, model, modelOfField);

test.each([
  [undefined],
  [{ title: { $eq: '12' } }],
  [{ pinned: { $eq: 'true' } }],
  [{ pinned: 'false' }],
  [{ id: { $in: ['1', '2'] } }],
  [{ amount: { $gt: '99999999999' } }],
  [{ weight: { $lt: '1.5' } }],
  [{ field: { order: { $eq: '3' } } }],
  [{ field: { id: '3' } }],
  [{ field: '3' }],
  [{ field: { $null: 'true' } }],
  [{ field: { order: { $null: 'true' } } }],
  [{ $or: [{ title: 'a' }, { $not: { pinned: '1' } }] }],
  [{ unknown: { $eq: 'x' } }],
  [{ title: { $not: { $contains: 'a' } } }],
  [{ amount: { $between: ['1', '2'] } }],
  [{ cover: { $notNull: 'true' } }],
])('%j fits', (filters) => expect(problem(filters)).toBeNull());

test.each([
  [{ id: { $eq: 'abc' } }, 'filters[id]'],
  [{ id: '99999999999' }, 'filters[id]'],
  [{ pinned: { $eq: 'maybe' } }, 'filters[pinned]'],
  [{ amount: { $gt: '1.5' } }, 'filters[amount]'],
  [{ weight: { $in: ['1', 'x'] } }, 'filters[weight]'],
  [{ field: { order: { $eq: 'x' } } }, 'filters[field][order]'],
  [{ field: { $eq: 'x' } }, 'filters[field]'],
  [{ $and: [{ title: 'a' }, { $not: { pinned: 'x' } }] }, 'filters[$and][$not][pinned]'],
  ['x', 'filters'],
  [['x'], 'filters'],
  [{ $and: 'x' }, 'filters[$and]'],
  [{ $or: ['x'] }, 'filters[$or]'],
  [{ $not: 'x' }, 'filters[$not]'],
  [{ title: { $between: '1' } }, 'filters[title][$between]'],
  [{ title: { $and: 'x' } }, 'filters[title][$and]'],
  [{ title: { $eq: { $eq: '1' } } }, 'filters[title]'],
  [{ title: { $eq: ['a', 'b'] } }, 'filters[title][$eq]'],
  [{ title: { nope: '1' } }, 'filters[title][nope]'],
  [{ cover: { related: { title: 'x' } } }, 'filters[cover][related]'],
])('%j does not', (filters, path) => expect(problem(filters)).toContain(`'${path}'`));

test('the filters of populated relations are looked at too', () => {
  const query = (value: string) => ({ populate: { field: { filters: { order: { $eq: value } } } } });
  expect(queryFitProblem(query('3'), model, modelOfField)).toBeNull();
  expect(queryFitProblem(query('x'), model, modelOfField)).toContain("'filters[order]'");
});

test.each([
  [{ populate: { cover: true } }],
  [{ populate: ['cover', 'field'] }],
  [{ populate: '*' }],
  [{ sort: 'field.name:asc' }],
])('%j may be asked', (query) => {
  expect(queryFitProblem(query, model, modelOfField)).toBeNull();
});

test.each([
  [{ populate: { cover: { populate: 'related' } } }],
  [{ populate: { cover: { populate: '*' } } }],
  [{ populate: 'cover.related' }],
  [{ populate: { cover: { filters: { name: 'a' } } } }],
  [{ sort: 'cover.name' }],
  [{ populate: { field: { sort: 'cover.related' } } }],
])('%j leads where the public may not go', (query) => {
  expect(queryFitProblem(query, model, modelOfField)).toMatch(/cannot be|leads through/);
});
