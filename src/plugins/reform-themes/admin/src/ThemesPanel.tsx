import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { evidenceLabel, originLabel, scoreLabel, type Decision } from './decision';
import { useDecisions } from './use-decisions';

const THEME = 'plugin::reform-themes.theme';

/** Side panel of the edit view: which themes the saved document carries, and why. */
export const ThemesPanel: PanelComponent = (props) => {
  const { contentType } = useContentManagerContext();
  const attributes = Object.values(contentType?.attributes ?? {});
  const isTagged = attributes.some((attribute) => 'target' in attribute && attribute.target === THEME);
  if (!isTagged || props.model === THEME) return null;
  return { title: 'Chủ đề cải cách', content: <PanelBody {...props} /> };
};

function PanelBody({ model, documentId, document }: PanelComponentProps) {
  if (!documentId || !document) return <Note>Lưu để hệ thống gợi ý chủ đề.</Note>;
  return <Decisions model={model} documentId={documentId} version={document.updatedAt ?? undefined} />;
}

interface DecisionsProps {
  model: string;
  documentId: string;
  version: string | undefined;
}

function Decisions({ model, documentId, version }: DecisionsProps) {
  const state = useDecisions(model, documentId, version);
  if (state.status === 'loading') return <Note>Đang tải…</Note>;
  if (state.status === 'failed') return <Note>Không tải được chủ đề. Hãy tải lại trang.</Note>;
  const accepted = state.decisions.filter((decision) => decision.state === 'accepted');
  const rejected = state.decisions.filter((decision) => decision.state === 'rejected');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {accepted.length === 0 && <Note>Bản đã lưu không thuộc chủ đề nào.</Note>}
      <DecisionList label="Chủ đề của bản đã lưu" decisions={accepted} />
      {rejected.length > 0 && (
        <Typography variant="sigma" textColor="neutral600">
          Người đã bỏ
        </Typography>
      )}
      <DecisionList label="Chủ đề người đã bỏ" decisions={rejected} />
      <Note>Chủ đề do người chọn hoặc bỏ luôn được giữ nguyên.</Note>
    </Flex>
  );
}

function DecisionList({ label, decisions }: { label: string; decisions: Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={3}>
      {decisions.map((decision) => (
        <Box tag="li" key={decision.code}>
          <Typography variant="omega" fontWeight="bold" textColor="neutral800">
            {decision.name}
          </Typography>
          <Flex gap={2} paddingTop={1} wrap="wrap">
            <Badge>{originLabel(decision)}</Badge>
            {decision.score > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {scoreLabel(decision)}
              </Typography>
            )}
          </Flex>
          {decision.evidence.length > 0 && (
            <Typography variant="pi" textColor="neutral600">
              {evidenceLabel(decision)}
            </Typography>
          )}
        </Box>
      ))}
    </Flex>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600">
      {children}
    </Typography>
  );
}
