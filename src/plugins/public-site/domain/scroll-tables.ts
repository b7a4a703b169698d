/**
 * Puts each table of a cleaned body into a box that scrolls on its own and takes the keyboard focus, so that a wide
 * table does not widen the page. Cleaned HTML is well formed and holds "<table" as a tag only.
 *
 * @param label what the box is called, e.g. "Bảng"; a number follows, two landmarks may not share a name
 */
export function scrollTables(html: string, label: string): string {
  let count = 0;
  return html
    .replace(/<table\b/g, () => {
      count += 1;
      return `<section class="portal-scroll" tabindex="0" aria-label="${label} ${count}"><table`;
    })
    .replace(/<\/table>/g, '</table></section>');
}
