import { dayInVietnam } from '../../domain/procedure-life';
import { noteUntil } from './track-reads';

const HOUR = 3_600_000;
/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET = 7 * HOUR;

/** The ISO day that it is in Vietnam. What is made from it holds until that day is over. */
export function todayInVietnam(now = new Date()): string {
  const day = 24 * HOUR;
  noteUntil(Math.floor((now.getTime() + OFFSET) / day) * day + day - OFFSET);
  return dayInVietnam(now);
}
