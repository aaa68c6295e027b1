// The checks that other programs do: types, style, C formatting, generated code.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Tool {
  readonly name: string;
  readonly promise: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What to do when it fails. */
  readonly fix: string;
}

const node = process.execPath;

/** `cFiles`: paths of the C sources and headers that are written by hand. */
export function tools(cFiles: readonly string[]): Tool[] {
  return [
    {
      name: 'types',
      promise: 'every package passes the TypeScript compiler',
      command: node,
      args: ['node_modules/typescript/bin/tsc', '-b'],
      fix: 'Mend the types; `any`, `!` and ts-ignore do not count.',
    },
    {
      name: 'style',
      promise: 'Biome finds nothing to format and nothing suspicious',
      command: node,
      args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '--error-on-warnings', '.'],
      fix: "Run 'make format'; what it leaves needs a human.",
    },
    {
      name: 'generated code',
      promise: 'proto/gen is what proto/ringfence/v1 gives',
      command: node,
      args: ['infra/setup/generate-proto.ts', '--check'],
      fix: "Run 'make generate' and commit the result.",
    },
    ...(cFiles.length === 0
      ? []
      : [
          {
            name: 'C formatting',
            promise: 'clang-format would change nothing in bpf/',
            command: 'clang-format',
            args: ['--dry-run', '--Werror', ...cFiles],
            fix: "Run 'make format'.",
          },
        ]),
  ];
}

/** What the tool printed when it failed; undefined when it passed. */
export async function runTool(root: string, tool: Tool): Promise<string | undefined> {
  try {
    await promisify(execFile)(tool.command, [...tool.args], { cwd: root, maxBuffer: 16 * 1024 * 1024 });
    return undefined;
  } catch (error) {
    const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: unknown };
    if (code === 'ENOENT') return `RF_CHECK_TOOL_MISSING: ${tool.command} is not installed. Run 'make setup'.`;
    return `${stdout}${stderr}`.trim();
  }
}
