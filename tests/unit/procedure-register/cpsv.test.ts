import { toCpsv, type CpsvSurroundings } from '../../../src/plugins/procedure-register/domain/cpsv';
import { isoDuration } from '../../../src/plugins/procedure-register/domain/iso-duration';
import type { DescribedProcedure } from '../../../src/plugins/procedure-register/domain/procedure';
import { nodesOf, SHAPES, violations, type FlatNode } from '../../helpers/cpsv-shapes';

const CV = 'http://data.europa.eu/m8g/';
const CPSV = 'http://purl.org/vocab/cpsv#';
const DCT = 'http://purl.org/dc/terms/';
const ELI = 'http://data.europa.eu/eli/ontology#';
const URL_VI = 'https://skhcn.example.vn/thu-tuc/2.002131';

const AROUND: CpsvSurroundings = {
  origin: 'https://skhcn.example.vn',
  url: URL_VI,
  locale: 'vi',
  state: 'in_force',
  organisation: {
    name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
    place: { code: 'VN-23', vi: 'Tỉnh Hà Tĩnh', en: 'Hà Tĩnh Province' },
    telephone: '0239 123 456',
    email: 'so@example.vn',
    openingHours: 'Thứ Hai đến thứ Sáu',
  },
};

const FULL: DescribedProcedure = {
  documentId: 'abc',
  code: '2.002131',
  name: 'Khai báo thiết bị X-quang',
  levels: ['province'],
  field: { slug: 'an-toan-buc-xa', name: 'An toàn bức xạ', nameEn: 'Radiation safety' },
  themes: [{ code: 'tthc', nameVi: 'Thủ tục hành chính', nameEn: 'Administrative procedures' }],
  steps: [{ title: 'Nộp hồ sơ', description: 'Nộp tại Trung tâm.' }, { description: 'Nhận kết quả.' }],
  channels: [
    {
      channel: 'in_person',
      duration: { number: 5, unit: 'working_day', text: 'kể từ ngày nhận đủ hồ sơ.' },
      fees: [{ kind: 'fee', amount: '3000000', currency: 'VND', condition: 'Mỗi thiết bị' }],
      note: 'Buổi sáng',
    },
    {
      channel: 'online',
      duration: { number: '4', unit: 'hour' },
      fees: [{ kind: 'charge', condition: 'Theo quy định' }],
    },
    { channel: 'post', duration: { text: 'Trong ngày' }, fees: [{ amount: 0 }, {}] },
  ],
  dossier: [
    {
      case: 'Khai báo lần đầu',
      items: [
        {
          name: 'Phiếu khai báo',
          form: 'Mẫu số 01',
          formFile: { url: '/uploads/mau.docx' },
          originals: 1,
          copies: 2,
        },
        { name: 'Bản sao hợp đồng', formUrl: 'https://dichvucong.gov.vn/mau' },
      ],
    },
    { case: 'Khai báo lại', items: [{ name: 'Phiếu khai báo' }] },
  ],
  recipients: ['organisation', 'citizen'],
  implementingAgency: 'Sở Khoa học và Công nghệ tỉnh Hà Tĩnh.',
  results: [{ name: 'Giấy xác nhận', code: 'KQ.G06.000001' }, { name: 'Văn bản từ chối' }],
  conditions: 'Thiết bị đã được kiểm định.',
  legalBasis: [
    { title: 'Luật Năng lượng nguyên tử', number: '18/2008/QH12', date: '2008-06-03', provision: 'Điều 22' },
    { title: 'Thông tư hướng dẫn' },
  ],
  receptionAddress: '142 Trần Phú',
  nationalUrl: 'https://dichvucong.gov.vn/thu-tuc/1',
};

const describedAs = async (
  procedure: DescribedProcedure = FULL,
  change: Partial<CpsvSurroundings> = {},
): Promise<FlatNode[]> => nodesOf(toCpsv(procedure, { ...AROUND, ...change }));

const ofType = (nodes: FlatNode[], type: string) => nodes.filter((node) => node['@type']?.includes(type));
const values = (node: FlatNode | undefined, path: string) => node?.[path] ?? [];
const texts = (node: FlatNode | undefined, path: string) =>
  values(node, path).map((value) => value['@value']);

