/** @jsxImportSource preact */
import { choiceLabel } from '../../../../../../shared/domain/choices';
import type { ChangeRow } from '../../content/rows';
import type { PageRequest } from '../page';
import { PublishedDate } from '../parts/PublishedDate';

/** What has changed in a procedure and by which decision, newest first; nothing when nothing is known. */
export function Changes({
  request: { locale, text },
  changes,
}: {
  request: PageRequest;
  changes: ChangeRow[];
}) {
  if (changes.length === 0) return null;
  const newestFirst = [...changes].sort((a, b) => b.date.localeCompare(a.date));
  return (
    <section class="portal-part" id="changes">
      <h2 class="portal-heading">{text.procedure.changes}</h2>
      <ul class="portal-list">
        {newestFirst.map(({ date, kind, decision, note }) => (
          <li class="portal-list__item">
            <p class="portal-list__title">
              <PublishedDate value={date} locale={locale} />: {choiceLabel('procedureChange', kind, locale)}
              {decision && ` (${text.procedure.decisionNumber(decision, '')})`}
            </p>
            <p class="portal-list__text portal-lines">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
