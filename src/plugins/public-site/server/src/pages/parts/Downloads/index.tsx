/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { PageLocale } from '../../../../../domain/addresses';
import { formatFileSize } from '../../../../../domain/amounts';
import type { FileRow } from '../../../content/rows';
import { OutLink } from '../OutLink';

interface DownloadProps {
  file: FileRow;
  locale: PageLocale;
  origin: string;
  label?: ComponentChildren;
}

/** A link to a file that says what it is and how big before it is opened. */
export function Download({ file, locale, origin, label }: DownloadProps) {
  const kind = (file.ext ?? '').replace('.', '').toUpperCase();
  const facts = [kind, formatFileSize(file.size, locale)].filter(Boolean).join(', ');
  return (
    <>
      <OutLink href={file.url} origin={origin}>
        {label ?? file.name}
      </OutLink>
      {facts && ` (${facts})`}
    </>
  );
}
