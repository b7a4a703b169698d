import { SaxesParser } from 'saxes';

/** An element of a parsed document. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

/** Reads a document; throws when it is not well-formed. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser();
  const root: XmlNode = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: { ...attributes } as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);

export const textOf = (node: XmlNode, name: string): string | undefined => childrenOf(node, name)[0]?.text;

/** What a feed must hold and does not (RFC 4287 §4.1). */
export function atomProblems(xml: string): string[] {
  const feed = parseXml(xml);
  const problems: string[] = [];
  const one = (node: XmlNode, name: string) => {
    const found = childrenOf(node, name);
    if (found.length !== 1) problems.push(`${node.name}: ${found.length} × ${name}`);
    return found[0]?.text ?? '';
  };
  const moment = (node: XmlNode, name: string) => {
    const value = one(node, name);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value))
      problems.push(`${node.name}/${name}: ${value}`);
  };
  if (feed.name !== 'feed' || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    problems.push('no Atom feed');
  const ids: string[] = [];
  for (const node of [feed, ...childrenOf(feed, 'entry')]) {
    const id = one(node, 'id');
    ids.push(id);
    if (!URL.canParse(id)) problems.push(`id ${id}`);
    if (one(node, 'title') === '') problems.push('empty title');
    moment(node, 'updated');
    for (const { attributes } of childrenOf(node, 'link'))
      if (!URL.canParse(attributes.href ?? '')) problems.push(`link ${attributes.href}`);
    if (childrenOf(node, 'link').every(({ attributes }) => attributes.rel !== 'alternate'))
      problems.push('no alternate link');
    for (const author of childrenOf(node, 'author')) one(author, 'name');
  }
  if (new Set(ids).size !== ids.length) problems.push('ids are not unique');
  if (childrenOf(feed, 'link').every(({ attributes }) => attributes.rel !== 'self'))
    problems.push('no self link');
  return problems;
}
