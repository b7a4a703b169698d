/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  title?: string;
  isWarning?: boolean;
  children: ComponentChildren;
}

/** A box that stands out from the text: a notice, or a warning that must be read first. */
export function Notice({ title, isWarning = false, children }: NoticeProps) {
  return (
    <div
      class={`portal-notice${isWarning ? ' portal-notice--warning' : ''}`}
      role={isWarning ? 'note' : undefined}
    >
      {title && <p class="portal-notice__title">{title}</p>}
      {children}
    </div>
  );
}
