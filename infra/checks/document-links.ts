// Links between documents lead somewhere. Pure.
import { posix } from 'node:path';
import { type Check, numberedLines, type Problem, problem, type SourceFile } from './check.ts';

const linkPattern = /\[[^\]]*\]\(([^)\s]+)\)/g;

export const documentLinks: Check = {
  name: 'document links',
  promise: 'every relative link in a Markdown file leads to a file or heading that exists',
  find(files) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const folders = new Set(files.flatMap(({ path }) => ancestors(path)));
    return files
      .filter(({ path }) => path.endsWith('.md'))
      .flatMap((file) => linksOf(file).flatMap(({ line, target }) => judge(file, line, target, texts, folders)));
  },
};

function linksOf({ text }: SourceFile): { line: number; target: string }[] {
  let inFence = false;
  return numberedLines(text).flatMap(({ line, text: content }) => {
    if (/^\s*```/.test(content)) inFence = !inFence;
    return inFence ? [] : [...content.matchAll(linkPattern)].map((match) => ({ line, target: match[1] ?? '' }));
  });
}

function judge(
  file: SourceFile,
  line: number,
  target: string,
  texts: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
): Problem[] {
  if (/^[a-z]+:/.test(target)) return [];
  const [pathPart = '', heading] = target.split('#');
  const path = pathPart === '' ? file.path : posix.join(posix.dirname(file.path), pathPart).replace(/\/$/, '');
  const text = texts.get(path);
  if (text === undefined && !folders.has(path))
    return [problem(file.path, line, `the link to '${target}' leads nowhere: there is no ${path}. Write the file or mend the link.`)];
  if (heading === undefined || text === undefined) return [];
  const headings = numberedLines(text).flatMap(({ text: content }) => (/^#+ /.test(content) ? [anchorOf(content)] : []));
  return headings.includes(heading)
    ? []
    : [problem(file.path, line, `'${path}' has no heading '#${heading}'. It has: ${headings.join(', ')}.`)];
}

/** As forges make them: lower case, punctuation gone, spaces to hyphens. */
function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function ancestors(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
