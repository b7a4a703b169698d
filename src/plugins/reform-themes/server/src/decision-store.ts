import type { Core } from '@strapi/strapi';
import type { Decision } from '../../domain/decide';

const DECISION = 'plugin::reform-themes.theme-decision';
const TABLE = 'reform_theme_decisions';

interface DecisionRow extends Omit<Decision, 'code'> {
  id: number;
  themeCode: string;
  decidedAt: string;
}

/** One decision for a document and a theme, whatever happens at the same moment. Run at every boot. */
export async function createDecisionIndex(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.raw(
    `CREATE UNIQUE INDEX IF NOT EXISTS "${TABLE}_unique" ON "${TABLE}" ("content_type_uid", "target_document_id", "theme_code")`,
  );
}

const sameReasons = (row: DecisionRow, decision: Decision): boolean => {
  const text = ({ score, evidence }: Pick<Decision, 'score' | 'evidence'>) =>
    [
      Number(score),
      ...(evidence ?? []).map(({ phrase, field, count }) => `${phrase} ${field} ${count}`),
    ].join('|');
  return text(row) === text(decision);
};

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

  async of(documentId: string): Promise<Decision[]> {
    return (await this.rowsOf(documentId)).map(({ themeCode, origin, state, score, evidence }) => ({
      code: themeCode,
      origin,
      state,
      score: Number(score),
      evidence: evidence ?? [],
    }));
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
    const { code, ...values } = decision;
    const isSame = row?.origin === decision.origin && row.state === decision.state;
    if (isSame && sameReasons(row, decision)) return;
    const decidedAt = isSame ? row.decidedAt : new Date().toISOString();
    const data = { ...values, decidedAt };
    if (row) await this.query.update({ where: { id: row.id }, data } as never);
    else await this.query.create({ data: { ...data, ...this.where(documentId), themeCode: code } } as never);
  }

  async remove(documentId: string): Promise<void> {
    await this.query.deleteMany({ where: this.where(documentId) });
  }
}
