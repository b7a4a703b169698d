import type { SeedProgress } from '../shared/server/seeds';

interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Without a terminal to overwrite a line on, one line per so many entries is enough. */
const PLAIN_EVERY = 25;

/** Shows how far seeding is: one line that is rewritten, or now and then a new one in a log. */
export function progressLine(out: Terminal): (progress: SeedProgress) => void {
  return ({ done, total, file }) => {
    const text = `  ${done}/${total} (${file})`;
    if (out.isTTY) out.write(`\r${text.padEnd(40)}${done === total ? '\n' : ''}`);
    else if (done === total || done % PLAIN_EVERY === 0) out.write(`${text}\n`);
  };
}
