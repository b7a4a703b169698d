import { useState } from 'react';
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
import type { LexiconCheck, PhraseRow } from './types';

interface Props {
  rows: PhraseRow[];
  check: LexiconCheck | null;
  disabled?: boolean;
  onChange(rows: PhraseRow[]): void;
}

/** More rows at once make the page slow; the filter reaches the others. */
const MOST = 60;

/** The phrases of a theme, one a row, newest first while they are added. */
export function PhraseTable({ rows, check, disabled = false, onChange }: Props) {
  const [filter, setFilter] = useState('');
  const wanted = filter.normalize('NFC').toLowerCase();
  const problemOf = (index: number) =>
    check?.problems.find((problem) => problem.list === 'phrases' && problem.index === index)?.message;
  const broadOf = (text: string) => check?.broad.find((each) => each.text === text);
  const fitting = rows
    .map((row, index) => ({ row, index }))
    .filter(
      ({ row, index }) => row.text.toLowerCase().includes(wanted) || row.text === '' || problemOf(index),
    );
  const shown = fitting.slice(0, MOST);
  const set = (index: number, change: Partial<PhraseRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {TEXTS.weightHelp}
      </Typography>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box flex="1">
          <TextInput
            aria-label={TEXTS.filter}
            placeholder={TEXTS.filter}
            value={filter}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setFilter(event.target.value)}
          />
        </Box>
        <Button
          type="button"
          variant="secondary"
          disabled={disabled}
          onClick={() => onChange([{ text: '', weight: 3, when: 'always' }, ...rows])}
        >
          {TEXTS.add}
        </Button>
      </Flex>
      <Typography variant="pi" textColor="neutral600" role="status">
        {TEXTS.shown(shown.length, rows.length)}
      </Typography>
      <Flex tag="ul" aria-label={TEXTS.phrases} direction="column" alignItems="stretch" gap={2}>
        {shown.map(({ row, index }) => (
          <Row
            key={index}
            row={row}
            disabled={disabled}
            problem={problemOf(index)}
            broad={broadOf(row.text)}
            onChange={(change) => set(index, change)}
            onRemove={() => onChange(rows.filter((_, at) => at !== index))}
          />
        ))}
      </Flex>
    </Flex>
  );
}

interface RowProps {
  row: PhraseRow;
  disabled: boolean;
  problem?: string;
  broad?: { count: number; total: number };
  onChange(change: Partial<PhraseRow>): void;
  onRemove(): void;
}

function Row({ row, disabled, problem, broad, onChange, onRemove }: RowProps) {
  const name = row.text || '…';
  return (
    <Box tag="li">
      <Flex gap={2} alignItems="center" wrap="wrap">
        <Box flex="2 1 16rem">
          <TextInput
            aria-label={`${TEXTS.text}: ${name}`}
            aria-invalid={problem !== undefined}
            hasError={problem !== undefined}
            disabled={disabled}
            value={row.text}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange({ text: event.target.value })}
          />
        </Box>
        <Box flex="0 0 7rem">
          <NumberInput
            aria-label={`${TEXTS.weight}: ${name}`}
            disabled={disabled}
            step={0.5}
            value={row.weight}
            onValueChange={(weight: number | undefined) => onChange({ weight: weight ?? 1 })}
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
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problem}
        </Typography>
      )}
      {broad && (
        <Typography variant="pi" textColor="warning700">
          {TEXTS.broad(broad.count, broad.total)}
        </Typography>
      )}
    </Box>
  );
}
