/** @jsxImportSource preact */
import fs from 'node:fs';
import path from 'node:path';
import type { PageHandler, PageRequest, PageView } from '../pages/page';
import type { Example } from './example';

const START = '/dev/components';
const PARTS = path.join(__dirname, '../pages/parts');

/** The components with their examples, read when somebody looks; each folder of a component has some. */
async function components(): Promise<Map<string, Example[]>> {
  const found = new Map<string, Example[]>();
  for (const { name } of fs
    .readdirSync(PARTS, { withFileTypes: true })
    .filter((each) => each.isDirectory())) {
    const { examples } = (await import(path.join(PARTS, name, 'examples'))) as { examples: Example[] };
    found.set(name, examples);
  }
  return found;
}

/** Addresses have no capitals: "EntryList" → "entry-list". */
const slugOf = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

const view = (request: PageRequest, title: string, main: PageView['main'], address: string): PageView => ({
  head: { title, description: title },
  isAnswerToForm: true,
  canonical: address,
  translation: null,
  nearest: START,
  breadcrumb: [{ href: START, text: 'Components' }],
  main,
});

/** All components in all states, for who works on them: a list of them, and each state on a page of its own. */
export const galleryPage: PageHandler = async (request) =>
  view(
    request,
    'Components',
    <>
      <h1 class="portal-title">Components</h1>
      {[...(await components())].map(([name, examples]) => (
        <section class="portal-section">
          <h2 class="portal-heading">{name}</h2>
          <ul class="portal-links">
            {examples.map(({ title }, at) => (
              <li>
                <a class="govuk-link" href={`${START}/${slugOf(name)}/${at + 1}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>,
    START,
  );

/** One component in one state. */
export const examplePage: PageHandler = async (request) => {
  const { slug = '', number = '' } = request.params;
  const [name, examples] = [...(await components())].find(([each]) => slugOf(each) === slug) ?? [];
  const example = examples?.[Number(number) - 1];
  if (!name || !example) return null;
  const title = `${name}: ${example.title}`;
  // Lists that bring their own heading of the page keep it.
  const main = example.render(request);
  const heading = name === 'ListPage' ? null : <h1 class="portal-title">{title}</h1>;
  return view(
    request,
    title,
    <>
      {heading}
      {main}
    </>,
    `${START}/${slug}/${number}`,
  );
};

/** Where the components are looked at. */
export const galleryPages = (): [string, PageHandler][] => [
  [START, galleryPage],
  [`${START}/:slug/:number`, examplePage],
];
