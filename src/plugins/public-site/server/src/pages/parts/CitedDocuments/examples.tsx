/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { CitedDocuments } from '.';

export const examples: Example[] = [
  {
    title: 'one with an address, one that has expired',
    render: (request) => (
      <CitedDocuments
        request={request}
        cited={[
          {
            count: 12,
            document: {
              number: '63/2010/NĐ-CP',
              title: 'Nghị định về kiểm soát thủ tục hành chính',
              legalStatus: 'in_force',
              effectiveTo: null,
              url: 'https://vanban.chinhphu.vn',
            },
          },
          {
            count: 1,
            document: {
              number: '13/2019/NĐ-CP',
              title: 'Nghị định về doanh nghiệp khoa học và công nghệ',
              legalStatus: 'expired',
              effectiveTo: '2025-10-14',
              url: null,
              replacedBy: { number: '268/2025/NĐ-CP', url: null },
            },
          },
        ]}
      />
    ),
  },
];
