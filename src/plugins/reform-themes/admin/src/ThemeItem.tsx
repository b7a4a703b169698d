import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { EvidenceList } from './EvidenceList';
import { isCarried, isRejected, type PanelRow } from './panel-rows';
import { percent, TEXTS } from './texts';
import type { ThemeRef } from './types';

export type Choice = 'accept' | 'remove' | 'undo';
export type Choose = (choice: Choice, theme: ThemeRef, isStored?: boolean) => void;

interface Props {
  row: PanelRow;
  /** no new automatic themes before somebody asks */
  isFixed: boolean;
  /** the text in the form is the one that decides */
  isDeciding: boolean;
  /** missing where nothing may be changed */
  onChoose?: Choose;
}

/** One theme: where it comes from, why, and what can be done about it in one click. */
export function ThemeItem({ row, isFixed, isDeciding, onChoose }: Props) {
  return (
    <Box tag="li" data-theme-code={row.code}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography variant="omega" fontWeight="bold" textColor="neutral800">
          {row.name}
        </Typography>
        {row.score > 0 && <Badge shrink={0}>{percent(row.score)}</Badge>}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {stateText(row, isFixed, isDeciding)}
      </Typography>
      {!isRejected(row) && <EvidenceList evidence={row.evidence} label={TEXTS.evidenceOf(row.name)} />}
      {onChoose && (
        <Flex gap={2} paddingTop={2} wrap="wrap">
          {choicesFor(row, isDeciding).map((choice) => (
            <ChoiceButton
              key={choice}
              choice={choice}
              theme={row}
              onClick={() => onChoose(choice, row, row.decision?.state === 'accepted')}
            />
          ))}
        </Flex>
      )}
    </Box>
  );
}

interface ChoiceButtonProps {
  choice: Choice;
  theme: ThemeRef;
  onClick(): void;
}

export function ChoiceButton({ choice, theme, onClick }: ChoiceButtonProps) {
  const label = TEXTS[choice];
  return (
    <Button
      type="button"
      size="S"
      variant="tertiary"
      aria-label={`${label}: ${theme.name}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

function choicesFor(row: PanelRow, isDeciding: boolean): Choice[] {
  if (row.pending) return ['undo'];
  if (!isCarried(row)) return ['accept'];
  // In another language what the document carries by itself cannot be accepted, only refused.
  return row.decision?.origin === 'person' || !isDeciding ? ['remove'] : ['accept', 'remove'];
}

function stateText(
  { decision, pending, isSuggested }: PanelRow,
  isFixed: boolean,
  isDeciding: boolean,
): string {
  if (pending) return pending === 'accept' ? TEXTS.pendingAccept : TEXTS.pendingRemove;
  if (!decision) return isFixed || !isDeciding ? TEXTS.notCarried : TEXTS.notYet;
  if (decision.origin === 'person')
    return TEXTS.byPerson(decision.state, decision.decidedBy, decision.decidedAt);
  return isSuggested || !isDeciding ? TEXTS.automatic : `${TEXTS.automatic} · ${TEXTS.gone}`;
}
