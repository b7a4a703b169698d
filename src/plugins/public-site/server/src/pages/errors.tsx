/** @jsxImportSource preact */
import { ADDRESSES, listPath, type PageLocale } from '../../../domain/addresses';
import { formatDate } from '../../../domain/dates';
import { TEXT } from '../text';
import type { Ending } from '../portal';

/** What is wrong with an address, with the status that says so. */
export type Problem = { status: 404 } | { status: 410; ending: Ending } | { status: 500 | 503 };

/** Heading and explanation of a problem. */
export function problemWords(problem: Problem, locale: PageLocale): { title: string; text: string } {
  const words = TEXT[locale].errors;
  if (problem.status === 404) return { title: words.notFound, text: words.notFoundText };
  if (problem.status === 500) return { title: words.failed, text: words.failedText };
  if (!('ending' in problem)) return { title: words.unavailable, text: words.unavailableText };
  const { title, endedAt } = problem.ending;
  return { title: words.gone, text: words.goneText(title, formatDate(endedAt, locale)) };
}

/** The content of an error page: what happened and where to go on. */
export function ProblemPage({ problem, locale }: { problem: Problem; locale: PageLocale }) {
  const text = TEXT[locale];
  const { title, text: explanation } = problemWords(problem, locale);
  return (
    <>
      <h1 class="portal-title">{title}</h1>
      <p class="govuk-body">{explanation}</p>
      <p class="govuk-body">{text.errors.try}</p>
      <ul class="portal-links">
        <li>
          <a class="govuk-link" href={ADDRESSES[locale].home}>
            {text.nav.home}
          </a>
        </li>
        {(['questions', 'procedures', 'news'] as const).map((list) => (
          <li>
            <a class="govuk-link" href={listPath(locale, list)}>
              {text.nav[list]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
