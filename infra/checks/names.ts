// Names that say nothing, and marks of unfinished work. Pure. The words and their replacements are those of CONTRIBUTING.md.
import { posix } from 'node:path';
import { type Check, numberedLines, type Problem, problem, type SourceFile } from './check.ts';

/** A word and what to do instead. Words are put together here, so that this file does not contain them. */
const marks: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  {
    pattern: new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`),
    instead: 'Do it now, or open an issue; the code says what is, not what is missing.',
  },
];

const identifierPattern =
  /^\s*(?:export\s+)?(?:abstract\s+)?(?:async\s+)?(?:(?:class|interface|function|const|let)\s+(?=\w)|type\s+(?=\w+\s*[=<]))(\w+(?:Manager|Helper|Helpers|Util|Utils))\b/;
const emptyFolders = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'misc', 'shared', 'lib']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.(unit|int|config))?(\.test)?(\.bpf)?(\.d)?\.(ts|c|h|js)$/;

export const names: Check = {
  name: 'names',
  promise: 'names say what a thing is, files are kebab-case, and nothing is left half done',
  find(files) {
    return files.flatMap((file) =>
      /\.(ts|c|h|js|proto|sh)$/.test(file.path) ? [...folderProblems(file), ...fileNameProblems(file), ...textProblems(file)] : [],
    );
  },
};

function folderProblems({ path }: SourceFile): Problem[] {
  const empty = posix
    .dirname(path)
    .split('/')
    .find((folder) => emptyFolders.has(folder));
  return empty === undefined
    ? []
    : [problem(path, undefined, `the folder name '${empty}' says nothing. Name it for what its files are about.`)];
}

function fileNameProblems({ path }: SourceFile): Problem[] {
  const name = posix.basename(path);
  if (!/\.(ts|c|h|js)$/.test(name) || kebabCase.test(name) || name === 'vmlinux.h') return [];
  return [problem(path, undefined, 'not kebab-case. Name the file for its main export: retry-delay.ts, retry-delay.unit.test.ts.')];
}

function textProblems({ path, text }: SourceFile): Problem[] {
  return numberedLines(text).flatMap(({ line, text: content }) => {
    const problems: Problem[] = [];
    for (const { pattern, instead } of marks) {
      const found = pattern.exec(content);
      if (found !== null) problems.push(problem(path, line, `'${found[0]}' is a mark of unfinished work. ${instead}`));
    }
    const identifier = identifierPattern.exec(content)?.[1];
    if (identifier !== undefined) {
      problems.push(problem(path, line, `'${identifier}' does not say what it does. Name it for its task: Outbox, FlowStore, retryDelay.`));
    }
    return problems;
  });
}
