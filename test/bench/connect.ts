// What enforcement adds to connect(2): latency of a managed workload against one outside the managed root, in interleaved blocks, and the run time of
// each program by the kernel's own counters.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { startFleetOfOne } from '../workload/fleet-of-one.ts';
import { makeManagedRoot } from '../workload/managed-root.ts';
import { startConnector } from '../workload/start-connector.ts';
import { startWorkload } from '../workload/workload.ts';
import { type BenchReport, type BenchResult, compared, controlResult, machine, noiseNote, plain } from './report.ts';
import { median, pairedRatio } from './statistics.ts';

const blocks = Number(process.env.RINGFENCE_BENCH_BLOCKS ?? 40);
const connectsPerBlock = 200;
const statsSwitch = '/proc/sys/kernel/bpf_stats_enabled';

const policy = (ports: readonly number[]) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata: {name: bench}
spec:
  endpointSelector: {matchLabels: {app: client}}
  egress:
    - toEntities: [all]
      toPorts:
        - ports: [${ports.map((port) => `{port: "${port}", protocol: TCP}`).join(', ')}]
`;

interface ProgramCounters {
  id: number;
  name: string;
  runs: number;
  ns: number;
}

/** Counters of our own programs: bpftool knows them by the name of their function. */
function programCounters(): ProgramCounters[] {
  const all = JSON.parse(
    execFileSync('bpftool', ['-j', 'prog', 'show'], { encoding: 'utf8', env: { PATH: `${process.env.PATH}:/usr/sbin` } }),
  ) as {
    id: number;
    name?: string;
    run_cnt?: number;
    run_time_ns?: number;
  }[];
  return all
    .filter(({ name }) => /^on_/.test(name ?? ''))
    .map(({ id, name, run_cnt, run_time_ns }) => ({
      id,
      name: name ?? '',
      runs: run_cnt ?? 0,
      ns: run_time_ns ?? 0,
    }));
}

export async function connectBench(): Promise<BenchReport> {
  const fleet = await startFleetOfOne('bench', { client: { app: 'client' }, server: { app: 'server' } });
  // Outside the managed root: no program runs for its sockets. The server's side is the same for both.
  const outside = makeManagedRoot('bench-outside');
  const listener = await startWorkload(outside.add('server'));
  const enforced = await startConnector(`${fleet.root.path}/client`);
  const free = await startConnector(outside.add('client'));
  const statsBefore = readFileSync(statsSwitch, 'utf8');
  try {
    const port = await listener.listen({});
    const applied = await fleet.up.runAsync('apply', '-f', fleet.policy('bench', policy([port, 1, 2, 3])), '--wait');
    if (applied.code !== 0) throw new Error(`RF_BENCH_APPLY: ${applied.stderr}`);
    await enforced.block(port, connectsPerBlock);
    await free.block(port, connectsPerBlock);
    const a: number[] = [];
    const b: number[] = [];
    const again: number[] = [];
    for (let block = 0; block < blocks; block++) {
      // The order alternates, so that neither side always follows the other.
      const order = block % 2 === 0 ? [a, b, again] : [again, b, a];
      for (const side of order) side.push(await (side === a ? enforced : free).block(port, connectsPerBlock));
    }
    const control = pairedRatio(again, b);
    writeFileSync(statsSwitch, '1');
    const before = programCounters();
    await enforced.block(port, 2_000);
    const after = programCounters();
    const programs: BenchResult[] = [];
    let perConnection = 0;
    for (const program of after) {
      const earlier = before.find(({ id }) => id === program.id);
      const runs = program.runs - (earlier?.runs ?? 0);
      const ns = program.ns - (earlier?.ns ?? 0);
      // Another installation's programs have the same names; they did not run for these connections.
      if (runs < 2_000) continue;
      perConnection += ns / 2_000;
      programs.push(
        plain(`${program.name}: run time`, ns / runs, 'ns'),
        plain(`${program.name}: runs per connection`, runs / 2_000, 'runs'),
      );
    }
    return {
      name: 'connect',
      machine: machine(),
      ...noiseNote(control),
      results: [
        compared('connect(2) with enforcement', median(a), 'us', 'connect(2) without', pairedRatio(a, b), null, control),
        plain('connect(2) without enforcement', median(b), 'us'),
        controlResult(control, 'us', median(again)),
        plain('all programs, per connection', perConnection, 'ns'),
        ...programs,
      ],
    };
  } finally {
    writeFileSync(statsSwitch, statsBefore);
    await enforced.stop();
    await free.stop();
    await listener.stop();
    await outside.remove();
    await fleet.stop();
  }
}
