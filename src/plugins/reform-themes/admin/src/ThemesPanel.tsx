import { Flex } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Note } from './Note';
import { TEXTS } from './texts';
import { Themes } from './Themes';
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

function PanelBody({
  model,
  documentId,
  document,
  meta,
  attribute,
}: PanelComponentProps & { attribute: string }) {
  const { state, refresh } = useDecisions(model, documentId, document?.updatedAt ?? undefined);
  const live = useLiveSuggestions(model);
  if (state.status === 'failed') return <Note>{TEXTS.failed}</Note>;
  if (state.status === 'loading') return <Note>{TEXTS.loading}</Note>;
  const { availableLocales = [] } = meta ?? {};
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {live.status === 'failed' && <Note>{TEXTS.failed}</Note>}
      <Themes
        stored={state.value}
        live={live.status === 'ready' ? live.value : null}
        attribute={attribute}
        isNew={!documentId}
        otherLocales={availableLocales.map(({ locale }) => locale ?? '')}
        onRefresh={refresh}
      />
      <Note>{TEXTS.kept}</Note>
    </Flex>
  );
}
