// The documents of a `kind: List`, as `kubectl get -o yaml` prints several objects. Pure. Each item is a document of its own, so that its place in the list
// goes before its paths.
import { childPath, type MapTree, type Tree, type TreeDocument } from './tree.ts';

/** One document, wherever it stands in a text. */
export interface PlacedDocument extends TreeDocument {
  /** "" for a document that stands alone, "items[1]" for the second of a list. */
  readonly path: string;
}

/** The items of a document that is a list, or the document itself. A list without `items` is left as it is, so that it is refused as a whole. */
export function itemsOf(document: TreeDocument): PlacedDocument[] {
  const alone = [{ ...document, path: '' }];
  const { root, flaws } = document;
  if (root?.kind !== 'map' || flaws.length > 0 || !isList(root)) return alone;
  const items = fieldOf(root, 'items');
  if (items?.kind !== 'list') return alone;
  return items.items.map((item, index) => ({ root: item, flaws: [], source: plainText(item), path: childPath('items', index) }));
}

function isList(root: MapTree): boolean {
  return isWord(fieldOf(root, 'kind'), 'List') && isWord(fieldOf(root, 'apiVersion'), 'v1');
}

function isWord(tree: Tree | undefined, word: string): boolean {
  return tree?.kind === 'scalar' && tree.value === word;
}

function fieldOf({ entries }: MapTree, key: string): Tree | undefined {
  return entries.find((entry) => entry.key === key)?.value;
}

/** JSON, which is YAML: the item's own lines cannot be cut out of the list, because they are indented and may use anchors from outside. */
function plainText(tree: Tree): string {
  switch (tree.kind) {
    case 'scalar':
      return JSON.stringify(tree.value);
    case 'list':
      return `[${tree.items.map(plainText).join(',')}]`;
    case 'map':
      return `{${tree.entries.map(({ key, value }) => `${JSON.stringify(key)}:${plainText(value)}`).join(',')}}`;
  }
}
