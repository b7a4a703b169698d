import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Lexicon, LexiconCheck, LexiconProblem } from './types';

const PAUSE = 800;

/** What the server finds wrong or too broad in a lexicon, asked again whenever editing pauses. */
export function useLexiconCheck(code: string | null, lexicon: Lexicon): LexiconCheck | null {
  const { post } = useFetchClient();
  const [result, setResult] = useState<(LexiconCheck & { of: Lexicon }) | null>(null);
  const text = JSON.stringify(lexicon);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      const checked = JSON.parse(text) as Lexicon;
      post<{ data: LexiconCheck }>('/reform-themes/lexicon/check', { code, lexicon: checked })
        .then(({ data }) => !isStale && setResult({ ...data.data, of: checked }))
        .catch(() => !isStale && setResult(null));
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [post, code, text]);
  if (!result) return null;
  // Rows were added, removed or changed since: what was said of another row must not stand beside this one.
  const isOfThisRow = ({ list, index }: LexiconProblem) =>
    index < 0 || JSON.stringify(result.of[list][index]) === JSON.stringify(lexicon[list][index]);
  return { broad: result.broad, problems: result.problems.filter(isOfThisRow) };
}
