import type { IncomingMessage } from 'node:http';
import { errors } from '@strapi/utils';
import { isFromThisMachine } from '../shared/server/ops/is-from-this-machine';

/** Strapi's address of it, wherever the panel itself is served. */
const GUARDED = '/admin/register-admin';

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
 * The first administrator is created from this machine only. Once there is one, Strapi itself refuses the route, so
 * no look at the database is needed here.
 */
export default () =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    if (sameRoute(ctx.path) === GUARDED) {
      const { socket, headers } = ctx.req;
      if (!isFromThisMachine({ remoteAddress: socket.remoteAddress, headers })) {
        throw new errors.ForbiddenError(REFUSAL);
      }
    }
    await next();
  };
