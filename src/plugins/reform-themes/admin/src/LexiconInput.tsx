import { useId, type ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { LEXICON_TEXTS as TEXTS, LISTS, type ListName } from './lexicon-texts';
import { lexiconOf } from './lexicon-value';
import { PhraseTable } from './PhraseTable';
import { TextList } from './TextList';
import { TrialRun } from './TrialRun';
import type { Lexicon } from './types';
import { useLexiconCheck } from './use-lexicon-check';

interface Props {
  name: string;
  label?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The editor of a theme's lexicon: phrases with their weights, and three lists. */
export default function LexiconInput({ name, label, hint, labelAction, required, disabled }: Props) {
  const { value, error, onChange } = useField<unknown>(name);
  const id = useId();
  const lexicon = lexiconOf(value);
  const code = useForm('LexiconInput', (state) => (state.values as { code?: string }).code ?? null);
  const check = useLexiconCheck(code, lexicon);
  const write = (change: Partial<Lexicon>) => onChange(name, { ...lexicon, ...change });
  const ofPhrases = check?.problems.filter(({ list, index }) => list === 'phrases' && index < 0) ?? [];
  // No Field.Root: it gives its id to every input inside it.
  return (
    <Flex
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-note`}
      direction="column"
      alignItems="stretch"
      gap={5}
    >
      <Flex id={`${id}-label`} gap={1}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {label ?? TEXTS.fieldName}
        </Typography>
        {required && (
          <Typography textColor="danger600" aria-hidden>
            *
          </Typography>
        )}
        {labelAction}
      </Flex>
      <PhraseTable
        rows={lexicon.phrases}
        check={check}
        disabled={disabled}
        onChange={(phrases) => write({ phrases })}
      />
      {(Object.keys(LISTS) as ListName[]).map((list) => (
        <TextList
          key={list}
          list={list}
          texts={lexicon[list]}
          check={check}
          disabled={disabled}
          onChange={(texts) => write({ [list]: texts })}
        />
      ))}
      <Flex>
        <TrialRun code={code} lexicon={lexicon} isDisabled={(check?.problems.length ?? 0) > 0} />
      </Flex>
      <div id={`${id}-note`}>
        {[error, ...ofPhrases.map(({ message }) => message)].filter(Boolean).map((message) => (
          <Typography key={message} variant="pi" textColor="danger600" tag="p" role="alert">
            {message}
          </Typography>
        ))}
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      </div>
    </Flex>
  );
}
