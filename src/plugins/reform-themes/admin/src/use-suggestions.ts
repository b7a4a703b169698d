import { useEffect, useState } from 'react';
import { adminApi, useFetchClient, useForm } from '@strapi/strapi/admin';
import type { Decisions, Suggestions } from './types';

export type Loaded<Value> = { status: 'loading' } | { status: 'failed' } | { status: 'ready'; value: Value };

/** Typing pauses so long before the server is asked. */
const PAUSE = 600;

/** The texts of the form, and nothing else of it. */
function textsOf(values: Record<string, unknown>): string {
  const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
  return JSON.stringify(Object.fromEntries(texts));
}

/** What the text in the form is about, asked again whenever typing pauses. Stale answers are dropped. */
export function useLiveSuggestions(uid: string): Loaded<Suggestions> {
  const { post } = useFetchClient();
  const texts = useForm('ThemesPanel', (state) => textsOf(state.values as Record<string, unknown>));
  const [state, setState] = useState<Loaded<Suggestions>>({ status: 'loading' });
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      post<{ data: Suggestions }>('/reform-themes/suggest', { uid, values: JSON.parse(texts) })
        .then(({ data }) => !isStale && setState({ status: 'ready', value: data.data }))
        .catch(() => !isStale && setState({ status: 'failed' }));
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [post, uid, texts]);
  return state;
}

const NONE: Decisions = { decisions: [], isFixed: false, decidingLocale: null };

// The relation field keeps its items in this store: they are read anew when a document got new themes.
const { useRefreshThemesMutation } = adminApi
  .enhanceEndpoints({ addTagTypes: ['Relations'] })
  .injectEndpoints({
    endpoints: (build) => ({
      refreshThemes: build.mutation<{ data: Decisions }, string>({
        query: (path) => ({ url: `/reform-themes/refresh/${path}`, method: 'POST', data: {} }),
        invalidatesTags: ['Relations'],
      }),
    }),
  });

/**
 * The theme decisions of a saved document; none for one that is not saved yet.
 *
 * @param version changes with every save, so that the answer follows
 */
export function useDecisions(uid: string, documentId: string | undefined, version: string | undefined) {
  const { get } = useFetchClient();
  const [ask] = useRefreshThemesMutation();
  const [state, setState] = useState<Loaded<Decisions>>({ status: 'loading' });
  const path = `${uid}/${documentId}`;
  useEffect(() => {
    if (!documentId) {
      setState({ status: 'ready', value: NONE });
      return undefined;
    }
    const controller = new AbortController();
    get<{ data: Decisions }>(`/reform-themes/decisions/${path}`, { signal: controller.signal })
      .then(({ data }) => setState({ status: 'ready', value: data.data }))
      .catch(() => {
        if (!controller.signal.aborted) setState({ status: 'failed' });
      });
    return () => controller.abort();
  }, [get, documentId, path, version]);
  const refresh = () =>
    ask(path)
      .unwrap()
      .then(({ data }) => setState({ status: 'ready', value: data }))
      .catch(() => setState({ status: 'failed' }));
  return { state, refresh };
}
