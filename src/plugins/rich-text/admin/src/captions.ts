/** The editor's tables consist of rows only: a caption goes before its table, or it would turn into a row. */
export function captionsToParagraphs(html: string): string {
  if (!/<caption/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const caption of body.querySelectorAll('table > caption')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...caption.childNodes);
    caption.parentElement?.before(paragraph);
    caption.remove();
  }
  return body.innerHTML;
}
