/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact';
import type { PerChannel } from '../../../../domain/procedure-parts';

/** One thing as a paragraph, several as a list; null for none. */
export function listOf(things: ComponentChildren[]): VNode | null {
  if (things.length === 0) return null;
  if (things.length === 1) return <p class="govuk-body portal-lines portal-prose">{things[0]}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet portal-prose">
      {things.map((thing) => (
        <li class="portal-lines">{thing}</li>
      ))}
    </ul>
  );
}

/** "Trực tuyến: 10 ngày làm việc"; what holds for all channels names none. */
export const inChannels = ({ text, channels }: PerChannel): string =>
  channels.length > 0 ? `${channels.join(', ')}: ${text}` : text;

export const perChannelList = (lines: PerChannel[]): VNode | null => listOf(lines.map(inChannels));
