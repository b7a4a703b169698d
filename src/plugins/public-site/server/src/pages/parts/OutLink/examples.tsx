/** @jsxImportSource preact */
import type { Example } from '../../../gallery/example';
import { OutLink } from '.';

export const examples: Example[] = [
  {
    title: 'to a document elsewhere',
    render: ({ portal }) => (
      <p class="govuk-body">
        <OutLink href="https://dichvucong.gov.vn" origin={portal.origin}>
          Cổng Dịch vụ công quốc gia
        </OutLink>
      </p>
    ),
  },
];
