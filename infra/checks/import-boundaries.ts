// Who may import whom. Pure. The packages form layers, so that a service can be read, tested and replaced without the others.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { type Check, isTest, isTypeScript, numberedLines, type Problem, problem, type SourceFile } from './check.ts';

interface Boundary {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly mayUseNode: boolean;
  readonly instead: string;
}

const everything = ['proto', 'policy', 'runtime', 'bpf', 'controller', 'node-agent', 'audit', 'cli', 'test'];
const throughTheContract =
  'Talk to it through proto/ (gRPC or NATS); what two services share and is no contract goes to runtime/ or policy/.';

/** The first folder that matches a file's path counts. */
const boundaries: readonly Boundary[] = [
  {
    folder: 'policy',
    mayImport: [],
    mayUseNode: false,
    instead: 'policy/ is pure: take the value as a parameter and do the I/O in the caller.',
  },
  { folder: 'proto', mayImport: [], mayUseNode: true, instead: 'proto/ is the wire contract alone: convert in the package that uses it.' },
  {
    folder: 'bpf',
    mayImport: [],
    mayUseNode: true,
    instead: 'bpf/ knows bytes, not our types: convert in services/node-agent/src/datapath.',
  },
  {
    folder: 'runtime',
    mayImport: ['proto', 'policy'],
    mayUseNode: true,
    instead: 'runtime/ is below the services: pass what it needs as a parameter.',
  },
  { folder: 'services/controller', mayImport: ['proto', 'policy', 'runtime'], mayUseNode: true, instead: throughTheContract },
  { folder: 'services/audit', mayImport: ['proto', 'policy', 'runtime'], mayUseNode: true, instead: throughTheContract },
  { folder: 'services/node-agent', mayImport: ['proto', 'policy', 'runtime', 'bpf'], mayUseNode: true, instead: throughTheContract },
  {
    folder: 'cli',
    mayImport: everything.filter((name) => name !== 'test'),
    mayUseNode: true,
    instead: 'Move what the command needs out of test/.',
  },
  { folder: 'test', mayImport: everything, mayUseNode: true, instead: '' },
  { folder: 'infra', mayImport: everything, mayUseNode: true, instead: '' },
];

/** The last line of a statement that imports, or a dynamic import anywhere. */
const importPattern = /(?:^\s*(?:(?:import|export)\b.*|\}\s*)from\s*|^\s*import\s*|\bimport\(\s*)(['"])([^'"]+)\1/g;

export const importBoundaries: Check = {
  name: 'import boundaries',
  promise: 'policy imports nothing of ours or of Node, services do not import each other, and packages meet only at their entrance',
  find(files: readonly SourceFile[]): Problem[] {
    return files.filter(isTypeScript).flatMap((file) => {
      const boundary = boundaries.find(({ folder }) => file.path.startsWith(`${folder}/`));
      return boundary === undefined ? [] : importsOf(file).flatMap((found) => judge(file, boundary, found));
    });
  },
};

interface Import {
  readonly line: number;
  readonly target: string;
}

function importsOf(file: SourceFile): Import[] {
  return numberedLines(file.text).flatMap(({ line, text }) =>
    isComment(text) ? [] : [...text.matchAll(importPattern)].map((match) => ({ line, target: match[2] ?? '' })),
  );
}

function isComment(text: string): boolean {
  return /^\s*(\/\/|\*|\/\*)/.test(text);
}

function judge(file: SourceFile, boundary: Boundary, { line, target }: Import): Problem[] {
  const own = (name: string) => posix.basename(boundary.folder) === name;
  if (target.startsWith('.')) {
    const resolved = posix.join(posix.dirname(file.path), target);
    if (resolved.startsWith(`${boundary.folder}/`)) return [];
    const home = boundaries.find(({ folder }) => resolved.startsWith(`${folder}/`));
    const name = home === undefined ? undefined : posix.basename(home.folder);
    // The shared tooling below test/ and infra/ has no package entrance.
    if (name === 'test' && (isTest(file) || boundary.folder === 'infra')) return [];
    if (boundary.folder === 'test' || boundary.folder === 'infra') return [];
    return [
      problem(
        file.path,
        line,
        `'${target}' leaves ${boundary.folder}/. Import '@ringfence/${name ?? '...'}' and export what is needed from its index.`,
      ),
    ];
  }
  const ours = /^@ringfence\/([^/]+)(\/.*)?$/.exec(target);
  if (ours !== null) {
    const [, name = '', deep] = ours;
    if (deep !== undefined)
      return [
        problem(file.path, line, `'${target}' reaches inside a package. Import '@ringfence/${name}' and export what is needed there.`),
      ];
    if (own(name)) return [problem(file.path, line, `'${target}' is this package itself. Import the file by its relative path.`)];
    if (boundary.mayImport.includes(name)) return [];
    return [problem(file.path, line, `${boundary.folder}/ may not import '${target}'. ${boundary.instead}`)];
  }
  const bare = target.replace(/^node:/, '').split('/')[0] ?? '';
  if (!boundary.mayUseNode && !isTest(file) && (target.startsWith('node:') || builtinModules.includes(bare))) {
    return [problem(file.path, line, `${boundary.folder}/ may not use Node's '${target}'. ${boundary.instead}`)];
  }
  return [];
}
