// The main job, end to end, on this machine: three workloads, one policy, and a refusal by the kernel that can be explained. Every step prints the
// command that a user would type; any outcome that is not the expected one ends the demo with exit code 1. Cleans up behind itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ManagedRoot, makeManagedRoot } from '../workload/managed-root.ts';
import { type RingfenceUp, startRingfenceUp } from '../workload/ringfence-up.ts';
import { startWorkload, type Workload } from '../workload/workload.ts';

const workloads = {
  deathstar: { org: 'empire', class: 'deathstar' },
  tiefighter: { org: 'empire' },
  xwing: { org: 'alliance' },
} as const;
type Name = keyof typeof workloads;
const names = Object.keys(workloads) as Name[];

const isColoured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
const paint = (code: number, text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text);
const step = (title: string) => console.log(`\n${paint(1, `== ${title}`)}`);
const typed = (command: string) => console.log(paint(36, `$ ${command}`));
const show = (text: string) => console.log(text.trimEnd().replace(/^/gm, '  '));

class Unexpected extends Error {}

function expect(what: string, found: boolean): void {
  if (!found) throw new Unexpected(`expected: ${what}`);
  console.log(paint(32, `  ok: ${what}`));
}

function ringfence(up: RingfenceUp, ...args: string[]): string {
  typed(`ringfence ${args.join(' ')}`);
  const { code, stdout, stderr } = up.run(...args);
  show(stdout + stderr);
  if (code !== 0) throw new Unexpected(`expected exit code 0, found ${code}`);
  return stdout;
}

async function request(running: Record<Name, Workload>, from: Name, port: number): Promise<{ outcome: string; answer: string }> {
  typed(`curl http://127.0.0.1:${port}/v1/request-landing    # as ${from}`);
  const attempt = await running[from].connect({
    host: '127.0.0.1',
    port,
    timeoutMs: 1_500,
    request: 'POST /v1/request-landing HTTP/1.0\r\n\r\n',
  });
  show(
    attempt.outcome === 'connected'
      ? attempt.answer.split('\r\n\r\n')[1] || '(closed without an answer)'
      : `refused: ${attempt.outcome} after ${attempt.durationMs.toFixed(0)} ms`,
  );
  return attempt;
}

function policyFor(port: number): string {
  return `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: rule1
spec:
  description: Only the empire reaches the deathstar
  endpointSelector:
    matchLabels: {org: empire, class: deathstar}
  ingress:
    - fromEndpoints:
        - matchLabels: {org: empire}
      toPorts:
        - ports:
            - {port: "${port}", protocol: TCP}
`;
}

