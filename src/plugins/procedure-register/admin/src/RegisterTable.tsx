import { useState } from 'react';
import {
  Badge,
  Box,
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { CoverageFigures } from './CoverageFigures';
import { DataTable } from '../../../../shared/admin/DataTable';
import { Pager } from '../../../../shared/admin/Pager';
import { EntryLink } from './EntryLink';
import { count, day, FLAGS, STATES, TEXTS } from './texts';
import type { Coverage, RegisterLine } from './types';
import { useData } from '../../../../shared/admin/use-data';
import { useDownload } from '../../../../shared/admin/use-download';

interface Meta {
  pagination: { page: number; pageCount: number; total: number };
}

const ONLY = {
  missing: 'Còn thiếu phần bắt buộc',
  unparsed: 'Có chỗ cần người xem',
  late: FLAGS.late,
  overdue: FLAGS.overdue,
};

/** The register: figures on top, then each procedure with its state, posting and completeness. */
export function RegisterTable() {
  const [only, setOnly] = useState('');
  const [field, setField] = useState('');
  const [page, setPage] = useState(1);
  const coverage = useData<Coverage>('/procedure-register/coverage');
  const query = new URLSearchParams({
    ...(only && { only }),
    ...(field && { field }),
    ...{ page: String(page), pageSize: '50' },
  });
  const {
    data: rows,
    meta,
    problem,
  } = useData<RegisterLine[], Meta>(`/procedure-register/register?${query}`);
  const choose = (set: (value: string) => void) => (value: string | number) => {
    set(String(value));
    setPage(1);
  };
  const download = useDownload();
  const pages = meta?.pagination.pageCount ?? 1;
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={6}>
      {coverage.data && <CoverageFigures coverage={coverage.data} />}
      <Flex gap={4} wrap="wrap">
        <Box width="26rem">
          <SingleSelect aria-label="Chỉ hiện" value={only} onChange={choose(setOnly)}>
            <SingleSelectOption value="">Tất cả thủ tục</SingleSelectOption>
            {Object.entries(ONLY).map(([value, text]) => (
              <SingleSelectOption key={value} value={value}>
                {text}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <Box width="30rem">
          <SingleSelect aria-label="Lĩnh vực" value={field} onChange={choose(setField)}>
            <SingleSelectOption value="">Mọi lĩnh vực</SingleSelectOption>
            {(coverage.data?.fields ?? []).flatMap(({ slug, name }) =>
              slug
                ? [
                    <SingleSelectOption key={slug} value={slug}>
                      {name}
                    </SingleSelectOption>,
                  ]
                : [],
            )}
          </SingleSelect>
        </Box>
        <Button
          variant="tertiary"
          onClick={() => void download('/procedure-register/export', 'so-thu-tuc-hanh-chinh.xlsx')}
        >
          Xuất ra Excel
        </Button>
      </Flex>
      {problem && <Typography role="alert">{problem}</Typography>}
      {!rows && !problem && <Typography>{TEXTS.loading}</Typography>}
      {rows && (
        <DataTable
          caption={`${count(meta?.pagination.total ?? rows.length)} thủ tục`}
          columns={['Mã', 'Tên thủ tục', 'Tình trạng', 'Đăng', 'Đầy đủ', 'Còn thiếu']}
          rows={rows.map((row) => ({ key: row.documentId, cells: cellsOf(row) }))}
        />
      )}
      <Pager page={page} pages={pages} onPage={setPage} />
    </Flex>
  );
}

function cellsOf(row: RegisterLine) {
  const {
    documentId,
    locale,
    code,
    name,
    state,
    isPublished,
    postedAt,
    deadline,
    flag,
    score,
    missing,
    unparsed,
  } = row;
  const posted = isPublished
    ? `Đã đăng ${day(postedAt)}`
    : `Chưa đăng${deadline ? `, hạn ${day(deadline)}` : ''}`;
  return [
    code ?? '',
    <EntryLink key="name" documentId={documentId} locale={locale} text={name ?? '(chưa có tên)'} />,
    STATES[state],
    <>
      {posted}
      {flag && (
        <>
          {'\n'}
          <Badge>{FLAGS[flag]}</Badge>
        </>
      )}
    </>,
    `${score} %`,
    [...missing, ...(unparsed ? ['Có phần nguồn chưa tách được'] : [])].join('\n'),
  ];
}
