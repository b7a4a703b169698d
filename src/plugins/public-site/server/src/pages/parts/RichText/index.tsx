/** @jsxImportSource preact */
import { lazyPictures } from '../../../../../domain/picture';
import { scrollTables } from '../../../../../domain/scroll-tables';

interface RichTextProps {
  html: string;
  tableLabel: string;
  /** the first paragraph is the short answer */
  isAnswer?: boolean;
}

/**
 * Text from the editor. It was cleaned by an allow-list when it was written, on every way into the document service;
 * here the page's policy is the second barrier: no script, no frame and no foreign style can run on it.
 */
export function RichText({ html, tableLabel, isAnswer = false }: RichTextProps) {
  return (
    <div
      class={isAnswer ? 'portal-prose portal-prose--answer' : 'portal-prose'}
      dangerouslySetInnerHTML={{ __html: lazyPictures(scrollTables(html, tableLabel)) }}
    />
  );
}
