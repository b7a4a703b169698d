/** White space, then a sign, a number or a word. Strings are read by hand: they can be long. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:"])|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

/**
 * Where a text stops being JSON: the index of the first character that cannot stand there; its length when it ends
 * too early. The parser of the engine does not always say.
 */
export function jsonErrorAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    const place = SPACE.lastIndex;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return place;
    at = TOKEN.lastIndex;
    const token = match[1] === '"' ? 'string' : (match[1] ?? 'literal');
    const next = after(expected, token, open);
    if (next === null) return place;
    expected = next;
    if (token !== 'string') continue;
    const { end, isWhole } = endOfString(text, at);
    if (!isWhole) return end;
    at = end;
  }
}

/** @param from behind the opening quote */
function endOfString(text: string, from: number): { end: number; isWhole: boolean } {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { end: at + 1, isWhole: true };
    if (code < 0x20) break;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) break;
    at = ESCAPE.lastIndex - 1;
  }
  return { end: at, isWhole: false };
}

/** What may follow a token; null when the token may not stand here. */
function after(expected: Expected, token: string, open: string[]): Expected | null {
  const closed = (): Expected => (open.length === 0 ? 'end' : 'comma');
  const inside = open.at(-1);
  if (expected === 'value' || expected === 'first value') {
    if (token === ']' && expected === 'first value') {
      open.pop();
      return closed();
    }
    if (token === '{' || token === '[') {
      open.push(token);
      return token === '{' ? 'first key' : 'first value';
    }
    return token === 'string' || token === 'literal' ? closed() : null;
  }
  if (expected === 'first key' && token === '}') {
    open.pop();
    return closed();
  }
  if (expected === 'key' || expected === 'first key') return token === 'string' ? 'colon' : null;
  if (expected === 'colon') return token === ':' ? 'value' : null;
  if (expected !== 'comma') return null;
  if (token === ',') return inside === '{' ? 'key' : 'value';
  if (token !== (inside === '{' ? '}' : ']')) return null;
  open.pop();
  return closed();
}
