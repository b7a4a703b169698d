/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { Breadcrumb } from './Breadcrumb';
import { CHROME } from './chrome-text';
import { Footer } from './Footer';
import { Head } from './Head';
import { Header } from './Header';
import { Notice } from './Notice';
import type { Frame, HeadInfo, Link } from './types';

interface LayoutProps {
  frame: Frame;
  head: HeadInfo;
  /** the way from the start page to this one; empty on the start page */
  breadcrumb: Link[];
  children: ComponentChildren;
}

/** A whole page: skip link, header, notices, the page's own content in `main`, footer. */
export function Layout({ frame, head, breadcrumb, children }: LayoutProps) {
  const text = CHROME[frame.locale];
  return (
    <html class="govuk-template" lang={frame.locale}>
      <Head frame={frame} head={head} />
      <body class="govuk-template__body portal-body">
        <a class="govuk-skip-link" href="#main">
          {text.skip}
        </a>
        <Header frame={frame} />
        {frame.site.notices.length > 0 && (
          <section class="portal-notices" aria-label={text.notices}>
            <div class="govuk-width-container">
              {frame.site.notices.map((message) => (
                <Notice>
                  <p>{message}</p>
                </Notice>
              ))}
            </div>
          </section>
        )}
        <div class="govuk-width-container">
          {breadcrumb.length > 0 && <Breadcrumb locale={frame.locale} links={breadcrumb} />}
          <main class="portal-main" id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
