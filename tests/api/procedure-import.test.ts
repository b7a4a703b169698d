import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf, type Entry } from '../helpers/content';
import { gluedChannels, nationalRecord } from '../helpers/national-record';
import { openPanel } from '../helpers/panel';
import { publishDue } from '../../src/plugins/procedure-register/server/src/publish-on-effect';
import type { ImportsService } from '../../src/plugins/procedure-register/server/src/services/imports';

const UID = 'api::procedure.procedure';
type Values = Record<string, unknown>;

let portal: Portal;
let imports: ImportsService;
let procedures: ReturnType<typeof contentOf>;
let fields: ReturnType<typeof contentOf>;

beforeAll(async () => {
  portal = await bootPortal();
  imports = portal.strapi.plugin('procedure-register').service('imports');
  procedures = contentOf(portal.strapi, UID);
  fields = contentOf(portal.strapi, 'api::procedure-field.procedure-field');
});

afterAll(async () => {
  await portal.close();
});

const jsonl = (...records: Values[]): Buffer =>
  Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));
const read = (...records: Values[]) => imports.read('nguon.jsonl', jsonl(...records));

async function bringIn(...records: Values[]) {
  const run = await imports.preview(await read(...records), 'Người nhập');
  return imports.approve(run.id, 'Nguyễn Thị Duyệt');
}

const byCode = async (
  code: string,
  status: 'draft' | 'published' = 'published',
  locale = 'vi',
): Promise<Entry> => {
  const found = await procedures.documents.findMany({
    filters: { code },
    status,
    locale,
    populate: {
      ...{
        field: true,
        decision: true,
        steps: true,
        results: true,
        legalBasis: true,
        changes: true,
        replacedBy: true,
      },
      channels: { populate: ['duration', 'fees'] },
      dossier: { populate: { items: { populate: ['formFile'] } } },
    },
  });
  return found[0] as Entry;
};

/** Everything in the tables of procedures, without what only an import remembers. */
const snapshot = async () =>
  JSON.stringify(
    (await procedures.rows()).map(({ id, documentId, updatedAt, publishedAt, name }) => [
      id,
      documentId,
      updatedAt,
      publishedAt,
      name,
    ]),
  );

describe('a first import', () => {
  test('creates, publishes, files under a field and remembers who approved', async () => {
    const run = await bringIn(
      nationalRecord(),
      nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }),
    );
    expect(run).toMatchObject({
      created: 2,
      failed: 0,
      rejected: 0,
      state: 'done',
      approvedBy: 'Nguyễn Thị Duyệt',
    });
    const entry = await byCode('1.990001');
    expect(entry).toMatchObject({ isSample: false, sourceOfTruth: 'national', levels: ['province'] });
    expect(entry.field.name).toBe('Thử nghiệm giống cây');
    expect(entry.channels[1].fees[0]).toMatchObject({ kind: 'charge', amount: '150000' });
    expect(entry.dossier[0].items[0]).toMatchObject({ form: 'Mau CN 01.docx', originals: 1 });
    expect(await fields.rows({ name: 'Thử nghiệm giống cây' })).toHaveLength(1);
    const { body } = await portal.request.get('/api/procedures/1.990001').expect(200);
    expect(body.data.name).toBe('Công nhận phòng thử nghiệm giống cây bưởi');
  });

  test('the same file again changes nothing at all', async () => {
    const before = await snapshot();
    const run = await bringIn(
      nationalRecord(),
      nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }),
    );
    expect(run).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await snapshot()).toBe(before);
  });

  test('a plan shows what would change, field by field, and writes nothing', async () => {
    const before = await snapshot();
    const rows = [];
    const file = await read(
      nationalRecord({ yeu_cau_dieu_kien: 'Có phòng thử.' }),
      nationalRecord({ ma_thu_tuc: '1.990003', ten_thu_tuc: 'Mới' }),
      nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }),
      nationalRecord({ ma_thu_tuc: 'không rõ' }),
    );
    for await (const row of imports.plan(file)) rows.push(row);
    expect(rows.map(({ outcome, key }) => [outcome, key])).toEqual([
      ['change', '1.990001'],
      ['create', '1.990003'],
      ['unchanged', '1.990002'],
      ['reject', 'không rõ'],
    ]);
    expect(rows[0]?.changes).toEqual([
      { field: 'conditions', label: 'Yêu cầu, điều kiện', from: null, to: 'Có phòng thử.' },
    ]);
    expect(await snapshot()).toBe(before);
  });
});

