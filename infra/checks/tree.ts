// Reads the tree that the checks look at: what belongs to the project, without what is installed, built or generated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './check.ts';

const leftOut = new Set([
  '.git',
  'node_modules',
  '.tools',
  '.tsbuild',
  '.ringfence',
  'coverage',
  'proto/gen',
  'bpf/build',
  'package-lock.json',
]);
const looksAt =
  /(\.(ts|js|c|h|proto|json|md|sh|ya?ml|conf|cfg|service|timer)|(^|\/)(Makefile|LICENSE|run|node|ringfence|\.npmrc|\.gitignore))$/;

/** Every file of the project that is text written by us, sorted by path. */
export function readTree(root: string): SourceFile[] {
  return walk(root, '').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (leftOut.has(path) || leftOut.has(entry.name)) return [];
      if (entry.isDirectory()) return walk(root, path);
      return entry.isFile() && looksAt.test(path) ? [path] : [];
    });
}
