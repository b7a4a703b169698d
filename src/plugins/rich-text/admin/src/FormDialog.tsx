import { Button, Flex, Modal } from '@strapi/design-system';
import type { FormEvent, ReactNode } from 'react';
import { TEXTS } from './texts';

interface Props {
  title: string;
  applyLabel: string;
  /** a second action beside "apply" */
  extra?: ReactNode;
  children: ReactNode;
  onApply(): void;
  onClose(): void;
}

/** A small modal form. React carries its submit event to the edit form around it, so it is stopped here. */
export function FormDialog({ title, applyLabel, extra, children, onApply, onClose }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onApply();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={TEXTS.close}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" type="button" onClick={onClose}>
              {TEXTS.cancel}
            </Button>
            <Flex gap={2}>
              {extra}
              <Button type="submit">{applyLabel}</Button>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
