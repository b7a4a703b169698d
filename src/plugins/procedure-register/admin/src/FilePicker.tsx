import { useId } from 'react';
import { Typography } from '@strapi/design-system';

interface Props {
  label: string;
  isBusy: boolean;
  /** null while the limit is not known */
  maxMegabytes: number | null;
  onFile(file: File): Promise<void>;
  onProblem(problem: string): void;
}

/** A file field that refuses what is too large before anything is sent. */
export function FilePicker({ label, isBusy, maxMegabytes, onFile, onProblem }: Props) {
  const id = useId();
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const megabytes = file.size / 1024 / 1024;
    if (maxMegabytes !== null && megabytes > maxMegabytes) {
      onProblem(`Tệp nặng ${Math.round(megabytes)} MB, quá giới hạn ${maxMegabytes} MB.`);
      return;
    }
    void onFile(file);
  };
  return (
    <div>
      <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <input
        id={id}
        type="file"
        accept=".json,.jsonl,.xlsx,.csv,.txt"
        disabled={isBusy}
        onChange={(event) => choose(event.currentTarget)}
        style={{ display: 'block', fontSize: '1.4rem', paddingTop: '0.6rem', color: 'inherit' }}
      />
      {isBusy && (
        <Typography variant="pi" role="status">
          Đang đọc và so sánh…
        </Typography>
      )}
    </div>
  );
}
