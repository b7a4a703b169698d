import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Decision } from './decision';

type State = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; decisions: Decision[] };

/**
 * The theme decisions of a saved document.
 *
 * @param version changes with every save, so that the answer follows
 */
export function useDecisions(model: string, documentId: string, version: string | undefined): State {
  const { get } = useFetchClient();
  const [state, setState] = useState<State>({ status: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    get<{ data: Decision[] }>(`/reform-themes/decisions/${model}/${documentId}`, {
      signal: controller.signal,
    })
      .then(({ data }) => setState({ status: 'ready', decisions: data.data }))
      .catch(() => {
        if (!controller.signal.aborted) setState({ status: 'failed' });
      });
    return () => controller.abort();
  }, [get, model, documentId, version]);
  return state;
}
