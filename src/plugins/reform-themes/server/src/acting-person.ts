import type { Core } from '@strapi/strapi';

interface RequestState {
  user?: { id?: number; firstname?: string | null; lastname?: string | null; email?: string };
  auth?: { strategy?: { name?: string }; credentials?: { name?: string } };
}

/** Who acts in this call: a member of staff by name, an API token by its name, or the system. */
export function actingPerson(strapi: Core.Strapi): string {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const { strategy, credentials } = state?.auth ?? {};
  if (strategy?.name === 'content-api-token') return `token: ${credentials?.name ?? '?'}`;
  if (strategy?.name !== 'admin' || !state?.user) return 'system';
  const { id, firstname, lastname } = state.user;
  const name = [lastname, firstname].filter(Boolean).join(' ');
  return name ? `${name} (#${id})` : `#${id}`;
}