describe('the shapes of CPSV-AP 3.2.0', () => {
  const bare: DescribedProcedure = { documentId: 'abc', name: 'Thủ tục' };
  test.each<[string, DescribedProcedure, Partial<CpsvSurroundings>]>([
    ['everything', FULL, {}],
    ['in English', FULL, { locale: 'en' }],
    ['a name only', bare, {}],
    ['no contact', bare, { organisation: { name: { vi: 'Sở' }, place: { vi: 'Việt Nam' } } }],
    ['of a ministry', { ...FULL, levels: ['ministry'] }, {}],
    [
      'odd values',
      { ...FULL, nationalUrl: 'http://', channels: [{}, { channel: 'khac' }], levels: null },
      {},
    ],
  ])('%s', async (_name, procedure, change) => {
    const nodes = await describedAs(procedure, change);
    expect(violations(nodes)).toEqual([]);
    expect(ofType(nodes, `${CPSV}PublicService`)).toHaveLength(1);
  });

  test('every class that has a shape is written, so the check above checks it', async () => {
    const types = new Set((await describedAs()).flatMap((node) => node['@type'] ?? []));
    for (const type of Object.keys(SHAPES)) expect(types).toContain(type);
  });

  test('the checker finds what is wrong', async () => {
    const service = { '@id': 'a:1', '@type': `${CPSV}PublicService`, [`${DCT}title`]: 'không có ngôn ngữ' };
    const found = violations(await nodesOf({ ...service, [`${CV}hasChannel`]: { '@id': 'a:2' } }));
    expect(found.map((line) => line.replace(/^a:1 http:\/\/\S+[/#](\w+): /, '$1 '))).toEqual([
      'identifier is missing',
      'title is no http://www.w3.org/1999/02/22-rdf-syntax-ns#langString',
      'description is missing',
      'hasCompetentAuthority is missing',
      `hasChannel is no ${CV}Channel`,
    ]);
  });

  test('nothing is fetched', async () => {
    await expect(nodesOf({ '@context': 'https://example.org/context' })).rejects.toThrow();
  });
});

describe('what it says', () => {
  test('the service', async () => {
    const [service] = ofType(await describedAs(), `${CPSV}PublicService`);
    expect(service?.['@id']).toBe(URL_VI);
    expect(texts(service, `${DCT}identifier`)).toEqual(['2.002131']);
    expect(values(service, `${DCT}title`)).toEqual([
      { '@language': 'vi', '@value': 'Khai báo thiết bị X-quang' },
    ]);
    expect(texts(service, `${DCT}description`)).toEqual([
      'Thủ tục hành chính “Khai báo thiết bị X-quang” thuộc lĩnh vực “An toàn bức xạ”, cơ quan giải quyết: Sở Khoa học và Công nghệ tỉnh Hà Tĩnh.',
    ]);
    expect(values(service, 'http://www.w3.org/ns/adms#status')).toEqual([
      { '@id': 'http://purl.org/adms/status/Completed' },
    ]);
    // The channels differ, so the service as a whole has no one time limit.
    expect(values(service, `${CV}processingTime`)).toEqual([]);
  });

  test('one time limit for all channels is that of the service', async () => {
    const channels = ['online', 'post'].map((channel) => ({
      channel,
      duration: { number: 15, unit: 'day' },
    }));
    const [service] = ofType(await describedAs({ ...FULL, channels }), `${CPSV}PublicService`);
    expect(texts(service, `${CV}processingTime`)).toEqual(['P15D']);
  });

  test('channels: duration as xsd:duration, working days in words', async () => {
    const channels = ofType(await describedAs(), `${CV}Channel`);
    expect(channels.map((node) => texts(node, `${CV}processingTime`))).toEqual([['P5D'], ['PT4H'], []]);
    expect(texts(channels[0], `${DCT}description`)).toEqual([
      'Thời hạn giải quyết: 5 ngày làm việc (kể từ ngày nhận đủ hồ sơ)\nBuổi sáng\nNơi tiếp nhận: 142 Trần Phú',
    ]);
    expect(texts(channels[2], `${DCT}description`)).toEqual(['Thời hạn giải quyết: Trong ngày']);
  });

  test('costs: amount, currency, channel; a fee without an amount keeps its words', async () => {
    const costs = ofType(await describedAs(), `${CV}Cost`);
    expect(costs.map((node) => texts(node, `${CV}hasValue`))).toEqual([[3000000], [], [0]]);
    expect(values(costs[0], `${CV}currency`)).toEqual([
      { '@id': 'http://publications.europa.eu/resource/authority/currency/VND' },
    ]);
    expect(texts(costs[0], `${DCT}description`)).toEqual(['Phí: Mỗi thiết bị']);
    expect(texts(costs[1], `${DCT}description`)).toEqual(['Lệ phí: Theo quy định']);
    expect(values(costs[1], `${CV}ifAccessedThrough`)).toEqual([{ '@id': `${URL_VI}#channel-2` }]);
  });

  test('evidence: names, quantities, forms', async () => {
    const evidence = ofType(await describedAs(), `${CV}Evidence`);
    expect(evidence.map((node) => texts(node, `${DCT}title`)[0])).toEqual([
      'Phiếu khai báo',
      'Bản sao hợp đồng',
      'Phiếu khai báo',
    ]);
    expect(texts(evidence[0], `${DCT}description`)).toEqual([
      'Khai báo lần đầu\nMẫu số 01\nbản chính: 1, bản sao: 2',
    ]);
    expect(evidence.map((node) => values(node, 'http://xmlns.com/foaf/0.1/page')[0]?.['@id'])).toEqual([
      'https://skhcn.example.vn/uploads/mau.docx',
      'https://dichvucong.gov.vn/mau',
      undefined,
    ]);
    expect(new Set(evidence.map((node) => texts(node, `${DCT}identifier`)[0])).size).toBe(3);
  });

  test('legal resources: numbers and dates; the steps implement them', async () => {
    const nodes = await describedAs();
    const [law, circular] = ofType(nodes, `${ELI}LegalResource`);
    expect(texts(law, `${ELI}id_local`)).toEqual(['18/2008/QH12']);
    expect(values(law, `${ELI}date_document`)).toEqual([
      { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2008-06-03' },
    ]);
    expect(values(circular, `${ELI}id_local`)).toEqual([]);
    const [rule] = ofType(nodes, `${CPSV}Rule`);
    expect(values(rule, `${CPSV}implements`)).toEqual(
      [law, circular].map((node) => ({ '@id': node?.['@id'] })),
    );
    expect(texts(rule, `${DCT}description`)).toEqual(['Nộp hồ sơ: Nộp tại Trung tâm.\nNhận kết quả.']);
  });

  test('outputs keep their code', async () => {
    const outputs = ofType(await describedAs(), `${CV}Output`);
    expect(outputs.map((node) => texts(node, `${DCT}identifier`)[0])).toEqual([
      'KQ.G06.000001',
      '2.002131/result-2',
    ]);
  });

  test('the authority: the agency of the procedure, else who publishes; the place it covers', async () => {
    const label = 'http://www.w3.org/2004/02/skos/core#prefLabel';
    const [named] = ofType(await describedAs(), `${CV}PublicOrganisation`);
    expect(texts(named, label)).toEqual(['Sở Khoa học và Công nghệ tỉnh Hà Tĩnh']);
    expect(values(named, `${DCT}spatial`)).toEqual([{ '@id': 'https://skhcn.example.vn/#place-VN-23' }]);
    const unnamed = { ...FULL, implementingAgency: 'Không có thông tin', levels: ['ministry'] };
    const [other] = ofType(await describedAs(unnamed), `${CV}PublicOrganisation`);
    expect(values(other, label).map((value) => value['@language'])).toEqual(['vi', 'en']);
    expect(values(other, `${DCT}spatial`)).toEqual([
      { '@id': 'http://publications.europa.eu/resource/authority/country/VNM' },
    ]);
  });

  test('texts carry the language of the description, names of lists both', async () => {
    const nodes = await describedAs(FULL, { locale: 'en' });
    const [service] = ofType(nodes, `${CPSV}PublicService`);
    expect(values(service, `${DCT}title`)[0]).toMatchObject({ '@language': 'en' });
    expect(texts(service, `${DCT}description`)[0]).toMatch(
      /^Administrative procedure “.+” in the field “Radiation safety”/,
    );
    const online = nodes.find((node) => node['@id'] === 'https://skhcn.example.vn/#channel-online');
    expect(texts(online, 'http://www.w3.org/2004/02/skos/core#prefLabel')).toEqual(['Trực tuyến', 'Online']);
  });
});

describe('durations', () => {
  test.each([
    [{ number: 15, unit: 'day' }, 'P15D'],
    [{ number: '30', unit: 'working_day' }, 'P30D'],
    [{ number: 0.5, unit: 'day' }, 'PT12H'],
    [{ number: 1.5, unit: 'working_day' }, 'P1DT12H'],
    [{ number: 8, unit: 'hour' }, 'PT8H'],
    [{ number: 1.5, unit: 'hour' }, 'PT1H30M'],
    [{ number: 48, unit: 'hour' }, 'PT48H'],
    [{ number: 0, unit: 'day' }, 'P0D'],
    [{ number: 0, unit: 'hour' }, 'PT0H'],
    [{ number: 2, unit: 'month' }, 'P2M'],
    [{ number: 1.5, unit: 'month' }, null],
    [{ number: 7 }, null],
    [{ number: 7, unit: 'tuần' }, null],
    [{ number: -1, unit: 'day' }, null],
    [{ number: 'x', unit: 'day' }, null],
    [{ text: 'Trong ngày' }, null],
    [null, null],
  ])('%j is %s', (duration, expected) => {
    expect(isoDuration(duration)).toBe(expected);
    if (expected) expect(expected).toMatch(/^P(?=.)(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/);
  });
});
