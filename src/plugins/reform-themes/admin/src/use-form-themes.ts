import { useForm } from '@strapi/strapi/admin';
import type { ThemeRef } from './types';

/** An item of a relation field: written by us, or by the field itself, which puts the documentId into `apiData`. */
interface RelationItem extends Record<string, unknown> {
  id: number;
  documentId?: string;
  code?: string;
  label?: string;
  apiData?: { documentId?: string };
}

interface RelationValue {
  connect?: RelationItem[];
  disconnect?: RelationItem[];
}

const MODEL = 'plugin::reform-themes.theme';

/** The field sorts its items by this; such a key is well-formed for it and stands behind all of its own. */
const sortKey = (id: number): string => `h${String(id).padStart(8, '0')}`;

const itemOf = ({ id, documentId, code, name }: ThemeRef): RelationItem => ({
  id,
  documentId,
  code,
  name,
  label: name,
  apiData: { id, documentId, isTemporary: true } as RelationItem['apiData'],
  href: `../collection-types/${MODEL}/${documentId}`,
  status: 'published',
  __temp_key__: sortKey(id),
});

const refOf = (item: RelationItem): ThemeRef => {
  const documentId = item.documentId ?? item.apiData?.documentId ?? '';
  return { id: item.id, documentId, code: item.code ?? documentId, name: item.label ?? documentId };
};

const without = (items: readonly RelationItem[], { id }: ThemeRef) => items.filter((item) => item.id !== id);

/** The relation field of the open form: what a click in the panel writes, and what the field itself holds. */
export function useFormThemes(attribute: string) {
  const values = useForm('ThemesPanel', (state) => state.values) as Record<string, RelationValue | undefined>;
  const isDisabled = useForm('ThemesPanel', (state) => state.disabled || state.isSubmitting);
  const onChange = useForm('ThemesPanel', (state) => state.onChange);
  const { connect = [], disconnect = [] } = values[attribute] ?? {};
  const write = (next: RelationValue) => onChange(attribute, next as never);
  return {
    isDisabled,
    connected: connect.map(refOf),
    disconnected: disconnect.map(refOf),
    /** Also for a theme that is carried already: the field shows an item that it holds and connects only once. */
    accept(theme: ThemeRef) {
      write({ connect: [...without(connect, theme), itemOf(theme)], disconnect: without(disconnect, theme) });
    },
    remove(theme: ThemeRef, isStored: boolean) {
      const gone = without(disconnect, theme);
      write({
        connect: without(connect, theme),
        disconnect: isStored ? [...gone, itemOf(theme)] : gone,
      });
    },
    undo(theme: ThemeRef) {
      write({ connect: without(connect, theme), disconnect: without(disconnect, theme) });
    },
  };
}
