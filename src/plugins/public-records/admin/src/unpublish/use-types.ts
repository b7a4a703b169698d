import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

let asked: Promise<string[]> | null = null;

/** The types whose entries have pages, asked for once; null while it is not known. */
export function useTypesWithPages(): string[] | null {
  const { get } = useFetchClient();
  const [types, setTypes] = useState<string[] | null>(null);
  useEffect(() => {
    let isStale = false;
    asked ??= get<{ data: string[] }>('/public-records/types-with-pages').then(({ data }) => data.data);
    asked
      .then((found) => !isStale && setTypes(found))
      .catch(() => {
        // The next entry that is opened asks again.
        asked = null;
      });
    return () => {
      isStale = true;
    };
  }, [get]);
  return types;
}
