import { Field, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/react';
import { useState, type ChangeEvent, type ComponentType } from 'react';
import { imageAddress } from './addresses';
import { FormDialog } from './FormDialog';
import { TEXTS } from './texts';

interface Asset {
  url: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
}

interface Picture {
  /** null when its address cannot be used */
  src: string | null;
  alt: string;
  width?: number;
  height?: number;
}

/** The media library's own dialog; Strapi gives it by name, without a type. */
type LibraryDialog = ComponentType<{
  allowedTypes: string[];
  multiple: boolean;
  onClose(): void;
  onSelectAssets(assets: Asset[]): void;
}>;

interface Props {
  editor: Editor;
  onClose(): void;
}

/** Set by the panel at run time; missing from Strapi's types. */
const backendUrl = (): string =>
  (window.strapi as unknown as { backendURL?: string } | undefined)?.backendURL ?? '';

const pictureOf = ({ url, alternativeText, width, height }: Asset): Picture => ({
  src: imageAddress(url, backendUrl()),
  alt: alternativeText ?? '',
  width: width ?? undefined,
  height: height ?? undefined,
});

/** Puts a picture of the library into the text, with a description; changes the description of a selected one. */
export function ImageDialog({ editor, onClose }: Props) {
  const Library = useStrapiApp('RichTextImage', (app) => app.components)['media-library'] as
    | LibraryDialog
    | undefined;
  const [picture, setPicture] = useState<Picture | null>(() =>
    editor.isActive('image') ? (editor.getAttributes('image') as Picture) : null,
  );

  if (!picture) {
    const select = (assets: Asset[]) => (assets[0] ? setPicture(pictureOf(assets[0])) : onClose());
    return Library ? (
      <Library allowedTypes={['images']} multiple={false} onClose={onClose} onSelectAssets={select} />
    ) : null;
  }
  const apply = (alt: string) => {
    onClose();
    const { src, width, height } = picture;
    if (src) editor.chain().focus().setImage({ src, alt, width, height }).run();
  };
  return <AltDialog picture={picture} onApply={apply} onClose={onClose} />;
}

interface AltProps {
  picture: Picture;
  onApply(alt: string): void;
  onClose(): void;
}

function AltDialog({ picture, onApply, onClose }: AltProps) {
  const [alt, setAlt] = useState(picture.alt ?? '');
  const [error, setError] = useState<string>();
  if (!picture.src) {
    return (
      <FormDialog title={TEXTS.image.title} applyLabel={TEXTS.close} onApply={onClose} onClose={onClose}>
        <Typography>{TEXTS.image.unusable}</Typography>
      </FormDialog>
    );
  }
  const apply = () => (alt.trim() ? onApply(alt.trim()) : setError(TEXTS.image.altMissing));
  return (
    <FormDialog title={TEXTS.image.title} applyLabel={TEXTS.image.apply} onApply={apply} onClose={onClose}>
      <Field.Root required error={error} hint={TEXTS.image.altHint}>
        <Field.Label>{TEXTS.image.alt}</Field.Label>
        <Field.Input
          autoFocus
          autoComplete="off"
          value={alt}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setAlt(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
}
