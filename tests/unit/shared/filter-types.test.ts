import { queryTypeProblem } from '../../../src/shared/domain/filter-types';
import type { ModelSchema } from '../../../src/shared/domain/walk-attributes';

const field: ModelSchema = { attributes: { order: { type: 'integer' }, name: { type: 'string' } } };
const model: ModelSchema = {
  attributes: {
    title: { type: 'text' },
    pinned: { type: 'boolean' },
    amount: { type: 'biginteger' },
    weight: { type: 'decimal' },
    field: { type: 'relation', target: 'field' },
  },
};
const problem = (filters: unknown) =>
  queryTypeProblem({ filters }, model, (attribute) => (attribute.target === 'field' ? field : undefined));

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
])('%j does not', (filters, path) => expect(problem(filters)).toContain(`'${path}'`));

test('the filters of populated relations are looked at too', () => {
  const modelOf = ({ target }: { target?: unknown }) => (target === 'field' ? field : undefined);
  const query = (value: string) => ({ populate: { field: { filters: { order: { $eq: value } } } } });
  expect(queryTypeProblem(query('3'), model, modelOf)).toBeNull();
  expect(queryTypeProblem(query('x'), model, modelOf)).toContain("'filters[order]'");
});
