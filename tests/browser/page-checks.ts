import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { HtmlValidate } from 'html-validate';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// Flags of a serverless sandbox that make a browser fragile or lax: it must keep contexts apart and honour the policy.
const UNWANTED = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
];

/** A headless Chromium that enforces each page's security policy; off Linux x64 the Chrome that is installed. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  const hasBundled = process.platform === 'linux' && process.arch === 'x64';
  if (!hasBundled) return playwright.launch({ channel: 'chrome', headless: true, args: flags });
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !UNWANTED.includes(flag)), ...flags],
    headless: true,
  });
}

/** Collects what a page complains about: console errors, uncaught exceptions, and files that do not load. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => errors.push(`${request.url()} ${request.failure()?.errorText}`));
  return errors;
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** Accessibility violations of the open page, as readable lines. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

const SNIFFER = readFileSync(require.resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');

/** What HTML_CodeSniffer counts as an error against WCAG 2.x AA on the open page, as readable lines. */
export async function snifferErrors(page: Page): Promise<string[]> {
  await page.evaluate(SNIFFER);
  return page.evaluate(`new Promise((resolve) => HTMLCS.process('WCAG2AA', document, () => resolve(
    HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, msg, element }) => code + ' ' + msg + ' ' + element.outerHTML.slice(0, 120)))))`);
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Only rules of style and taste are off. None of them can hide a document that is not valid HTML.
  rules: {
    // A search engine's limit, not HTML's: titles carry the portal's full official name and that of a procedure.
    'long-title': 'off',
  },
});

/** What is not valid in a document, as readable lines. */
export async function htmlProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId} ${message} (${line}: ${selector ?? ''})`,
    ),
  );
}

/** How far the page is wider than the window; 0 when nothing must be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
