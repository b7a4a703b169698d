import { Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { TEXTS } from './texts';
import type { Subscription } from './types';

type Act = () => Promise<void>;

interface Props {
  subscription: Subscription;
  onSwitch: Act;
  onTest: Act;
  onNewSecret: Act;
  onRemove: Act;
}

/** What can be done with one subscription. What cannot be undone is asked about. */
export function SubscriptionActions({ subscription, onSwitch, onTest, onNewSecret, onRemove }: Props) {
  const { address, isActive } = subscription;
  const button = (label: string, onClick: Act) => (
    <Button size="S" variant="tertiary" aria-label={`${label}: ${address}`} onClick={() => void onClick()}>
      {label}
    </Button>
  );
  const asking = (label: string, warning: string, variant: 'tertiary' | 'danger-light', onConfirm: Act) => (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="S" variant={variant} aria-label={`${label}: ${address}`}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={`${label}: ${address}`} onConfirm={() => void onConfirm()}>
        {warning}
      </ConfirmDialog>
    </Dialog.Root>
  );
  return (
    <Flex gap={2} wrap="wrap" minWidth="20rem">
      {button(TEXTS.test, onTest)}
      {button(isActive ? TEXTS.turnOff : TEXTS.turnOn, onSwitch)}
      {asking(TEXTS.newSecret, TEXTS.newSecretWarning, 'tertiary', onNewSecret)}
      {asking(TEXTS.remove, TEXTS.removeWarning, 'danger-light', onRemove)}
    </Flex>
  );
}
