/** The parts of Koa's context that pages use. */
export interface PageContext {
  method: string;
  path: string;
  querystring: string;
  params: Record<string, string>;
  status: number;
  body: unknown;
  type: string;
  set(headers: Record<string, string>): void;
  get(header: string): string;
  redirect(url: string): void;
  response: { _explicitStatus?: boolean };
}

export type Next = () => Promise<unknown>;
