import { readFile, stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FileProblem } from '../../../../../shared/server/tables/read-rows';
import { parseReport } from '../../../domain/parse-shares';
import { registerConfig } from '../config';
import type { SourceFile } from '../importing/read-file';
import { ImportStore } from '../importing/store';
import type { ImportsService } from '../services/imports';

interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

/** The parts of Koa's context that these handlers use. */
export interface ImportContext {
  params: Record<string, string>;
  query: Record<string, string | undefined>;
  request: { body?: unknown; files?: Record<string, UploadedFile | UploadedFile[] | undefined> };
  state: { user?: { id: number; firstname?: string | null; lastname?: string | null; email?: string } };
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

const PAGE_SIZE = 50;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OUTCOMES = new Set(['create', 'change', 'reject']);

/** The page of imports in the panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const imports = () => strapi.plugin('procedure-register').service('imports') as ImportsService;
  const store = new ImportStore(strapi);

  return {
    async upload(ctx: ImportContext) {
      const file = await uploadedSource(ctx);
      const run = await imports().preview(file, personOf(ctx));
      ctx.status = 201;
      ctx.body = { data: { ...run, report: parseReport(file.records) } };
    },

    async find(ctx: ImportContext) {
      ctx.body = {
        data: await store.runs(20),
        meta: { maxFileMegabytes: registerConfig(strapi).maxFileMegabytes },
      };
    },

    async findOne(ctx: ImportContext) {
      const run = await runOf(ctx);
      const { outcome, problem } = ctx.query;
      const page = Math.max(1, Number(ctx.query.page) || 1);
      const where = {
        ...(outcome && OUTCOMES.has(outcome) ? { outcome } : {}),
        ...(problem === 'failed' ? { state: 'failed' } : {}),
      };
      const [items, total] = await Promise.all([
        store.items(run.id, where, { start: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
        store.countItems(run.id, where),
      ]);
      const rows = items.map(({ payload, ...item }) => ({ ...item, isWaiting: payload !== null }));
      ctx.body = { data: { ...run, items: rows }, meta: { page, pageSize: PAGE_SIZE, total } };
    },

    /** Starts the work and answers at once; the page follows it. */
    async approve(ctx: ImportContext) {
      const run = await runOf(ctx);
      if (run.state !== 'previewed' && run.state !== 'interrupted') {
        throw new errors.ApplicationError('Đợt nhập này không chờ duyệt.');
      }
      if ((await store.runs(20)).some(({ state }) => state === 'running')) {
        throw new errors.ApplicationError('Đang có một đợt nhập khác chạy. Hãy chờ đợt đó xong.');
      }
      imports()
        .approve(run.id, personOf(ctx))
        .catch((error: unknown) => strapi.log.error(error));
      ctx.status = 202;
      ctx.body = { data: { id: run.id, state: 'running' } };
    },

    async discard(ctx: ImportContext) {
      const run = await runOf(ctx);
      if (run.state !== 'previewed' && run.state !== 'interrupted') {
        throw new errors.ApplicationError('Chỉ bỏ được đợt nhập đang chờ duyệt.');
      }
      await store.discard(run.id);
      ctx.body = { data: { id: run.id, state: 'discarded' } };
    },

    async conflicts(ctx: ImportContext) {
      ctx.body = { data: await imports().conflicts() };
    },

    async decide(ctx: ImportContext) {
      const { decision } = ((ctx.request.body ?? {}) as { data?: { decision?: unknown } }).data ?? {};
      if (decision !== 'keep' && decision !== 'take') {
        throw new errors.ValidationError(
          'Quyết định phải là “keep” (giữ của ta) hoặc “take” (lấy theo nguồn).',
        );
      }
      ctx.body = { data: await imports().decide(numberOf(ctx.params.id), decision, personOf(ctx)) };
    },

    async drift(ctx: ImportContext) {
      const withLinks = ctx.query.links === 'true';
      ctx.body = { data: await imports().drift(await uploadedSource(ctx), { withLinks }) };
    },

    async template(ctx: ImportContext) {
      sendWorkbook(ctx, 'mau-nhap-thu-tuc.xlsx', await imports().template());
    },

    async export(ctx: ImportContext) {
      sendWorkbook(ctx, 'so-thu-tuc-hanh-chinh.xlsx', await imports().export());
    },
  };

  async function runOf(ctx: ImportContext) {
    const run = await store.run(numberOf(ctx.params.id));
    if (!run) throw new errors.NotFoundError('Không có đợt nhập này.');
    return run;
  }

  async function uploadedSource(ctx: ImportContext): Promise<SourceFile> {
    const given = ctx.request.files?.file;
    const file = Array.isArray(given) ? given[0] : given;
    if (!file) throw new errors.ValidationError('Hãy chọn một tệp.');
    const most = registerConfig(strapi).maxFileMegabytes;
    const { size } = await stat(file.filepath);
    if (size > most * 1024 * 1024) {
      throw new errors.PayloadTooLargeError(
        `Tệp nặng ${Math.round(size / 1024 / 1024)} MB, quá giới hạn ${most} MB.`,
      );
    }
    try {
      return await imports().read(file.originalFilename ?? '', await readFile(file.filepath));
    } catch (error) {
      if (error instanceof FileProblem) throw new errors.ValidationError((error as Error).message);
      throw error;
    }
  }
};

function sendWorkbook(ctx: ImportContext, name: string, content: Buffer): void {
  ctx.set({ 'Content-Type': XLSX, 'Content-Disposition': `attachment; filename="${name}"` });
  ctx.body = content;
}

function numberOf(text: string | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw new errors.NotFoundError('Không có mục này.');
  return Number(text);
}

function personOf({ state: { user } }: ImportContext): string {
  const name = [user?.lastname, user?.firstname].filter(Boolean).join(' ');
  return name ? `${name} (#${user?.id})` : `#${user?.id ?? '?'}`;
}
