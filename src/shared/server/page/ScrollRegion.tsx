/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

/** A box that scrolls sideways on its own, reachable by keyboard, for a wide table. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="portal-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
