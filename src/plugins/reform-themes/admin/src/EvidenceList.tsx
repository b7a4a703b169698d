import { Box, Typography } from '@strapi/design-system';
import { reasonText } from './texts';
import type { Evidence } from './types';

/** So many phrases explain a theme; the rest is repetition. */
const MOST = 4;

/** The phrases that speak for a theme, each marked in the words around it. */
export function EvidenceList({ evidence, label }: { evidence: readonly Evidence[]; label: string }) {
  if (evidence.length === 0) return null;
  return (
    <Box tag="ul" aria-label={label} paddingTop={1}>
      {evidence.slice(0, MOST).map((item) => (
        <Box tag="li" key={`${item.field} ${item.start} ${item.phrase}`} paddingTop={1}>
          <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {item.context?.before}
            <mark style={{ backgroundColor: item.weight > 0 ? '#fff3b8' : '#eaeaef', color: 'inherit' }}>
              {item.phrase}
            </mark>
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
