/**
 * Endings of document numbers that stand in capitals and can run into the next title. The longest that fits is taken.
 * Bodies as in the numbers of central and provincial documents (NĐ 78/2025/NĐ-CP; TT 01/2011/TT-BNV).
 */
const BODIES = [
  ...[
    'CP',
    'TTg',
    'UBTVQH',
    'QH',
    'CTN',
    'TW',
    'HĐND',
    'UBND',
    'TANDTC',
    'VKSNDTC',
    'KTNN',
    'BTTTT',
    'BKHCN',
    'BTP',
  ],
  ...[
    'BTC',
    'BCA',
    'BQP',
    'BNG',
    'BNV',
    'BCT',
    'BXD',
    'BGTVT',
    'BYT',
    'BGDĐT',
    'BLĐTBXH',
    'BNNPTNT',
    'BNNMT',
    'BTNMT',
  ],
  ...[
    'BVHTTDL',
    'BKHĐT',
    'BDTTG',
    'BDT',
    'UBTƯMTTQVN',
    'UBTWMTTQVN',
    'ĐCTUBTWMTTQVN',
    'NHNN',
    'TTCP',
    'VPCP',
    'UBDT',
    'BTNHMT',
    'BHXH',
    'LPQT',
    'TCHQ',
    'TCT',
    'HĐTP',
  ],
];

const BODY = [...BODIES].sort((a, b) => b.length - a.length).join('|');
/** "NĐ-CP", "TTLT-BTC-BTP", "QH15", "NQ-QH15", "QĐ-BCA-C06", "PL-UBTVQH11". */
const TAIL = String.raw`(?:[A-ZĐ]{2,6}-)*(?:(?:UBTVQH|QH)\d{1,2}|(?:${BODY})(?:-[A-Z]\d{2})?(?:-(?:${BODY}))*|[A-ZĐ]{2,8}(?![\p{Ll}])|[A-ZĐ]{2,8}?(?=\p{Lu}\p{Ll}))`;

/** A document number: `63/2010/NĐ-CP`, `66.7/2025/NQ-CP`, `52/2010/QH12`, `3504/QĐ-UBND`, `57-NQ/TW`. */
export const LEGAL_NUMBER = String.raw`(?:\d{1,5}(?:\.\d+|\.?[a-z])?\s?/\s?\d{4}\s?/\s?${TAIL}|\d{1,5}/${TAIL}|\d{1,4}-(?:NQ|CT|KL|QĐ|QC|HD|TB)/(?:TW|TU|BCT))`;

const TYPES = [
  ...[
    'Bộ luật',
    'Luật',
    'Pháp lệnh',
    'Nghị quyết liên tịch',
    'Nghị quyết',
    'Lệnh',
    'Nghị định',
    'Quyết định',
    'Chỉ thị',
  ],
  ...[
    'Thông tư liên tịch',
    'Thông tư',
    'Văn bản hợp nhất',
    'Công văn',
    'Thông báo',
    'Hiệp định',
    'Công ước',
    'Hiến pháp',
  ],
];
/** What kind of document it is, as a pattern. */
export const LEGAL_TYPE = `(?:${TYPES.join('|')})`;

const ONE = new RegExp(LEGAL_NUMBER, 'u');

/** The first document number in a text, without spaces; null when there is none. */
export const legalNumberIn = (text: string): string | null => ONE.exec(text)?.[0].replace(/\s/g, '') ?? null;
