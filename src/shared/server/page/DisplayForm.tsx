/** @jsxImportSource preact */
import { CHROME } from './chrome-text';
import type { Frame } from './types';

const SIZES = ['normal', 'large', 'largest'] as const;
const CONTRASTS = ['normal', 'high'] as const;

/** Text size and contrast: a plain form, folded up. It leads back to the page it was sent from. */
export function DisplayForm({ frame: { locale, display } }: { frame: Frame }) {
  const text = CHROME[locale].display;
  const choice = (name: 'size' | 'contrast', value: string, label: string) => (
    <button class="portal-display__choice" type="submit" name={name} value={value}>
      {label}
    </button>
  );
  return (
    <details class="portal-display">
      <summary>{text.title}</summary>
      <form method="post" action={display.action}>
        <input type="hidden" name="path" value={display.path} />
        <fieldset>
          <legend>{text.size}</legend>
          {SIZES.map((value) => choice('size', value, text.sizes[value]))}
        </fieldset>
        <fieldset>
          <legend>{text.contrast}</legend>
          {CONTRASTS.map((value) => choice('contrast', value, text.contrasts[value]))}
        </fieldset>
      </form>
    </details>
  );
}
