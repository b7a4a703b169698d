import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../shared/admin/DataTable';
import { EntryLink } from './EntryLink';
import { messageOf } from '../../../../shared/admin/message-of';
import { count, shown, TEXTS } from './texts';
import type { Conflict } from './types';
import { useData } from '../../../../shared/admin/use-data';

/** Where the source says otherwise than what staff wrote: kept until somebody decides. */
export function ConflictList({ mayDecide }: { mayDecide: boolean }) {
  const { post } = useFetchClient();
  const { data: conflicts, problem, reload } = useData<Conflict[]>('/procedure-register/conflicts');
  const [failure, setFailure] = useState<string | null>(null);
  if (problem) return <Typography role="alert">{problem}</Typography>;
  if (!conflicts) return <Typography>{TEXTS.loading}</Typography>;

  const decide = (id: number, decision: 'keep' | 'take') => async () => {
    setFailure(null);
    await post(`/procedure-register/conflicts/${id}`, { data: { decision } }).catch((error: unknown) =>
      setFailure(messageOf(error)),
    );
    reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={6}>
      {failure && (
        <Typography role="alert" textColor="danger600">
          {failure}
        </Typography>
      )}
      <DataTable
        caption={conflicts.length === 0 ? 'Không có xung đột nào' : `${count(conflicts.length)} xung đột`}
        columns={['Thủ tục', 'Phần', 'Của ta', 'Nguồn', '']}
        rows={conflicts.map(({ id, key, name, target, language, label, ours, theirs }) => ({
          key: id,
          cells: [
            <EntryLink key="name" documentId={target} locale={language} text={`${key}\n${name}`} />,
            label,
            shown(ours),
            shown(theirs),
            mayDecide ? (
              <Flex key="acts" gap={2} wrap="wrap">
                <Button
                  size="S"
                  variant="secondary"
                  aria-label={`Giữ của ta: ${label}, ${key}`}
                  onClick={() => void decide(id, 'keep')()}
                >
                  Giữ của ta
                </Button>
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={`Lấy theo nguồn: ${label}, ${key}`}
                  onClick={() => void decide(id, 'take')()}
                >
                  Lấy theo nguồn
                </Button>
              </Flex>
            ) : (
              ''
            ),
          ],
        }))}
      />
    </Flex>
  );
}
