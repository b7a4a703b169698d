import { askGuarded, NoAnswer, type Silence } from './guarded-request';

export interface LinkLimits {
  /** addresses asked at the same time */
  atOnce: number;
  /** most addresses asked in one go; the others are left out */
  most: number;
  /** milliseconds until a server counts as silent */
  patience: number;
  /** for tests only: whether addresses of this machine and its network may be asked */
  allowPrivate: boolean;
}

const LIMITS: LinkLimits = { atOnce: 4, most: 300, patience: 10_000, allowPrivate: false };
const MOST_REDIRECTS = 3;

const WORDS: Record<Silence, string> = {
  internal: 'Địa chỉ nội bộ: không kiểm tra.',
  timeout: 'Máy chủ không trả lời kịp.',
  'unknown-name': 'Tên miền không tồn tại.',
  certificate: 'Chứng thư số của máy chủ không hợp lệ.',
  unreachable: 'Không kết nối được.',
};

/**
 * Asks whether web addresses answer. Never an address of this machine, its network or a cloud's inside (the name is
 * resolved first, also after a redirect); nothing of an answer but its status is read.
 *
 * @returns the problem, in Vietnamese, of each address that has one
 */
export async function checkLinks(
  urls: readonly string[],
  limits: Partial<LinkLimits> = {},
): Promise<Map<string, string>> {
  const settings = { ...LIMITS, ...limits };
  const waiting = urls.slice(0, settings.most);
  const problems = new Map<string, string>();
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const problem = await problemOf(url, settings);
      if (problem) problems.set(url, problem);
    }
  };
  await Promise.all(Array.from({ length: settings.atOnce }, worker));
  return problems;
}

async function problemOf(address: string, limits: LinkLimits): Promise<string | null> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      return 'Không phải địa chỉ trang web.';
    try {
      // Some servers refuse HEAD; they are asked again as a browser would.
      let answer = await askGuarded(url, { method: 'HEAD', ...limits });
      if (answer.status >= 400 && answer.status !== 404)
        answer = await askGuarded(url, { method: 'GET', ...limits });
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        url = new URL(answer.location, url).href;
        continue;
      }
      return answer.status < 400 ? null : `Máy chủ trả lời ${answer.status}.`;
    } catch (error) {
      return WORDS[error instanceof NoAnswer ? error.reason : 'unreachable'];
    }
  }
  return 'Chuyển hướng quá nhiều lần.';
}
