import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { messageOf } from './message-of';

export interface Loaded<Data, Meta = unknown> {
  data: Data | null;
  meta: Meta | null;
  problem: string | null;
  reload(): void;
}

/** What an address of the panel's interface answers; asked again by `reload` and when the address changes. */
export function useData<Data, Meta = unknown>(path: string | null): Loaded<Data, Meta> {
  const { get } = useFetchClient();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ data: Data | null; meta: Meta | null; problem: string | null }>({
    data: null,
    meta: null,
    problem: null,
  });
  useEffect(() => {
    if (path === null) return undefined;
    let isStale = false;
    get<{ data: Data; meta?: Meta }>(path)
      .then(({ data }) => !isStale && setAnswer({ data: data.data, meta: data.meta ?? null, problem: null }))
      .catch((error: unknown) => !isStale && setAnswer((old) => ({ ...old, problem: messageOf(error) })));
    return () => {
      isStale = true;
    };
  }, [get, path, turn]);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  return { ...answer, reload };
}
