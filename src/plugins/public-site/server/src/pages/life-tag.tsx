/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { choiceLabel } from '../../../../../shared/domain/choices';
import { procedureStateOn, type ProcedureTerms } from '../../../../../shared/domain/procedure-life';
import { Tag } from '../../../../../shared/server/page/Tag';
import { formatDate } from '../../../domain/dates';
import type { PageRequest } from './page';

/** What limits a listed procedure: from when it applies, until when, that it was amended; null for one that simply applies. */
export function lifeTag(
  { portal, locale, text }: Pick<PageRequest, 'portal' | 'locale' | 'text'>,
  terms: ProcedureTerms,
): VNode | null {
  const { legalStatus, effectiveFrom, effectiveTo } = terms;
  const words = text.procedure;
  if (procedureStateOn(terms, portal.today()) === 'upcoming')
    return <Tag colour="blue">{words.effectiveFrom(formatDate(effectiveFrom, locale))}</Tag>;
  if (effectiveTo) return <Tag colour="orange">{words.effectiveTo(formatDate(effectiveTo, locale))}</Tag>;
  if (legalStatus === 'amended')
    return <Tag colour="blue">{choiceLabel('procedureStatus', legalStatus, locale)}</Tag>;
  return null;
}
