import { Box, Flex, Typography } from '@strapi/design-system';
import { DataTable } from '../../../../shared/admin/DataTable';
import { count, day, percent } from './texts';
import type { Coverage } from './types';

/** How many of the procedures in force are posted: the plan's "100 %", with numerator and denominator. */
export function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const { inForce, posted, share, postedLate, overdue, dueSoon, fields, asOf } = coverage;
  const tiles: [string, string, string][] = [
    [
      'Đã đăng',
      percent(share),
      `${count(posted)} trên ${count(inForce)} thủ tục đang áp dụng, tính đến ${day(asOf)}`,
    ],
    ['Đăng trễ hạn', count(postedLate), 'sau 5 ngày làm việc kể từ quyết định công bố'],
    ['Quá hạn, chưa đăng', count(overdue), `${count(dueSoon)} thủ tục sắp đến hạn`],
  ];
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="stretch">
        {tiles.map(([label, figure, note]) => (
          <Box key={label} background="neutral0" shadow="tableShadow" hasRadius padding={5} minWidth="22rem">
            <Typography variant="sigma" tag="h2" textColor="neutral600">
              {label}
            </Typography>
            <Typography variant="alpha" tag="p">
              {figure}
            </Typography>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {note}
            </Typography>
          </Box>
        ))}
      </Flex>
      {fields.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer', fontSize: '1.4rem', padding: '0.6rem 0' }}>
            Theo lĩnh vực
          </summary>
          <DataTable
            caption="Theo lĩnh vực"
            columns={['Lĩnh vực', 'Đang áp dụng', 'Đã đăng', 'Tỉ lệ', 'Trễ hạn', 'Quá hạn']}
            rows={fields.map((field) => ({
              key: field.slug ?? '',
              cells: [
                field.name ?? 'Chưa ghi lĩnh vực',
                ...[count(field.inForce), count(field.posted), percent(field.share)],
                ...[count(field.postedLate), count(field.overdue)],
              ],
            }))}
          />
        </details>
      )}
    </>
  );
}
