/** @jsxImportSource preact */
import { Notice } from '../../../../../../shared/server/page/Notice';
import type { Text } from '../../text';

/** The source's own words for a part that could not be taken apart. */
export function Verbatim({ text, texts }: { text: Text; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <Notice title={text.procedure.verbatim}>
      {texts.map((source) => (
        <p class="portal-lines">{source}</p>
      ))}
    </Notice>
  );
}
