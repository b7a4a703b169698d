import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';

type Source = 'auto' | 'person' | 'mixed' | 'none';
type Sources = Record<string, Source>;

const LABELS: Record<Source, string> = {
  auto: 'tự động',
  person: 'người chọn',
  mixed: 'tự động và người chọn',
  none: '–',
};

/** Rows that are drawn in the same moment are asked for in one request. */
const waiting = new Map<string, { ids: Set<string>; answer: Promise<Sources> }>();

function askFor(uid: string, documentId: string): Promise<Sources> {
  const open = waiting.get(uid);
  if (open) {
    open.ids.add(documentId);
    return open.answer;
  }
  const ids = new Set([documentId]);
  const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
    waiting.delete(uid);
    // Not the client of one cell: that gives up, for all of them, when its row goes.
    const { data } = await getFetchClient().post<{ data: Sources }>('/reform-themes/sources', {
      uid,
      documentIds: [...ids],
    });
    return data.data;
  });
  waiting.set(uid, { ids, answer });
  return answer;
}

interface CellProps {
  uid: string;
  documentId: string;
  /** changes with every save, so that the answer follows */
  version?: string;
}

function SourceCell({ uid, documentId, version }: CellProps) {
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    let isStale = false;
    askFor(uid, documentId)
      .then((sources) => !isStale && setSource(sources[documentId] ?? 'none'))
      .catch(() => !isStale && setSource('none'));
    return () => {
      isStale = true;
    };
  }, [uid, documentId, version]);
  return <Typography textColor="neutral800">{source ? LABELS[source] : '…'}</Typography>;
}

interface Headers {
  displayedHeaders: { name: string; [key: string]: unknown }[];
  layout: { options?: Record<string, unknown> };
}

/** Adds a column to lists of tagged content: who gave an entry its themes. The server marks tagged types. */
export function addSourceColumn(args: Headers): Headers {
  const uid = /collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1];
  if (!uid || !args.layout.options?.['reform-themes']) return args;
  const column = {
    name: 'themeSource',
    attribute: { type: 'custom' },
    label: { id: 'reform-themes.list.source', defaultMessage: 'Nguồn chủ đề' },
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, updatedAt }: { documentId: string; updatedAt?: string }) => (
      <SourceCell uid={uid} documentId={documentId} version={updatedAt} />
    ),
  };
  // Behind the title: further right it would be out of sight.
  const { displayedHeaders: headers } = args;
  return { ...args, displayedHeaders: [...headers.slice(0, 2), column, ...headers.slice(2)] };
}
