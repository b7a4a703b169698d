/** Whether a subscription to these types (none: to all) wants a change of that type. */
export const wantsType = (types: readonly string[], type: string): boolean =>
  types.length === 0 || types.includes(type);

const LONGEST = 1000;

/** What is wrong with an address that changes are to be sent to, in Vietnamese; null: nothing. */
export function addressProblem(address: string): string | null {
  if (address.length > LONGEST) return `Địa chỉ dài quá ${LONGEST} ký tự.`;
  if (!URL.canParse(address)) return 'Địa chỉ phải đầy đủ, ví dụ https://example.vn/nhan-thong-bao.';
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:')
    return 'Địa chỉ phải bắt đầu bằng https:// hoặc http://.';
  // The panel shows addresses to whoever may see the page.
  if (username || password) return 'Địa chỉ không được chứa tên đăng nhập hay mật khẩu.';
  return null;
}
