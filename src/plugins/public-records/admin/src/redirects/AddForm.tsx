import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageOf } from '../../../../../shared/admin/message-of';
import { OUTCOMES, readable, TEXTS } from './texts';
import type { ImportRow } from './types';

/** One redirect, written by hand. */
export function AddForm({ onAdded }: { onAdded(): void }) {
  const { post } = useFetchClient();
  const [old, setOld] = useState('');
  const [target, setTarget] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<ImportRow | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    setProblem(null);
    setAdded(null);
    try {
      const { data } = await post<{ data: ImportRow }>('/public-records/redirects', {
        data: { old, target },
      });
      setAdded(data.data);
      setOld('');
      setTarget('');
      onAdded();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <form onSubmit={(event) => void add(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography variant="beta" tag="h2">
            {TEXTS.add}
          </Typography>
          <Field.Root name="old" hint={TEXTS.oldHint} required>
            <Field.Label>{TEXTS.old}</Field.Label>
            <TextInput value={old} onChange={(event) => setOld(event.currentTarget.value)} />
            <Field.Hint />
          </Field.Root>
          <Field.Root name="target" hint={TEXTS.targetHint} required>
            <Field.Label>{TEXTS.target}</Field.Label>
            <TextInput value={target} onChange={(event) => setTarget(event.currentTarget.value)} />
            <Field.Hint />
          </Field.Root>
          {problem && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
          {added && (
            <Typography role="status">
              {`${OUTCOMES[added.outcome]}: ${readable(added.old)} → ${readable(added.target)}`}
            </Typography>
          )}
          <Flex>
            <Button type="submit" loading={isBusy} disabled={old.trim() === '' || target.trim() === ''}>
              {TEXTS.add}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Box>
  );
}
