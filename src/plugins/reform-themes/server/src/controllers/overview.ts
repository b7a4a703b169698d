import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { overview } from '../overview';
import type { PanelContext } from './panel-context';

/** Figures by theme for the panel's page. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: PanelContext) {
    const { year } = ctx.query;
    if (year !== undefined && !/^\d{4}$/.test(year)) throw new errors.ValidationError('Năm không hợp lệ.');
    ctx.body = { data: await overview(strapi, year === undefined ? null : Number(year)) };
  },
});