describe('bad rows', () => {
  test('one bad row does not stop the others; each is named with its line and reason', async () => {
    const long = 'x'.repeat(1200);
    const run = await bringIn(
      nationalRecord({ ma_thu_tuc: 'abc' }),
      nationalRecord({ ma_thu_tuc: '1.990010', ten_thu_tuc: '' }),
      nationalRecord({ ma_thu_tuc: '1.990011', ten_thu_tuc: long }),
      nationalRecord({ ma_thu_tuc: '1.990012', ten_thu_tuc: 'Tốt' }),
      nationalRecord({ ma_thu_tuc: '1.990012', ten_thu_tuc: 'Trùng' }),
    );
    expect(run).toMatchObject({ created: 1, rejected: 4 });
    const problems = await imports.problems(run.id);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^1 .*không phải mã/),
      expect.stringMatching(/^2 .*Thiếu tên/),
      expect.stringMatching(/^3 Tên thủ tục: .*1000/),
      expect.stringMatching(/^5 Trùng với dòng 4/),
    ]);
    expect((await byCode('1.990012')).name).toBe('Tốt');
  });

  test('a row that the application refuses fails alone and leaves nothing half-written', async () => {
    // The address is taken by another entry: the write is refused inside its transaction.
    await procedures.published({ name: 'Người giữ đường dẫn', slug: 'duong-dan-da-co' });
    const table = Buffer.from(
      'Mã TTHC,Tên TTHC,Đường dẫn,Lĩnh vực\n1.990021,Bị từ chối,duong-dan-da-co,Lĩnh vực B\n1.990022,Được nhận,,Lĩnh vực B\n',
    );
    const run = await imports.preview(await imports.read('bang.csv', table), 'Người nhập');
    const done = await imports.approve(run.id, 'Người duyệt');
    expect(done).toMatchObject({ created: 1, failed: 1, state: 'done' });
    expect(await procedures.rows({ code: '1.990021' })).toEqual([]);
    expect((await byCode('1.990022')).field.name).toBe('Lĩnh vực B');
    expect((await imports.problems(run.id))[0]?.reason).toMatch(/duong-dan-da-co/);
  });
});

