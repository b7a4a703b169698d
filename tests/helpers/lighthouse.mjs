// node lighthouse.mjs PORT URL…: measures each address in the browser at PORT as a phone, one after the other, and prints
// the scores of each (0 to 100) with what failed, as JSON.
import lighthouse from 'lighthouse';

const [port, ...urls] = process.argv.slice(2);
const results = [];
for (const url of urls) {
  const { lhr } = await lighthouse(url, { port: Number(port), logLevel: 'error', output: 'json' });
  const scores = Object.fromEntries(
    Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
  );
  const failed = Object.values(lhr.audits)
    .filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode !== 'informative' && score !== null && score < 0.9,
    )
    .map(({ id, displayValue }) => [id, displayValue].filter(Boolean).join(': '));
  const { numericValue: bytes } = lhr.audits['total-byte-weight'];
  const { numericValue: shift } = lhr.audits['cumulative-layout-shift'];
  results.push({ path: new URL(url).pathname, scores, failed, bytes, shift });
}
console.log(JSON.stringify(results));
