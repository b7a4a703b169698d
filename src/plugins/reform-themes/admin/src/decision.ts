/** One decision as the server answers it. */
export interface Decision {
  code: string;
  name: string;
  origin: 'auto' | 'person';
  state: 'accepted' | 'rejected';
  score: number;
  evidence: { phrase: string; field: string; count: number }[];
}

const FIELDS: Record<string, string> = {
  title: 'tiêu đề',
  lead: 'tóm tắt',
  body: 'nội dung',
  type: 'loại nội dung',
};

const ORIGINS: Record<`${Decision['origin']} ${Decision['state']}`, string> = {
  'auto accepted': 'tự động',
  'auto rejected': 'tự động bỏ',
  'person accepted': 'người chọn',
  'person rejected': 'người bỏ',
};

/** Who decided, in words for staff. */
export const originLabel = ({ origin, state }: Decision): string => ORIGINS[`${origin} ${state}`];

/** "4,5 điểm", as numbers are written in Vietnamese. */
export const scoreLabel = ({ score }: Decision): string => `${score.toLocaleString('vi-VN')} điểm`;

/** "“chỉ số PCI” (tiêu đề) · “VCCI” (nội dung, 2 lần)" */
export const evidenceLabel = ({ evidence }: Decision): string =>
  evidence
    .map(({ phrase, field, count }) => {
      const times = count > 1 ? `, ${count} lần` : '';
      return `“${phrase}” (${FIELDS[field] ?? field}${times})`;
    })
    .join(' · ');
