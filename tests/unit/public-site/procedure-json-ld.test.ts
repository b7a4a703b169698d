import {
  isoDuration,
  procedureJsonLd,
  type ServiceFacts,
} from '../../../src/plugins/public-site/domain/procedure-json-ld';
import { scriptData } from '../../../src/shared/domain/script-data';

const BARE: ServiceFacts = {
  name: 'Cấp giấy phép',
  url: 'https://skhcn.hatinh.gov.vn/thu-tuc/1.014393',
  locale: 'vi',
  serviceType: 'Thủ tục hành chính',
  recipients: [],
  channels: [],
  results: [],
};

const FULL: ServiceFacts = {
  ...BARE,
  code: '1.014393',
  field: 'An toàn bức xạ',
  recipients: ['Công dân Việt Nam', 'Cán bộ, công chức, viên chức'],
  operator: 'Sở Khoa học và Công nghệ',
  authority: 'UBND tỉnh',
  area: 'Hà Tĩnh',
  receptionAddress: '02A Nguyễn Chí Thanh\nHà Tĩnh',
  channels: [
    {
      channel: 'in_person',
      duration: { number: 15, unit: 'working_day', text: 'kể từ ngày nhận đủ hồ sơ' },
      fees: [
        { kind: 'fee', amount: '3000000', currency: 'VND', condition: 'cấp mới' },
        { kind: 'charge', amount: null, condition: 'theo hợp đồng' },
      ],
    },
    {
      channel: 'online',
      duration: { number: '8', unit: 'hour' },
      fees: [
        { kind: 'fee', amount: 3000000, condition: 'cấp mới' },
        { kind: null, amount: 0 },
      ],
    },
    { channel: 'post', duration: null, fees: null },
  ],
  onlineUrl: 'https://dichvucong.gov.vn/x?ma_thu_tuc=1.014393',
  nationalUrl: 'https://dichvucong.gov.vn/x?ma_thu_tuc=1.014393',
  results: ['Giấy phép'],
  caution: 'Dữ liệu minh hoạ',
};

/** What schema.org (version 29) defines for each type that is used, inherited properties included. */
const DEFINED: Record<string, string[]> = {
  GovernmentService: [
    ...['name', 'identifier', 'url', 'mainEntityOfPage', 'sameAs', 'disambiguatingDescription'],
    ...['serviceType', 'category', 'provider', 'serviceOperator', 'areaServed', 'audience'],
    ...['availableChannel', 'offers', 'serviceOutput'],
  ],
  WebPage: ['inLanguage'],
  GovernmentOrganization: ['name'],
  AdministrativeArea: ['name'],
  Audience: ['audienceType'],
  ServiceChannel: [
    ...['name', 'description', 'processingTime', 'availableLanguage', 'serviceUrl'],
    ...['serviceLocation', 'servicePostalAddress'],
  ],
  Place: ['address'],
  PostalAddress: ['streetAddress'],
  Offer: ['price', 'priceCurrency', 'category', 'description'],
  Thing: ['name'],
};

/** Every object of a document with its type. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesOf)];
}

test('everything that is known is said, each fee once', () => {
  expect(procedureJsonLd(FULL)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: 'Cấp giấy phép',
    identifier: '1.014393',
    provider: { '@type': 'GovernmentOrganization', name: 'UBND tỉnh' },
    serviceOperator: { name: 'Sở Khoa học và Công nghệ' },
    areaServed: { '@type': 'AdministrativeArea', name: 'Hà Tĩnh' },
    audience: [{ audienceType: 'Công dân Việt Nam' }, { audienceType: 'Cán bộ, công chức, viên chức' }],
    availableChannel: [
      {
        name: 'Trực tiếp',
        description: '15 ngày làm việc (kể từ ngày nhận đủ hồ sơ)',
        processingTime: 'P21D',
        serviceLocation: { '@type': 'Place', address: '02A Nguyễn Chí Thanh Hà Tĩnh' },
      },
      { name: 'Trực tuyến', processingTime: 'PT8H', serviceUrl: FULL.onlineUrl },
      { name: 'Dịch vụ bưu chính', servicePostalAddress: { streetAddress: '02A Nguyễn Chí Thanh Hà Tĩnh' } },
    ],
    offers: [
      { '@type': 'Offer', price: '3000000', priceCurrency: 'VND', category: 'Phí', description: 'cấp mới' },
      { '@type': 'Offer', price: '0', priceCurrency: 'VND' },
    ],
    serviceOutput: [{ '@type': 'Thing', name: 'Giấy phép' }],
  });
});

test('what is not known is left out', () => {
  expect(procedureJsonLd(BARE)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: 'Cấp giấy phép',
    url: BARE.url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': BARE.url, inLanguage: 'vi' },
    serviceType: 'Thủ tục hành chính',
  });
  const odd = procedureJsonLd({ ...BARE, operator: ' \n ', code: '', channels: [{ channel: 'post' }] });
  expect(odd).not.toHaveProperty('provider');
  expect(odd).not.toHaveProperty('identifier');
  expect(odd).not.toHaveProperty('offers');
  expect(odd.availableChannel).toEqual([
    { '@type': 'ServiceChannel', name: 'Dịch vụ bưu chính', availableLanguage: 'vi' },
  ]);
});

test('an online service without a described channel still says where', () => {
  const { availableChannel } = procedureJsonLd({ ...BARE, onlineUrl: 'https://a.vn/', locale: 'en' });
  expect(availableChannel).toMatchObject([{ name: 'Online', serviceUrl: 'https://a.vn/' }]);
});

test('only what schema.org defines for a type', () => {
  for (const node of nodesOf(procedureJsonLd(FULL))) {
    const names = Object.keys(node).filter((name) => !name.startsWith('@'));
    expect(DEFINED[String(node['@type'])] ?? []).toEqual(expect.arrayContaining(names));
  }
});

test.each([
  [{ number: 15, unit: 'working_day' }, 'P21D'],
  [{ number: 3, unit: 'working_day' }, 'P3D'],
  [{ number: '7', unit: 'working_day' }, 'P9D'],
  [{ number: 0.5, unit: 'working_day' }, 'P0.5D'],
  [{ number: 20, unit: 'day' }, 'P20D'],
  [{ number: 4, unit: 'hour' }, 'PT4H'],
  [{ number: 2, unit: 'month' }, 'P2M'],
  [{ number: 3, unit: null }, undefined],
  [{ number: null, unit: 'day', text: 'Không quy định' }, undefined],
  [{ number: 0, unit: 'day' }, undefined],
  [{ number: 'x', unit: 'day' }, undefined],
  [null, undefined],
])('%j lasts %s', (duration, expected) => expect(isoDuration(duration)).toBe(expected));

test('no text can leave the script element, and none is changed', () => {
  const hostile = `</script><!--<script>&amp; \u2028\u2029 "quoted" \\ ' ]]>`;
  const data = scriptData(procedureJsonLd({ ...FULL, name: hostile, operator: hostile, results: [hostile] }));
  expect(data).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(scriptData({ hostile }))).toEqual({ hostile });
});
