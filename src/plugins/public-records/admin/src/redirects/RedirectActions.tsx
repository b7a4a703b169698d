import { useState } from 'react';
import { Button, Dialog, Flex, TextInput, Typography } from '@strapi/design-system';
import { ConfirmDialog, useFetchClient } from '@strapi/strapi/admin';
import { messageOf } from '../../../../../shared/admin/message-of';
import { readable, TEXTS } from './texts';
import type { Redirect } from './types';

interface Props {
  row: Redirect;
  onChange(): void;
}

/** What can be done with a redirect. What the portal made by itself follows its entry. */
export function RedirectActions({ row, onChange }: Props) {
  const { put, del } = useFetchClient();
  const [target, setTarget] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (row.origin === 'moved') return null;
  const path = `/public-records/redirects/${row.documentId}`;
  const old = readable(row.old);

  async function act(work: () => Promise<unknown>) {
    setProblem(null);
    try {
      await work();
      setTarget(null);
      onChange();
    } catch (error) {
      setProblem(messageOf(error));
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {target === null ? (
        <Flex gap={2}>
          <Button variant="tertiary" size="S" onClick={() => setTarget(readable(row.target ?? ''))}>
            {TEXTS.edit}
          </Button>
          {row.origin !== 'consolidated' && (
            <Dialog.Root>
              <Dialog.Trigger>
                <Button variant="danger-light" size="S" aria-label={`${TEXTS.remove} ${old}`}>
                  {TEXTS.remove}
                </Button>
              </Dialog.Trigger>
              <ConfirmDialog title={TEXTS.removeTitle} onConfirm={() => act(() => del(path))}>
                {TEXTS.removeText(old)}
              </ConfirmDialog>
            </Dialog.Root>
          )}
        </Flex>
      ) : (
        <Flex gap={2} wrap="wrap">
          <TextInput
            aria-label={`${TEXTS.target}: ${old}`}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
          />
          <Button size="S" onClick={() => void act(() => put(path, { data: { target } }))}>
            {TEXTS.save}
          </Button>
          <Button variant="tertiary" size="S" onClick={() => setTarget(null)}>
            {TEXTS.cancel}
          </Button>
        </Flex>
      )}
      {problem && (
        <Typography role="alert" textColor="danger600">
          {problem}
        </Typography>
      )}
    </Flex>
  );
}
