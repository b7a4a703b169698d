/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { Tag } from '../../../../../../../shared/server/page/Tag';
import { focusClass, pictureOf, type PictureFile } from '../../../../../domain/picture';
import type { Text } from '../../../text';

export interface Entry {
  href: string;
  title: string;
  summary?: string;
  picture?: PictureFile;
  isSample: boolean;
  /** small facts under the title: date, field, code */
  facts: ComponentChildren[];
}

interface EntryListProps {
  text: Text;
  entries: Entry[];
  /** level of the titles, one below the heading above the list */
  level?: 2 | 3;
}

/** A list of entries by title. Sample entries carry their label wherever they appear. */
export function EntryList({ text, entries, level = 2 }: EntryListProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="portal-list">
      {entries.map((entry) => (
        <li class={`portal-list__item${entry.picture ? ' portal-list__item--picture' : ''}`}>
          <Heading class="portal-list__title">
            <a class="govuk-link" href={entry.href}>
              {entry.title}
            </a>
          </Heading>
          {entry.summary && <p class="portal-list__text">{entry.summary}</p>}
          <MetaLine text={text} isSample={entry.isSample} facts={entry.facts} />
          {entry.picture && <SmallPicture file={entry.picture} />}
        </li>
      ))}
    </ul>
  );
}

/** Cut to one shape around its focal point. The title beside it says what it is about. */
const SmallPicture = ({ file }: { file: PictureFile }) => (
  <div class="portal-list__picture">
    <img class={focusClass(file)} {...pictureOf(file)} alt="" sizes="11rem" loading="lazy" decoding="async" />
  </div>
);

/** The line of small facts under a title, the sample label first. */
export function MetaLine({
  text,
  isSample,
  facts,
}: {
  text: Text;
  isSample: boolean;
  facts: ComponentChildren[];
}) {
  const shown = facts.filter(Boolean);
  if (!isSample && shown.length === 0) return null;
  return (
    <ul class="portal-meta">
      {isSample && (
        <li>
          <Tag colour="yellow">{text.sample}</Tag>
        </li>
      )}
      {shown.map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
  );
}
