import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { LEXICON_TEXTS as TEXTS } from './lexicon-texts';
import type { Lexicon, TrialRun as Result } from './types';

interface Props {
  code: string | null;
  lexicon: Lexicon;
  isDisabled: boolean;
}

/** What would change among published items if this lexicon were applied. */
export function TrialRun({ code, lexicon, isDisabled }: Props) {
  const { post } = useFetchClient();
  const [isOpen, setOpen] = useState(false);
  const [result, setResult] = useState<Result | 'failed' | null>(null);
  const run = () => {
    setResult(null);
    setOpen(true);
    post<{ data: Result }>('/reform-themes/lexicon/dry-run', { code, lexicon })
      .then(({ data }) => setResult(data.data))
      .catch(() => setResult('failed'));
  };
  return (
    <>
      <Button type="button" variant="secondary" disabled={isDisabled} onClick={run}>
        {TEXTS.trial}
      </Button>
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header closeLabel={TEXTS.close}>
            <Modal.Title>{TEXTS.trialTitle}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4} role="status">
              <Typography>{summary(result)}</Typography>
              {result !== null && result !== 'failed' && <Changes result={result} />}
              <Typography variant="pi" textColor="neutral600">
                {TEXTS.trialNote}
              </Typography>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={() => setOpen(false)}>
              {TEXTS.close}
            </Button>
          </Modal.Footer>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function summary(result: Result | 'failed' | null): string {
  if (result === null) return '…';
  if (result === 'failed') return TEXTS.failed;
  const { checked, changes } = result;
  return changes.length === 0 ? TEXTS.trialNone(checked) : TEXTS.trialSome(checked, changes.length);
}

function Changes({ result }: { result: Result }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {result.changes.map(({ uid, documentId, title, added, removed }) => (
        <Box tag="li" key={`${uid} ${documentId}`}>
          <Typography fontWeight="bold">{title}</Typography>
          {added.map((name) => (
            <Box key={name}>
              <Typography textColor="success700">{`+ ${name}`}</Typography>
            </Box>
          ))}
          {removed.map((name) => (
            <Box key={name}>
              <Typography textColor="danger600">{`− ${name}`}</Typography>
            </Box>
          ))}
        </Box>
      ))}
    </Flex>
  );
}
