// The commands of a guide that are meant to be run, as one script. Pure.
//
// A block that opens with ```sh runnable is run; ```sh runnable exit=2 says that its last command ends with 2. Other blocks are only read.

export interface RunnableBlock {
  /** Line of the fence in the document, from 1. */
  readonly line: number;
  readonly commands: string;
  readonly exitCode: number;
}

const opening = /^```sh runnable(?: exit=(\d{1,3}))?\s*$/;

/**
 * The runnable blocks of a Markdown text, in order.
 * @throws RangeError RF_GUIDE_BLOCK when a fence is not closed or its words are not known
 */
export function runnableBlocks(markdown: string): RunnableBlock[] {
  const blocks: RunnableBlock[] = [];
  let open: { line: number; exitCode: number; lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (open !== undefined) {
      if (text.trimEnd() === '```') {
        blocks.push({ line: open.line, commands: open.lines.join('\n'), exitCode: open.exitCode });
        open = undefined;
      } else open.lines.push(text);
      continue;
    }
    if (!text.startsWith('```sh runnable')) continue;
    const found = opening.exec(text);
    if (found === null)
      throw new RangeError(`RF_GUIDE_BLOCK: line ${index + 1}: expected \`\`\`sh runnable or \`\`\`sh runnable exit=N, found ${text}`);
    open = { line: index + 1, exitCode: Number(found[1] ?? 0), lines: [] };
  }
  if (open !== undefined) throw new RangeError(`RF_GUIDE_BLOCK: the block on line ${open.line} is not closed`);
  return blocks;
}
