import type { Core } from '@strapi/strapi';
import {
  isPublication,
  type DocumentContext,
  type DocumentMiddleware,
} from '../../../../../shared/server/documents/types';
import { postingMoment } from '../../../domain/posting';
import { registerConfig } from '../config';

interface Row {
  locale: string | null;
  postedAt: string | null;
  publishedAt: string | null;
  decision?: { number: string | null } | null;
}

type Entry = Record<string, unknown>;

/**
 * Writes down when the decision that is published was first posted (NĐ 63/2010 Art. 24(2) counts from the decision):
 * at the first publication, and again when another decision replaces the public one. One value on all rows of the
 * document, in the transaction of the publication.
 */
export const stampPosting =
  (strapi: Core.Strapi): DocumentMiddleware =>
  async (ctx, next) => {
    if (ctx.uid !== registerConfig(strapi).types.procedure || !isPublication(ctx)) return next();
    const main = (await strapi.plugin('i18n').service('locales').getDefaultLocale()) as string;
    const query = strapi.db.query(ctx.uid as never);
    const rowsOf = (documentId: string | undefined): Promise<Row[]> =>
      query.findMany({
        select: ['locale', 'postedAt', 'publishedAt'],
        where: { documentId },
        populate: { decision: { select: ['number'] } },
      });

    return strapi.db.transaction(async () => {
      const known = ctx.action === 'clone' ? undefined : ctx.params.documentId;
      const before = new Version(known ? await rowsOf(known) : [], main);
      const result = (await next()) as (Entry & { entries?: Entry[] }) | null;
      const entries = result?.entries ?? (result ? [result] : []);
      const documentId = (known ?? result?.documentId ?? entries[0]?.documentId) as string | undefined;
      if (!documentId || entries.length === 0) return result;

      const after = new Version(await rowsOf(documentId), main);
      const postedAt = postingMoment({
        now: new Date(),
        wasPublic: before.isPublic,
        before: before.postedAt,
        given: givenMoment(ctx, before),
        numberBefore: before.decisionNumber,
        numberAfter: after.decisionNumber,
      });
      await query.updateMany({ where: { documentId }, data: { postedAt } } as never);
      // The caller gets what is stored.
      for (const entry of entries) if ('postedAt' in entry) entry.postedAt = postedAt.toISOString();
      return result;
    });
  };

/** What was stored of a document at a moment. */
class Version {
  readonly isPublic: boolean;
  private readonly publicRow: Row | undefined;
  private readonly draftRow: Row | undefined;

  constructor(
    rows: readonly Row[],
    private readonly main: string,
  ) {
    this.publicRow = this.preferred(rows.filter(({ publishedAt }) => publishedAt));
    this.draftRow = this.preferred(rows.filter(({ publishedAt }) => !publishedAt));
    this.isPublic = this.publicRow !== undefined;
  }

  /** The moment on the public row; where it was never written down, that of its last publication. */
  get postedAt(): Date | null {
    return momentOf(this.publicRow?.postedAt ?? this.publicRow?.publishedAt);
  }

  get storedMoments(): (Date | null)[] {
    return [momentOf(this.publicRow?.postedAt), momentOf(this.draftRow?.postedAt)];
  }

  /** A moment that somebody wrote into the draft of a public document: a publication gives both the same. */
  get correctedMoment(): Date | null {
    const [ofPublic, ofDraft] = this.storedMoments;
    return this.isPublic && ofDraft && !isSame(ofDraft, ofPublic ?? null) ? ofDraft : null;
  }

  /** Number of the public decision in the default language. */
  get decisionNumber(): string | null {
    return this.publicRow?.locale === this.main ? (this.publicRow.decision?.number ?? null) : null;
  }

  private preferred(rows: readonly Row[]): Row | undefined {
    return rows.find(({ locale }) => locale === this.main) ?? rows[0];
  }
}

/** A client that sends back what it read states nothing: only a moment that was not stored before is given. */
function givenMoment({ action, params }: DocumentContext, before: Version): Date | null {
  if (action === 'publish') return before.correctedMoment;
  const moment = momentOf(params.data?.postedAt);
  if (!moment) return null;
  return before.storedMoments.some((stored) => isSame(stored, moment)) ? null : moment;
}

function momentOf(value: unknown): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const moment = new Date(value as string);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const isSame = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();
