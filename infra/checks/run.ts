// Runs every static check over the tree and reports each: `npm run check`. `--counts FILE` also writes how many passed and failed, for the closing
// line of `make test`.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Check, describeProblem } from './check.ts';
import { dependencyReasons } from './dependency-reasons.ts';
import { documentLinks } from './document-links.ts';
import { fileLength } from './file-length.ts';
import { importBoundaries } from './import-boundaries.ts';
import { names } from './names.ts';
import { ownPlace } from './own-place.ts';
import { telemetryNames } from './telemetry-names.ts';
import { testFiles } from './test-files.ts';
import { runTool, tools } from './tools.ts';
import { readTree } from './tree.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({ options: { counts: { type: 'string' } } });
const files = readTree(root);
const parent = dirname(root);
const neighbours = readdirSync(parent).filter((name) => name !== basename(root) && !name.startsWith('.'));
const checks: readonly Check[] = [
  importBoundaries,
  names,
  fileLength,
  testFiles,
  telemetryNames,
  dependencyReasons,
  documentLinks,
  // Beside a checkout in a folder for temporary files lies whatever anybody put there.
  ownPlace({ parent, neighbours: parent.startsWith('/tmp') ? [] : neighbours }),
];

let passed = 0;
let failed = 0;

function report(name: string, promise: string, complaint: string | undefined): void {
  if (complaint === undefined) passed++;
  else failed++;
  console.log(complaint === undefined ? `ok    ${name}: ${promise}` : `FAIL  ${name}: not true that ${promise}\n${indent(complaint)}`);
}

/** At most the first lines: whoever mends them runs the check again. */
function indent(complaint: string): string {
  const lines = complaint.split('\n');
  const shown = lines.slice(0, 60);
  if (lines.length > shown.length) shown.push(`... and ${lines.length - shown.length} more lines`);
  return shown.map((line) => `      ${line}`).join('\n');
}

for (const check of checks) {
  const problems = check.find(files);
  for (const warning of problems.filter(({ severity }) => severity === 'warning')) console.log(`      ${describeProblem(warning)}`);
  const errors = problems.filter(({ severity }) => severity === 'error');
  report(check.name, check.promise, errors.length === 0 ? undefined : errors.map(describeProblem).join('\n'));
}

const cFiles = files.map(({ path }) => path).filter((path) => /^bpf\/.*\.[ch]$/.test(path) && basename(path) !== 'vmlinux.h');
for (const tool of tools(cFiles)) {
  const output = await runTool(root, tool);
  report(tool.name, tool.promise, output === undefined ? undefined : `${output}\n${tool.fix}`);
}

console.log(`checks: ${passed} passed, ${failed} failed`);
if (values.counts !== undefined) {
  mkdirSync(dirname(values.counts), { recursive: true });
  writeFileSync(values.counts, JSON.stringify({ passed, failed }));
}
if (failed > 0) process.exitCode = 1;
