/** @jsxImportSource preact */
import type { Text } from '../../../text';
import { EntryList, type Entry } from '../EntryList';

interface RelatedProps {
  text: Text;
  id: string;
  title: string;
  entries: Entry[];
  more?: { href: string; text: string };
}

/** A section with a short list of entries; nothing when there are none. */
export function Related({ text, id, title, entries, more }: RelatedProps) {
  if (entries.length === 0) return null;
  return (
    <section class="portal-section" aria-labelledby={id}>
      <h2 class="portal-heading" id={id}>
        {title}
      </h2>
      <EntryList text={text} entries={entries} level={3} />
      {more && (
        <p class="govuk-body">
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  );
}
