/**
 * The closed lists of values that content uses, with their Vietnamese and English labels.
 *
 * One list serves the panel's select fields (`global::choice`, `global::choices`), the check at write, and the
 * public pages. The stored value is the English code; it never changes once published.
 */
export interface Choice {
  readonly value: string;
  readonly vi: string;
  readonly en: string;
}

const choice = (value: string, vi: string, en: string): Choice => ({ value, vi, en });

export const CHOICES = {
  /** "Ngày" and "ngày làm việc" are different units: the national database keeps them apart. */
  durationUnit: [
    choice('working_day', 'ngày làm việc', 'working days'),
    choice('day', 'ngày', 'days'),
    choice('hour', 'giờ', 'hours'),
    choice('month', 'tháng', 'months'),
  ],
  /** Luật Phí và lệ phí 97/2015/QH13 Art. 3: phí (fee for a service) and lệ phí (charge) are different things. */
  feeKind: [choice('fee', 'Phí', 'Fee'), choice('charge', 'Lệ phí', 'Charge')],
  channel: [
    choice('in_person', 'Trực tiếp', 'In person'),
    choice('online', 'Trực tuyến', 'Online'),
    choice('post', 'Dịch vụ bưu chính', 'By post'),
  ],
  departmentKind: [
    choice('leadership', 'Lãnh đạo', 'Leadership'),
    choice('office', 'Văn phòng', 'Office'),
    choice('division', 'Phòng chuyên môn', 'Division'),
    choice('sub_department', 'Chi cục', 'Sub-department'),
    choice('centre', 'Trung tâm', 'Centre'),
  ],
  legalStatus: [
    choice('in_force', 'Còn hiệu lực', 'In force'),
    choice('partly_in_force', 'Hết hiệu lực một phần', 'Partly in force'),
    choice('not_yet_in_force', 'Chưa có hiệu lực', 'Not yet in force'),
    choice('expired', 'Hết hiệu lực', 'No longer in force'),
  ],
  outreachChannel: [
    choice('portal', 'Cổng thông tin điện tử', 'Portal'),
    choice('newspaper', 'Báo', 'Newspaper'),
    choice('television', 'Truyền hình', 'Television'),
    choice('journal', 'Tập san', 'Journal'),
    choice('bulletin', 'Bản tin', 'Bulletin'),
    choice('social_media', 'Mạng xã hội', 'Social media'),
  ],
  procedureLevel: [
    choice('ministry', 'Cấp Bộ', 'Ministry'),
    choice('province', 'Cấp tỉnh', 'Province'),
    choice('commune', 'Cấp xã', 'Commune'),
    choice('other', 'Cơ quan khác', 'Other body'),
  ],
  procedureKind: [
    choice('law_assigned', 'TTHC được giao luật quy định chi tiết', 'Detailed by law'),
    choice(
      'not_assigned',
      'TTHC không được luật giao cho địa phương quy định',
      'Not assigned by law to localities',
    ),
    choice(
      'not_assigned_or_detailed',
      'TTHC không được luật giao cho địa phương quy định hoặc quy định chi tiết',
      'Neither assigned to nor detailed by localities',
    ),
    choice('other', 'Loại khác', 'Other'),
  ],
  /** The twelve values of the national database; two contain commas, so never split a source text on ", ". */
  recipient: [
    choice('citizen', 'Công dân Việt Nam', 'Vietnamese citizens'),
    choice('overseas_vietnamese', 'Người Việt Nam định cư ở nước ngoài', 'Overseas Vietnamese'),
    choice('foreigner', 'Người nước ngoài', 'Foreigners'),
    choice('civil_servant', 'Cán bộ, công chức, viên chức', 'Officials and civil servants'),
    choice('enterprise', 'Doanh nghiệp', 'Enterprises'),
    choice('vietnamese_enterprise', 'Doanh nghiệp Việt Nam', 'Vietnamese enterprises'),
    choice(
      'foreign_invested_enterprise',
      'Doanh nghiệp có vốn đầu tư nước ngoài',
      'Foreign-invested enterprises',
    ),
    choice(
      'organisation',
      'Tổ chức (không bao gồm doanh nghiệp, HTX)',
      'Organisations (other than enterprises and cooperatives)',
    ),
    choice('foreign_organisation', 'Tổ chức nước ngoài', 'Foreign organisations'),
    choice('cooperative', 'Hợp tác xã', 'Cooperatives'),
    choice('party_member', 'Đảng viên', 'Party members'),
    choice('party_organisation', 'Tổ chức Đảng', 'Party organisations'),
  ],
  /** NĐ 224/2026 Art. 14: "toàn trình" is the rule, "một phần" needs a published reason. */
  onlineService: [
    choice('full', 'Toàn trình', 'Fully online'),
    choice('partial', 'Một phần', 'Partly online'),
    choice('none', 'Chưa cung cấp trực tuyến', 'Not online'),
  ],
  /** NĐ 63/2010 Art. 14: what a publication decision can announce. */
  procedureStatus: [
    choice('in_force', 'Đang áp dụng', 'In force'),
    choice('amended', 'Đã sửa đổi, bổ sung', 'Amended'),
    choice('replaced', 'Đã bị thay thế', 'Replaced'),
    choice('abolished', 'Đã bãi bỏ', 'Abolished'),
  ],
  /** What happened to a procedure: the verbs of NĐ 63/2010 Art. 14, and a mere correction of the page. */
  procedureChange: [
    choice('issued', 'Mới ban hành', 'New'),
    choice('amended', 'Sửa đổi, bổ sung', 'Amended'),
    choice('replaced', 'Thay thế', 'Replaced'),
    choice('abolished', 'Bãi bỏ', 'Abolished'),
    choice('corrected', 'Đính chính, cập nhật', 'Corrected'),
  ],
  sourceOfTruth: [
    choice('national', 'Cơ sở dữ liệu quốc gia về TTHC', 'National database'),
    choice('provincial', 'Cổng dịch vụ công của tỉnh', 'Provincial portal'),
    choice('department', 'Sở', 'Department'),
    choice('other', 'Nguồn khác', 'Other source'),
  ],
} as const satisfies Record<string, readonly Choice[]>;

export type ChoiceList = keyof typeof CHOICES;

export const isChoiceList = (name: string): name is ChoiceList => Object.hasOwn(CHOICES, name);

export const choiceValues = (list: ChoiceList): string[] => CHOICES[list].map((item) => item.value);

/** Label of a stored value in the reader's language; an unknown value is shown as it is. */
export const choiceLabel = (list: ChoiceList, value: string | null | undefined, locale: string): string => {
  const found = CHOICES[list].find((item) => item.value === value);
  if (!found) return value ?? '';
  return locale === 'en' ? found.en : found.vi;
};
