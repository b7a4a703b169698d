import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as the Standard Webhooks specification writes it down: its bytes in base64 behind `whsec_`. */
export const secretFrom = (bytes: Uint8Array): string => PREFIX + Buffer.from(bytes).toString('base64');

export interface Message {
  /** the same at each attempt */
  id: string;
  /** the very text that is sent */
  body: string;
}

/**
 * Headers by which a receiver knows who sent a message and when, after Standard Webhooks 1.0.0
 * (https://www.standardwebhooks.com): `webhook-signature` is `v1,` and the base64 HMAC-SHA256, under the secret's bytes, of
 * `id.timestamp.body`.
 *
 * @param timestamp seconds since 1970, of this attempt
 */
export function signedHeaders(
  secret: string,
  { id, body }: Message,
  timestamp: number,
): Record<string, string> {
  const key = Buffer.from(secret.replace(PREFIX, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
