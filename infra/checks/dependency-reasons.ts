// Every dependency has a reason in writing. Pure.
import { z } from 'zod';
import { type Check, numberedLines, type Problem, problem, type SourceFile } from './check.ts';

const reasonsPath = 'docs/dependencies.md';
const setupPath = 'infra/setup/setup.sh';
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

export const dependencyReasons: Check = {
  name: 'dependency reasons',
  promise: `every npm and Debian package that is used has a row in ${reasonsPath}, and no row is about one that is not`,
  find(files) {
    const wanted = [
      ...files.filter(({ path }) => /(^|\/)package\.json$/.test(path)).flatMap(npmPackages),
      ...files.filter(({ path }) => path === setupPath).flatMap(debianPackages),
    ];
    const rows = explained(files.find(({ path }) => path === reasonsPath)?.text ?? '');
    const missing = [...new Map(wanted.map((use) => [use.name, use])).values()]
      .filter(({ name }) => !rows.has(name))
      .map(({ name, path }) =>
        problem(
          path,
          undefined,
          `'${name}' has no row in ${reasonsPath}. Say there what it is for, what it replaces, its licence and who keeps it; or remove it.`,
        ),
      );
    const used = new Set(wanted.map(({ name }) => name));
    const stale = [...rows]
      .filter(([name]) => !used.has(name))
      .map(([name, line]): Problem => problem(reasonsPath, line, `'${name}' is used nowhere. Remove its row.`));
    return [...missing, ...stale];
  },
};

interface Use {
  readonly name: string;
  readonly path: string;
}

function npmPackages({ path, text }: SourceFile): Use[] {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(text));
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !name.startsWith('@ringfence/'))
    .map((name) => ({ name, path }));
}

function debianPackages({ path, text }: SourceFile): Use[] {
  const list = /^debian_packages='([^']*)'$/m.exec(text)?.[1] ?? '';
  return list
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => ({ name, path }));
}

/** First cells of the tables' rows, in back quotes, with their lines. */
function explained(text: string): Map<string, number> {
  return new Map(
    numberedLines(text).flatMap(({ line, text: content }): [string, number][] => {
      const name = /^\| `([^`]+)` \|/.exec(content)?.[1];
      return name === undefined ? [] : [[name, line]];
    }),
  );
}
