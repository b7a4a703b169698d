/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { LegalBasis } from '.';

export const examples: Example[] = [
  {
    title: 'numbers and dates',
    render: (request) => (
      <LegalBasis
        request={request}
        documents={new Map()}
        references={[
          { title: 'Nghị định về kiểm soát thủ tục hành chính', number: '63/2010/NĐ-CP', date: '2010-06-08' },
          { title: 'Luật', provision: 'Điều 8' },
        ]}
      />
    ),
  },
  {
    title: 'titles only',
    render: (request) => (
      <LegalBasis request={request} documents={new Map()} references={[{ title: 'Luật Sở hữu trí tuệ' }]} />
    ),
  },
];
