import type { Drift } from '../plugins/procedure-register/domain/drift';
import type { ParseReport } from '../plugins/procedure-register/domain/parse-shares';
import type { PlannedRow } from '../plugins/procedure-register/server/src/importing/plan';
import type { ConflictRow, ItemRow, RunRow } from '../plugins/procedure-register/server/src/importing/store';

const LONGEST = 120;

/** A value on one line of a terminal. */
function short(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(trống)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const percent = (count: number, of: number): string =>
  of === 0 ? '–' : `${((100 * count) / of).toFixed(1).replace('.', ',')} %`;

const OUTCOMES = {
  create: 'thêm mới',
  change: 'thay đổi',
  unchanged: 'không đổi',
  reject: 'từ chối',
} as const;

export type Plan = Omit<PlannedRow, 'data'>;

export function describePlan(rows: readonly Plan[], notes: readonly string[], flagged: number): string {
  const lines = rows.flatMap((row) => {
    if (row.outcome === 'unchanged') return [];
    const head = `dòng ${row.line} · ${OUTCOMES[row.outcome]} · ${row.key} · ${short(row.name)}`;
    const changes = row.changes.map(
      ({ field, label, from, to }) => `    ${label ?? field}: ${short(from)} → ${short(to)}`,
    );
    const conflicts = row.conflicts.map(
      ({ field, label, ours, theirs }) =>
        `    ⚠ ${label ?? field} do người sửa: ta ${short(ours)} · nguồn ${short(theirs)}`,
    );
    const checks = row.checks.map(({ part, text, reason }) => `    ? ${part}: ${reason} “${short(text)}”`);
    return [row.reason ? `${head}: ${row.reason}` : head, ...changes, ...conflicts, ...checks];
  });
  const counts = Object.entries(OUTCOMES).map(
    ([outcome, words]) => `${words} ${rows.filter((row) => row.outcome === outcome).length}`,
  );
  const conflicts = rows.filter((row) => row.conflicts.length > 0).length;
  return [
    ...lines,
    ...notes.map((note) => `Lưu ý: ${note}`),
    `Sẽ ${counts.join(', ')}; có xung đột ${conflicts}; có chỗ cần người xem ${flagged}. Chưa ghi gì.`,
  ].join('\n');
}

export function describeRun(
  run: RunRow,
  problems: readonly Pick<ItemRow, 'line' | 'key' | 'reason'>[],
): string {
  const lines = problems.map(({ line, key, reason }) => `✖ dòng ${line} (${key}): ${reason}`);
  const { created, changed, waiting, unchanged, conflicting, rejected, failed, approvedBy } = run;
  return [
    ...lines,
    `Thêm ${created}, đổi ${changed}, để ở bản nháp ${waiting}, không đổi ${unchanged}, có xung đột ${conflicting}, từ chối ${rejected}, lỗi ${failed}.`,
    `Đợt nhập số ${run.id}, người duyệt: ${approvedBy ?? ''}.`,
  ].join('\n');
}

export function describeParse(report: ParseReport, notes: readonly string[]): string {
  return [
    `${report.records} bản ghi, ${report.rejected} không đọc được, ${report.flagged} có chỗ cần người xem.`,
    ...report.shares.map(({ name, count, of }) => `  ${percent(count, of)}  ${name} (${count}/${of})`),
    ...report.checks.map(
      ({ part, reason, count, lines }) => `  ${count} × ${part}: ${reason} (dòng ${lines.join(', ')}…)`,
    ),
    ...notes.map((note) => `Lưu ý: ${note}`),
  ].join('\n');
}

export function describeConflict({
  id,
  key,
  field,
  label,
  ours,
  theirs,
  state,
  decidedBy,
}: ConflictRow): string {
  const end =
    state === 'open' ? '' : ` [${state === 'kept' ? 'giữ của ta' : 'lấy theo nguồn'}: ${decidedBy ?? ''}]`;
  return `#${id} ${key} · ${label ?? field}: ta ${short(ours)} · nguồn ${short(theirs)}${end}`;
}

export function describeDrift(drift: Drift): string {
  const superseded = drift.entries.filter(({ newDecision }) => newDecision);
  return [
    `Đã so ${drift.compared} thủ tục đang đăng với nguồn.`,
    `Quyết định đã thay: ${superseded.length}`,
    ...superseded.map(
      ({ key, newDecision }) => `  ${key}: ${newDecision?.posted ?? '(trống)'} → ${newDecision?.source}`,
    ),
    `Khác nội dung: ${drift.entries.length}`,
    ...drift.entries.map(({ key, fields }) => `  ${key}: ${fields.join(', ')}`),
    `Căn cứ pháp lý hết hiệu lực: ${drift.expiredBasis.length}`,
    ...drift.expiredBasis.map(
      ({ key, number, since }) => `  ${key}: ${number}${since ? ` (từ ${since})` : ''}`,
    ),
    `Không còn thấy trong nguồn: ${drift.notSeen.length}`,
    ...drift.notSeen.map(({ key, name }) => `  ${key}: ${short(name)}`),
    drift.brokenLinks === null
      ? 'Liên kết tải mẫu: chưa kiểm tra (thêm --check-links).'
      : `Liên kết tải mẫu không trả lời: ${drift.brokenLinks.length}`,
    ...(drift.brokenLinks ?? []).map(({ key, url, problem }) => `  ${key}: ${url}: ${problem}`),
  ].join('\n');
}
