import { useForm } from '@strapi/strapi/admin';
import type { PanelRow } from './panel-rows';
import type { ThemeRef } from './types';

interface RelationItem extends Record<string, unknown> {
  id: number;
  documentId: string;
  code?: string;
  name?: string;
  label?: string;
}

interface RelationValue {
  connect: RelationItem[];
  disconnect: RelationItem[];
}

const EMPTY: RelationValue = { connect: [], disconnect: [] };
const MODEL = 'plugin::reform-themes.theme';

function itemOf({ id, documentId, code, name }: ThemeRef): RelationItem {
  return {
    id,
    documentId,
    code,
    name,
    label: name,
    apiData: { id, documentId, isTemporary: true },
    href: `../collection-types/${MODEL}/${documentId}`,
    status: 'published',
    __temp_key__: `a${id}`,
  };
}

/** The relation field of the open form: what a click in the panel writes, and what the field itself holds. */
export function useFormThemes(attribute: string) {
  const values = useForm('ThemesPanel', (state) => state.values) as Record<string, RelationValue | undefined>;
  const value = values[attribute];
  const onChange = useForm('ThemesPanel', (state) => state.onChange);
  const { connect = [], disconnect = [] } = value ?? EMPTY;
  const without = (items: RelationItem[], row: ThemeRef) =>
    items.filter((item) => item.documentId !== row.documentId);
  const write = (next: RelationValue) => onChange(attribute, next as never);
  return {
    connected: connect.map((item) => ({
      ...item,
      code: item.code ?? item.documentId,
      name: item.name ?? item.label ?? '',
    })),
    disconnected: disconnect,
    accept(row: PanelRow) {
      const isCarried = row.decision?.state === 'accepted';
      // A theme that is carried already is taken out and put in again, so that the field shows it once.
      const gone = without(disconnect, row);
      write({
        connect: [...without(connect, row), itemOf(row)],
        disconnect: isCarried ? [...gone, itemOf(row)] : gone,
      });
    },
    remove(row: PanelRow) {
      const gone = without(disconnect, row);
      write({
        connect: without(connect, row),
        disconnect: row.decision?.state === 'accepted' ? [...gone, itemOf(row)] : gone,
      });
    },
    undo(row: PanelRow) {
      write({ connect: without(connect, row), disconnect: without(disconnect, row) });
    },
  };
}
