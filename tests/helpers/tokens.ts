import type { Core } from '@strapi/strapi';

export type Caller = 'anonymous' | 'read-only' | 'custom' | 'full-access' | 'garbage';
export const CALLERS: Caller[] = ['anonymous', 'read-only', 'custom', 'full-access', 'garbage'];

/** API tokens of each kind; the custom one may only list articles. */
export async function createTokens(strapi: Core.Strapi): Promise<Record<Caller, string | null>> {
  const service = strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ accessKey: string }>;
  };
  const make = async (type: string, permissions?: string[]) => {
    const token = await service.create({
      name: `test ${type}`,
      description: '',
      type,
      lifespan: null,
      permissions,
    });
    return token.accessKey;
  };
  return {
    anonymous: null,
    garbage: 'f'.repeat(64),
    'read-only': await make('read-only'),
    custom: await make('custom', ['api::article.article.find']),
    'full-access': await make('full-access'),
  };
}
