import type { Lexicon, PhraseRow } from './types';

/** What staff read in the editor of a lexicon. */
export const LEXICON_TEXTS = {
  fieldName: 'Bộ từ khóa',
  fieldDescription: 'Cụm từ để nhận ra một chủ đề',
  phrases: 'Cụm từ',
  filter: 'Lọc cụm từ',
  text: 'Cụm từ',
  weight: 'Trọng số',
  when: 'Điều kiện',
  add: 'Thêm cụm từ',
  remove: 'Xóa',
  weightHelp:
    'Trọng số 3: một lần ở đầu bài là đủ; 1: cần vài cụm. Tiêu đề tính gấp đôi, nhắc lại tính một nửa.',
  onePerLine: 'Mỗi dòng một cụm.',
  /** `index` is -1 for the list as a whole */
  inLine: (index: number, message: string) => (index < 0 ? message : `Dòng ${index + 1}: ${message}`),
  trial: 'Chạy thử',
  trialTitle: 'Nội dung đã xuất bản sẽ đổi',
  trialNone: (checked: number) => `Đã xét ${checked} nội dung: không có gì đổi.`,
  trialSome: (checked: number, changed: number) =>
    `Đã xét ${checked} nội dung, ${changed} nội dung sẽ đổi chủ đề.`,
  trialNote: 'Chạy thử không ghi gì. Lưu rồi dùng “npm run themes -- retag” để gắn lại.',
  close: 'Đóng',
  shown: (shown: number, all: number) => `Hiện ${shown}/${all} cụm từ`,
  broad: (count: number, total: number) =>
    `Xuất hiện trong ${count}/${total} nội dung đã xuất bản: có thể quá rộng.`,
  failed: 'Không kiểm tra được bộ từ khóa.',
};

export const CONDITIONS: Record<PhraseRow['when'], string> = {
  always: 'Luôn tính',
  cue: 'Chỉ khi có từ ngữ cảnh',
  state: 'Chỉ khi cơ quan nhà nước thực hiện',
};

export type ListName = Exclude<keyof Lexicon, 'phrases'>;

export const LISTS: Record<ListName, { label: string; hint: string }> = {
  cues: {
    label: 'Từ ngữ cảnh',
    hint: 'Có một từ này trong bài thì các cụm “chỉ khi có từ ngữ cảnh” mới tính.',
  },
  against: { label: 'Từ ngữ chống lại', hint: 'Trừ điểm: bài có từ này thường nói về việc khác.' },
  excludes: { label: 'Cụm loại trừ', hint: 'Cụm dài hơn chứa cụm từ nhưng không phải chủ đề này.' },
};
