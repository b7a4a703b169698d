/** What the texts of a procedure say, where it matters for whether one of its parts is there. */

/** Texts that fill a field and say nothing: "Không có thông tin", "Không quy định thời hạn", "-", "…". */
const NOTHING =
  /^(?:không có thông tin|chưa có thông tin|không rõ|(?:không|chưa) quy định(?: [\p{L} ,]{1,40})?|(?:đang|chưa|sẽ) cập nhật|n\/a|[^\p{L}\p{N}]*)$/iu;

/** Texts that say that there is none: "Không", "Không yêu cầu", "Miễn phí". */
const NONE =
  /^(?:không(?: có)?(?: yêu cầu| điều kiện|,| và| phí| lệ phí)*|không (?:thu|mất|phải nộp)(?: phí|,| và| hoặc| lệ phí)*|miễn(?: phí|,| và| lệ phí)+|miễn thu(?: phí|,| và| lệ phí)*)$/iu;

/** A paper that follows a form. "Mẫu vật", "mẫu thử", "mẫu sản phẩm" are samples, and "không theo mẫu" is no form. */
const FORM =
  /(?<!\p{L})(?<!không )(?:theo mẫu(?! (?:vật|thử|hàng|sản phẩm|phân tích|đất|nước))|mẫu số|mẫu đơn|mẫu tờ khai|biểu mẫu)(?!\p{L})/iu;

/** Somebody gets a result. The counter's own name, "Bộ phận Tiếp nhận và Trả kết quả", says nothing of that. */
const RESULT = /(?<!\p{L})(?<!tiếp nhận (?:hồ sơ )?(?:và|,) ?)(?:trả|nhận) kết quả(?!\p{L})/iu;

/** A paper that proves a condition. A "Giấy chứng nhận đủ điều kiện" is a licence by its own name. */
const CONDITION = /(?<!\p{L})chứng minh(?: [\p{L}\p{N}]+,?){0,8} điều kiện(?!\p{L})/iu;

const AMOUNT = /\d[\d.,\s]*(?:đồng|đ|vnđ|vnd|usd|%|triệu|nghìn|ngàn)(?!\p{L})/iu;

const squeeze = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;]+$/, '')
    .trim();

const isNothing = (text: string): boolean => NOTHING.test(text);

/** Whether a text has a content: neither empty, nor a filler, nor the statement that there is none. */
export function hasContent(text: string | null | undefined): boolean {
  const words = squeeze(text);
  return !isNothing(words) && !NONE.test(words);
}

/** Whether a text says that there is none. */
export function saysNone(text: string | null | undefined): boolean {
  const words = squeeze(text);
  return words !== '' && !isNothing(words) && NONE.test(words);
}

/** Whether a text only fills its field: "Không có thông tin". */
export function isFiller(text: string | null | undefined): boolean {
  const words = squeeze(text);
  return words !== '' && isNothing(words);
}

const matches =
  (pattern: RegExp) =>
  (text: string | null | undefined): boolean =>
    pattern.test(squeeze(text));

export const speaksOfForm = matches(FORM);
export const speaksOfResult = matches(RESULT);
export const speaksOfCondition = matches(CONDITION);
export const namesAmount = matches(AMOUNT);
