/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

type TagColour = 'blue' | 'green' | 'grey' | 'orange' | 'red' | 'yellow';

/** A short label of state. The word carries the meaning, the colour only supports it. */
export function Tag({ colour = 'blue', children }: { colour?: TagColour; children: ComponentChildren }) {
  return <strong class={`govuk-tag govuk-tag--${colour} portal-tag`}>{children}</strong>;
}
