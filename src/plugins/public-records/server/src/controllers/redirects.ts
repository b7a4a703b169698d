import { readFile, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { FileProblem } from '../../../../../shared/server/tables/read-rows';
import { MOST_FILE_MEGABYTES } from '../../../domain/redirects';
import { PAGE_SIZE, type RedirectsService } from '../services/redirects';

interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
}

/** The parts of Koa's context that these handlers use. */
interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Record<string, UploadedFile | UploadedFile[] | undefined> };
  status: number;
  body: unknown;
}

const address = z.string().trim().min(1).max(2000);
const listQuery = z.strictObject({
  search: z.string().trim().max(200).optional(),
  origin: z.enum(['moved', 'consolidated', 'manual', 'imported']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
const newRedirect = z.strictObject({ data: z.strictObject({ old: address, target: address }) });
const newTarget = z.strictObject({ data: z.strictObject({ target: address }) });
const importQuery = z.strictObject({ write: z.enum(['true', 'false']).optional() });

/** @throws ValidationError that names what does not fit */
function parse<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const { data, success, error } = schema.safeParse(value);
  if (success) return data;
  throw new errors.ValidationError(
    `Dữ liệu gửi lên không hợp lệ: ${error.issues[0]?.path.join('.') || 'tên không có'}.`,
  );
}

/** The page of redirects in the panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const redirects = () => strapi.plugin('public-records').service('redirects') as RedirectsService;

  return {
    async find(ctx: Context) {
      const query = parse(listQuery, ctx.query);
      const { rows, total } = await redirects().list(query);
      ctx.body = {
        data: rows,
        meta: { page: query.page, pageSize: PAGE_SIZE, total },
      };
    },

    async create(ctx: Context) {
      const { data } = parse(newRedirect, ctx.request.body);
      ctx.body = { data: await redirects().add(data.old, data.target) };
      ctx.status = 201;
    },

    async update(ctx: Context) {
      const { data } = parse(newTarget, ctx.request.body);
      await redirects().change(String(ctx.params.id), data.target);
      ctx.body = { data: { documentId: ctx.params.id } };
    },

    async delete(ctx: Context) {
      await redirects().remove(String(ctx.params.id));
      ctx.body = { data: { documentId: ctx.params.id } };
    },

    async import(ctx: Context) {
      const { write } = parse(importQuery, ctx.query);
      const given = ctx.request.files?.file;
      const file = Array.isArray(given) ? given[0] : given;
      if (!file) throw new errors.ValidationError('Hãy chọn một tệp.');
      // What is too large is not read at all.
      if ((await stat(file.filepath)).size > MOST_FILE_MEGABYTES * 1024 * 1024)
        throw new errors.PayloadTooLargeError(`Tệp quá giới hạn ${MOST_FILE_MEGABYTES} MB.`);
      try {
        const content = await readFile(file.filepath);
        const name = file.originalFilename ?? '';
        ctx.body = { data: await redirects().import(name, content, { write: write === 'true' }) };
      } catch (error) {
        if (error instanceof FileProblem) throw new errors.ValidationError(error.message);
        throw error;
      }
    },
  };
};
