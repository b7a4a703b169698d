import { cpus } from 'node:os';
import { codesOf, suggest } from '../unit/reform-themes/tagger';

/**
 * How fast texts are tagged, and that the time grows with the length of the text: the ratio is measured
 * in one run.
 */
const ROUNDS = 9;
const WORDS = 1500;
const MEGABYTE = 1_000_000;

const SENTENCES = [
  'Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ sáu tháng đầu năm.',
  'Các sở, ngành báo cáo tiến độ cải cách hành chính, giải quyết thủ tục hành chính và chuyển đổi số.',
  'Đại biểu thảo luận về mùa vụ, giá vật tư, đường giao thông nông thôn và chuẩn bị năm học mới.',
  'Chủ tịch yêu cầu các địa phương rà soát hồ sơ tồn đọng, công khai kết quả trên cổng thông tin.',
];

function article(words: number): string {
  const all = Array.from({ length: Math.ceil(words / 18) }, (_, at) => SENTENCES[at % SENTENCES.length]).join(
    ' ',
  );
  return `<p>${all.split(' ').slice(0, words).join(' ')}</p>`;
}

const HOSTILE: Record<string, string> = {
  'one phrase over and over': 'cải cách hành chính ',
  'open tags': '<a<b ',
  'less-than signs': '<',
  ampersands: '& &a; ',
  'letters missing': 'thủ t c h nh ',
  'one word without end': 'a',
  'menu bars': '| trang chủ ',
  negations: 'không phải cải cách hành chính ',
  'marks without letters': '\u0301\u0323',
};

/** Median milliseconds of one call, after a warm-up. */
function milliseconds(work: () => unknown, rounds = ROUNDS): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const fill = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test('texts are tagged fast, whatever they are, in time that grows with their length', () => {
  const body = article(WORDS);
  for (let round = 0; round < 200; round += 1) suggest({ title: 'Hội nghị', body });
  expect(codesOf('Hội nghị cải cách hành chính', body)).toContain('cchc');
  const usual = milliseconds(() => suggest({ title: 'Hội nghị', body }), 51);
  console.log(`${cpus().length} × ${cpus()[0]?.model}`);
  console.log(`article of ${WORDS} words: ${usual.toFixed(2)} ms`);
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const whole = milliseconds(() => suggest({ body: fill(piece, MEGABYTE) }));
    const half = milliseconds(() => suggest({ body: fill(piece, MEGABYTE / 2) }));
    const ratio = whole / half;
    console.log(`1 MB of ${name}: ${whole.toFixed(0)} ms, ${ratio.toFixed(2)} times half of it`);
    // Quadratic work would take four times as long.
    expect(ratio).toBeLessThan(3);
  }
}, 120_000);
