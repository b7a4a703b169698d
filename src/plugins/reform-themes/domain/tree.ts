interface Node {
  code: string;
  parent: string | null;
}

export type Tree<T> = T & { children: Tree<T>[] };

/** Hangs items under their parents, keeping their order. An item whose parent is missing stands at the top. */
export function buildTree<T extends Node>(items: readonly T[]): Tree<T>[] {
  const nodes = new Map(items.map((item) => [item.code, { ...item, children: [] as Tree<T>[] }]));
  const parents = new Map(items.map(({ code, parent }) => [code, parent]));
  const roots: Tree<T>[] = [];
  for (const node of nodes.values()) {
    const parent = isInCircle(node.code, parents) ? undefined : nodes.get(node.parent ?? '');
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** The way up from an item, as far as it does not repeat itself. */
function ancestorsOf(code: string, parents: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  for (let next = parents.get(code); next && !found.includes(next); next = parents.get(next))
    found.push(next);
  return found;
}

/** Whether an item stands above itself. */
export const isOwnAncestor = (code: string, parents: ReadonlyMap<string, string | null>): boolean =>
  ancestorsOf(code, parents).includes(code);

/** Whether the way up from an item never ends. */
const isInCircle = (code: string, parents: ReadonlyMap<string, string | null>): boolean =>
  [code, ...ancestorsOf(code, parents)].some((each) => isOwnAncestor(each, parents));

/** How many levels stand above an item. */
export const depthOf = (code: string, parents: ReadonlyMap<string, string | null>): number =>
  ancestorsOf(code, parents).length;
