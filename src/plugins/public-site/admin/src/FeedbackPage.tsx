import { useState } from 'react';
import { Flex, Link, Main, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { DataTable } from '../../../../shared/admin/DataTable';
import { Pager } from '../../../../shared/admin/Pager';
import { messageOf } from '../../../../shared/admin/message-of';
import { useData } from '../../../../shared/admin/use-data';
import { useDownload } from '../../../../shared/admin/use-download';
import { FeedbackFilters, type Chosen } from './FeedbackFilters';
import { dayText, TEXTS } from './texts';
import type { Line, Meta } from './types';

const count = (value: number): string => value.toLocaleString('vi-VN');

/** Page of the panel: whether answers and procedures help readers, the worst first. */
export default function FeedbackPage() {
  const [chosen, setChosen] = useState<Chosen>({ days: '90', type: '', department: '' });
  const [page, setPage] = useState(1);
  const [failure, setFailure] = useState<string | null>(null);
  const download = useDownload();
  const query = new URLSearchParams({ ...chosen }).toString();
  const { data, meta, problem } = useData<Line[], Meta>(`/public-site/feedback?${query}&page=${page}`);
  const pages = meta ? Math.max(1, Math.ceil(meta.total / meta.pageSize)) : 1;
  const said = failure ?? problem;
  const choose = (next: Chosen) => {
    setChosen(next);
    setPage(1);
  };
  const exportAll = () => {
    setFailure(null);
    download(`/public-site/feedback/export?${query}`, 'phan-hoi.csv').catch((error: unknown) =>
      setFailure(messageOf(error)),
    );
  };
  return (
    <Main>
      <Page.Title>{TEXTS.page}</Page.Title>
      <Layouts.Header title={TEXTS.page} subtitle={TEXTS.subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <FeedbackFilters
            chosen={chosen}
            departments={meta?.departments ?? []}
            onChange={choose}
            onExport={exportAll}
          />
          {said && (
            <Typography role="alert" textColor="danger600">
              {said}
            </Typography>
          )}
          {!data && !said && <Typography>{TEXTS.loading}</Typography>}
          {data && (
            <DataTable
              caption={
                data.length === 0 ? TEXTS.nothing : `${count(meta?.total ?? 0)} nội dung được đánh giá`
              }
              columns={['Nội dung', 'Loại', 'Có', 'Không', '% không', 'Lý do', 'Góp ý mới nhất']}
              rows={data.map((line) => ({
                key: `${line.documentId} ${line.locale}`,
                cells: [
                  <Subject key="subject" line={line} />,
                  TEXTS[line.type],
                  count(line.yes),
                  count(line.no),
                  `${line.share}%`,
                  line.reasons
                    .map(({ reason, count: times }) => `${meta?.reasons[reason] ?? reason}: ${count(times)}`)
                    .join('\n'),
                  line.words.map(({ day, text }) => `${dayText(day)}: ${text}`).join('\n'),
                ],
              }))}
            />
          )}
          <Pager page={page} pages={pages} onPage={setPage} />
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

/** What was rated: leads to where it is edited, and to what readers see. */
function Subject({ line: { uid, documentId, locale, title, path } }: { line: Line }) {
  const to = `/content-manager/collection-types/${uid}/${documentId}?plugins[i18n][locale]=${locale}`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} minWidth="18rem">
      <Link tag={NavLink} to={to}>
        {title || documentId}
      </Link>
      {path ? (
        <Link href={path} isExternal>
          {TEXTS.open}
        </Link>
      ) : (
        <Typography textColor="neutral600">{TEXTS.gone}</Typography>
      )}
    </Flex>
  );
}
