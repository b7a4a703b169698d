import type { PageContext } from './context';

/** The parts of Koa's context that forms use. */
export interface FormContext extends PageContext {
  ip: string;
  protocol: string;
  host: string;
  query: Record<string, string | string[] | undefined>;
  request: { body?: unknown };
  is(type: string): string | false | null;
}

/** What a form sent, by the names of its fields. */
export function fieldsOf({ request: { body } }: FormContext): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Record<string, string>;
}
