import {
  freeSlug,
  MAX_SLUG_LENGTH,
  numberedSlug,
  slugFor,
  SLUG_PATTERN,
} from '../../../src/shared/domain/slug';

describe('slugFor', () => {
  test.each([
    ['Đường đi của gió', 'duong-di-cua-gio'],
    ['Ủy ban nhân dân tỉnh Hà Tĩnh', 'uy-ban-nhan-dan-tinh-ha-tinh'],
    ['Đường đi của gió'.normalize('NFD'), 'duong-di-cua-gio'],
    ['Nghị định 63/2010/NĐ-CP', 'nghi-dinh-63-2010-nd-cp'],
    ['Khoa học & Công nghệ', 'khoa-hoc-cong-nghe'],
    ['  “PAR INDEX” – SIPAS: 88,97% 🎉 ', 'par-index-sipas-88-97'],
    ['KHƯỚU ƯỢ ĂẰ', 'khuou-uo-aa'],
    ['🎉🎉', ''],
    ['', ''],
  ])('%s -> %s', (title, slug) => expect(slugFor(title)).toBe(slug));

  test('a long name is cut between words and stays a valid slug', () => {
    const slug = slugFor('Thủ tục cấp giấy chứng nhận đăng ký hoạt động cho tổ chức khoa học '.repeat(6));
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect(slug).toMatch(SLUG_PATTERN);
    expect(slug.endsWith('-')).toBe(false);
  });

  test('one endless word is cut hard', () => {
    expect(slugFor('a'.repeat(500))).toBe('a'.repeat(MAX_SLUG_LENGTH));
  });
});

describe('numbered slugs', () => {
  test('the first free number is taken', () => {
    expect(freeSlug('thong-bao', new Set())).toBe('thong-bao');
    expect(freeSlug('thong-bao', new Set(['thong-bao', 'thong-bao-2', 'thong-bao-4']))).toBe('thong-bao-3');
  });

  test('the number fits into the allowed length', () => {
    const long = slugFor('từ '.repeat(60));
    expect(numberedSlug(long, 1234).length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect(numberedSlug(long, 1234)).toMatch(/-1234$/);
  });
});