async function play(folder: string, root: ManagedRoot, opened: { up?: RingfenceUp; workloads: Workload[] }): Promise<void> {
  step('Three workloads, each in its own cgroup');
  const cgroups = Object.fromEntries(names.map((name) => [name, root.add(name)])) as Record<Name, string>;
  const running = {} as Record<Name, Workload>;
  for (const name of names) {
    running[name] = await startWorkload(cgroups[name]);
    opened.workloads.push(running[name]);
    const labels = Object.entries(workloads[name]).map(([key, value]) => `${key}=${value}`);
    console.log(`  ${name.padEnd(10)} pid ${running[name].pid}  ${labels.join(', ')}`);
  }
  const endpoints = { endpoints: names.map((name) => ({ name, cgroup: cgroups[name], labels: workloads[name] })) };
  writeFileSync(join(folder, 'endpoints.yaml'), JSON.stringify(endpoints, null, 2));

  step('Everything on one host');
  const args = ['--managed-root', root.path, '--endpoints', join(folder, 'endpoints.yaml'), '--cluster', 'demo', '--node', 'demo-host'];
  typed(`ringfence up --data ${join(folder, 'data')} ${args.join(' ')}`);
  const up = await startRingfenceUp({ data: join(folder, 'data'), args });
  opened.up = up;
  show(up.output());
  const banner = 'HTTP/1.0 200 OK\r\ncontent-type: text/plain\r\n\r\nShip landed\n';
  const port = await running.deathstar.listen({ banner });
  console.log(`  the deathstar serves HTTP on 127.0.0.1:${port}`);
  await untilReady(up);

  step('Before any policy, everybody gets in');
  expect('tiefighter lands', (await request(running, 'tiefighter', port)).answer.includes('Ship landed'));
  expect('xwing lands', (await request(running, 'xwing', port)).answer.includes('Ship landed'));
  typed(`nc 127.0.0.1 ${port} &    # as xwing: a connection that stays open`);
  const docked = await running.xwing.hold({ host: '127.0.0.1', port });

  step('One policy: only the empire reaches the deathstar');
  const policyFile = join(folder, 'rule1.yaml');
  writeFileSync(policyFile, policyFor(port));
  typed(`cat ${policyFile}`);
  show(policyFor(port));
  ringfence(up, 'apply', '-f', policyFile, '--wait');
  expect('tiefighter lands', (await request(running, 'tiefighter', port)).answer.includes('Ship landed'));
  expect('xwing is refused by the kernel', (await request(running, 'xwing', port)).outcome !== 'connected');

  await until('the open connection of xwing ended', async () => (await docked.state()) !== 'open');
  expect(`xwing's open connection is ended: ${await docked.state()}`, (await docked.state()) === 'ECONNRESET');

  step('Who was refused, by which rule, at which revision');
  const denied = await untilFlow(up, port);
  ringfence(up, 'flows', '--port', String(port), '--since', '5m');
  expect(`the refusal names rule1 and revision ${denied.revision}`, denied.policy === 'default/rule1' && Number(denied.revision) > 0);

  step('Why');
  const explained = ringfence(up, 'explain', String(denied.id));
  expect('the explanation names the policy', explained.includes('default/rule1'));

  step('Without the policy, xwing gets in again');
  ringfence(up, 'delete', 'rule1', '--wait');
  expect('xwing lands', (await request(running, 'xwing', port)).answer.includes('Ship landed'));
}

/** The endpoints have their identities and the node enforces them. */
async function untilReady(up: RingfenceUp): Promise<void> {
  typed('ringfence identities');
  await until('three endpoints with identities', async () => {
    const { stdout } = await up.runAsync('nodes', '-o', 'json');
    const { nodes } = JSON.parse(stdout) as { nodes: { endpoints: number }[] };
    return nodes.some((node) => node.endpoints === names.length);
  });
  show(up.run('identities').stdout);
}

async function untilFlow(up: RingfenceUp, port: number): Promise<Record<string, unknown>> {
  let found: Record<string, unknown> | undefined;
  await until('the refused connection in the audit log', async () => {
    const { stdout } = await up.runAsync('flows', '--port', String(port), '--kind', 'deny', '-o', 'jsonl');
    const line = stdout.split('\n').find((text) => text !== '');
    found = line === undefined ? undefined : (JSON.parse(line) as Record<string, unknown>);
    return found !== undefined;
  });
  return found ?? {};
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Unexpected(`expected within 10 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'ringfence-demo-'));
const root = makeManagedRoot('demo');
const opened: { up?: RingfenceUp; workloads: Workload[] } = { workloads: [] };
try {
  await play(folder, root, opened);
  console.log(`\n${paint(32, 'Every outcome was the expected one.')} ${((Date.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
  process.exitCode = 1;
  console.error(paint(31, `\n${error instanceof Unexpected ? error.message : error instanceof Error ? error.stack : String(error)}`));
  if (opened.up !== undefined) console.error(`What ringfence up said:\n${opened.up.output()}`);
} finally {
  await opened.up?.stop();
  opened.up?.run('down', '--data', join(folder, 'data'));
  for (const workload of opened.workloads) await workload.stop();
  await root.remove();
  rmSync(folder, { recursive: true, force: true });
}
