import { cleanBodies, HTML_FIELD } from '../../../src/plugins/rich-text/domain/clean-bodies';

const body = { type: 'richtext', customField: HTML_FIELD };
const COMPONENTS: Record<string, { attributes: Record<string, { type: string }> }> = {
  'x.note': { attributes: { text: body, inner: { type: 'component', component: 'x.inner' } as never } },
  'x.inner': { attributes: { text: body } },
};
const model = {
  attributes: {
    body,
    title: { type: 'string' },
    markdown: { type: 'richtext' },
    note: { type: 'component', component: 'x.note' },
    notes: { type: 'component', component: 'x.note', repeatable: true },
    zone: { type: 'dynamiczone', components: ['x.note'] },
    related: { type: 'relation' },
  },
};
const clean = (data: unknown) => {
  cleanBodies(model, data, (uid) => COMPONENTS[uid]);
  return data;
};
const BAD = '<p onclick="x()">a</p>';
const GOOD = '<p>a</p>';

describe('cleanBodies', () => {
  it('cleans HTML fields and nothing else', () => {
    expect(clean({ body: BAD, title: BAD, markdown: BAD, unknown: BAD })).toEqual({
      body: GOOD,
      title: BAD,
      markdown: BAD,
      unknown: BAD,
    });
  });

  it('reaches components, repeated components, nested ones and dynamic zones', () => {
    const bad = { text: BAD, inner: { text: BAD } };
    const good = { text: GOOD, inner: { text: GOOD } };
    expect(
      clean({
        note: bad,
        notes: [{ ...bad, inner: { text: BAD } }, null],
        zone: [{ __component: 'x.note', text: BAD }],
      }),
    ).toEqual({
      note: good,
      notes: [good, null],
      zone: [{ __component: 'x.note', text: GOOD }],
    });
  });

  it('leaves absent fields absent, so that an update touches only what it names', () => {
    expect(clean({ title: 'a' })).toEqual({ title: 'a' });
  });

  it('treats a body without content as missing', () => {
    expect(clean({ body: '<p>&nbsp;</p>' })).toEqual({ body: null });
  });

  it.each([null, undefined, 'text', 5, []])('leaves %p alone', (data) => {
    expect(clean(data)).toEqual(data);
  });

  it('leaves values of the wrong type to Strapi to refuse', () => {
    const data = {
      body: 5,
      note: 'x',
      zone: [{ __component: 'no.such', text: BAD }, 'x'],
      related: { connect: [1] },
    };
    expect(clean(structuredClone(data))).toEqual(data);
  });
});
