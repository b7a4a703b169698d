import { useEffect, useState } from 'react';
import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ConfirmDialog, useFetchClient } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { resultOf } from './ImportPanel';
import { ItemTable } from './ItemTable';
import { messageOf } from '../../../../shared/admin/message-of';
import { Pager } from '../../../../shared/admin/Pager';
import { count, OUTCOMES, RUN_STATES, TEXTS } from './texts';
import type { RunDetail } from './types';
import { useData } from '../../../../shared/admin/use-data';

interface Props {
  id: number;
  mayApprove: boolean;
  onChange(): void;
}

interface Meta {
  page: number;
  pageSize: number;
  total: number;
}

const EACH_SECOND = 1000;
/** Unchanged rows are only counted. */
const KEPT = ['create', 'change', 'reject'] as const;

/** One import: what it would do, its approval, and how far it is. */
export function RunView({ id, mayApprove, onChange }: Props) {
  const { post } = useFetchClient();
  const [outcome, setOutcome] = useState('');
  const [page, setPage] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const query = new URLSearchParams({ page: String(page), ...(outcome && { outcome }) });
  const loaded = useData<RunDetail, Meta>(`/procedure-register/imports/${id}?${query}`);
  const { data: run, meta, reload } = loaded;
  const isRunning = run?.state === 'running';

  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(reload, EACH_SECOND);
    return () => {
      clearInterval(timer);
      onChange();
    };
  }, [isRunning, reload, onChange]);

  if (!run) return <Typography>{loaded.problem ?? TEXTS.loading}</Typography>;
  const act = (verb: string) => async () => {
    setProblem(null);
    await post(`/procedure-register/imports/${id}/${verb}`).catch((error: unknown) =>
      setProblem(messageOf(error)),
    );
    reload();
    onChange();
  };
  const isOpen = run.state === 'previewed' || run.state === 'interrupted';
  const work = run.total - run.unchanged - run.rejected;
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">{`Đợt ${run.id}: ${run.fileName}`}</Typography>
        <Typography role="status">
          {`${RUN_STATES[run.state]}. ${count(run.total)} dòng${run.encoding ? `, ${run.format}, ${run.encoding}` : `, ${run.format}`}`}
          {isRunning
            ? `: đã ghi ${count(run.processed)} / ${count(work)}`
            : `: ${resultOf(run) || `${count(work)} dòng sẽ ghi`}`}
        </Typography>
        {(run.notes ?? []).map((note) => (
          <Typography key={note} textColor="neutral600">
            {note}
          </Typography>
        ))}
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
        {isOpen && (
          <Flex gap={3} wrap="wrap">
            {mayApprove && work > 0 && (
              <Dialog.Root>
                <Dialog.Trigger>
                  <Button>
                    {run.state === 'interrupted'
                      ? 'Ghi tiếp phần còn lại'
                      : `Duyệt và ghi ${count(work)} dòng`}
                  </Button>
                </Dialog.Trigger>
                <ConfirmDialog title="Duyệt đợt nhập" variant="default" onConfirm={act('approve')}>
                  {`Bạn chịu trách nhiệm cho cả đợt: ${count(work)} thủ tục sẽ được ghi và công bố.`}
                </ConfirmDialog>
              </Dialog.Root>
            )}
            {!mayApprove && <Typography>Cần người có quyền duyệt đợt nhập.</Typography>}
            <Button variant="tertiary" onClick={() => void act('discard')()}>
              Bỏ đợt này
            </Button>
          </Flex>
        )}
        <Box width="26rem">
          <SingleSelect
            aria-label="Chỉ hiện các dòng"
            value={outcome}
            onChange={(value: string | number) => {
              setOutcome(String(value));
              setPage(1);
            }}
          >
            <SingleSelectOption value="">Mọi dòng</SingleSelectOption>
            {KEPT.map((value) => (
              <SingleSelectOption key={value} value={value}>
                {OUTCOMES[value]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
        <ItemTable items={run.items} total={meta?.total ?? 0} />
        {meta && <Pager page={page} pages={Math.ceil(meta.total / meta.pageSize)} onPage={setPage} />}
      </Flex>
    </Box>
  );
}
