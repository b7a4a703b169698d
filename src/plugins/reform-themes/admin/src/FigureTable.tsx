import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

interface Props {
  caption: string;
  /** heading of the first column */
  head: string;
  columns: string[];
  rows: { key: string; name: string; depth: number; figures: number[] }[];
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
    padding: 0.8rem 1.2rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  td,
  thead th:not(:first-child) {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  th {
    text-align: left;
    font-weight: 500;
  }
`;

/** Figures in rows and columns, wider than the window where they must be. */
export function FigureTable({ caption, head, columns, rows }: Props) {
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
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, depth, figures }) => (
            <tr key={key}>
              <th scope="row" style={{ paddingLeft: `${1.2 + depth * 2}rem` }}>
                {name}
              </th>
              {figures.map((figure, index) => (
                <td key={columns[index]}>{figure.toLocaleString('vi-VN')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}
