import type { Core, UID } from '@strapi/strapi';
import { cleanBodies } from '../../../domain/clean-bodies';
import type { DocumentMiddleware } from '../../../../../shared/server/documents/types';

/** The actions that carry attribute values in `params.data`. */
const WRITES = new Set(['create', 'update', 'clone']);

/**
 * Cleans HTML fields before they are stored, whoever writes: panel, REST, command line. The editor is no security
 * boundary, since every interface takes any string.
 */
export const cleanBody =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (WRITES.has(ctx.action)) {
      const componentOf = (uid: string) => strapi.components[uid as UID.Component] as never;
      cleanBodies(ctx.contentType, ctx.params.data, componentOf);
    }
    return next();
  };
