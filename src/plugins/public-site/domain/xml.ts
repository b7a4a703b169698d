// Characters that XML 1.0 §2.2 does not know, whatever way they are written.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand between tags and in attributes of an XML document. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => NAMES[character] ?? '');

/** A piece of XML that is ready to be written. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element; texts in it are encoded, what is absent is left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Xml | string | null | undefined)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(value ?? '')}"`);
  const content = children.map((child) => (typeof child === 'string' ? xmlText(child) : (child?.xml ?? '')));
  const open = `<${name}${written.join('')}`;
  return { xml: content.length > 0 ? `${open}>${content.join('')}</${name}>` : `${open}/>` };
}

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
