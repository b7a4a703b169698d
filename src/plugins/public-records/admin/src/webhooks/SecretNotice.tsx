import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { TEXTS } from './texts';

interface Props {
  address: string;
  secret: string;
  onClose(): void;
}

/** A secret, the only time that it is shown. */
export function SecretNotice({ address, secret, onClose }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  // Without HTTPS a browser gives no clipboard; the text can be selected.
  const copy = () =>
    void navigator.clipboard?.writeText(secret).then(
      () => setIsCopied(true),
      () => undefined,
    );
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={5} role="status">
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography variant="beta" tag="h2">
          {TEXTS.secretTitle}
        </Typography>
        <Typography style={{ overflowWrap: 'anywhere' }}>{address}</Typography>
        <Typography>{TEXTS.secretHint}</Typography>
        <Typography
          tag="code"
          fontWeight="bold"
          style={{ overflowWrap: 'anywhere', fontFamily: 'monospace' }}
        >
          {secret}
        </Typography>
        <Flex gap={3} wrap="wrap">
          <Button variant="secondary" onClick={copy}>
            {isCopied ? TEXTS.copied : TEXTS.copy}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {TEXTS.secretKept}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
