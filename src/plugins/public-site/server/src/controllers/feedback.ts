import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { writeCsv } from '../../../../../shared/server/tables/write-csv';
import type { SiteConfig } from '../config';
import { Report, type ReportFilter } from '../feedback/report';
import { TEXT } from '../text';

/** The parts of Koa's context that these handlers use. */
interface Context {
  query: Record<string, unknown>;
  body: unknown;
  set(headers: Record<string, string>): void;
}

const PAGE_SIZE = 25;
const PERIODS = [7, 30, 90, 365];

const querySchema = z.object({
  days: z.coerce
    .number()
    .refine((days) => PERIODS.includes(days), 'Khoảng thời gian không hợp lệ.')
    .default(90),
  type: z.enum(['faq', 'procedure'], 'Không có loại nội dung này.').nullable().default(null),
  department: z.string().max(50).nullable().default(null),
  page: z.coerce.number().int().min(1, 'Trang không hợp lệ.').max(100_000).default(1),
});

function queryOf(ctx: Context): ReportFilter & { page: number } {
  const given = Object.entries(ctx.query).filter(([, value]) => value !== '');
  const result = querySchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new errors.ValidationError(result.error.issues[0]?.message ?? 'Yêu cầu không hợp lệ.');
}

/** The panel's page of what readers say. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const { reasons } = TEXT.vi.feedback;

  async function departments(): Promise<object[]> {
    const { types } = strapi.config.get('plugin::public-site') as SiteConfig;
    const { attributes } = strapi.contentTypes[types.faq as never] as unknown as {
      attributes: Record<string, { target?: string }>;
    };
    const uid = attributes.department?.target;
    if (!uid) return [];
    const query = { select: ['documentId', 'name'], orderBy: { name: 'asc' } };
    return strapi.db.query(uid as never).findMany(query as never);
  }

  return {
    async find(ctx: Context) {
      const { page, ...filter } = queryOf(ctx);
      const { lines, total } = await new Report(strapi).lines(filter, (page - 1) * PAGE_SIZE, PAGE_SIZE);
      ctx.body = {
        data: lines,
        meta: { page, pageSize: PAGE_SIZE, total, reasons, departments: await departments() },
      };
    },

    async export(ctx: Context) {
      const { page: _, ...filter } = queryOf(ctx);
      const { lines } = await new Report(strapi).lines(filter);
      const rows = lines.map((line) => [
        line.type === 'faq' ? 'Hỏi đáp' : 'Thủ tục',
        line.title,
        line.path ?? '',
        line.locale,
        line.yes,
        line.no,
        line.share,
        line.reasons.map(({ reason, count }) => `${reasons[reason]}: ${count}`).join('; '),
        line.words.map(({ day, text }) => `${day}: ${text}`).join('\n'),
      ]);
      ctx.set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="phan-hoi.csv"',
        'Cache-Control': 'no-store',
      });
      ctx.body = writeCsv(
        ['Loại', 'Tiêu đề', 'Đường dẫn', 'Ngôn ngữ', 'Có', 'Không', '% không', 'Lý do', 'Góp ý'],
        rows,
      );
    },
  };
};
