// The guides are true: every runnable block of docs/guide works as it is printed, against a `ringfence up` with the simulated datapath.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runnableBlocks } from '../guide/runnable-blocks.ts';
import { ringfenceCommand, startRingfenceUp } from '../workload/ringfence-up.ts';

const guideFolder = fileURLToPath(new URL('../../docs/guide', import.meta.url));
const guides = readdirSync(guideFolder).filter((name) => name.endsWith('.md'));

describe('guides', () => {
  it('at least one has commands to run', () => {
    expect(guides.flatMap((name) => runnableBlocks(readFileSync(join(guideFolder, name), 'utf8')))).not.toHaveLength(0);
  });

  it.each(guides)('%s', async (name) => {
    const blocks = runnableBlocks(readFileSync(join(guideFolder, name), 'utf8'));
    if (blocks.length === 0) return;
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-guide-'));
    const up = await startRingfenceUp({ data: join(folder, 'data'), args: ['--datapath', 'simulated'] });
    try {
      for (const block of blocks) {
        const { code, output } = await runShell(block.commands, folder, up.contextFile);
        expect(code, `docs/guide/${name}:${block.line}\n${block.commands}\n${output}`).toBe(block.exitCode);
      }
    } finally {
      await up.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

function runShell(commands: string, folder: string, contextFile: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-e', '-u', '-o', 'pipefail', '-c', commands], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${dirname(ringfenceCommand)}:${process.env.PATH ?? ''}`,
        RINGFENCE_CONTEXT: contextFile,
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a command that hangs ends together with what it started.
      detached: true,
    });
    const timer = setTimeout(() => {
      if (shell.pid !== undefined) process.kill(-shell.pid, 'SIGKILL');
    }, 30_000);
    let output = '';
    const keep = (text: Buffer): void => {
      output += text.toString('utf8');
    };
    shell.stdout.on('data', keep);
    shell.stderr.on('data', keep);
    shell.once('error', reject);
    shell.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
