import { useEffect, useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../../shared/admin/DataTable';
import { Pager } from '../../../../../shared/admin/Pager';
import { messageOf } from '../../../../../shared/admin/message-of';
import { useData } from '../../../../../shared/admin/use-data';
import { Breakable } from './Breakable';
import { count, moment, stateOf, TEXTS, toldBy } from './texts';
import type { Delivery } from './types';

interface Props {
  /** another number: look again */
  turn: number;
  onChange(): void;
}

interface Meta {
  page: number;
  pageSize: number;
  total: number;
}

/** What was sent, newest first, and what could not be. */
export function DeliveryLog({ turn, onChange }: Props) {
  const { post } = useFetchClient();
  const [page, setPage] = useState(1);
  const [failure, setFailure] = useState<string | null>(null);
  const { data, meta, problem, reload } = useData<Delivery[], Meta>(
    `/public-records/deliveries?page=${page}`,
  );
  useEffect(reload, [reload, turn]);

  const sendAgain = async (id: number) => {
    setFailure(null);
    await post(`/public-records/deliveries/${id}/send-again`).catch((error: unknown) =>
      setFailure(messageOf(error)),
    );
    onChange();
  };
  const said = failure ?? problem;
  const pages = meta ? Math.max(1, Math.ceil(meta.total / meta.pageSize)) : 1;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {said && (
        <Typography role="alert" textColor="danger600">
          {said}
        </Typography>
      )}
      <DataTable
        caption={`${TEXTS.log}: ${count(meta?.total ?? 0)}`}
        columns={['Lúc', 'Thông báo', 'Nơi nhận', 'Trạng thái', 'Số lần gửi', 'Lỗi gần nhất', '']}
        rows={(data ?? []).map((line) => ({
          key: line.id,
          cells: [
            moment(line.createdAt),
            <Breakable key="told" text={toldBy(line)} />,
            <Breakable key="address" text={line.address} />,
            stateOf(line),
            count(line.attempts),
            line.lastError ?? '',
            line.state === 'failed' && line.change ? (
              <Button
                size="S"
                variant="secondary"
                aria-label={`${TEXTS.sendAgain}: ${line.change.title}`}
                onClick={() => void sendAgain(line.id)}
              >
                {TEXTS.sendAgain}
              </Button>
            ) : (
              ''
            ),
          ],
        }))}
      />
      <Flex gap={3} wrap="wrap">
        <Button variant="tertiary" onClick={onChange}>
          {TEXTS.reload}
        </Button>
        <Pager page={page} pages={pages} onPage={setPage} />
      </Flex>
    </Flex>
  );
}
