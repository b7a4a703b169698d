/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { LONGEST_WORDS, REASONS } from '../../../domain/feedback';
import type { Text } from '../text';

export interface ReasonFormProps {
  text: Text;
  /** where the reason is sent to */
  action: string;
  isUseful: boolean;
  /** what was sent and could not be taken */
  given?: { reason: string; words: string };
  problem?: string;
}

/** Thanks for a vote, and the chance to say why. */
export function ThanksPage({ back, ...props }: ReasonFormProps & { back: string }) {
  const { text, problem } = props;
  const words = text.feedback;
  return (
    <>
      {problem && (
        <div class="govuk-error-summary" role="alert">
          <h2 class="govuk-error-summary__title">{words.problem}</h2>
          <ul class="govuk-list govuk-error-summary__list">
            <li>
              <a href="#words">{problem}</a>
            </li>
          </ul>
        </div>
      )}
      <h1 class="portal-title">{words.thanks}</h1>
      <p class="govuk-body">{words.recorded}</p>
      <ReasonForm {...props} />
      <Back text={text} href={back} />
    </>
  );
}

function ReasonForm({ text, action, isUseful, given, problem }: ReasonFormProps) {
  const words = text.feedback;
  const describedBy = ['words-hint', problem && 'words-error'].filter(Boolean).join(' ');
  return (
    <form method="post" action={action} noValidate>
      {!isUseful && (
        <fieldset class="govuk-fieldset govuk-form-group" aria-describedby="reason-hint">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.why}</legend>
          <div class="govuk-hint" id="reason-hint">
            {words.whyHint}
          </div>
          <div class="govuk-radios govuk-radios--small">
            {REASONS.map((reason) => (
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={`reason-${reason}`}
                  name="reason"
                  type="radio"
                  value={reason}
                  checked={given?.reason === reason}
                />
                <label class="govuk-label govuk-radios__label" for={`reason-${reason}`}>
                  {words.reasons[reason]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <div class={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--s" for="words">
          {words.words}
        </label>
        <div class="govuk-hint" id="words-hint">
          {words.wordsHint}
        </div>
        {problem && (
          <p class="govuk-error-message" id="words-error">
            <span class="govuk-visually-hidden">{words.error}:</span> {problem}
          </p>
        )}
        <textarea
          class={`govuk-textarea${problem ? ' govuk-textarea--error' : ''}`}
          id="words"
          name="words"
          rows={4}
          maxLength={problem ? undefined : LONGEST_WORDS}
          aria-describedby={describedBy}
        >
          {given?.words ?? ''}
        </textarea>
      </div>
      <button class="govuk-button" type="submit">
        {words.send}
      </button>
    </form>
  );
}

const Back = ({ text, href }: { text: Text; href: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {text.feedback.back}
    </a>
  </p>
);

/** What is said when there is nothing (more) to fill in. */
export function PlainPage(props: {
  text: Text;
  title: string;
  children: ComponentChildren;
  back: string | null;
}) {
  return (
    <>
      <h1 class="portal-title">{props.title}</h1>
      <p class="govuk-body">{props.children}</p>
      {props.back && <Back text={props.text} href={props.back} />}
    </>
  );
}
