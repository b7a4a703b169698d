import type { Core } from '@strapi/strapi';
import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { openPanel } from '../helpers/panel';
import { addDays } from '../../src/shared/domain/working-days';

/** As many procedures as the crawled national records, each with a draft and a public row and a mean record's parts. */
const PROCEDURES = 2642;
const UID = 'api::procedure.procedure';

let portal: Portal;

beforeAll(async () => {
  portal = await bootPortal();
  await fill(portal.strapi);
}, 300_000);

afterAll(() => portal.close());

async function measured(rounds: number, call: () => PromiseLike<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  const [first = 0, ...others] = times;
  others.sort((a, b) => a - b);
  return `first ${first.toFixed(0)} ms, then median ${others[Math.floor(others.length / 2)]?.toFixed(0)} ms`;
}

test('figures of the whole register', async () => {
  const coverage = () => portal.request.get('/api/procedures/coverage').expect(200);
  const lines = [`${PROCEDURES} procedures`, `coverage: ${await measured(21, coverage)}`];
  expect((await coverage()).body.data.inForce).toBe(PROCEDURES);
  const panel = await openPanel(portal);
  const register = (query: string) => () =>
    panel.send('get', `/procedure-register/register${query}`).expect(200);
  lines.push(`register, one page: ${await measured(11, register(''))}`);
  lines.push(`register, what is incomplete: ${await measured(6, register('?only=missing'))}`);
  console.log(lines.join('\n'));
}, 300_000);

interface Join {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** Rows are written past the document service, which would take minutes. */
async function fill(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const { tableName, attributes } = strapi.db.metadata.get(UID);
  const joinOf = (name: string) => (attributes[name] as unknown as { joinTable: Join }).joinTable;
  const parts = joinOf('decision').name;
  const field = await contentOf(strapi, 'api::procedure-field.procedure-field').documents.create({
    data: { name: 'Lĩnh vực' },
  });
  const insert = async (table: string, rows: object[]) => {
    for (let start = 0; start < rows.length; start += 400) {
      await knex.batchInsert(table, rows.slice(start, start + 400), 400 / Object.keys(rows[0] ?? {}).length);
    }
  };
  const ids = Array.from({ length: PROCEDURES * 2 }, (_, index) => index + 1);
  const now = strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
  await insert(
    tableName,
    ids.map((id) => ({
      ...{ id, document_id: `d${Math.ceil(id / 2)}`, locale: 'vi', name: `Thủ tục ${Math.ceil(id / 2)}` },
      ...{ legal_status: 'in_force', created_at: now, updated_at: now, posted_at: now },
      published_at: id % 2 ? null : now,
    })),
  );
  const { name, joinColumn, inverseJoinColumn } = joinOf('field');
  await insert(
    name,
    ids.map((id) => ({ [joinColumn.name]: id, [inverseJoinColumn.name]: field.id })),
  );
  // One component of each kind serves all procedures: only the joins must be as many as in life.
  const components: [string, string, number, object][] = [
    ['decision', 'procedure.decision', 0, {}],
    ['steps', 'procedure.step', 3, { description: 'Nộp hồ sơ. '.repeat(30) }],
    ['channels', 'procedure.channel', 3, { channel: 'online' }],
    ['dossier', 'procedure.dossier-group', 2, {}],
    ['results', 'procedure.result', 1, { name: 'Giấy chứng nhận' }],
    ['legalBasis', 'shared.legal-reference', 11, { title: 'Luật' }],
  ];
  for (const [attribute, type, count, values] of components) {
    const table = strapi.db.metadata.get(type).tableName;
    const own = attribute === 'decision';
    const rows = own
      ? ids.map((id) => ({ id, number: `${id}/QĐ`, date: addDays('2024-01-02', id % 900) }))
      : Array.from({ length: count }, (_, index) => ({ id: index + 1, ...values }));
    await insert(table, rows);
    const link = (id: number, cmp: number, order: number) => ({
      ...{ entity_id: id, cmp_id: cmp, component_type: type, field: attribute, order },
    });
    await insert(
      parts,
      ids.flatMap((id) => (own ? [link(id, id, 1)] : rows.map((row, index) => link(id, row.id, index + 1)))),
    );
  }
}
