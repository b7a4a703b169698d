/** @jsxImportSource preact */
import { ADDRESSES, listPath, otherLocale } from '../../../../domain/addresses';
import { excerpt } from '../../../../domain/excerpt';
import { findProcedure } from '../../content/procedures';
import type { PageHandler } from '../page';
import { translationPath } from '../translation';
import { ProcedureView } from './ProcedureView';

/** A procedure with all its parts. One with a national code lives at its code; its slug leads there. */
export const procedurePage: PageHandler = async (request) => {
  const { portal, locale, text, params, path } = request;
  const procedure = await findProcedure(portal, locale, params.key ?? '');
  if (!procedure) return null;
  const uid = portal.config.types.procedure;
  const { slug, code } = procedure;
  const canonical = portal.pathOf(uid, { slug, code, locale });
  if (canonical !== path) return { redirect: canonical };
  const { title } = text.procedures;
  return {
    head: {
      title: excerpt(code ? `${procedure.name} (${code})` : procedure.name, 140),
      description: excerpt(`${title}: ${procedure.name}. ${text.procedures.description}`),
      kind: 'article',
    },
    canonical,
    translation: await translationPath(request, uid, procedure.documentId, ['slug', 'code']),
    nearest: listPath(otherLocale(locale), 'procedures'),
    breadcrumb: [
      { href: ADDRESSES[locale].home, text: text.nav.home },
      { href: listPath(locale, 'procedures'), text: text.nav.procedures },
    ],
    current: 'procedures',
    main: <ProcedureView request={request} procedure={procedure} />,
  };
};
