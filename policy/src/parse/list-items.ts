// The documents of a list: of a `kind: List`, as `kubectl get -o yaml` prints several objects, or of one kind, as the API gives them
// (`kind: NetworkPolicyList`). Pure. Each item is a document of its own, so that its place in the list goes before its paths.
import { policyKinds } from './kinds.ts';
import { childPath, type MapEntry, type MapTree, type Tree, type TreeDocument } from './tree.ts';

/** One document, wherever it stands in a text. */
export interface PlacedDocument extends TreeDocument {
  /** "" for a document that stands alone, "items[1]" for the second of a list. */
  readonly path: string;
}

/** The items of a document that is a list, or the document itself. A list without `items` is left as it is, so that it is refused as a whole. */
export function itemsOf(document: TreeDocument): PlacedDocument[] {
  const alone = [{ ...document, path: '' }];
  const { root, flaws } = document;
  const header = root?.kind === 'map' && flaws.length === 0 ? headerOf(root) : undefined;
  const items = root?.kind === 'map' ? fieldOf(root, 'items') : undefined;
  if (header === undefined || items?.kind !== 'list') return alone;
  return items.items.map((item, index) => {
    const whole = withHeader(item, header);
    return { root: whole, flaws: [], source: plainText(whole), path: childPath('items', index) };
  });
}

/** What the items of a list are, as far as the list says it; undefined for what is no list. */
function headerOf(root: MapTree): readonly MapEntry[] | undefined {
  const [kind, apiVersion] = [wordOf(root, 'kind'), wordOf(root, 'apiVersion')];
  if (kind?.word === 'List' && apiVersion?.word === 'v1') return [];
  const of = kind?.word.endsWith('List') ? kind.word.slice(0, -'List'.length) : '';
  if (kind === undefined || apiVersion === undefined || !policyKinds.get(of)?.apiVersions.includes(apiVersion.word)) return undefined;
  return [apiVersion.entry, { ...kind.entry, value: { ...kind.entry.value, kind: 'scalar', value: of } }];
}

function wordOf({ entries }: MapTree, key: string): { readonly word: string; readonly entry: MapEntry } | undefined {
  const entry = entries.find((each) => each.key === key);
  return entry?.value.kind === 'scalar' && typeof entry.value.value === 'string' ? { word: entry.value.value, entry } : undefined;
}

/** The API leaves out of an item what the list says already. */
function withHeader(item: Tree, header: readonly MapEntry[]): Tree {
  if (item.kind !== 'map') return item;
  return { ...item, entries: [...header.filter(({ key }) => fieldOf(item, key) === undefined), ...item.entries] };
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
