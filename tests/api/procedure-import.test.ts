import { bootPortal, type Portal } from '../helpers/boot';
import { contentOf } from '../helpers/content';
import { importsOf } from '../helpers/imports';
import { nationalRecord } from '../helpers/national-record';

let portal: Portal;
let own: ReturnType<typeof importsOf>;

beforeAll(async () => {
  portal = await bootPortal();
  own = importsOf(portal.strapi);
});

afterAll(async () => {
  await portal.close();
});

/** Everything in the tables of procedures, without what only an import remembers. */
const snapshot = async () =>
  JSON.stringify(
    (await own.procedures.rows()).map(({ id, documentId, updatedAt, publishedAt, name }) => [
      id,
      documentId,
      updatedAt,
      publishedAt,
      name,
    ]),
  );

describe('a first import', () => {
  test('creates, publishes, files under a field and remembers who approved', async () => {
    const run = await own.bringIn(
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
    const entry = await own.byCode('1.990001');
    expect(entry).toMatchObject({ isSample: false, sourceOfTruth: 'national', levels: ['province'] });
    expect(entry.field.name).toBe('Thử nghiệm giống cây');
    expect(entry.channels[1].fees[0]).toMatchObject({ kind: 'charge', amount: '150000' });
    expect(entry.dossier[0].items[0]).toMatchObject({ form: 'Mau CN 01.docx', originals: 1 });
    expect(
      await contentOf(portal.strapi, 'api::procedure-field.procedure-field').rows({
        name: 'Thử nghiệm giống cây',
      }),
    ).toHaveLength(1);
    const { body } = await portal.request.get('/api/procedures/1.990001').expect(200);
    expect(body.data.name).toBe('Công nhận phòng thử nghiệm giống cây bưởi');
  });

  test('the same file again changes nothing at all', async () => {
    const before = await snapshot();
    const run = await own.bringIn(
      nationalRecord(),
      nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }),
    );
    expect(run).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    expect(await snapshot()).toBe(before);
  });

  test('a plan shows what would change, field by field, and writes nothing', async () => {
    const before = await snapshot();
    const rows = [];
    const file = await own.read(
      nationalRecord({ yeu_cau_dieu_kien: 'Có phòng thử.' }),
      nationalRecord({ ma_thu_tuc: '1.990003', ten_thu_tuc: 'Mới' }),
      nationalRecord({ ma_thu_tuc: '1.990002', ten_thu_tuc: 'Cấp lại' }),
      nationalRecord({ ma_thu_tuc: 'không rõ' }),
    );
    for await (const row of own.imports.plan(file)) rows.push(row);
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
    const run = await own.bringIn(
      nationalRecord({ ma_thu_tuc: 'abc' }),
      nationalRecord({ ma_thu_tuc: '1.990010', ten_thu_tuc: '' }),
      nationalRecord({ ma_thu_tuc: '1.990011', ten_thu_tuc: long }),
      nationalRecord({ ma_thu_tuc: '1.990012', ten_thu_tuc: 'Tốt' }),
      nationalRecord({ ma_thu_tuc: '1.990012', ten_thu_tuc: 'Trùng' }),
    );
    expect(run).toMatchObject({ created: 1, rejected: 4 });
    const problems = await own.imports.problems(run.id);
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^1 .*không phải mã/),
      expect.stringMatching(/^2 .*Thiếu tên/),
      expect.stringMatching(/^3 Tên thủ tục: .*1000/),
      expect.stringMatching(/^5 Trùng với dòng 4/),
    ]);
    expect((await own.byCode('1.990012')).name).toBe('Tốt');
  });

  test('a row that the application refuses fails alone and leaves nothing half-written', async () => {
    // The address is taken by another entry: the write is refused inside its transaction.
    await own.procedures.published({ name: 'Người giữ đường dẫn', slug: 'duong-dan-da-co' });
    const done = await own.table(
      'Mã TTHC,Tên TTHC,Đường dẫn,Lĩnh vực',
      '1.990021,Bị từ chối,duong-dan-da-co,Lĩnh vực B',
      '1.990022,Được nhận,,Lĩnh vực B',
    );
    expect(done).toMatchObject({ created: 1, failed: 1, state: 'done' });
    expect(await own.procedures.rows({ code: '1.990021' })).toEqual([]);
    expect((await own.byCode('1.990022')).field.name).toBe('Lĩnh vực B');
    expect((await own.imports.problems(done.id))[0]?.reason).toMatch(/duong-dan-da-co/);
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
    await own.bringIn(source);
    ({ documentId } = await own.byCode('1.990030'));
    await own.procedures.documents.update({
      documentId,
      data: { conditions: 'Sửa tay' },
      status: 'published',
    });
  });

  test('stands when the source has not moved', async () => {
    await own.bringIn({ ...source, so_quyet_dinh: '991/QĐ-BKHCN' });
    const entry = await own.byCode('1.990030');
    expect([entry.conditions, entry.decision.number]).toEqual(['Sửa tay', '991/QĐ-BKHCN']);
  });

  test('is never overwritten silently: the conflict is kept until somebody decides', async () => {
    const moved = { ...source, so_quyet_dinh: '991/QĐ-BKHCN', yeu_cau_dieu_kien: 'Hai' };
    const run = await own.bringIn(moved);
    expect(run.conflicting).toBe(1);
    expect((await own.byCode('1.990030')).conditions).toBe('Sửa tay');
    const open = (await own.imports.conflicts()).filter(({ target }) => target === documentId);
    expect(open).toMatchObject([{ field: 'conditions', ours: 'Sửa tay', theirs: 'Hai', state: 'open' }]);
    await own.bringIn(moved);
    expect((await own.imports.conflicts()).filter(({ target }) => target === documentId)).toHaveLength(1);
  });

  test('keep: ours stands until the source says something new', async () => {
    const [conflict] = (await own.imports.conflicts()).filter(({ target }) => target === documentId);
    await own.imports.decide(conflict?.id ?? 0, 'keep', 'Lê Văn Giữ');
    const again = await own.bringIn({ ...source, so_quyet_dinh: '992/QĐ-BKHCN', yeu_cau_dieu_kien: 'Hai' });
    expect(again.conflicting).toBe(0);
    const later = await own.bringIn({ ...source, so_quyet_dinh: '992/QĐ-BKHCN', yeu_cau_dieu_kien: 'Ba' });
    expect(later.conflicting).toBe(1);
  });

  test('take: the value of the source is written and published', async () => {
    const [conflict] = (await own.imports.conflicts()).filter(({ target }) => target === documentId);
    await own.imports.decide(conflict?.id ?? 0, 'take', 'Lê Văn Lấy');
    expect((await own.byCode('1.990030')).conditions).toBe('Ba');
    await expect(own.imports.decide(conflict?.id ?? 0, 'keep', 'Lê Văn Lấy')).rejects.toThrow(
      /đã được quyết định/,
    );
  });

  test('a draft in work is not published with the import', async () => {
    await own.procedures.documents.update({ documentId, data: { statusNote: 'Chưa duyệt' } });
    const run = await own.bringIn({ ...source, so_quyet_dinh: '993/QĐ-BKHCN', yeu_cau_dieu_kien: 'Ba' });
    expect(run).toMatchObject({ waiting: 1, changed: 0 });
    expect((await own.byCode('1.990030')).decision.number).toBe('992/QĐ-BKHCN');
    expect((await own.byCode('1.990030', 'draft')).decision.number).toBe('993/QĐ-BKHCN');
  });

  test('a form that staff uploaded stays with its paper', async () => {
    await own.bringIn(nationalRecord({ ma_thu_tuc: '1.990031', ten_thu_tuc: 'Có tệp' }));
    const entry = await own.byCode('1.990031', 'draft');
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
    await own.procedures.documents.update({
      documentId: entry.documentId,
      data: { dossier },
      status: 'published',
    });
    const more = nationalRecord({ ma_thu_tuc: '1.990031', ten_thu_tuc: 'Có tệp' });
    more.thanh_phan_ho_so = more.thanh_phan_ho_so!.replace('0 bản chính,1 bản sao', '0 bản chính,2 bản sao');
    await own.bringIn(more);
    const after = await own.byCode('1.990031');
    expect(after.dossier[0].items[0].formFile?.name).toBe('mau.pdf');
    expect(after.dossier[0].items[1].copies).toBe(2);
  });
});
