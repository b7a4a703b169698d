import { useState, type FormEvent } from 'react';
import { Box, Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageOf } from '../../../../../shared/admin/message-of';
import { TEXTS } from './texts';
import type { KnownType, NewSecret } from './types';

interface Props {
  types: KnownType[];
  onMade(made: NewSecret): void;
}

/** Form for one more receiver. */
export function NewSubscription({ types, onMade }: Props) {
  const { post } = useFetchClient();
  const [address, setAddress] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | undefined>();
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsBusy(true);
    setProblem(undefined);
    try {
      const body = { data: { address, note, types: chosen } };
      const { data } = await post<{ data: NewSecret }>('/public-records/webhooks', body);
      setAddress('');
      setNote('');
      setChosen([]);
      onMade(data.data);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  const toggle = (type: string, isOn: boolean) =>
    setChosen((old) => (isOn ? [...old, type] : old.filter((each) => each !== type)));
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography variant="beta" tag="h2">
            {TEXTS.add}
          </Typography>
          <Field.Root name="address" hint={TEXTS.addressHint} error={problem} required>
            <Field.Label>{TEXTS.address}</Field.Label>
            <TextInput
              type="url"
              value={address}
              onChange={({ target }: { target: HTMLInputElement }) => setAddress(target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Field.Root name="note">
            <Field.Label>{TEXTS.note}</Field.Label>
            <TextInput
              value={note}
              onChange={({ target }: { target: HTMLInputElement }) => setNote(target.value)}
            />
          </Field.Root>
          <Flex role="group" aria-label={TEXTS.types} direction="column" alignItems="flex-start" gap={2}>
            <Typography variant="pi" fontWeight="bold">
              {TEXTS.types}
            </Typography>
            <Flex gap={5} wrap="wrap">
              {types.map(({ type, name }) => (
                <Checkbox
                  key={type}
                  checked={chosen.includes(type)}
                  onCheckedChange={(checked) => toggle(type, checked === true)}
                >
                  {name}
                </Checkbox>
              ))}
            </Flex>
          </Flex>
          <Box>
            <Button type="submit" loading={isBusy}>
              {TEXTS.add}
            </Button>
          </Box>
        </Flex>
      </form>
    </Box>
  );
}
