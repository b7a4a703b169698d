import type { PageLocale } from './types';

const vi = {
  skip: 'Đến nội dung chính',
  mainNavigation: 'Điều hướng chính',
  breadcrumb: 'Đường dẫn',
  pages: 'Phân trang',
  previous: 'Trang trước',
  next: 'Trang sau',
  page: 'Trang',
  notices: 'Thông báo của cổng',
  footerLinks: 'Thông tin về cổng',
  contact: 'Liên hệ',
  email: 'Thư điện tử',
  responsible: 'Chịu trách nhiệm chính',
  readInOther: 'English',
  display: {
    title: 'Cỡ chữ, tương phản',
    size: 'Cỡ chữ',
    sizes: { normal: 'Vừa', large: 'Lớn', largest: 'Rất lớn' },
    contrast: 'Tương phản',
    contrasts: { normal: 'Thường', high: 'Cao' },
  },
  otherListInstead: 'English (trang này chưa có bản dịch, mở danh sách tiếng Anh)',
};

const en: typeof vi = {
  skip: 'Skip to main content',
  mainNavigation: 'Main navigation',
  breadcrumb: 'Breadcrumb',
  pages: 'Pagination',
  previous: 'Previous page',
  next: 'Next page',
  page: 'Page',
  notices: 'Portal notices',
  footerLinks: 'About this portal',
  contact: 'Contact',
  email: 'E-mail',
  responsible: 'Responsible',
  readInOther: 'Tiếng Việt',
  display: {
    title: 'Text size, contrast',
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
    contrast: 'Contrast',
    contrasts: { normal: 'Normal', high: 'High' },
  },
  otherListInstead: 'Vietnamese (this page is in English only; opens the Vietnamese list)',
};

/** Words of the frame around a page and of its reusable parts. */
export const CHROME: Record<PageLocale, typeof vi> = { vi, en };
