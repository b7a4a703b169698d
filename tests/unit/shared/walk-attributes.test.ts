import { walkAttributes, type ModelSchema } from '../../../src/shared/domain/walk-attributes';

const fee: ModelSchema = { attributes: { kind: { type: 'string', customField: 'global::choice' } } };
const channel: ModelSchema = {
  attributes: { note: { type: 'text' }, fees: { type: 'component', component: 'procedure.fee' } },
};
const model: ModelSchema = {
  attributes: {
    name: { type: 'text' },
    channels: { type: 'component', component: 'procedure.channel' },
    main: { type: 'component', component: 'procedure.fee' },
    blocks: { type: 'dynamiczone' },
  },
};
const componentOf = (uid: string) => ({ 'procedure.fee': fee, 'procedure.channel': channel })[uid];

test('visits values at every depth and writes back the answers', () => {
  const data = {
    name: 'a',
    channels: [{ note: 'b', fees: [{ kind: 'c' }, { kind: 'd' }] }],
    main: { kind: 'e' },
    blocks: [{ __component: 'procedure.fee', kind: 'f' }],
    other: 'untouched',
  };
  const seen: string[] = [];
  walkAttributes(model, data, componentOf, (value, _attribute, path) => {
    seen.push(path.join('.'));
    return String(value).toUpperCase();
  });
  expect(seen).toEqual([
    'name',
    'channels.0.note',
    'channels.0.fees.0.kind',
    'channels.0.fees.1.kind',
    'main.kind',
    'blocks.0.kind',
  ]);
  expect(data).toEqual({
    name: 'A',
    channels: [{ note: 'B', fees: [{ kind: 'C' }, { kind: 'D' }] }],
    main: { kind: 'E' },
    blocks: [{ __component: 'procedure.fee', kind: 'F' }],
    other: 'untouched',
  });
});

test.each([[null], [undefined], ['text'], [{ channels: null, main: undefined }]])(
  'data without values (%j) is left alone',
  (data) => {
    walkAttributes(model, data, componentOf, () => {
      throw new Error('nothing to visit');
    });
  },
);
