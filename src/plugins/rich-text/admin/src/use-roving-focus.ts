import { useState, type KeyboardEvent } from 'react';

interface RovingFocus<Name extends string> {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  propsOf(name: Name): { tabIndex: number; onFocus(): void };
}

/** One of the buttons takes part in the order of the Tab key; arrows, Home and End move among all of them. */
export function useRovingFocus<Name extends string>(names: Name[]): RovingFocus<Name> {
  const [last, setLast] = useState(names[0]);
  const current = last && names.includes(last) ? last : names[0];

  return {
    onKeyDown(event) {
      const buttons = [...event.currentTarget.querySelectorAll('button')];
      const here = buttons.findIndex((button) => button === document.activeElement);
      const next: Record<string, number> = {
        ArrowRight: (here + 1) % buttons.length,
        ArrowLeft: (here - 1 + buttons.length) % buttons.length,
        Home: 0,
        End: buttons.length - 1,
      };
      const target = buttons[next[event.key] ?? -1];
      if (here < 0 || !target) return;
      event.preventDefault();
      target.focus();
    },
    propsOf: (name) => ({ tabIndex: name === current ? 0 : -1, onFocus: () => setLast(name) }),
  };
}