describe('what staff edited', () => {
  const source = nationalRecord({
    ma_thu_tuc: '1.990030',
    ten_thu_tuc: 'Có người sửa',
    yeu_cau_dieu_kien: 'Một',
  });
  let documentId: string;

  beforeAll(async () => {
    await bringIn(source);
    ({ documentId } = await byCode('1.990030'));
    await procedures.documents.update({ documentId, data: { conditions: 'Sửa tay' }, status: 'published' });
  });

  test('stands when the source has not moved', async () => {
    await bringIn({ ...source, so_quyet_dinh: '991/QĐ-BKHCN' });
    const entry = await byCode('1.990030');
    expect([entry.conditions, entry.decision.number]).toEqual(['Sửa tay', '991/QĐ-BKHCN']);
  });

  test('is never overwritten silently: the conflict is kept until somebody decides', async () => {
    const moved = { ...source, so_quyet_dinh: '991/QĐ-BKHCN', yeu_cau_dieu_kien: 'Hai' };
    const run = await bringIn(moved);
    expect(run.conflicting).toBe(1);
    expect((await byCode('1.990030')).conditions).toBe('Sửa tay');
    const open = (await imports.conflicts()).filter(({ target }) => target === documentId);
    expect(open).toMatchObject([{ field: 'conditions', ours: 'Sửa tay', theirs: 'Hai', state: 'open' }]);
    await bringIn(moved);
    expect((await imports.conflicts()).filter(({ target }) => target === documentId)).toHaveLength(1);
  });

  test('keep: ours stands until the source says something new', async () => {
    const [conflict] = (await imports.conflicts()).filter(({ target }) => target === documentId);
    await imports.decide(conflict?.id ?? 0, 'keep', 'Lê Văn Giữ');
    const again = await bringIn({ ...source, so_quyet_dinh: '992/QĐ-BKHCN', yeu_cau_dieu_kien: 'Hai' });
    expect(again.conflicting).toBe(0);
    const later = await bringIn({ ...source, so_quyet_dinh: '992/QĐ-BKHCN', yeu_cau_dieu_kien: 'Ba' });
    expect(later.conflicting).toBe(1);
  });

  test('take: the value of the source is written and published', async () => {
    const [conflict] = (await imports.conflicts()).filter(({ target }) => target === documentId);
    await imports.decide(conflict?.id ?? 0, 'take', 'Lê Văn Lấy');
    expect((await byCode('1.990030')).conditions).toBe('Ba');
    await expect(imports.decide(conflict?.id ?? 0, 'keep', 'Lê Văn Lấy')).rejects.toThrow(
      /đã được quyết định/,
    );
  });

  test('a draft in work is not published with the import', async () => {
    await procedures.documents.update({ documentId, data: { statusNote: 'Chưa duyệt' } });
    const run = await bringIn({ ...source, so_quyet_dinh: '993/QĐ-BKHCN', yeu_cau_dieu_kien: 'Ba' });
    expect(run).toMatchObject({ waiting: 1, changed: 0 });
    expect((await byCode('1.990030')).decision.number).toBe('992/QĐ-BKHCN');
    expect((await byCode('1.990030', 'draft')).decision.number).toBe('993/QĐ-BKHCN');
  });

  test('a form that staff uploaded stays with its paper', async () => {
    await bringIn(nationalRecord({ ma_thu_tuc: '1.990031', ten_thu_tuc: 'Có tệp' }));
    const entry = await byCode('1.990031', 'draft');
    const file = await portal.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'mau.pdf',
        hash: 'mau',
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/uploads/mau.pdf',
        provider: 'local',
      },
    } as never);
    const [group] = entry.dossier;
    const dossier = [
      { ...group, items: [{ ...group.items[0], formFile: file.id }, ...group.items.slice(1)] },
    ];
    await procedures.documents.update({
      documentId: entry.documentId,
      data: { dossier },
      status: 'published',
    });
    const more = nationalRecord({ ma_thu_tuc: '1.990031', ten_thu_tuc: 'Có tệp' });
    more.thanh_phan_ho_so += '';
    more.thanh_phan_ho_so = more.thanh_phan_ho_so!.replace('0 bản chính,1 bản sao', '0 bản chính,2 bản sao');
    await bringIn(more);
    const after = await byCode('1.990031');
    expect(after.dossier[0].items[0].formFile?.name).toBe('mau.pdf');
    expect(after.dossier[0].items[1].copies).toBe(2);
  });
});

describe('readers are told what changed', () => {
  test('an import with a new decision adds a line of its own', async () => {
    await bringIn(nationalRecord({ ma_thu_tuc: '1.990040', ten_thu_tuc: 'Có lịch sử' }));
    const channels = gluedChannels([{ name: 'Trực tiếp', time: '5 Ngày', fee: 'Miễn phí' }]);
    await bringIn(
      nationalRecord({
        ...{ ma_thu_tuc: '1.990040', ten_thu_tuc: 'Có lịch sử' },
        ...{ so_quyet_dinh: '1000/QĐ-BKHCN', cach_thuc_thuc_hien: channels },
      }),
    );
    const { changes } = await byCode('1.990040');
    expect(changes).toEqual([
      expect.objectContaining({
        kind: 'amended',
        decision: '1000/QĐ-BKHCN',
        note: expect.stringMatching(
          /quyết định công bố.*cách thức thực hiện|cách thức thực hiện.*quyết định công bố/,
        ),
      }),
    ]);
  });

  test('an edit that staff publish without a word gets a line; one that has its own keeps it', async () => {
    const { documentId } = await procedures.published({
      name: 'Sửa trên trang',
      code: '1.990041',
      conditions: 'Một',
    });
    await procedures.documents.update({ documentId, data: { conditions: 'Hai' } });
    await procedures.documents.publish({ documentId });
    expect((await byCode('1.990041')).changes).toEqual([
      expect.objectContaining({ kind: 'corrected', note: 'Cập nhật: yêu cầu, điều kiện.' }),
    ]);
    const changes = [{ date: '2026-11-01', kind: 'amended', note: 'Bỏ một điều kiện.' }];
    const [first] = (await byCode('1.990041')).changes;
    await procedures.documents.update({
      ...{ documentId, status: 'published' },
      data: {
        conditions: 'Ba',
        changes: [{ date: first.date, kind: first.kind, note: first.note }, ...changes],
      },
    });
    expect((await byCode('1.990041')).changes.map(({ note }: { note: string }) => note)).toEqual([
      'Cập nhật: yêu cầu, điều kiện.',
      'Bỏ một điều kiện.',
    ]);
    await procedures.documents.update({ documentId, data: { reviewBy: '2027-01-01' }, status: 'published' });
    expect((await byCode('1.990041')).changes).toHaveLength(2);
  });
});

