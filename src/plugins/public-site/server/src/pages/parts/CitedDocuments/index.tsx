/** @jsxImportSource preact */
import type { CitedDocument } from '../../../content/legal-documents';
import type { PageRequest } from '../../page';
import { addressOf, Standing } from '../LegalBasis';
import { OutLink } from '../OutLink';

/** The legal documents that what is said on a theme rests on most. */
export function CitedDocuments({ request, cited }: { request: PageRequest; cited: CitedDocument[] }) {
  const { text, portal } = request;
  if (cited.length === 0) return null;
  return (
    <section class="portal-section" aria-labelledby="documents">
      <h2 class="portal-heading" id="documents">
        {text.theme.documents}
      </h2>
      <ul class="portal-links">
        {cited.map(({ document, count }) => {
          const href = addressOf(document);
          const name = `${document.title} (${document.number})`;
          return (
            <li>
              {href ? (
                <OutLink href={href} origin={portal.origin}>
                  {name}
                </OutLink>
              ) : (
                name
              )}
              <Standing request={request} document={document} />{' '}
              <span class="portal-muted">{text.theme.citedBy(count)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
