import { useId, type ChangeEvent } from 'react';
import {
  Box,
  Button,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { CONDITIONS, LEXICON_TEXTS as TEXTS } from './lexicon-texts';
import type { PhraseRow } from './types';

interface Props {
  index: number;
  row: PhraseRow;
  disabled: boolean;
  problem?: string;
  broad?: { count: number; total: number };
  onFocus(): void;
  onChange(change: Partial<PhraseRow>): void;
  onRemove(): void;
}

/** One phrase with its weight and condition, and what is wrong with it below. */
export function PhraseItem({ index, row, disabled, problem, broad, onFocus, onChange, onRemove }: Props) {
  const name = row.text || '…';
  const note = useId();
  const described = { 'aria-describedby': problem || broad ? note : undefined };
  const hasError = problem !== undefined;
  return (
    <Box tag="li" data-index={index} onFocus={onFocus}>
      <Flex gap={2} alignItems="center" wrap="wrap">
        <Box flex="2 1 16rem">
          <TextInput
            {...described}
            aria-label={`${TEXTS.text}: ${name}`}
            aria-invalid={hasError}
            hasError={hasError}
            disabled={disabled}
            value={row.text}
            onChange={(event: ChangeEvent<HTMLInputElement>) => onChange({ text: event.target.value })}
          />
        </Box>
        <Box flex="0 0 9rem">
          <NumberInput
            {...described}
            aria-label={`${TEXTS.weight}: ${name}`}
            disabled={disabled}
            step={0.5}
            value={row.weight ?? undefined}
            onValueChange={(weight: number | undefined) => onChange({ weight: weight ?? null })}
          />
        </Box>
        <Box flex="1 1 14rem">
          <SingleSelect
            aria-label={`${TEXTS.when}: ${name}`}
            disabled={disabled}
            value={row.when}
            onChange={(when: string | number) => onChange({ when: when as PhraseRow['when'] })}
          >
            {Object.entries(CONDITIONS).map(([value, label]) => (
              <SingleSelectOption key={value} value={value}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Button
          data-remove
          type="button"
          variant="tertiary"
          size="S"
          disabled={disabled}
          aria-label={`${TEXTS.remove}: ${name}`}
          onClick={onRemove}
        >
          {TEXTS.remove}
        </Button>
      </Flex>
      <div id={note} role="status">
        {problem && (
          <Typography variant="pi" textColor="danger600" tag="p">
            {problem}
          </Typography>
        )}
        {broad && (
          <Typography variant="pi" textColor="warning700" tag="p">
            {TEXTS.broad(broad.count, broad.total)}
          </Typography>
        )}
      </div>
    </Box>
  );
}
