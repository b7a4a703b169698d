/** @jsxImportSource preact */
import { isWebAddress } from '../../../../domain/web-address';
import type { DossierItemRow } from '../../content/rows';
import type { PageRequest } from '../page';
import { Download } from '../parts/Downloads';
import { OutLink } from '../parts/OutLink';

interface FormLinkProps {
  request: PageRequest;
  item: DossierItemRow;
  /** whether the paper's name stands beside it already */
  isBesideName?: boolean;
}

/** The form of a paper: the file on this portal, else the page that has it, else its name alone. */
export function FormLink({ request, item, isBesideName = false }: FormLinkProps) {
  const { portal, locale, text } = request;
  const { form, formFile, formUrl, name } = item;
  const label = form || (
    <>
      {text.procedure.download}
      <span class={isBesideName ? 'govuk-visually-hidden' : undefined}>: {name}</span>
    </>
  );
  if (formFile) return <Download file={formFile} locale={locale} origin={portal.origin} label={label} />;
  if (!isWebAddress(formUrl)) return <>{form}</>;
  return (
    <>
      <OutLink href={formUrl} origin={portal.origin}>
        {label}
      </OutLink>{' '}
      <span class="portal-host">({new URL(formUrl).hostname})</span>
    </>
  );
}
