import { bootPortal, builtModule, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { importsOf, jsonl } from '../helpers/imports';
import { gluedChannels, nationalRecord } from '../helpers/national-record';
import { openPanel } from '../helpers/panel';
import { publishDue } from '../../src/plugins/procedure-register/server/src/publish-on-effect';

type RuntimeModule = typeof import('../../src/plugins/public-records/server/src/runtime');

let portal: Portal;
let runtimeOf: RuntimeModule['runtimeOf'];
let own: ReturnType<typeof importsOf>;

beforeAll(async () => {
  portal = await bootPortal();
  ({ runtimeOf } = builtModule<RuntimeModule>('src/plugins/public-records/server/src/runtime.js'));
  own = importsOf(portal.strapi);
  await own.bringIn(nationalRecord(), nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }));
});

afterAll(async () => {
  await portal.close();
});

describe('readers are told what changed', () => {
  test('an import with a new decision adds a line of its own', async () => {
    await own.bringIn(nationalRecord({ ma_thu_tuc: '1.990040', ten_thu_tuc: 'Có lịch sử' }));
    const channels = gluedChannels([{ name: 'Trực tiếp', time: '5 Ngày', fee: 'Miễn phí' }]);
    await own.bringIn(
      nationalRecord({
        ...{ ma_thu_tuc: '1.990040', ten_thu_tuc: 'Có lịch sử' },
        ...{ so_quyet_dinh: '1000/QĐ-BKHCN', cach_thuc_thuc_hien: channels },
      }),
    );
    const { changes } = await own.byCode('1.990040');
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
    const { documentId } = await own.procedures.published({
      name: 'Sửa trên trang',
      code: '1.990041',
      conditions: 'Một',
    });
    await own.procedures.documents.update({ documentId, data: { conditions: 'Hai' } });
    await own.procedures.documents.publish({ documentId });
    expect((await own.byCode('1.990041')).changes).toEqual([
      expect.objectContaining({ kind: 'corrected', note: 'Cập nhật: yêu cầu, điều kiện.' }),
    ]);
    const changes = [{ date: '2026-11-01', kind: 'amended', note: 'Bỏ một điều kiện.' }];
    const [first] = (await own.byCode('1.990041')).changes;
    await own.procedures.documents.update({
      ...{ documentId, status: 'published' },
      data: {
        conditions: 'Ba',
        changes: [{ date: first.date, kind: first.kind, note: first.note }, ...changes],
      },
    });
    expect((await own.byCode('1.990041')).changes.map(({ note }: { note: string }) => note)).toEqual([
      'Cập nhật: yêu cầu, điều kiện.',
      'Bỏ một điều kiện.',
    ]);
    await own.procedures.documents.update({
      documentId,
      data: { reviewBy: '2027-01-01' },
      status: 'published',
    });
    expect((await own.byCode('1.990041')).changes).toHaveLength(2);
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

  /** How many seconds a public answer may be kept that is sent at a moment. */
  const longestFrom = (moment: string): string | undefined => {
    const { freshness } = runtimeOf(portal.strapi).answers;
    return /max-age=(\d+)/.exec(freshness.cacheControl(Infinity, Date.parse(moment)))?.[1];
  };

  test('stays a draft until then, and answers are kept no longer; the job publishes it once', async () => {
    const first = await own.imports.preview(
      await own.imports.read('a.csv', table(`${code},Chờ ngày,01/01/2020,Cũ`)),
      'x',
    );
    await own.imports.approve(first.id, 'x');
    const second = await own.imports.preview(
      await own.imports.read('b.csv', table(`${code},Chờ ngày,01/01/2099,Mới`)),
      'x',
    );
    expect(await own.imports.approve(second.id, 'x')).toMatchObject({ waiting: 1 });
    expect((await own.byCode(code)).conditions).toBe('Cũ');
    expect(longestFrom('2098-12-31T23:59:53+07:00')).toBe('7');
    expect(await publishDue(portal.strapi, '2098-12-31')).toBe(0);
    expect(await publishDue(portal.strapi, '2099-01-01')).toBe(1);
    expect((await own.byCode(code)).conditions).toBe('Mới');
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
    const run = await own.imports.preview(await own.imports.read('bang.csv', table), 'x');
    const done = await own.imports.approve(run.id, 'x');
    const entry = await own.byCode('1.990060');
    expect(entry).toMatchObject({ legalStatus: 'replaced', replacedBy: { code: '1.990001' } });
    const other = await own.byCode('1.990060', 'published', 'en').catch(() => null);
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
    const run = await own.imports.preview(await own.read(...records), 'x');
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
    const done = await own.imports.approve(run.id, 'Người tiếp tục');
    expect(done).toMatchObject({ state: 'done', created: 3 });
    expect(await own.procedures.rows({ code: '1.990070' })).toEqual([]);
    await expect(own.imports.approve(run.id, 'x')).rejects.toThrow(/đã kết thúc/);

    const next = await own.imports.preview(await own.read(records[0] as Record<string, unknown>), 'x');
    await runs.update({
      where: { id: run.id },
      data: { state: 'running', heartbeat: new Date().toISOString() },
    } as never);
    await expect(own.imports.approve(next.id, 'x')).rejects.toThrow(/đợt nhập khác/);
    await runs.update({ where: { id: run.id }, data: { state: 'done' } } as never);
  });
});

describe('a preview that waits', () => {
  const source = nationalRecord({ ma_thu_tuc: '1.990090', ten_thu_tuc: 'Xem trước lâu' });

  test('does not overwrite what was edited since, and gives way to the same file read again', async () => {
    await own.bringIn(source);
    const file = await own.read({ ...source, yeu_cau_dieu_kien: 'Theo nguồn' });
    const first = await own.imports.preview(file, 'x');
    const { documentId } = await own.byCode('1.990090');
    await own.procedures.documents.update({
      documentId,
      data: { conditions: 'Vừa sửa' },
      status: 'published',
    });
    const done = await own.imports.approve(first.id, 'x');
    expect(done).toMatchObject({ changed: 0, failed: 1 });
    expect((await own.imports.problems(first.id))[0]?.reason).toMatch(/sửa sau khi xem trước/);
    expect((await own.byCode('1.990090')).conditions).toBe('Vừa sửa');

    const second = await own.imports.preview(file, 'x');
    const third = await own.imports.preview(file, 'x');
    await expect(own.imports.approve(second.id, 'x')).rejects.toThrow(/đã kết thúc/);
    expect(await own.imports.approve(third.id, 'x')).toMatchObject({ conflicting: 1 });
  });
});

describe('drift', () => {
  test('lists new decisions, differing fields, expired law and what the source no longer has', async () => {
    await contentOf(portal.strapi, 'api::legal-document.legal-document').documents.create({
      data: { number: '17/2032/NĐ-CP', title: 'Nghị định đã hết hiệu lực', legalStatus: 'expired' },
    });
    const drift = await own.imports.drift(await own.read(nationalRecord({ so_quyet_dinh: '2000/QĐ-BKHCN' })));
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
    expect(await own.procedures.rows({ code: '1.990080' })).toEqual([]);
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

  test('the register is exported, and the export changes nothing when it is imported again', async () => {
    const stored = async () =>
      JSON.stringify((await own.procedures.rows()).map(({ id, updatedAt }) => [id, updatedAt]));
    const before = await stored();
    const file = await own.imports.read('so.xlsx', await own.imports.export());
    const run = await own.imports.approve((await own.imports.preview(file, 'x')).id, 'x');
    expect(run).toMatchObject({ created: 0, changed: 0, waiting: 0, conflicting: 0, rejected: 0, failed: 0 });
    expect(run.unchanged).toBeGreaterThan(5);
    expect(await stored()).toBe(before);
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
    await expect(own.imports.read('mau.xlsx', body as Buffer)).rejects.toThrow(
      /không có dòng dữ liệu|Không tìm thấy cột/,
    );
  });
});
