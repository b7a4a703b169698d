import { useState } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../shared/admin/DataTable';
import { EntryLink } from './EntryLink';
import { FilePicker } from '../../../../shared/admin/FilePicker';
import { messageOf } from '../../../../shared/admin/message-of';
import { count, day } from './texts';
import type { Drift } from './types';
import { useData } from '../../../../shared/admin/use-data';

/** Compares a file with what is posted; writes nothing. */
export function DriftCheck() {
  const { post } = useFetchClient();
  const { meta } = useData<unknown, { maxFileMegabytes: number }>('/procedure-register/imports');
  const [withLinks, setWithLinks] = useState(false);
  const [drift, setDrift] = useState<Drift | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function compare(file: File) {
    setIsBusy(true);
    setProblem(null);
    setDrift(null);
    try {
      const form = new FormData();
      form.append('file', file);
      const { data } = await post<{ data: Drift }>(
        `/procedure-register/drift${withLinks ? '?links=true' : ''}`,
        form,
      );
      setDrift(data.data);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={6}>
      <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <Typography>
            So một tệp mới của nguồn với những gì đang đăng: quyết định đã thay, nội dung khác, căn cứ hết
            hiệu lực, thủ tục nguồn không còn. Không ghi gì.
          </Typography>
          <Checkbox checked={withLinks} onCheckedChange={(checked) => setWithLinks(checked === true)}>
            Hỏi cả các liên kết tải mẫu đơn (gọi ra ngoài, chậm hơn)
          </Checkbox>
          <FilePicker
            label="Chọn tệp để so"
            isBusy={isBusy}
            maxMegabytes={meta?.maxFileMegabytes ?? null}
            onFile={compare}
            onProblem={setProblem}
          />
          {problem && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Flex>
      </Box>
      {drift && <Findings drift={drift} />}
    </Flex>
  );
}

function Findings({ drift }: { drift: Drift }) {
  const { entries, expiredBasis, notSeen, brokenLinks } = drift;
  const link = ({ documentId, key, name }: { documentId: string; key: string; name?: string }) => (
    <EntryLink key="name" documentId={documentId} text={[key, name].filter(Boolean).join('\n')} />
  );
  return (
    <>
      <Typography role="status">{`Đã so ${count(drift.compared)} thủ tục đang đăng.`}</Typography>
      <DataTable
        caption={`Khác với nguồn: ${count(entries.length)}`}
        columns={['Thủ tục', 'Quyết định đã thay', 'Phần khác']}
        rows={entries.map((entry) => ({
          key: entry.documentId,
          cells: [
            link(entry),
            entry.newDecision ? `${entry.newDecision.posted ?? '(trống)'} → ${entry.newDecision.source}` : '',
            entry.fields.join(', '),
          ],
        }))}
      />
      <DataTable
        caption={`Căn cứ pháp lý hết hiệu lực: ${count(expiredBasis.length)}`}
        columns={['Thủ tục', 'Văn bản', 'Hết hiệu lực từ']}
        rows={expiredBasis.map((found) => ({
          key: `${found.documentId} ${found.number}`,
          cells: [link(found), found.number, day(found.since)],
        }))}
      />
      <DataTable
        caption={`Nguồn không còn: ${count(notSeen.length)}`}
        columns={['Thủ tục']}
        rows={notSeen.map((found) => ({ key: found.documentId, cells: [link(found)] }))}
      />
      {brokenLinks && (
        <DataTable
          caption={`Liên kết không trả lời: ${count(brokenLinks.length)}`}
          columns={['Thủ tục', 'Liên kết', 'Vấn đề']}
          rows={brokenLinks.map((found) => ({
            key: `${found.documentId} ${found.url}`,
            cells: [link(found), found.url, found.problem],
          }))}
        />
      )}
    </>
  );
}
