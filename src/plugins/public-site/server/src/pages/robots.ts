import { todayInVietnam } from '../../../../../shared/server/reads/today';
import type { PageHandler } from './page';

const TEXT = 'text/plain; charset=utf-8';
const DAY = 86_400_000;

/** How long what is said about security holds, in days; RFC 9116 recommends less than a year. */
const HOLDS = 180;

/** The panel and REST are no pages; searches in lists are endless in number. */
export const robots: PageHandler = async ({ portal }) => ({
  contentType: TEXT,
  body: [
    'User-agent: *',
    ...['/admin', '/api/', '/*?q=', '/*&q='].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${portal.origin}/sitemap.xml`,
    '',
  ].join('\n'),
});

/** Whom to tell of a weakness (RFC 9116); nothing while the portal names no e-mail address. */
export const securityText: PageHandler = async ({ portal, surroundings }) => {
  const { site } = await surroundings();
  if (!site?.email) return null;
  const expires = new Date(Date.parse(todayInVietnam()) + HOLDS * DAY).toISOString();
  return {
    contentType: TEXT,
    body: [
      `Contact: mailto:${site.email}`,
      `Expires: ${expires}`,
      'Preferred-Languages: vi, en',
      `Canonical: ${portal.origin}/.well-known/security.txt`,
      '',
    ].join('\n'),
  };
};
