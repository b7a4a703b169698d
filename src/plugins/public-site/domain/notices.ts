export interface TimedNotice {
  message: string;
  from?: string | null;
  to?: string | null;
}

/** The messages of the notices that hold at that time; one without a beginning or an end is open there. */
export const activeNotices = (notices: readonly TimedNotice[], now: Date): string[] =>
  notices
    .filter(({ from, to }) => (!from || new Date(from) <= now) && (!to || now < new Date(to)))
    .map(({ message }) => message);
