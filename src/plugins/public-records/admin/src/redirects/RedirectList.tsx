import { useEffect, useState } from 'react';
import { Box, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { DataTable } from '../../../../../shared/admin/DataTable';
import { Pager } from '../../../../../shared/admin/Pager';
import { useData } from '../../../../../shared/admin/use-data';
import { RedirectActions } from './RedirectActions';
import { count, moment, ORIGINS, readable, TEXTS } from './texts';
import type { ListMeta, Redirect } from './types';

const PAUSE = 400;

/** A text that stands still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** All redirects; `turn` counts what else on the page has changed them. */
export function RedirectList({ turn }: { turn: number }) {
  const [search, setSearch] = useState('');
  const [origin, setOrigin] = useState('');
  const [page, setPage] = useState(1);
  const settled = useSettled(search.trim());
  const query = new URLSearchParams({
    ...(settled && { search: settled }),
    ...(origin && { origin }),
    page: String(page),
  });
  const loaded = useData<Redirect[], ListMeta>(`/public-records/redirects?${query}`);
  const { data: rows, meta, problem, reload } = loaded;
  useEffect(() => {
    if (turn > 0) reload();
  }, [turn, reload]);
  const pages = meta ? Math.max(1, Math.ceil(meta.total / meta.pageSize)) : 1;
  const narrow = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPage(1);
  };
  return (
    <>
      <Flex gap={4} wrap="wrap">
        <Box width="30rem" maxWidth="100%">
          <TextInput
            aria-label={TEXTS.search}
            placeholder={TEXTS.search}
            value={search}
            onChange={(event) => narrow(setSearch)(event.currentTarget.value)}
          />
        </Box>
        <Box width="26rem" maxWidth="100%">
          <SingleSelect
            aria-label={TEXTS.origin}
            value={origin}
            onChange={(value: string | number) => narrow(setOrigin)(String(value))}
          >
            <SingleSelectOption value="">{TEXTS.allOrigins}</SingleSelectOption>
            {Object.entries(ORIGINS).map(([value, text]) => (
              <SingleSelectOption key={value} value={value}>
                {text}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Flex>
      {problem && <Typography role="alert">{problem}</Typography>}
      {!rows && !problem && <Typography>{TEXTS.loading}</Typography>}
      {rows && (
        <DataTable
          caption={`${count(meta?.total ?? rows.length)} chuyển hướng`}
          columns={[TEXTS.old, TEXTS.target, TEXTS.origin, TEXTS.since, '']}
          rows={rows.map((row) => ({
            key: row.documentId,
            cells: [
              readable(row.old),
              row.target === null ? TEXTS.gone : readable(row.target),
              ORIGINS[row.origin],
              moment(row.endedAt),
              <RedirectActions key="actions" row={row} onChange={reload} />,
            ],
          }))}
        />
      )}
      <Pager page={page} pages={pages} onPage={setPage} />
    </>
  );
}
