/** @jsxImportSource preact */
import { Tag } from '../../../../../../../shared/server/page/Tag';
import { choiceLabel } from '../../../../../../../shared/domain/choices';
import { formatDate } from '../../../../../domain/dates';
import { isWebAddress } from '../../../../../domain/web-address';
import type { LegalDocuments } from '../../../content/legal-documents';
import type { LegalDocumentRow, LegalReferenceRow } from '../../../content/rows';
import type { PageRequest } from '../../page';
import { OutLink } from '../OutLink';
import { StackedTable, type Column } from '../StackedTable';

interface LegalBasisProps {
  request: PageRequest;
  references: LegalReferenceRow[];
  documents: LegalDocuments;
}

/**
 * The legal documents that a text rests on: name, number, date. One that the portal knows leads to its text, and says
 * when it no longer holds. A column that nobody fills is left out.
 */
export function LegalBasis({ request, references, documents }: LegalBasisProps) {
  const { text, locale } = request;
  const words = text.procedure;
  const columns: Column<LegalReferenceRow>[] = [
    {
      title: words.document,
      cell: (reference) => (
        <Reference request={request} reference={reference} document={documents.get(reference.number ?? '')} />
      ),
    },
  ];
  if (references.some(({ number }) => number))
    columns.push({ title: words.number, cell: ({ number }) => number });
  if (references.some(({ date }) => date))
    columns.push({ title: words.issued, cell: ({ date }) => formatDate(date, locale) });
  return (
    <StackedTable
      caption={`${text.table}: ${words.parts.legalBasis}`}
      columns={columns}
      rows={references}
      hasSentences
    />
  );
}

interface ReferenceProps {
  request: PageRequest;
  reference: LegalReferenceRow;
  document?: LegalDocumentRow;
}

function Reference({ request, reference, document }: ReferenceProps) {
  const { origin } = request.portal;
  const { title, provision } = reference;
  const name = provision ? `${title} (${provision})` : title;
  const href = document && addressOf(document);
  return (
    <>
      {href ? (
        <OutLink href={href} origin={origin}>
          {name}
        </OutLink>
      ) : (
        name
      )}
      {document && <Standing request={request} document={document} />}
    </>
  );
}

/** The file on this portal, else the page elsewhere. */
export const addressOf = ({ file, url }: Pick<LegalDocumentRow, 'file' | 'url'>): string | null =>
  file?.url ?? (isWebAddress(url) ? url : null);

/** Says when a document does not hold (any more, in whole or in part); nothing about one that does. */
export function Standing({
  request: { portal, locale, text },
  document,
}: Pick<ReferenceProps, 'request'> & { document: LegalDocumentRow }) {
  const { legalStatus, effectiveTo, replacedBy } = document;
  const words = text.procedure;
  const isOver = legalStatus === 'expired' || Boolean(effectiveTo && effectiveTo <= portal.today());
  if (!isOver && (!legalStatus || legalStatus === 'in_force')) return null;
  return (
    <span class="portal-standing">
      <Tag colour={isOver ? 'red' : 'orange'}>
        {isOver
          ? words.expired(formatDate(effectiveTo, locale))
          : choiceLabel('legalStatus', legalStatus, locale)}
      </Tag>
      {replacedBy && (
        <span>
          {words.replacedBy}:{' '}
          {isWebAddress(replacedBy.url) ? (
            <OutLink href={replacedBy.url} origin={portal.origin}>
              {replacedBy.number}
            </OutLink>
          ) : (
            replacedBy.number
          )}
        </span>
      )}
    </span>
  );
}
