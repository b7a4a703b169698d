import { useRef } from 'react';
import { Button, Typography, VisuallyHidden } from '@strapi/design-system';

interface Props {
  label: string;
  isBusy: boolean;
  /** null while the limit is not known */
  maxMegabytes: number | null;
  /** endings of the names of files that do */
  accept?: string;
  onFile(file: File): Promise<void>;
  onProblem(problem: string): void;
}

/** A file field that refuses what is too large before anything is sent. */
export function FilePicker({
  label,
  isBusy,
  maxMegabytes,
  accept = '.json,.jsonl,.xlsx,.csv,.txt',
  onFile,
  onProblem,
}: Props) {
  const field = useRef<HTMLInputElement>(null);
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
  // The browser's own button speaks the browser's language; ours speaks the panel's.
  return (
    <div>
      <Button loading={isBusy} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <VisuallyHidden>
        <input
          ref={field}
          type="file"
          aria-label={label}
          tabIndex={-1}
          accept={accept}
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget)}
        />
      </VisuallyHidden>
      {isBusy && (
        <Typography variant="pi" role="status">
          Đang đọc và so sánh…
        </Typography>
      )}
    </div>
  );
}
