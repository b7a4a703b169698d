import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Reads } from '../../../../../shared/server/reads/track-reads';
import { etagOf, type Encoding } from '../../../domain/conditional';
import type { CacheKey } from '../../../domain/cache-key';

/** An answer of the application, as it came. */
export interface Rendered {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface Variant {
  body: Buffer;
  /** name, value, name, value, … as `writeHead` takes them */
  headers: string[];
}

/** Too small to become smaller. */
const LEAST_TO_COMPRESS = 500;
const COMPRESSIBLE = /^(text\/|application\/([\w.+-]*\+)?(json|xml|javascript))|image\/svg/;

/** Entries name at most so many keys to intermediaries. */
const MOST_SURROGATE_KEYS = 60;

/** A finished answer: its bytes in each encoding, its headers, and what it was made from. */
export class Entry {
  readonly hash: string;
  readonly lastModified: number;
  /** whether it is in the store; one that is not is sent once and forgotten */
  isKept = false;
  /** set when something it was made from has changed; it is then only good for when nothing better can be had */
  isStale = false;
  private readonly variants = new Map<Encoding, Variant>();
  private readonly isCompressible: boolean;

  constructor(
    readonly key: CacheKey,
    readonly rendered: Rendered,
    readonly reads: Reads,
    /** when the reading for it began, by the clock of `performance.now()` */
    readonly startedAt: number,
    previous?: Entry,
  ) {
    this.hash = createHash('sha256').update(rendered.body).digest('base64url').slice(0, 27);
    const isSame = previous?.hash === this.hash && previous.rendered.status === rendered.status;
    this.lastModified = isSame ? previous.lastModified : Date.now();
    const type = rendered.headers['content-type'] ?? '';
    this.isCompressible = rendered.body.length >= LEAST_TO_COMPRESS && COMPRESSIBLE.test(type);
  }

  /** Types that a change of any of their entries may touch it through. */
  readsType(uid: string): boolean {
    return this.reads.types.has(uid);
  }

  /** Whether it has grown old by itself. */
  isOver(now: number): boolean {
    return this.reads.until <= now;
  }

  /** Bytes that it takes up, with what is kept about it. */
  get size(): number {
    const bodies = [...this.variants.values()].reduce((sum, { body }) => sum + body.length, 0);
    const notes = this.reads.documents.size * 80 + this.reads.lists.length * 400;
    return Math.max(bodies, this.rendered.body.length * (this.isCompressible ? 1.6 : 1)) + notes + 2000;
  }

  variant(wanted: Encoding): { encoding: Encoding; body: Buffer; headers: string[] } {
    const encoding = this.isCompressible ? wanted : 'identity';
    let variant = this.variants.get(encoding);
    if (!variant) {
      const body = compress(this.rendered.body, encoding);
      variant = { body, headers: this.headersOf(encoding, body) };
      this.variants.set(encoding, variant);
    }
    return { encoding, ...variant };
  }

  private headersOf(encoding: Encoding, body: Buffer): string[] {
    const { rendered, lastModified } = this;
    const headers = Object.entries(rendered.headers).flat();
    if (this.isCompressible || this.key.kind === 'rest') headers.push('Vary', 'Accept-Encoding');
    if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
    if (rendered.status === 200) {
      headers.push(
        'ETag',
        etagOf(this.hash, encoding),
        'Last-Modified',
        new Date(lastModified).toUTCString(),
      );
    }
    const types = [...this.reads.types].filter((uid) => !uid.startsWith('plugin::'));
    const names = types.map((uid) => uid.slice(uid.lastIndexOf('.') + 1)).sort();
    const keys = [...names, ...this.reads.documents].slice(0, MOST_SURROGATE_KEYS);
    if (keys.length > 0) headers.push('Surrogate-Key', keys.join(' '));
    headers.push('Content-Length', String(body.length));
    return headers;
  }
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 7 });
  if (encoding === 'br') {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    return brotliCompressSync(body, {
      params: { [BROTLI_PARAM_QUALITY]: 5, [BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return body;
}
