/** @jsxImportSource preact */
import { ADDRESSES, type PageLocale } from '../../../domain/addresses';
import type { Text } from '../text';

interface UsefulFormProps {
  text: Text;
  locale: PageLocale;
  /** path of the page that is asked about */
  path: string;
}

/** Asks whether a page helped. A plain form: the page around it stays the same for everybody. */
export function UsefulForm({ text, locale, path }: UsefulFormProps) {
  const words = text.feedback;
  const button = (value: 'yes' | 'no', label: string, rest: string) => (
    <button class="govuk-button govuk-button--secondary" type="submit" name="useful" value={value}>
      {label}
      <span class="govuk-visually-hidden"> {rest}</span>
    </button>
  );
  return (
    <form class="portal-useful" method="post" action={ADDRESSES[locale].feedback}>
      <h2 class="govuk-heading-s" id="useful">
        {words.question}
      </h2>
      <input type="hidden" name="path" value={path} />
      {/* Only a program that fills in whatever it finds writes here. */}
      <div class="portal-trap" aria-hidden="true">
        <label for="website">{words.trap}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
      </div>
      <div class="portal-actions">
        {button('yes', words.yes, words.helps)}
        {button('no', words.no, words.helpsNot)}
      </div>
    </form>
  );
}
