/** Lower case without Vietnamese marks: "Đường" → "duong". Only for comparing, never for showing. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A test for titles that contain every word of the search text, in any order, with or without marks. A search text
 * without a single letter or digit matches nothing.
 */
export function titleMatcher(search: string): (title: string) => boolean {
  const words = foldText(search).split(' ').filter(Boolean);
  return (title) => {
    if (words.length === 0) return false;
    const folded = foldText(title);
    return words.every((word) => folded.includes(word));
  };
}
