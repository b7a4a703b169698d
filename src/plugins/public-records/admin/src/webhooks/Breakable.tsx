/** Addresses have no spaces to break at: they break anywhere, but never to less than a readable width. */
export function Breakable({ text }: { text: string }) {
  return <div style={{ overflowWrap: 'anywhere', minWidth: '18rem' }}>{text}</div>;
}
