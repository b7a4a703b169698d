import type { Core } from '@strapi/strapi';
import { askGuarded, NoAnswer, type Silence } from '../../../../../shared/server/outgoing/guarded-request';
import { signedHeaders, type Message } from '../../../domain/webhook-signature';
import { recordsConfig } from '../config';
import type { Receiver } from './subscriptions';

/** What came of a sending: a status, or none, and what is wrong in words for staff. */
export interface Outcome {
  status: number | null;
  problem: string | null;
}

const MOST_BYTES = 1024;

const WORDS: Record<Silence, string> = {
  internal: 'Địa chỉ nội bộ: không gửi.',
  timeout: 'Bên nhận không trả lời kịp.',
  'unknown-name': 'Tên miền không tồn tại.',
  certificate: 'Chứng thư số của bên nhận không hợp lệ.',
  unreachable: 'Không kết nối được.',
};

/** Sends one signed message, once. Follows no redirect, so that it reaches only the address that staff registered. */
export async function sendMessage(
  strapi: Core.Strapi,
  { address, secret }: Receiver,
  message: Message,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { allowPrivate, patience } = recordsConfig(strapi).webhooks;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(message.body)),
    'user-agent': 'public-records-webhooks',
    ...signedHeaders(secret, message, Math.floor(Date.now() / 1000)),
  };
  try {
    const { status } = await askGuarded(address, {
      ...{ method: 'POST', headers, body: message.body },
      ...{ patience, allowPrivate, mostBytes: MOST_BYTES, signal },
    });
    return { status, problem: problemOf(status) };
  } catch (error) {
    return { status: null, problem: WORDS[error instanceof NoAnswer ? error.reason : 'unreachable'] };
  }
}

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'Bên nhận trả lời 410: không nhận thông báo nữa.';
  if (status >= 300 && status < 400)
    return `Bên nhận chuyển hướng (${status}): không gửi theo. Hãy đăng ký địa chỉ mới.`;
  return `Bên nhận trả lời ${status}.`;
}
