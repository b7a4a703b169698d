import { useRef, useState } from 'react';
import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { Considered } from './Considered';
import { Note } from './Note';
import { isRejected, panelRows, wouldChange, type PanelRow } from './panel-rows';
import { TEXTS } from './texts';
import { ThemeItem, type Choose } from './ThemeItem';
import type { Decisions, Suggestions } from './types';
import { useFormThemes } from './use-form-themes';
import { useOtherLocaleDecides } from './use-other-locale';

interface Props {
  stored: Decisions;
  live: Suggestions | null;
  attribute: string;
  isNew: boolean;
  /** languages in which the document exists, besides the one in the form */
  otherLocales: readonly string[];
  onRefresh(): Promise<void>;
}

/** What is stored and what the text says now, in two lists, with what can be done about each theme. */
export function Themes({ stored, live, attribute, isNew, otherLocales, onRefresh }: Props) {
  const { decisions, isFixed, decidingLocale } = stored;
  const { connected, disconnected, isDisabled, ...form } = useFormThemes(attribute);
  const fields = useDocumentRBAC('ThemesPanel', (may) => (isNew ? may.canCreateFields : may.canUpdateFields));
  const isDeciding = !useOtherLocaleDecides(decidingLocale, otherLocales);
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLDivElement>(null);

  const rows = panelRows({ decisions, live, connected, disconnected });
  const shown = rows.filter((row) => !isRejected(row));
  const mayRefresh = isFixed && isDeciding && wouldChange(decisions, live);
  const considered = live?.considered.filter(({ id }) => !rows.some((row) => row.id === id)) ?? [];

  const choose: Choose = (choice, theme, isStored = false) => {
    form[choice](theme, isStored);
    setSaid(TEXTS.announced(theme.name, OUTCOMES[choice]));
    // The pressed button goes: without this the keyboard would be back at the top of the page.
    requestAnimationFrame(() => {
      const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector);
      (find(`[data-theme-code="${theme.code}"] button`) ?? find('button, summary') ?? panel.current)?.focus();
    });
  };
  const onChoose = isDisabled || !fields.includes(attribute) ? undefined : choose;
  const shared = { isFixed, isDeciding, onChoose };
  return (
    <Flex ref={panel} tabIndex={-1} direction="column" alignItems="stretch" gap={4} width="100%">
      {!isDeciding && <Note>{TEXTS.otherLocale}</Note>}
      {shown.length === 0 && live && <Note>{TEXTS.none}</Note>}
      <Rows label={TEXTS.list} rows={shown} {...shared} />
      <Rows label={TEXTS.rejected} rows={rows.filter(isRejected)} isTitled {...shared} />
      <Considered items={considered} onChoose={onChoose} />
      {mayRefresh && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Note>{TEXTS.fixed}</Note>
          {onChoose && (
            <Button type="button" size="S" variant="secondary" onClick={onRefresh}>
              {TEXTS.refresh}
            </Button>
          )}
        </Flex>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        <p>{live ? TEXTS.updated(live.themes.map(({ name }) => name)) : ''}</p>
        <p>{said}</p>
      </VisuallyHidden>
    </Flex>
  );
}

const OUTCOMES = { accept: TEXTS.pendingAccept, remove: TEXTS.pendingRemove, undo: TEXTS.undone };

interface RowsProps {
  label: string;
  rows: PanelRow[];
  isTitled?: boolean;
  isFixed: boolean;
  isDeciding: boolean;
  onChoose?: Choose;
}

function Rows({ label, rows, isTitled = false, ...shared }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Box>
      {isTitled && (
        <Typography variant="sigma" textColor="neutral600">
          {label}
        </Typography>
      )}
      <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={4}>
        {rows.map((row) => (
          <ThemeItem key={row.code} row={row} {...shared} />
        ))}
      </Flex>
    </Box>
  );
}
