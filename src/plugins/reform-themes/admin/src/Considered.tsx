import { Box, Flex, Typography } from '@strapi/design-system';
import { EvidenceList } from './EvidenceList';
import { percent, TEXTS } from './texts';
import { ChoiceButton, type Choose } from './ThemeItem';
import type { Suggestion } from './types';

interface Props {
  items: readonly Suggestion[];
  /** missing where nothing may be changed */
  onChoose?: Choose;
}

/** Themes of which the text has some sign, but not enough; folded, a person may still take one. */
export function Considered({ items, onChoose }: Props) {
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
        {items.map((item) => (
          <Box tag="li" key={item.code}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {`${item.name} ${percent(item.score)}`}
            </Typography>
            <EvidenceList evidence={item.evidence} label={TEXTS.evidenceOf(item.name)} />
            {onChoose && (
              <Box paddingTop={2}>
                <ChoiceButton choice="accept" theme={item} onClick={() => onChoose('accept', item)} />
              </Box>
            )}
          </Box>
        ))}
      </Flex>
    </details>
  );
}
