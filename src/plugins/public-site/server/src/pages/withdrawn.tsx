/** @jsxImportSource preact */
import type { VNode } from 'preact';
import { Notice } from '../../../../../shared/server/page/Notice';
import { ADDRESSES, listPath, otherLocale, type ListKind, type PageLocale } from '../../../domain/addresses';
import { formatDate } from '../../../domain/dates';
import { excerpt } from '../../../domain/excerpt';
import type { Ending, Portal } from '../portal';
import { TEXT } from '../text';
import type { PageView } from './page';
import { PublishedDate } from './parts/PublishedDate';
import { RichText } from './parts/RichText';
import { SampleNote } from './parts/SampleNote';

type Payload = Record<string, unknown>;

interface Kind {
  list: ListKind | null;
  /** the attribute with the day that the page was dated with */
  date: string;
  /** the attribute with the cleaned text */
  body: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function kindOf({ config: { types } }: Portal, uid: string): Kind | null {
  if (uid === types.article) return { list: 'news', date: 'publishedOn', body: 'body' };
  if (uid === types.faq) return { list: 'questions', date: 'answeredOn', body: 'answer' };
  if (uid === types.procedure) return { list: 'procedures', date: 'publishedAt', body: '' };
  return uid === types.page ? { list: null, date: 'publishedAt', body: 'body' } : null;
}

/**
 * What was withdrawn and stays readable: its words as they were when it was taken off, under a notice. Null for a type
 * that has no page.
 */
export function withdrawnPage(
  portal: Portal,
  locale: PageLocale,
  path: string,
  { uid, title, endedAt, withdrawn }: Ending,
): PageView | null {
  const kind = kindOf(portal, uid);
  if (!kind || !withdrawn) return null;
  const text = TEXT[locale];
  const { payload, note } = withdrawn;
  const notice = text.withdrawn.text(formatDate(endedAt, locale));
  const date = textOf(payload[kind.date]);
  return {
    isWithdrawn: true,
    head: { title: excerpt(`${text.withdrawn.title}: ${title}`, 140), description: notice },
    canonical: path,
    translation: null,
    nearest: kind.list ? listPath(otherLocale(locale), kind.list) : ADDRESSES[otherLocale(locale)].home,
    breadcrumb: [
      { href: ADDRESSES[locale].home, text: text.nav.home },
      ...(kind.list ? [{ href: listPath(locale, kind.list), text: text.nav[kind.list] }] : []),
    ],
    current: kind.list ?? undefined,
    main: (
      <article>
        <h1 class="portal-title portal-title--long">{title}</h1>
        <Notice title={text.withdrawn.title} isWarning>
          <p>{notice}</p>
          {note && <p class="portal-lines">{note}</p>}
        </Notice>
        {date && (
          <p class="portal-meta">
            {text.withdrawn.published}: <PublishedDate value={date} locale={locale} />
          </p>
        )}
        {kind.body ? (
          <RichText html={textOf(payload[kind.body])} tableLabel={text.table} />
        ) : (
          <ProcedureWords payload={payload} locale={locale} />
        )}
        <SampleNote text={text} isSample={payload.isSample === true} />
      </article>
    ),
  };
}

/** What can be said of a procedure without the tables of its page. */
function ProcedureWords({ payload, locale }: { payload: Payload; locale: PageLocale }): VNode {
  const words = TEXT[locale].procedure;
  const code = textOf(payload.code);
  const conditions = textOf(payload.conditions);
  const steps = Array.isArray(payload.steps) ? (payload.steps as Payload[]) : [];
  return (
    <>
      <p class="govuk-body">{TEXT[locale].withdrawn.shortened}</p>
      {code && (
        <p class="govuk-body">
          {words.code}: {code}
        </p>
      )}
      {steps.length > 0 && <h2 class="portal-heading">{words.parts.steps}</h2>}
      {steps.map((step) => (
        <StepWords step={step} />
      ))}
      {conditions && <h2 class="portal-heading">{words.parts.conditions}</h2>}
      {conditions && <p class="portal-lines">{conditions}</p>}
    </>
  );
}

const StepWords = ({ step }: { step: Payload }): VNode => (
  <p class="portal-lines">{[textOf(step.title), textOf(step.description)].filter(Boolean).join('\n')}</p>
);
