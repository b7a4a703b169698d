const FAILED = 'Không tải được dữ liệu. Hãy tải lại trang.';

/** What the server says is wrong, else a general word. */
export function messageOf(error: unknown): string {
  const response = (error as { response?: { data?: { error?: { message?: string } } } }).response;
  return response?.data?.error?.message ?? (error as Error).message ?? FAILED;
}