describe('a version that waits for its day', () => {
  const code = '1.990050';
  const table = (...rows: string[]) =>
    Buffer.from(
      ['Mã TTHC,Tên TTHC,Có hiệu lực từ,Yêu cầu', ...rows]
        .join('\n')
        .replace('Yêu cầu', '"Yêu cầu, điều kiện"'),
    );

  test('stays a draft until then; the job publishes it once', async () => {
    const first = await imports.preview(
      await imports.read('a.csv', table(`${code},Chờ ngày,01/01/2020,Cũ`)),
      'x',
    );
    await imports.approve(first.id, 'x');
    const second = await imports.preview(
      await imports.read('b.csv', table(`${code},Chờ ngày,01/01/2099,Mới`)),
      'x',
    );
    expect(await imports.approve(second.id, 'x')).toMatchObject({ waiting: 1 });
    expect((await byCode(code)).conditions).toBe('Cũ');
    expect(await publishDue(portal.strapi, '2098-12-31')).toBe(0);
    expect(await publishDue(portal.strapi, '2099-01-01')).toBe(1);
    expect((await byCode(code)).conditions).toBe('Mới');
    expect(await publishDue(portal.strapi, '2099-01-01')).toBe(0);
  });
});

describe('life and translations', () => {
  test('a successor named by its code, a translation attached to its original', async () => {
    const table = Buffer.from(
      [
        'Mã TTHC,Tên TTHC,Ngôn ngữ,Tình trạng,Thay bằng',
        '1.990060,Bị thay,vi,Đã bị thay thế,1.990001',
        '1.990060,Replaced one,en,,',
        '1.990061,Only English,en,,',
      ].join('\n'),
    );
    const run = await imports.preview(await imports.read('bang.csv', table), 'x');
    const done = await imports.approve(run.id, 'x');
    const entry = await byCode('1.990060');
    expect(entry).toMatchObject({ legalStatus: 'replaced', replacedBy: { code: '1.990001' } });
    const other = await byCode('1.990060', 'published', 'en').catch(() => null);
    expect(done).toMatchObject({ created: 2, rejected: 1 });
    expect(other?.name).toBe('Replaced one');
    expect(other?.documentId).toBe(entry.documentId);
  });
});

describe('work that broke off', () => {
  test('goes on where it was; two do not run at once', async () => {
    const records = Array.from({ length: 4 }, (_, index) =>
      nationalRecord({ ma_thu_tuc: `1.99007${index}`, ten_thu_tuc: `Dở dang ${index}` }),
    );
    const run = await imports.preview(await read(...records), 'x');
    const runs = portal.strapi.db.query('plugin::procedure-register.import-run');
    const old = new Date(Date.now() - 3_600_000).toISOString();
    // A process that died: the run says it is at work, but has been silent for an hour.
    await runs.update({ where: { id: run.id }, data: { state: 'running', heartbeat: old } } as never);
    const [first] = await portal.strapi.db
      .query('plugin::procedure-register.import-item')
      .findMany({ where: { runId: run.id }, orderBy: { id: 'asc' } });
    await portal.strapi.db
      .query('plugin::procedure-register.import-item')
      .update({ where: { id: first.id }, data: { state: 'done' } } as never);
    const done = await imports.approve(run.id, 'Người tiếp tục');
    expect(done).toMatchObject({ state: 'done', created: 3 });
    expect(await procedures.rows({ code: '1.990070' })).toEqual([]);
    await expect(imports.approve(run.id, 'x')).rejects.toThrow(/đã kết thúc/);

    const next = await imports.preview(await read(records[0] as Values), 'x');
    await runs.update({
      where: { id: run.id },
      data: { state: 'running', heartbeat: new Date().toISOString() },
    } as never);
    await expect(imports.approve(next.id, 'x')).rejects.toThrow(/đợt nhập khác/);
    await runs.update({ where: { id: run.id }, data: { state: 'done' } } as never);
  });
});

