import { useCallback } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** Saves what an address of the panel's interface answers as a file. */
export function useDownload(): (path: string, name: string) => Promise<void> {
  const { get } = useFetchClient();
  return useCallback(
    async (path, name) => {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    [get],
  );
}
