import { useRef, useState, type ChangeEvent } from 'react';
import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { LEXICON_TEXTS as TEXTS } from './lexicon-texts';
import { PhraseItem } from './PhraseItem';
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
  // The row that somebody works in stays, whatever the filter says to what they type.
  const [current, setCurrent] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wanted = filter.normalize('NFC').trim().toLowerCase();
  const problemOf = (index: number) =>
    check?.problems.find((problem) => problem.list === 'phrases' && problem.index === index)?.message;
  const fits = ({ text }: PhraseRow, index: number) =>
    text === '' ||
    index === current ||
    text.normalize('NFC').toLowerCase().includes(wanted) ||
    problemOf(index) !== undefined;
  const fitting = rows.map((row, index) => ({ row, index })).filter(({ row, index }) => fits(row, index));
  const shown = fitting.slice(0, MOST);

  const set = (index: number, change: Partial<PhraseRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  // The keyboard follows: to the new row, or to the neighbour of the removed one.
  const focusOn = (index: number | undefined, selector: string) => {
    setCurrent(index ?? null);
    requestAnimationFrame(() => {
      const found = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] ${selector}`);
      (found ?? addButton.current)?.focus();
    });
  };
  const add = () => {
    onChange([{ text: '', weight: 3, when: 'always' }, ...rows]);
    focusOn(0, 'input');
  };
  const remove = (index: number, place: number) => {
    onChange(rows.filter((_, at) => at !== index));
    const neighbour = (shown[place + 1] ?? shown[place - 1])?.index;
    focusOn(neighbour !== undefined && neighbour > index ? neighbour - 1 : neighbour, '[data-remove]');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" textColor="neutral600">
        {TEXTS.weightHelp}
      </Typography>
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Box flex="1">
          <TextInput
            aria-label={TEXTS.filter}
            placeholder={TEXTS.filter}
            value={filter}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setFilter(event.target.value);
              setCurrent(null);
            }}
          />
        </Box>
        <Button ref={addButton} type="button" variant="secondary" disabled={disabled} onClick={add}>
          {TEXTS.add}
        </Button>
      </Flex>
      <Typography variant="pi" textColor="neutral600" role="status">
        {TEXTS.shown(shown.length, rows.length)}
      </Typography>
      <Flex tag="ul" ref={list} aria-label={TEXTS.phrases} direction="column" alignItems="stretch" gap={2}>
        {shown.map(({ row, index }, place) => (
          <PhraseItem
            key={index}
            index={index}
            row={row}
            disabled={disabled}
            problem={problemOf(index)}
            broad={check?.broad.find(({ text }) => text === row.text)}
            onFocus={() => setCurrent(index)}
            onChange={(change) => set(index, change)}
            onRemove={() => remove(index, place)}
          />
        ))}
      </Flex>
    </Flex>
  );
}
