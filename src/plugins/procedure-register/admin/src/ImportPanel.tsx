import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../shared/admin/DataTable';
import { FilePicker } from '../../../../shared/admin/FilePicker';
import { RunView } from './RunView';
import { messageOf } from '../../../../shared/admin/message-of';
import { count, moment, RUN_STATES } from './texts';
import type { Run } from './types';
import { useData } from '../../../../shared/admin/use-data';
import { useDownload } from '../../../../shared/admin/use-download';

/** Upload, preview, approve: and the imports that were. */
export function ImportPanel({ mayApprove }: { mayApprove: boolean }) {
  const { post } = useFetchClient();
  const download = useDownload();
  const {
    data: runs,
    meta,
    reload,
  } = useData<Run[], { maxFileMegabytes: number }>('/procedure-register/imports');
  const [openRun, setOpenRun] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setIsBusy(true);
    setProblem(null);
    try {
      const form = new FormData();
      form.append('file', file);
      const { data } = await post<{ data: Run }>('/procedure-register/imports', form);
      setOpenRun(data.data.id);
      reload();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={6}>
      <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
        <Typography tag="p" paddingBottom={3}>
          Tệp của Cổng Dịch vụ công quốc gia (JSON, JSON lines), Excel (.xlsx) hoặc CSV. Tải lên chỉ để xem
          trước; chưa ghi gì cho đến khi có người duyệt.
        </Typography>
        <Flex gap={4} wrap="wrap" alignItems="center">
          <FilePicker
            label="Chọn tệp và xem trước"
            isBusy={isBusy}
            maxMegabytes={meta?.maxFileMegabytes ?? null}
            onFile={upload}
            onProblem={setProblem}
          />
          <Button
            variant="tertiary"
            onClick={() =>
              void download('/procedure-register/template', 'mau-nhap-thu-tuc.xlsx').catch((error: unknown) =>
                setProblem(messageOf(error)),
              )
            }
          >
            Tải tệp mẫu
          </Button>
        </Flex>
        {problem && (
          <Typography tag="p" role="alert" textColor="danger600" paddingTop={3}>
            {problem}
          </Typography>
        )}
      </Box>
      {openRun !== null && <RunView key={openRun} id={openRun} mayApprove={mayApprove} onChange={reload} />}
      <DataTable
        caption="Các đợt nhập gần đây"
        columns={['Đợt', 'Tệp', 'Trạng thái', 'Kết quả', 'Người duyệt', 'Lúc', '']}
        rows={(runs ?? []).map((run) => ({
          key: run.id,
          cells: [
            run.id,
            run.fileName,
            RUN_STATES[run.state],
            resultOf(run),
            run.approvedBy ?? '',
            moment(run.createdAt),
            <Button key="open" variant="tertiary" size="S" onClick={() => setOpenRun(run.id)}>
              {`Xem đợt ${run.id}`}
            </Button>,
          ],
        }))}
      />
    </Flex>
  );
}

export const resultOf = (run: Run): string =>
  [
    ['thêm', run.created],
    ['đổi', run.changed],
    ['để ở bản nháp', run.waiting],
    ['không đổi', run.unchanged],
    ['xung đột', run.conflicting],
    ['từ chối', run.rejected],
    ['lỗi', run.failed],
  ]
    .filter(([, number]) => Number(number) > 0)
    .map(([word, number]) => `${word} ${count(Number(number))}`)
    .join(', ');
