import { useEffect, useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';

type Source = 'auto' | 'person' | 'mixed' | 'none';
type Sources = Record<string, Source>;
type Post = ReturnType<typeof useFetchClient>['post'];

const LABELS: Record<Source, string> = {
  auto: 'tự động',
  person: 'người chọn',
  mixed: 'tự động và người chọn',
  none: '–',
};

/** Rows that are drawn in the same moment are asked for in one request. */
const waiting = new Map<string, { ids: Set<string>; answer: Promise<Sources> }>();

function askFor(post: Post, uid: string, documentId: string): Promise<Sources> {
  const open = waiting.get(uid);
  if (open) {
    open.ids.add(documentId);
    return open.answer;
  }
  const ids = new Set([documentId]);
  const answer = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
    waiting.delete(uid);
    const { data } = await post<{ data: Sources }>('/reform-themes/sources', { uid, documentIds: [...ids] });
    return data.data;
  });
  waiting.set(uid, { ids, answer });
  return answer;
}

function SourceCell({ uid, documentId }: { uid: string; documentId: string }) {
  const { post } = useFetchClient();
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    let isStale = false;
    askFor(post, uid, documentId)
      .then((sources) => !isStale && setSource(sources[documentId] ?? 'none'))
      .catch(() => !isStale && setSource('none'));
    return () => {
      isStale = true;
    };
  }, [post, uid, documentId]);
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
    cellFormatter: ({ documentId }: { documentId: string }) => (
      <SourceCell uid={uid} documentId={documentId} />
    ),
  };
  // Behind the title: further right it would be out of sight.
  const { displayedHeaders: headers } = args;
  return { ...args, displayedHeaders: [...headers.slice(0, 2), column, ...headers.slice(2)] };
}
