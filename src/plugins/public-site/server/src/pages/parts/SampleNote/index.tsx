/** @jsxImportSource preact */
import { Notice } from '../../../../../../../shared/server/page/Notice';
import type { Text } from '../../../text';

/** Says on an entry's own page that it is sample data. */
export function SampleNote({ text, isSample }: { text: Text; isSample: boolean | null }) {
  if (!isSample) return null;
  return (
    <Notice title={text.sample}>
      <p>{text.sampleNote}</p>
    </Notice>
  );
}
