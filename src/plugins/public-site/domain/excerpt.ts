/** The beginning of a text, cut between words, for descriptions; '' for no text. */
export function excerpt(text: string | null | undefined, limit = 200): string {
  const clean = (text ?? '').replace(/\s+/g, ' ').trim();
  if (clean.length <= limit) return clean;
  const cut = clean.slice(0, limit);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > limit / 2 ? end : limit).replace(/[\s,;:.–-]+$/, '')}…`;
}
