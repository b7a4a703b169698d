/** @jsxImportSource preact */
import { scrollTables } from '../../../../domain/scroll-tables';

/**
 * Text from the editor. It was cleaned by an allow-list when it was written, on every way into the document service;
 * here the page's policy is the second barrier: no script, no frame and no foreign style can run on it.
 */
export function RichText({ html, tableLabel }: { html: string; tableLabel: string }) {
  return <div class="portal-prose" dangerouslySetInnerHTML={{ __html: scrollTables(html, tableLabel) }} />;
}
