import type { Duration } from './procedure';

/**
 * A time limit as xsd:duration (`P15D`, `PT4H`, `P2M`). XML Schema knows no working days: they are given as days, and
 * whoever shows them must say so in words. Null when there is no number, or one that no duration can hold.
 */
export function isoDuration(duration: Duration | null | undefined): string | null {
  const { number, unit } = duration ?? {};
  if (number === null || number === undefined || number === '' || !unit) return null;
  const amount = Number(number);
  if (!Number.isFinite(amount) || amount < 0) return null;
  if (unit === 'month') return Number.isInteger(amount) ? `P${amount}M` : null;
  const hours = unit === 'hour' ? amount : unit === 'day' || unit === 'working_day' ? amount * 24 : null;
  if (hours === null) return null;
  const minutes = Math.round(hours * 60);
  if (unit !== 'hour' && minutes % 1440 === 0) return `P${minutes / 1440}D`;
  const days = unit === 'hour' ? 0 : Math.floor(minutes / 1440);
  return `P${days ? `${days}D` : ''}T${clock(minutes - days * 1440)}`;
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours || !rest ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
}
