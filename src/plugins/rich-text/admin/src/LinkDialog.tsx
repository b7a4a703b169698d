import { Button, Field } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useState, type ChangeEvent } from 'react';
import { linkAddress } from './addresses';
import { FormDialog } from './FormDialog';
import { TEXTS } from './texts';

interface Props {
  editor: Editor;
  onClose(): void;
}

/** Asks for the address of a link, and for its text when no text is selected. */
export function LinkDialog({ editor, onClose }: Props) {
  const existing = editor.isActive('link') ? String(editor.getAttributes('link').href ?? '') : '';
  const needsText = !existing && editor.state.selection.empty;
  const [address, setAddress] = useState(existing);
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<{ address?: string; text?: string }>({});

  const apply = () => {
    const href = linkAddress(address);
    const wrong = {
      address: href ? undefined : TEXTS.link.addressInvalid,
      text: needsText && !text.trim() ? TEXTS.link.textMissing : undefined,
    };
    setErrors(wrong);
    if (!href || wrong.text) return;
    onClose();
    const chain = editor.chain().focus();
    if (needsText) {
      chain.insertContent({ type: 'text', text: text.trim(), marks: [{ type: 'link', attrs: { href } }] });
      chain.unsetMark('link').run();
    } else {
      chain.extendMarkRange('link').setLink({ href }).run();
    }
  };

  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <FormDialog
      title={TEXTS.link.title}
      applyLabel={TEXTS.link.apply}
      extra={
        existing && (
          <Button variant="danger-light" type="button" onClick={remove}>
            {TEXTS.link.remove}
          </Button>
        )
      }
      onApply={apply}
      onClose={onClose}
    >
      <Field.Root required error={errors.address} hint={TEXTS.link.addressHint}>
        <Field.Label>{TEXTS.link.address}</Field.Label>
        <Field.Input
          autoFocus
          autoComplete="off"
          value={address}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setAddress(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {needsText && (
        <Field.Root required error={errors.text}>
          <Field.Label>{TEXTS.link.text}</Field.Label>
          <Field.Input
            autoComplete="off"
            value={text}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
          />
          <Field.Error />
        </Field.Root>
      )}
    </FormDialog>
  );
}
