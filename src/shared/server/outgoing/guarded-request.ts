import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

export interface GuardedRequest {
  method: string;
  headers?: Record<string, string>;
  body?: string;
  /** milliseconds until a server counts as silent */
  patience: number;
  /** whether addresses of this machine and its network may be asked */
  allowPrivate: boolean;
  /** most bytes of the answer's body that are taken off the line; 0: none */
  mostBytes?: number;
  /** breaks the request off */
  signal?: AbortSignal;
}

export interface GuardedAnswer {
  status: number;
  location?: string;
}

/** Why there was no answer. */
export type Silence = 'internal' | 'timeout' | 'unknown-name' | 'certificate' | 'unreachable';

/** There was no answer. */
export class NoAnswer extends Error {
  constructor(readonly reason: Silence) {
    super(reason);
  }
}

/**
 * Asks one address, once: never an address of this machine, its network or a cloud's inside (the name is resolved first,
 * and the connection goes to the very address that was looked at). Redirects are answers like any other. What the body
 * says is thrown away.
 *
 * @throws NoAnswer
 */
export function askGuarded(url: string, options: GuardedRequest): Promise<GuardedAnswer> {
  const isSecure = url.startsWith('https:');
  const filter = { allowPrivateIPAddress: options.allowPrivate };
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  return send(url, agent, options)
    .catch((error: Error) => {
      throw new NoAnswer(reasonOf(error));
    })
    .finally(() => agent.destroy());
}

function send(url: string, agent: http.Agent, options: GuardedRequest): Promise<GuardedAnswer> {
  const { method, headers, body, patience, signal, mostBytes = 0 } = options;
  const timeout = AbortSignal.timeout(patience);
  const until = signal ? AbortSignal.any([timeout, signal]) : timeout;
  return new Promise((resolve, reject) => {
    const { request } = url.startsWith('https:') ? https : http;
    const call = request(url, { method, headers, agent, signal: until }, (answer) => {
      const done = () => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
        answer.destroy();
      };
      // The status has come: whatever happens to the rest of the answer changes nothing.
      answer.on('error', done);
      answer.on('close', done);
      if (mostBytes === 0) return done();
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes >= mostBytes) done();
      });
      answer.on('end', done);
    });
    call.on('error', reject);
    call.end(body);
  });
}

function reasonOf(error: Error & { code?: string }): Silence {
  const { name, message, code = '' } = error;
  if (/is not allowed|private IP|DNS lookup/i.test(message)) return 'internal';
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'unknown-name';
  return /CERT|SIGNATURE/.test(code) ? 'certificate' : 'unreachable';
}
