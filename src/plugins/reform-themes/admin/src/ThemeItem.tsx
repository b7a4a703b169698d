import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { EvidenceList } from './EvidenceList';
import { isCarried, isRejected, type PanelRow } from './panel-rows';
import { percent, TEXTS } from './texts';

interface Props {
  row: PanelRow;
  /** no new automatic themes before somebody asks */
  isFixed: boolean;
  onAccept(row: PanelRow): void;
  onRemove(row: PanelRow): void;
  onUndo(row: PanelRow): void;
}

/** One theme: where it comes from, why, and what can be done about it in one click. */
export function ThemeItem({ row, isFixed, onAccept, onRemove, onUndo }: Props) {
  const isByPerson = row.decision?.origin === 'person' && row.pending === null;
  return (
    <Box tag="li">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography variant="omega" fontWeight="bold" textColor="neutral800">
          {row.name}
        </Typography>
        {row.score > 0 && <Badge>{percent(row.score)}</Badge>}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {stateText(row, isFixed)}
      </Typography>
      {!isRejected(row) && <EvidenceList evidence={row.evidence} label={`Dẫn chứng: ${row.name}`} />}
      <Flex gap={2} paddingTop={2} wrap="wrap">
        {row.pending ? (
          <Action label={TEXTS.undo} row={row} onClick={onUndo} />
        ) : (
          <>
            {!(isByPerson && isCarried(row)) && <Action label={TEXTS.accept} row={row} onClick={onAccept} />}
            {isCarried(row) && <Action label={TEXTS.remove} row={row} onClick={onRemove} />}
          </>
        )}
      </Flex>
    </Box>
  );
}

function Action({ label, row, onClick }: { label: string; row: PanelRow; onClick(row: PanelRow): void }) {
  return (
    <Button
      type="button"
      size="S"
      variant="tertiary"
      aria-label={`${label}: ${row.name}`}
      onClick={() => onClick(row)}
    >
      {label}
    </Button>
  );
}

function stateText({ decision, pending, isSuggested }: PanelRow, isFixed: boolean): string {
  if (pending) return pending === 'accept' ? TEXTS.pendingAccept : TEXTS.pendingRemove;
  if (!decision) return isFixed ? TEXTS.notCarried : TEXTS.notYet;
  if (decision.origin === 'person')
    return TEXTS.byPerson(decision.state, decision.decidedBy, decision.decidedAt);
  return isSuggested ? TEXTS.automatic : `${TEXTS.automatic} · ${TEXTS.gone}`;
}
