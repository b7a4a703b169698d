import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { reasonText } from './texts';
import type { Evidence } from './types';

/** So many phrases explain a theme; the rest is repetition. */
const MOST = 4;

/** Readable in the light and in the dark panel; what does not count is only underlined. */
const Mark = styled.mark<{ $counts: boolean }>`
  background: ${({ theme, $counts }) => ($counts ? theme.colors.warning200 : 'transparent')};
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: ${({ $counts }) => ($counts ? 'none' : 'underline dotted')};
`;

/** The phrases that speak for a theme, each marked in the words around it. */
export function EvidenceList({ evidence, label }: { evidence: readonly Evidence[]; label: string }) {
  if (evidence.length === 0) return null;
  return (
    <Box tag="ul" aria-label={label} paddingTop={1}>
      {evidence.slice(0, MOST).map((item) => (
        <Box tag="li" key={`${item.field} ${item.start} ${item.phrase}`} paddingTop={1}>
          <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {item.context?.before}
            <Mark $counts={item.weight > 0}>{item.phrase}</Mark>
            {item.context?.after}
          </Typography>
          <br />
          <Typography variant="pi" textColor="neutral600">
            {reasonText(item)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
