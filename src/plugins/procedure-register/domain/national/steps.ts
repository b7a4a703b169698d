import type { Step } from '../procedure-data';
import { stated, tidy } from './text';

const STEP =
  /(?<=^|\n)[\s\-–+*•]*(Bước\s*(?:thứ\s*)?(?:\d+|[IVX]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))\s*(?:[:.\-–]|(?=\n))\s*/giu;
/** A first line that is a heading: short, and without an end of sentence. */
const LONGEST_HEADING = 120;

/** "Trình tự thực hiện" by the steps that it numbers; a text without numbered steps is one step. */
export function parseSteps(source: string): Step[] {
  const text = stated(source);
  if (!text) return [];
  const starts = [...text.matchAll(STEP)];
  const before = tidy(text.slice(0, starts[0]?.index ?? text.length));
  const steps = starts.map((match, index) => {
    const from = match.index + match[0].length;
    return stepOf(tidy(match[1] ?? ''), tidy(text.slice(from, starts[index + 1]?.index ?? text.length)));
  });
  return before ? [{ title: null, description: before }, ...steps] : steps;
}

function stepOf(label: string, body: string): Step {
  const [heading = '', ...rest] = body.split('\n');
  const description = tidy(rest.join('\n'));
  const isHeading = description !== '' && heading.length <= LONGEST_HEADING && /[^.;,]$/.test(heading);
  if (isHeading) return { title: `${label}: ${heading.replace(/:$/, '')}`, description };
  return { title: label, description: body || label };
}
