import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isFromThisMachine } from '../shared/server/ops/is-from-this-machine';

interface Context {
  path: string;
  req: IncomingMessage;
}

const REFUSAL =
  'Tài khoản quản trị đầu tiên chỉ được tạo trên chính máy chủ, để người ngoài không giành được quyền quản trị. ' +
  'Từ máy khác, hãy mở đường hầm SSH (ssh -L 1337:127.0.0.1:1337 tài-khoản@máy-chủ) rồi vào http://127.0.0.1:1337/admin.';

/** The router takes any letter case and a slash at the end, so the guard must too. */
const sameRoute = (path: string): string => path.toLowerCase().replace(/\/+$/, '');

/**
 * Creates of the first administrator are taken from this machine only. Once there is one, Strapi itself refuses the
 * route, so no look at the database is needed here.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const guarded = sameRoute(`${strapi.config.get<string>('admin.path', '/admin')}/register-admin`);
  return async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    if (sameRoute(ctx.path) === guarded) {
      const { socket, headers } = ctx.req;
      if (!isFromThisMachine({ remoteAddress: socket.remoteAddress, headers })) {
        throw new errors.ForbiddenError(REFUSAL);
      }
    }
    await next();
  };
};
