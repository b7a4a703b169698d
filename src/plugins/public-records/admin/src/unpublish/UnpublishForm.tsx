import { useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  Radio,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useUnpublishForReasonMutation } from './api';
import { REASONS, TEXTS, type Reason } from './texts';

interface Props {
  entry: { uid: string; documentId: string; locale: string };
  isModified: boolean;
  onClose(): void;
}

/** Why an entry is taken off, and what follows from it for its readers. */
export function UnpublishForm({ entry, isModified, onClose }: Props) {
  const { toggleNotification } = useNotification();
  const [unpublish, { isLoading }] = useUnpublishForReasonMutation();
  const [reason, setReason] = useState<Reason | null>(null);
  const [target, setTarget] = useState('');
  const [note, setNote] = useState('');
  const [discardDraft, setDiscardDraft] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    if (!reason) return;
    setProblem(null);
    const answer = await unpublish({
      ...{ ...entry, reason, discardDraft },
      ...(reason === 'consolidated' && { target: target.trim() }),
      ...(reason === 'withdrawn' && note.trim() && { note: note.trim() }),
    });
    if ('error' in answer) {
      setProblem((answer.error as { message?: string }).message ?? TEXTS.failed);
      return;
    }
    toggleNotification({ type: 'success', message: TEXTS.done });
    onClose();
  }

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Reasons reason={reason} onChoose={setReason} />
          {reason === 'consolidated' && (
            <Field.Root name="target" hint={TEXTS.targetHint} required>
              <Field.Label>{TEXTS.target}</Field.Label>
              <TextInput value={target} onChange={(event) => setTarget(event.currentTarget.value)} />
              <Field.Hint />
            </Field.Root>
          )}
          {reason === 'withdrawn' && (
            <Field.Root name="note" hint={TEXTS.noteHint}>
              <Field.Label>{TEXTS.note}</Field.Label>
              <Textarea value={note} onChange={(event) => setNote(event.currentTarget.value)} />
              <Field.Hint />
            </Field.Root>
          )}
          {isModified && (
            <Checkbox checked={discardDraft} onCheckedChange={(value) => setDiscardDraft(value === true)}>
              {TEXTS.discard}
            </Checkbox>
          )}
          {problem && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {TEXTS.cancel}
        </Button>
        <Button
          variant="danger"
          loading={isLoading}
          disabled={reason === null || (reason === 'consolidated' && target.trim() === '')}
          onClick={() => void confirm()}
        >
          {TEXTS.confirm}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Reasons({ reason, onChoose }: { reason: Reason | null; onChoose(reason: Reason): void }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold">
        {TEXTS.why}
      </Typography>
      <Radio.Group
        value={reason ?? ''}
        aria-label={TEXTS.why}
        onValueChange={(value: string) => onChoose(value as Reason)}
      >
        {(Object.keys(REASONS) as Reason[]).map((each) => (
          <Radio.Item key={each} value={each}>
            {REASONS[each].label}
          </Radio.Item>
        ))}
      </Radio.Group>
      {reason && (
        <Typography variant="pi" textColor="neutral600">
          {REASONS[reason].hint}
        </Typography>
      )}
    </Flex>
  );
}
