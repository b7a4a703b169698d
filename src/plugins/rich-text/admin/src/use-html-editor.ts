import { createDocument, getHTMLFromFragment } from '@tiptap/core';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { captionsToParagraphs } from './captions';
import { EXTENSIONS } from './extensions';

interface Options {
  value: string | null;
  disabled: boolean;
  /** attributes of the text box */
  attributes: Record<string, string>;
  /** Alt + F10 goes there, as in other editors */
  toolbar: RefObject<HTMLElement>;
  onChange(value: string | null): void;
}

/** The server drops empty paragraphs; without them here, what was saved and what is shown compare equal. */
const withoutEmpty = (html: string): string => html.replaceAll('<p></p>', '');
const readHtml = (editor: Editor): string => withoutEmpty(editor.getHTML());
const asShown = (html: string, { schema }: Editor): string =>
  withoutEmpty(getHTMLFromFragment(createDocument(captionsToParagraphs(html), schema).content, schema));

/**
 * An editor bound to a form value in both directions.
 *
 * The value also changes from outside (saved and cleaned by the server, filled in from another language, discarded):
 * the text is then replaced, but only if it differs in what it shows, so that saving does not move the cursor. A text
 * changed and changed back gives the very value that came from outside, so that the form is not left "modified".
 */
export function useHtmlEditor({ value, disabled, attributes, toolbar, onChange }: Options): Editor {
  const [initial] = useState(() => captionsToParagraphs(value ?? ''));
  /** what the form holds; undefined until the editor has shown its first value */
  const form = useRef<string | null>();
  const outside = useRef({ value, html: '' });

  const editorProps = useMemo(
    () => ({
      attributes,
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
        if (!event.altKey || event.key !== 'F10') return false;
        toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
        return true;
      },
    }),
    [attributes, toolbar],
  );

  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    editable: !disabled,
    editorProps,
    onUpdate: ({ editor: changed }) => {
      const html = readHtml(changed);
      const next = html === outside.current.html ? outside.current.value : html || null;
      if (next === form.current) return;
      form.current = next;
      onChange(next);
    },
  });

  useEffect(() => {
    if (value === form.current) return;
    form.current = value;
    if (asShown(value ?? '', editor) !== readHtml(editor)) {
      editor.commands.setContent(captionsToParagraphs(value ?? ''), { emitUpdate: false });
    }
    outside.current = { value, html: readHtml(editor) };
  }, [editor, value]);

  useEffect(() => editor.setEditable(!disabled, false), [editor, disabled]);

  return editor;
}
