/** @jsxImportSource preact */
import { isWebAddress } from '../../../../../domain/web-address';
import type { Text } from '../../../text';

interface SourceLineProps {
  text: Text;
  source: string | null;
  url: string | null;
}

/** Where a text comes from, linked when the source has an address. */
export function SourceLine({ text, source, url }: SourceLineProps) {
  const href = isWebAddress(url) ? url : null;
  if (!source && !href) return null;
  const name = source || (href && new URL(href).hostname);
  return (
    <p class="govuk-body-s portal-source">
      {text.source}:{' '}
      {href ? (
        <a class="govuk-link" href={href} rel="noopener">
          {name}
        </a>
      ) : (
        name
      )}
    </p>
  );
}
