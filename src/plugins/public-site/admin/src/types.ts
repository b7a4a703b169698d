/** What readers say of one thing, as the server tells it. */
export interface Line {
  uid: string;
  type: 'faq' | 'procedure';
  documentId: string;
  locale: string;
  title: string;
  path: string | null;
  yes: number;
  no: number;
  share: number;
  reasons: { reason: string; count: number }[];
  words: { day: string; text: string }[];
}

export interface Meta {
  page: number;
  pageSize: number;
  total: number;
  /** the words of the closed list */
  reasons: Record<string, string>;
  departments: { documentId: string; name: string }[];
}
