interface Node {
  code: string;
  parent: string | null;
}

export type Tree<T> = T & { children: Tree<T>[] };

/** Hangs items under their parents, keeping their order. An item whose parent is missing stands at the top. */
export function buildTree<T extends Node>(items: readonly T[]): Tree<T>[] {
  const nodes = new Map(items.map((item) => [item.code, { ...item, children: [] as Tree<T>[] }]));
  const roots: Tree<T>[] = [];
  for (const node of nodes.values()) {
    const parent = isReachable(node.code, nodes) ? nodes.get(node.parent ?? '') : undefined;
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** False for an item that is its own ancestor: staff can make such a circle by mistake. */
function isReachable(code: string, nodes: ReadonlyMap<string, Node>): boolean {
  const seen = new Set<string>();
  for (let node = nodes.get(code); node?.parent; node = nodes.get(node.parent)) {
    if (seen.has(node.code)) return false;
    seen.add(node.code);
  }
  return true;
}
