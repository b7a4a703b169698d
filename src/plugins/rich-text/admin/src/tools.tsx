import type { Editor } from '@tiptap/react';
import * as Icons from '@strapi/icons';
import type { ReactNode } from 'react';
import { Sign } from './styles';
import { TEXTS } from './texts';

export type ToolName = keyof typeof TEXTS.tools;

/** What a tool needs from around the editor. */
export interface Dialogs {
  openLink(): void;
  openImage(): void;
}

export interface Tool {
  name: ToolName;
  /** shown instead of the name */
  icon?: ReactNode;
  /** tools that switch something tell whether it is on */
  isOn?(editor: Editor): boolean;
  canRun?(editor: Editor): boolean;
  run(editor: Editor, dialogs: Dialogs): void;
}

export interface ToolGroup {
  name: keyof typeof TEXTS.groups;
  isShown?(editor: Editor): boolean;
  tools: Tool[];
}

const heading = (level: 2 | 3 | 4, icon: ReactNode): Tool => ({
  name: `heading${level}`,
  icon,
  isOn: (editor) => editor.isActive('heading', { level }),
  canRun: (editor) => editor.can().toggleHeading({ level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

const mark = (name: 'bold' | 'italic' | 'subscript' | 'superscript', icon: ReactNode): Tool => ({
  name,
  icon,
  isOn: (editor) => editor.isActive(name),
  canRun: (editor) => editor.can().toggleMark(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
});

const tableTool = (
  name: ToolName,
  command: 'addRowAfter' | 'deleteRow' | 'addColumnAfter' | 'deleteColumn' | 'deleteTable',
): Tool => ({
  name,
  canRun: (editor) => editor.can()[command](),
  run: (editor) => editor.chain().focus()[command]().run(),
});

const startsWithHeaderRow = (editor: Editor): boolean => {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'table') return node.firstChild?.lastChild?.type.name === 'tableHeader';
  }
  return false;
};

/** The tool bar, in reading order. */
export const TOOL_GROUPS: ToolGroup[] = [
  {
    name: 'block',
    tools: [
      {
        name: 'paragraph',
        icon: <Icons.Paragraph />,
        isOn: (editor) => editor.isActive('paragraph'),
        run: (editor) => editor.chain().focus().setParagraph().run(),
      },
      heading(2, <Icons.HeadingTwo />),
      heading(3, <Icons.HeadingThree />),
      heading(4, <Icons.HeadingFour />),
    ],
  },
  {
    name: 'mark',
    tools: [
      mark('bold', <Icons.Bold />),
      mark('italic', <Icons.Italic />),
      mark('subscript', <Sign data-sign="x₂" />),
      mark('superscript', <Sign data-sign="x²" />),
      {
        name: 'clear',
        icon: <Icons.PaintBrush />,
        run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().run(),
      },
    ],
  },
  {
    name: 'list',
    tools: [
      {
        name: 'bulletList',
        icon: <Icons.BulletList />,
        isOn: (editor) => editor.isActive('bulletList'),
        canRun: (editor) => editor.can().toggleBulletList(),
        run: (editor) => editor.chain().focus().toggleBulletList().run(),
      },
      {
        name: 'orderedList',
        icon: <Icons.NumberList />,
        isOn: (editor) => editor.isActive('orderedList'),
        canRun: (editor) => editor.can().toggleOrderedList(),
        run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      },
      {
        name: 'quote',
        icon: <Icons.Quotes />,
        isOn: (editor) => editor.isActive('blockquote'),
        canRun: (editor) => editor.can().toggleBlockquote(),
        run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      },
    ],
  },
  {
    name: 'insert',
    tools: [
      {
        name: 'link',
        icon: <Icons.Link />,
        isOn: (editor) => editor.isActive('link'),
        run: (_editor, dialogs) => dialogs.openLink(),
      },
      {
        name: 'image',
        icon: <Icons.Image />,
        isOn: (editor) => editor.isActive('image'),
        run: (_editor, dialogs) => dialogs.openImage(),
      },
      {
        name: 'table',
        icon: <Icons.GridNine />,
        canRun: (editor) => !editor.isActive('table'),
        run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
      },
    ],
  },
  {
    name: 'history',
    tools: [
      {
        name: 'undo',
        icon: <Icons.ArrowClockwise style={{ transform: 'scaleX(-1)' }} />,
        canRun: (editor) => editor.can().undo(),
        run: (editor) => editor.chain().focus().undo().run(),
      },
      {
        name: 'redo',
        icon: <Icons.ArrowClockwise />,
        canRun: (editor) => editor.can().redo(),
        run: (editor) => editor.chain().focus().redo().run(),
      },
    ],
  },
  {
    name: 'table',
    isShown: (editor) => editor.isActive('table'),
    tools: [
      tableTool('addRow', 'addRowAfter'),
      tableTool('deleteRow', 'deleteRow'),
      tableTool('addColumn', 'addColumnAfter'),
      tableTool('deleteColumn', 'deleteColumn'),
      {
        name: 'headerRow',
        isOn: startsWithHeaderRow,
        run: (editor) => editor.chain().focus().toggleHeaderRow().run(),
      },
      tableTool('deleteTable', 'deleteTable'),
    ],
  },
];
