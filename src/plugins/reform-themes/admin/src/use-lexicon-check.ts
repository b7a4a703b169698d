import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Lexicon, LexiconCheck } from './types';

const PAUSE = 800;

/** What the server finds wrong or too broad in a lexicon, asked again whenever editing pauses. */
export function useLexiconCheck(code: string | null, lexicon: Lexicon): LexiconCheck | null {
  const { post } = useFetchClient();
  const [result, setResult] = useState<LexiconCheck | null>(null);
  const text = JSON.stringify(lexicon);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      post<{ data: LexiconCheck }>('/reform-themes/lexicon/check', { code, lexicon: JSON.parse(text) })
        .then(({ data }) => !isStale && setResult(data.data))
        .catch(() => !isStale && setResult(null));
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [post, code, text]);
  return result;
}