describe('drift', () => {
  test('lists new decisions, differing fields, expired law and what the source no longer has', async () => {
    await contentOf(portal.strapi, 'api::legal-document.legal-document').documents.create({
      data: { number: '17/2032/NĐ-CP', title: 'Nghị định đã hết hiệu lực', legalStatus: 'expired' },
    });
    const drift = await imports.drift(await read(nationalRecord({ so_quyet_dinh: '2000/QĐ-BKHCN' })));
    expect(drift.entries).toEqual([
      expect.objectContaining({
        key: '1.990001',
        newDecision: { posted: '990/QĐ-BKHCN', source: '2000/QĐ-BKHCN' },
        fields: ['Quyết định công bố'],
      }),
    ]);
    expect(drift.expiredBasis).toContainEqual(
      expect.objectContaining({ key: '1.990001', number: '17/2032/NĐ-CP' }),
    );
    expect(drift.notSeen.map(({ key }) => key)).toContain('1.990002');
    expect(drift.notSeen.map(({ key }) => key)).not.toContain('1.990001');
  });
});

describe('through the panel', () => {
  let panel: Awaited<ReturnType<typeof openPanel>>;

  beforeAll(async () => {
    panel = await openPanel(portal);
  });

  const upload = (name: string, content: Buffer, path = '/procedure-register/imports') =>
    panel.send('post', path).attach('file', content, name);

  test('upload, look, approve, follow', async () => {
    const uploaded = await upload(
      'a.jsonl',
      jsonl(nationalRecord({ ma_thu_tuc: '1.990080', ten_thu_tuc: 'Từ trang quản trị' })),
    );
    expect(uploaded.status).toBe(201);
    const { id } = uploaded.body.data;
    const seen = await panel.send('get', `/procedure-register/imports/${id}`).expect(200);
    expect(seen.body.data.items).toMatchObject([{ outcome: 'create', key: '1.990080', state: 'pending' }]);
    expect(await procedures.rows({ code: '1.990080' })).toEqual([]);
    await panel.send('post', `/procedure-register/imports/${id}/approve`).expect(202);
    for (let turn = 0; turn < 100; turn += 1) {
      const { body } = await panel.send('get', `/procedure-register/imports/${id}`);
      if (body.data.state === 'done') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const after = await panel.send('get', `/procedure-register/imports/${id}`).expect(200);
    expect(after.body.data).toMatchObject({
      state: 'done',
      created: 1,
      approvedBy: expect.stringContaining('Trị Quản'),
    });
  });

  test('a file that cannot be read gets a clear word and leaves no run', async () => {
    const before = (await panel.send('get', '/procedure-register/imports')).body.data.length;
    const bad = await upload('thu-tuc.xlsx', Buffer.from('%PDF-1.7 not a workbook'));
    expect(bad.status).toBe(400);
    expect(bad.body.error.message).toMatch(/PDF/);
    const none = await panel.send('post', '/procedure-register/imports');
    expect(none.status).toBe(400);
    expect((await panel.send('get', '/procedure-register/imports')).body.data).toHaveLength(before);
  });

  test('a run that nobody wants is put away; strangers get nothing', async () => {
    const { body } = await upload('a.jsonl', jsonl(nationalRecord({ ma_thu_tuc: '1.990081' })));
    await panel.send('post', `/procedure-register/imports/${body.data.id}/discard`).expect(200);
    await panel.send('post', `/procedure-register/imports/${body.data.id}/approve`).expect(400);
    await panel.send('get', '/procedure-register/imports/999999').expect(404);
    await portal.request.get('/procedure-register/imports').expect(401);
    await portal.request.post(`/procedure-register/imports/${body.data.id}/approve`).expect(401);
  });

  test('the template can be downloaded, filled in and imported', async () => {
    const { body } = await panel
      .send('get', '/procedure-register/template')
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    await expect(imports.read('mau.xlsx', body as Buffer)).rejects.toThrow(
      /không có dòng dữ liệu|Không tìm thấy cột/,
    );
  });
});
