import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

interface Props {
  caption: string;
  columns: string[];
  rows: { key: string | number; cells: ReactNode[] }[];
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  caption {
    text-align: left;
    padding-bottom: 1.2rem;
  }

  th,
  td {
    padding: 0.8rem 1.2rem 0.8rem 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-size: 1.4rem;
    line-height: 1.45;
    color: ${({ theme }) => theme.colors.neutral800};
    text-align: left;
    vertical-align: top;
    white-space: pre-line;
  }

  thead th {
    font-weight: 600;
    white-space: nowrap;
  }
`;

/** Rows of the panel, wider than the window where they must be. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <Box
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      style={{ overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <Table>
        <caption>
          <Typography variant="beta" tag="h2">
            {caption}
          </Typography>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}
