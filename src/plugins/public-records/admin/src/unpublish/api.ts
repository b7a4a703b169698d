import { adminApi } from '@strapi/strapi/admin';
import type { Reason } from './texts';

interface Unpublication {
  uid: string;
  documentId: string;
  locale: string;
  reason: Reason;
  target?: string;
  note?: string;
  discardDraft?: boolean;
}

/** The same store as the panel's own calls: what they have read of the entry is read again afterwards. */
const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'CountDocuments', 'RecentDocumentList'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      unpublishForReason: builder.mutation<unknown, Unpublication>({
        query: (data) => ({ url: '/public-records/unpublish', method: 'POST', data: { data } }),
        invalidatesTags: (_result, _error, { uid, documentId }) => [
          { type: 'Document', id: `${uid}_${documentId}` },
          { type: 'Document', id: `${uid}_LIST` },
          'CountDocuments',
          'RecentDocumentList',
        ],
      }),
    }),
  });

export const { useUnpublishForReasonMutation } = api;
