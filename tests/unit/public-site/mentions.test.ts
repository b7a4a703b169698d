import { mentionsProcedure } from '../../../src/plugins/public-site/domain/mentions';

const procedure = { code: '1.014393', name: 'Công nhận trung tâm nghiên cứu (cấp tỉnh)' };

test.each([
  'Thủ tục 1.014393 đã được cắt giảm',
  'Mã 1.014393.H27',
  'Từ nay áp dụng 1.014393.',
  'Về việc CÔNG NHẬN  trung tâm\nnghiên cứu (cấp tỉnh): điều cần biết',
  'công nhận trung tâm nghiên cứu (cấp tỉnh)'.normalize('NFD'),
])('%j names it', (text) => expect(mentionsProcedure(text, procedure)).toBe(true));

test.each([
  '',
  'Mã 11.014393 và 1.0143930',
  'Mã 2.1.014393',
  'Công nhận trung tâm nghiên cứu',
  'Cong nhan trung tam nghien cuu (cap tinh)',
  '1x014393',
])('%j does not', (text) => expect(mentionsProcedure(text, procedure)).toBe(false));

test('a short name says nothing', () => {
  expect(mentionsProcedure('Hướng dẫn đăng ký khai sinh', { code: null, name: 'Đăng ký khai sinh' })).toBe(
    false,
  );
});
