/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface OutLinkProps {
  href: string;
  /** scheme and host of this portal, for files that lie here */
  origin: string;
  children: ComponentChildren;
}

/** A link to a document or a form: on paper its whole address follows. */
export function OutLink({ href, origin, children }: OutLinkProps) {
  return (
    <a class="govuk-link portal-out" href={href} rel="noopener" data-address={new URL(href, origin).href}>
      {children}
    </a>
  );
}
