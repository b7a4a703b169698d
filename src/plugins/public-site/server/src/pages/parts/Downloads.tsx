/** @jsxImportSource preact */
import type { PageLocale } from '../../../../domain/addresses';
import { formatFileSize } from '../../../../domain/amounts';
import type { FileRow } from '../../content/rows';

/** A link to a file that says what it is and how big before it is opened. */
export function Download({ file, locale, label }: { file: FileRow; locale: PageLocale; label?: string }) {
  const kind = (file.ext ?? '').replace('.', '').toUpperCase();
  const facts = [kind, formatFileSize(file.size, locale)].filter(Boolean).join(', ');
  return (
    <>
      <a class="govuk-link" href={file.url}>
        {label ?? file.name}
      </a>
      {facts && ` (${facts})`}
    </>
  );
}
