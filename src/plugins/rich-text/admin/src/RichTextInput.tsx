import { Field, VisuallyHidden } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { EditorContent } from '@tiptap/react';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { ImageDialog } from './ImageDialog';
import { LinkDialog } from './LinkDialog';
import { Frame } from './styles';
import { TEXTS } from './texts';
import { Toolbar } from './Toolbar';
import { useHtmlEditor } from './use-html-editor';

/** What Strapi's edit view hands to a custom field's editor. */
interface Props {
  name: string;
  label?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The editor of an HTML body. */
export default function RichTextInput({ name, label, hint, labelAction, required, disabled = false }: Props) {
  const { value, error, onChange } = useField<string | null>(name);
  const id = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<'link' | 'image' | null>(null);

  const note = error ? `${id}-error` : hint ? `${id}-hint` : '';
  const attributes = useMemo(
    () => ({
      id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': `${id}-label`,
      'aria-describedby': `${id}-help ${note}`.trim(),
      'aria-required': String(required === true),
      'aria-invalid': String(Boolean(error)),
      'aria-disabled': String(disabled),
    }),
    [id, note, error, required, disabled],
  );
  const editor = useHtmlEditor({
    value: value ?? null,
    disabled,
    attributes,
    toolbar,
    onChange: (html) => onChange(name, html),
  });
  const close = () => {
    setDialog(null);
    editor.commands.focus();
  };

  return (
    <Field.Root id={id} name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction} onClick={() => editor.commands.focus()}>
        {label}
      </Field.Label>
      <VisuallyHidden id={`${id}-help`}>{TEXTS.editorHelp}</VisuallyHidden>
      <Frame $hasError={Boolean(error)} $disabled={disabled}>
        <Toolbar
          ref={toolbar}
          editor={editor}
          disabled={disabled}
          controls={id}
          openLink={() => setDialog('link')}
          openImage={() => setDialog('image')}
        />
        <EditorContent editor={editor} />
      </Frame>
      <Field.Hint />
      <Field.Error />
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'image' && <ImageDialog editor={editor} onClose={close} />}
    </Field.Root>
  );
}
