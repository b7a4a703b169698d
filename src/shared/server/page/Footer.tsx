/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import type { Frame } from './types';

/** Who runs the portal, how to reach them, and the information pages. */
export function Footer({ frame }: { frame: Frame }) {
  const { site, footerLinks, locale } = frame;
  const text = CHROME[locale];
  return (
    <footer class="portal-footer">
      <div class="govuk-width-container portal-footer__columns">
        <section aria-labelledby="footer-contact">
          <h2 class="portal-footer__heading" id="footer-contact">
            {site.name}
          </h2>
          {site.contacts.map((line) => (
            <p>{line}</p>
          ))}
          {site.email && (
            <p>
              {text.email}: <a href={`mailto:${site.email}`}>{site.email}</a>
            </p>
          )}
          {site.responsible && (
            <p>
              {text.responsible}: {site.responsible}
            </p>
          )}
          {site.footerNote && <p class="portal-lines">{site.footerNote}</p>}
        </section>
        {footerLinks.length > 0 && (
          <nav class="portal-footer__links" aria-labelledby="footer-links">
            <h2 class="portal-footer__heading" id="footer-links">
              {text.footerLinks}
            </h2>
            <ul class="portal-footer__list">
              {footerLinks.map((link) => (
                <li>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
