/** @jsxImportSource preact */
import { isListedOn, procedureStateOn } from '../../../../../../shared/domain/procedure-life';
import { ADDRESSES, listPath, otherLocale } from '../../../../domain/addresses';
import { excerpt } from '../../../../domain/excerpt';
import { findArticlesAbout } from '../../content/articles';
import { faqsAbout } from '../../content/faqs';
import { findLegalDocuments } from '../../content/legal-documents';
import {
  findPredecessors,
  findProcedure,
  findProcedureByCode,
  findSuccessor,
} from '../../content/procedure-page';
import type { ProcedurePageRow } from '../../content/rows';
import type { PageAnswer, PageHandler, PageRequest, PageView } from '../page';
import { translationPath } from '../translation';
import { EndedProcedure, endedWords } from './ended';
import { featuresOf } from '../../http/features';
import { UsefulForm } from '../../feedback/UsefulForm';
import { dataOf } from './json-ld';
import { ProcedureView } from './ProcedureView';

const NEWS = 5;

/**
 * A procedure with all its parts. One with a national code lives at its code; its slug and its other codes lead there.
 * One that has been replaced leads to its successor; of one that has ended only a notice is left.
 */
export const procedurePage: PageHandler = async (request) => {
  const { portal, locale, path } = request;
  const key = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const procedure = await findProcedure(portal, locale, key);
  if (!procedure) {
    const named = await findProcedureByCode(portal, locale, key);
    return named && { redirect: pathOf(request, named) };
  }
  const canonical = pathOf(request, procedure);
  if (!isListedOn(procedure, portal.today())) return endedPage(request, procedure, canonical);
  if (canonical !== path) return { redirect: canonical };
  return livePage(request, procedure, canonical);
};

const pathOf = (
  { portal, locale }: PageRequest,
  { slug, code }: Pick<ProcedurePageRow, 'slug' | 'code'>,
): string => portal.pathOf(portal.config.types.procedure, { slug, code, locale });

/** What a page says about itself whether the procedure applies or not. */
async function viewOf(
  request: PageRequest,
  { documentId }: ProcedurePageRow,
  canonical: string,
): Promise<Omit<PageView, 'head' | 'main'>> {
  const { portal, locale, text } = request;
  const uid = portal.config.types.procedure;
  return {
    canonical,
    translation: await translationPath(request, uid, documentId),
    nearest: listPath(otherLocale(locale), 'procedures'),
    breadcrumb: [
      { href: ADDRESSES[locale].home, text: text.nav.home },
      { href: listPath(locale, 'procedures'), text: text.nav.procedures },
    ],
    current: 'procedures',
  };
}

async function endedPage(
  request: PageRequest,
  procedure: ProcedurePageRow,
  canonical: string,
): Promise<PageAnswer> {
  const { portal, locale, path } = request;
  const state = procedureStateOn(procedure, portal.today());
  const successor = await findSuccessor(portal, locale, procedure);
  if (state === 'replaced' && successor) return { redirect: pathOf(request, successor) };
  if (canonical !== path) return { redirect: canonical };
  const { title, text: description } = endedWords(request, procedure, state);
  return {
    ...(await viewOf(request, procedure, canonical)),
    isGone: true,
    head: { title, description },
    main: <EndedProcedure request={request} procedure={procedure} state={state} successor={successor} />,
  };
}

async function livePage(
  request: PageRequest,
  procedure: ProcedurePageRow,
  canonical: string,
): Promise<PageView> {
  const { portal, locale, text } = request;
  const { code, name, documentId, legalBasis = [] } = procedure;
  const [view, successor, predecessors, documents, questions, articles] = await Promise.all([
    viewOf(request, procedure, canonical),
    procedure.effectiveTo ? findSuccessor(portal, locale, procedure) : null,
    findPredecessors(portal, locale, documentId),
    findLegalDocuments(portal, legalBasis),
    faqsAbout(portal, locale, procedure.slug),
    findArticlesAbout(portal, locale, procedure, NEWS),
  ]);
  const address = portal.origin + canonical;
  const { hasFeedback } = featuresOf((await request.surroundings()).site);
  return {
    ...view,
    head: {
      title: excerpt(code ? `${name} (${code})` : name, 140),
      description: excerpt(`${text.procedures.title}: ${name}. ${text.procedures.description}`),
      kind: 'article',
      data: [dataOf(request, procedure, address)],
    },
    main: (
      <>
        <ProcedureView
          request={request}
          procedure={procedure}
          around={{ successor, predecessors, documents, questions, articles }}
          address={address}
        />
        {hasFeedback && <UsefulForm text={text} locale={locale} path={canonical} />}
      </>
    ),
  };
}
