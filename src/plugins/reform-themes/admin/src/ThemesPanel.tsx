import { Box, Button, Flex, Typography } from '@strapi/design-system';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useQueryParams,
} from '@strapi/strapi/admin';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { EvidenceList } from './EvidenceList';
import { isRejected, panelRows, type PanelRow } from './panel-rows';
import { percent, TEXTS } from './texts';
import { ThemeItem } from './ThemeItem';
import type { Decisions, Suggestion, Suggestions } from './types';
import { useFormThemes } from './use-form-themes';
import { useDecisions, useLiveSuggestions } from './use-suggestions';

export const THEME = 'plugin::reform-themes.theme';

type Attributes = Record<string, { type: string; target?: string }>;

/** The attribute of a type that holds its themes. */
export const themesAttribute = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([, { type, target }]) => type === 'relation' && target === THEME)?.[0];

/** Side panel of the edit view: what the text is about, why, and what people decided. */
export const ThemesPanel: PanelComponent = (props) => {
  const { contentType } = useContentManagerContext();
  const attribute = themesAttribute((contentType?.attributes ?? {}) as Attributes);
  if (!attribute || props.model === THEME) return null;
  return { title: TEXTS.plugin, content: <PanelBody {...props} attribute={attribute} /> };
};

function PanelBody({ model, documentId, document, attribute }: PanelComponentProps & { attribute: string }) {
  const { state, refresh } = useDecisions(model, documentId, document?.updatedAt ?? undefined);
  const live = useLiveSuggestions(model);
  if (state.status === 'failed') return <Note>{TEXTS.failed}</Note>;
  if (state.status === 'loading') return <Note>{TEXTS.loading}</Note>;
  return (
    <Themes
      stored={state.value}
      live={live.status === 'ready' ? live.value : null}
      hasFailed={live.status === 'failed'}
      attribute={attribute}
      onRefresh={refresh}
    />
  );
}

interface ThemesProps {
  stored: Decisions;
  live: Suggestions | null;
  hasFailed: boolean;
  attribute: string;
  onRefresh(): void;
}

function Themes({ stored, live, hasFailed, attribute, onRefresh }: ThemesProps) {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { connected, disconnected, accept, remove, undo } = useFormThemes(attribute);
  const { decisions, isFixed, decidingLocale } = stored;
  const rows = panelRows({ decisions, live, connected, disconnected });
  const shown = rows.filter((row) => !isRejected(row));
  const locale = query.plugins?.i18n?.locale;
  const isOther = decidingLocale !== null && locale !== undefined && locale !== decidingLocale;
  const actions = { isFixed: isFixed || isOther, onAccept: accept, onRemove: remove, onUndo: undo };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {isOther && <Note>{TEXTS.otherLocale}</Note>}
      {hasFailed && <Note>{TEXTS.failed}</Note>}
      {shown.length === 0 && <Note>{TEXTS.none}</Note>}
      <Rows label={TEXTS.list} rows={shown} {...actions} />
      <Rows label={TEXTS.rejected} rows={rows.filter(isRejected)} isTitled {...actions} />
      {live && <Considered items={live.considered} />}
      {isFixed && (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Note>{TEXTS.fixed}</Note>
          <Button type="button" size="S" variant="secondary" onClick={onRefresh}>
            {TEXTS.refresh}
          </Button>
        </Flex>
      )}
      <Note>{TEXTS.kept}</Note>
      <div
        role="status"
        style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {live ? TEXTS.updated(live.themes.length) : ''}
      </div>
    </Flex>
  );
}

interface RowsProps {
  label: string;
  rows: PanelRow[];
  isTitled?: boolean;
  isFixed: boolean;
  onAccept(row: PanelRow): void;
  onRemove(row: PanelRow): void;
  onUndo(row: PanelRow): void;
}

function Rows({ label, rows, isTitled = false, ...actions }: RowsProps) {
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
          <ThemeItem key={row.code} row={row} {...actions} />
        ))}
      </Flex>
    </Box>
  );
}

function Considered({ items }: { items: readonly Suggestion[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>
        <Typography variant="pi" textColor="neutral700">
          {`${TEXTS.considered} (${items.length})`}
        </Typography>
      </summary>
      <Flex
        tag="ul"
        aria-label={TEXTS.considered}
        direction="column"
        alignItems="stretch"
        gap={3}
        paddingTop={2}
      >
        {items.map(({ code, name, score, evidence }) => (
          <Box tag="li" key={code}>
            <Typography variant="pi" fontWeight="bold">{`${name} ${percent(score)}`}</Typography>
            <EvidenceList evidence={evidence} label={`Dẫn chứng: ${name}`} />
          </Box>
        ))}
      </Flex>
    </details>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
