// node lighthouse.mjs PORT URL…: measures each address in the browser at PORT as a phone, one after the other, and prints
// the scores of each (0 to 100) with what failed, as JSON. What else the machine does can only lower the speed: an address
// that seems slow is measured again, and its best time counts.
import lighthouse from 'lighthouse';

const [port, ...urls] = process.argv.slice(2);
const GOOD = 95;
const ATTEMPTS = 4;

async function measure(url) {
  const { lhr } = await lighthouse(url, { port: Number(port), logLevel: 'error', output: 'json' });
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
  );
  const failed = Object.values(lhr.audits)
    .filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode !== 'informative' && score !== null && score < 0.9,
    )
    .map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(': '));
  const { numericValue: shift } = lhr.audits['cumulative-layout-shift'];
  return { path: new URL(url).pathname, scores, failed, shift };
}

const results = [];
for (const url of urls) {
  let best = await measure(url);
  for (let attempt = 1; attempt < ATTEMPTS && best.scores.performance < GOOD; attempt += 1) {
    const next = await measure(url);
    if (next.scores.performance > best.scores.performance) best = next;
  }
  results.push(best);
}
console.log(JSON.stringify(results));
