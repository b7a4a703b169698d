import { Extension, Mark, Node } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableHeader, TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { linkAddress } from './addresses';
import { captionsToParagraphs } from './captions';

const indexMark = (name: string, tag: 'sub' | 'sup', other: string) =>
  Mark.create({
    name,
    excludes: other,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

/** A row made of headers heads columns; a header beside data heads its row. */
const scopeOf = (cell: HTMLElement): string => {
  const inHeaderRow = [...(cell.parentElement?.children ?? [])].every(({ tagName }) => tagName === 'TH');
  return cell.getAttribute('scope') ?? (inHeaderRow ? 'col' : 'row');
};

const ScopedHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), scope: { default: 'col', parseHTML: scopeOf } };
  },
});

/** Pasted pictures of a local disk or in base64 have no address a reader could load. */
const LibraryImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/uploads/"]' }, { tag: 'img[src^="https://"]' }],
});

/** Pictures with a caption: no tool makes them, but what an import or a paste brought stays whole. */
const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: '(block | figcaption)+',
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: () => ['figure', 0],
});

const Figcaption = Node.create({
  name: 'figcaption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
});

const LanguageOfTarget = Extension.create({
  name: 'hreflang',
  addGlobalAttributes: () => [{ types: ['link'], attributes: { hreflang: { default: null } } }],
});

const PastedCaptions = Extension.create({
  name: 'pastedCaptions',
  transformPastedHTML: captionsToParagraphs,
});

/** What a body may hold in the editor; the server's allow-list (`domain/allow-list.ts`) has the last word. */
export const EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => linkAddress(address) !== null,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  indexMark('subscript', 'sub', 'superscript'),
  indexMark('superscript', 'sup', 'subscript'),
  TableKit.configure({ tableHeader: false }),
  ScopedHeader,
  LibraryImage,
  Figure,
  Figcaption,
  LanguageOfTarget,
  PastedCaptions,
];
