import {
  parseRelation,
  requestedCodes,
  type Reference,
} from '../../../src/plugins/reform-themes/domain/relation-input';

const codeOf = (reference: Reference) => ('id' in reference ? `#${reference.id}` : reference.documentId);
const ask = (value: unknown, before: string[] = ['x']) => {
  const request = parseRelation(value);
  return request && requestedCodes(before, request, codeOf);
};

test.each<[string, unknown, string[] | null]>([
  ['nothing said', undefined, null],
  ['emptied', null, []],
  ['an empty panel request', { connect: [], disconnect: [] }, ['x']],
  ['an empty object', {}, ['x']],
  ['documentIds', ['a', 'b'], ['a', 'b']],
  ['row ids', [1, '2'], ['#1', '#2']],
  ['objects', [{ documentId: 'a', id: 7 }, { id: 2 }], ['a', '#2']],
  ['one reference', 'a', ['a']],
  ['one object', { documentId: 'a' }, ['a']],
  ['set', { set: [{ documentId: 'a' }] }, ['a']],
  ['an empty set', { set: [] }, []],
  ['connect', { connect: [{ documentId: 'a', position: { end: true } }] }, ['x', 'a']],
  ['connect of what is there', { connect: ['x'] }, ['x']],
  ['disconnect', { disconnect: [{ documentId: 'x' }] }, []],
  ['both of one: connect wins, as in Strapi', { connect: ['x'], disconnect: ['x'] }, ['x']],
  ['a numeric id in a text', { connect: [{ id: '12' }] }, ['x', '#12']],
])('%s', (_name, value, expected) => {
  expect(ask(value)).toEqual(expected);
});

test.each([[[true]], [{ connect: [{}] }], [['']], [[[1]]]])('%j is no relation', (value) => {
  expect(() => ask(value)).toThrow(TypeError);
});
