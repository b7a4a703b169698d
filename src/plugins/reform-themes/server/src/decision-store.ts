import type { Core } from '@strapi/strapi';
import type { Decision } from '../../domain/decide';

const DECISION = 'plugin::reform-themes.theme-decision';
const TABLE = 'reform_theme_decisions';

interface DecisionRow extends Omit<Decision, 'code'> {
  id: number;
  themeCode: string;
  decidedAt: string;
}

/** A decision with the moment it was made. */
export type DatedDecision = Decision & { decidedAt: string };

/** One decision for a document and a theme, whatever happens at the same moment. Run at every boot. */
export async function createDecisionIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS "${TABLE}_unique" ON "${TABLE}" ("content_type_uid", "target_document_id", "theme_code")`,
  );
}

const sameReasons = (row: DecisionRow, decision: Pick<Decision, 'score' | 'evidence'>): boolean => {
  const text = ({ score, evidence }: Pick<Decision, 'score' | 'evidence'>) =>
    [
      Number(score),
      ...(evidence ?? []).map(({ phrase, field, start, weight }) => `${phrase} ${field} ${start} ${weight}`),
    ].join('|');
  return text(row) === text(decision);
};

/** More phrases explain nothing more. */
const MOST_EVIDENCE = 12;

/** Keeps the theme decisions of one document. */
export class DecisionStore {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly uid: string,
  ) {}

  private get query() {
    return this.strapi.db.query(DECISION as never);
  }

  private where(documentId: string) {
    return { contentTypeUid: this.uid, targetDocumentId: documentId };
  }

  private rowsOf(documentId: string): Promise<DecisionRow[]> {
    return this.query.findMany({ where: this.where(documentId), orderBy: { id: 'asc' } }) as Promise<
      DecisionRow[]
    >;
  }

  async of(documentId: string): Promise<DatedDecision[]> {
    return (await this.rowsOf(documentId)).map(
      ({ themeCode, origin, state, score, evidence, decidedAt, decidedBy }) => ({
        code: themeCode,
        origin,
        state,
        score: Number(score),
        evidence: evidence ?? [],
        decidedBy: decidedBy ?? null,
        decidedAt,
      }),
    );
  }

  /** Makes the stored decisions of a document these, touching only what differs. */
  async replace(documentId: string, decisions: readonly Decision[]): Promise<void> {
    const rows = await this.rowsOf(documentId);
    const codes = new Set(decisions.map(({ code }) => code));
    const surplus = rows.filter(({ themeCode }) => !codes.has(themeCode));
    if (surplus.length > 0)
      await this.query.deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } });
    for (const decision of decisions) {
      await this.put(
        documentId,
        decision,
        rows.find(({ themeCode }) => themeCode === decision.code),
      );
    }
  }

  private async put(documentId: string, decision: Decision, row: DecisionRow | undefined): Promise<void> {
    const { code, origin, state, score, evidence } = decision;
    const decidedBy = decision.decidedBy ?? null;
    const values = { origin, state, score, evidence: evidence.slice(0, MOST_EVIDENCE), decidedBy };
    const isSame = row?.origin === origin && row.state === state && (row.decidedBy ?? null) === decidedBy;
    if (isSame && sameReasons(row, { score, evidence: values.evidence })) return;
    const decidedAt = isSame ? row.decidedAt : new Date().toISOString();
    const data = { ...values, decidedAt };
    if (row) await this.query.update({ where: { id: row.id }, data } as never);
    else await this.query.create({ data: { ...data, ...this.where(documentId), themeCode: code } } as never);
  }

  async remove(documentId: string): Promise<void> {
    await this.query.deleteMany({ where: this.where(documentId) });
  }
}

export type ThemeSource = 'auto' | 'person' | 'mixed' | 'none';

/** Who gave documents their themes. */
export async function sourcesOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
): Promise<Record<string, ThemeSource>> {
  const rows = (await strapi.db.query(DECISION as never).findMany({
    select: ['targetDocumentId', 'origin', 'state'],
    where: { contentTypeUid: uid, targetDocumentId: { $in: [...documentIds] } },
  })) as { targetDocumentId: string; origin: Decision['origin']; state: Decision['state'] }[];
  const sourceOf = (documentId: string): ThemeSource => {
    const origins = new Set(
      rows.filter((row) => row.targetDocumentId === documentId).map(({ origin }) => origin),
    );
    if (origins.size === 2) return 'mixed';
    return [...origins][0] ?? 'none';
  };
  return Object.fromEntries(documentIds.map((id) => [id, sourceOf(id)]));
}
