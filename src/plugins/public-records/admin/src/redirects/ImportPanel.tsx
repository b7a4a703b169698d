import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { DataTable } from '../../../../../shared/admin/DataTable';
import { FilePicker } from '../../../../../shared/admin/FilePicker';
import { messageOf } from '../../../../../shared/admin/message-of';
import { MOST_FILE_MEGABYTES } from '../../../domain/redirects';
import { count, OUTCOMES, readable, TEXTS } from './texts';
import type { ImportReport, Outcome } from './types';

/** What is refused comes first; of very long files the table shows the beginning. */
const MOST_SHOWN = 500;

/** A file of redirects: looked at first, then written. */
export function ImportPanel({ onWritten }: { onWritten(): void }) {
  const { post } = useFetchClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(chosen: File, write: boolean) {
    setIsBusy(true);
    setProblem(null);
    setReport(null);
    try {
      const form = new FormData();
      form.append('file', chosen);
      const address = `/public-records/redirects/import?write=${write}`;
      const { data } = await post<{ data: ImportReport }>(address, form);
      setReport(data.data);
      setFile(write ? null : chosen);
      if (write) onWritten();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  const work = report ? report.counts.added + report.counts.changed : 0;
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={5}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {TEXTS.importTitle}
        </Typography>
        <Typography>{TEXTS.importText}</Typography>
        <FilePicker
          label={TEXTS.choose}
          isBusy={isBusy}
          maxMegabytes={MOST_FILE_MEGABYTES}
          accept=".csv,.xlsx,.txt"
          onFile={(chosen) => send(chosen, false)}
          onProblem={setProblem}
        />
        {problem && (
          <Typography role="alert" textColor="danger600">
            {problem}
          </Typography>
        )}
        {report && <Typography role="status">{summaryOf(report)}</Typography>}
        {report?.notes.map((note) => (
          <Typography key={note} textColor="neutral600">
            {note}
          </Typography>
        ))}
        {report && !report.isWritten && work === 0 && <Typography>{TEXTS.nothingToWrite}</Typography>}
        {report && file && !report.isWritten && work > 0 && (
          <Flex>
            <Button loading={isBusy} onClick={() => void send(file, true)}>
              {`Ghi ${count(work)} chuyển hướng`}
            </Button>
          </Flex>
        )}
        {report && <Rows report={report} />}
      </Flex>
    </Box>
  );
}

function Rows({ report }: { report: ImportReport }) {
  const rank = (outcome: Outcome): number => (outcome === 'refused' ? 0 : 1);
  const rows = [...report.rows].sort((a, b) => rank(a.outcome) - rank(b.outcome));
  const hidden = Math.max(0, rows.length - MOST_SHOWN);
  return (
    <>
      <DataTable
        caption={`${count(rows.length)} dòng`}
        columns={[TEXTS.line, TEXTS.old, TEXTS.target, TEXTS.result]}
        rows={rows.slice(0, MOST_SHOWN).map((row) => ({
          key: row.line,
          cells: [
            row.line,
            readable(row.old),
            readable(row.target),
            row.reason === null ? OUTCOMES[row.outcome] : `${OUTCOMES[row.outcome]}. ${row.reason}`,
          ],
        }))}
      />
      {hidden > 0 && <Typography>{`Còn ${count(hidden)} dòng không hiện ở đây.`}</Typography>}
    </>
  );
}

function summaryOf({ counts, isWritten }: ImportReport): string {
  const parts = (Object.entries(counts) as [Outcome, number][])
    .filter(([, number]) => number > 0)
    .map(([outcome, number]) => `${OUTCOMES[outcome].toLowerCase()} ${count(number)}`);
  return `${isWritten ? 'Đã ghi' : 'Xem trước'}: ${parts.join(', ')}.`;
}
