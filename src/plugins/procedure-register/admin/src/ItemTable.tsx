import { DataTable } from '../../../../shared/admin/DataTable';
import { EntryLink } from './EntryLink';
import { count, OUTCOMES, shown } from './texts';
import type { Item } from './types';

const LONGEST = 300;

const short = (value: unknown): string => {
  const text = shown(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** The rows of an import: what each would do or did, field by field. */
export function ItemTable({ items, total }: { items: Item[]; total: number }) {
  return (
    <DataTable
      caption={`${count(total)} dòng`}
      columns={['Dòng', 'Thủ tục', 'Việc', 'Chi tiết']}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          item.line,
          <Name key="name" item={item} />,
          outcomeOf(item),
          <Details key="details" item={item} />,
        ],
      }))}
    />
  );
}

function Name({ item: { key, name, target, locale } }: { item: Item }) {
  const text = [key, name].filter(Boolean).join('\n');
  return target ? <EntryLink documentId={target} locale={locale} text={text} /> : <>{text}</>;
}

const outcomeOf = ({ outcome, state }: Item): string => {
  const end = { pending: '', nothing: '', done: '\nĐã ghi', failed: '\nLỗi' }[state];
  return OUTCOMES[outcome] + end;
};

function Details({ item: { reason, changes, conflicts, checks } }: { item: Item }) {
  return (
    <>
      {reason && <strong>{reason}</strong>}
      {changes.map(({ field, label, from, to }) => (
        <details key={field}>
          <summary>{label}</summary>
          <div>{`Đang có: ${short(from)}`}</div>
          <div>{`Sẽ là: ${short(to)}`}</div>
        </details>
      ))}
      {conflicts.map(({ field, label, ours, theirs }) => (
        <details key={field} open>
          <summary>{`Xung đột: ${label} đã được sửa tay, giữ nguyên cho đến khi có người quyết định`}</summary>
          <div>{`Của ta: ${short(ours)}`}</div>
          <div>{`Nguồn: ${short(theirs)}`}</div>
        </details>
      ))}
      {checks.map(({ part, text, reason: why }, index) => (
        <div key={`${part} ${index}`}>{`Cần xem: ${why} “${short(text)}”`}</div>
      ))}
    </>
  );
}
