// What the compiler costs: a whole compile against writing as many entries into a buffer and one batch update of a real policy map; one changed policy
// by counted work; and verdicts a second through the compiled form. Three sizes of fleet.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createPolicyMap, encodePolicyKey, encodePolicyValue, layouts } from '@ringfence/bpf';
import { type AdmittedRule, PolicyEngine, type PolicyMapEntry, PolicyMapIndex } from '@ringfence/policy';
import { type CompileWorld, compileWorld, revisedPolicy, smallPolicy, type WorldSize, worldSizes } from './compile-world.ts';
import { type BenchReport, type BenchResult, compared, controlResult, machine, noiseNote, plain } from './report.ts';
import { median, type PairedRatio, pairedRatio, seeded } from './statistics.ts';

/** What is promised; see docs/reference/policy.md. */
const mostTimesOfWriting = 3;
const mostExaminedPerChange = 4;
const leastTimesLessWork = 1_000;
const leastVerdictsPerSecond = 1_000_000;

const { policy_key: keyLayout, policy_value: valueLayout } = layouts;
const directions = { ingress: 1, egress: 2 } as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export async function compileBench(): Promise<BenchReport> {
  const results: BenchResult[] = [];
  const controls: PairedRatio[] = [];
  for (const size of worldSizes) {
    const { results: own, control } = await measure(size);
    results.push(...own);
    controls.push(control);
  }
  results.push(verdictsPerSecond());
  // The quietest size speaks for the machine; each size's own control is in the results.
  const [calmest = { ratio: 1, interval: [0, 2] as [number, number] }] = controls.sort((a, b) => spread(a) - spread(b));
  return { name: 'compile', machine: machine(), ...noiseNote(calmest), results };
}

function spread({ interval: [low, high] }: PairedRatio): number {
  return high - low;
}

async function measure(size: WorldSize): Promise<{ results: BenchResult[]; control: PairedRatio }> {
  const world = compileWorld(size);
  const { name, pairs } = size;
  const compiles: number[] = [];
  const writes: number[] = [];
  const again: number[] = [];
  let entries = 0;
  for (let pair = -1; pair < pairs; pair++) {
    const compiled = compileWhole(world);
    entries = compiled.entries.length;
    const write = await timeOfWriting(compiled.entries);
    const other = await timeOfWriting(compiled.entries);
    // The first round warms up.
    if (pair < 0) continue;
    compiles.push(compiled.ms);
    writes.push(write);
    again.push(other);
  }
  const control = pairedRatio(again, writes);
  const ratio = pairedRatio(compiles, writes);
  const { engine, heapMiB, examined: whole } = wholeWork(world);
  const random = seeded(7);
  const revised = worstWork(engine, 100, (turn) => revisedPolicy(world, random, turn));
  const added = worstWork(engine, 100, (turn) => smallPolicy(world, random, turn));
  return {
    control,
    results: [
      plain(`${name}: entries`, entries, ''),
      compared(`${name}: whole compile`, median(compiles), 'ms', 'buffer and batch update', ratio, mostTimesOfWriting, control),
      controlResult(control, 'ms', median(again)),
      plain(`${name}: heap of the compiler`, heapMiB, 'MiB'),
      counted(`${name}: a policy revised, examined`, revised.examined, revised.changed, 'entries changed', mostExaminedPerChange),
      counted(`${name}: a small policy added, examined`, added.examined, added.changed, 'entries changed', mostExaminedPerChange),
      atLeast(`${name}: whole compile, examined`, whole, revised.examined, 'a policy revised', undefined),
      atLeast(`${name}: whole compile, examined`, whole, added.examined, 'a small policy added', leastTimesLessWork),
    ],
  };
}

/** A ratio of counts: exact, so that nothing can be too noisy. */
function counted(metric: string, value: number, of: number, against: string, limit: number): BenchResult {
  const ratio = value / of;
  return { metric, value, unit: '', against, ratio, limit, interval: [ratio, ratio], ok: ratio <= limit };
}

/** `least` undefined: a policy is so large a part of a small fleet that nothing can be promised. */
function atLeast(metric: string, value: number, of: number, against: string, least: number | undefined): BenchResult {
  const ratio = value / of;
  return {
    metric,
    value,
    unit: '',
    against,
    ratio,
    limit: least ?? null,
    interval: [ratio, ratio],
    ok: least === undefined || ratio >= least,
  };
}

/** From rules and identities to every entry of every subject of a node. */
function compileWhole(world: CompileWorld): { ms: number; entries: PolicyMapEntry[] } {
  collectGarbage();
  const startedAt = performance.now();
  const engine = load(world);
  const bySubject = world.subjects.map(({ identity }) => engine.entriesOf(identity) ?? []);
  return { ms: performance.now() - startedAt, entries: bySubject.flat() };
}

function load(world: CompileWorld): PolicyEngine {
  const engine = new PolicyEngine();
  for (const peer of world.peers) engine.setPeer(peer);
  for (const subject of world.subjects) engine.setSubject(subject);
  for (const [policyId, rules] of world.policies) engine.setPolicy(policyId, rules);
  engine.settle();
  return engine;
}

/** The physical output: as many entries as bytes, and one call that puts them into a map of the real kind. */
async function timeOfWriting(entries: readonly PolicyMapEntry[]): Promise<number> {
  // Subjects have maps of their own: in one map the entries need peers of their own. Made beforehand, so that only the writing counts.
  const kernelEntries = entries.map(({ direction, protocol, port, portPrefixLength, precedence }, index) => ({
    direction: directions[direction],
    peer: index + 1,
    protocol,
    port,
    portPrefixLength,
    precedence,
    verdict: 1,
    reason: 1,
    mode: 1,
    revision: 1,
    cookie: 1n,
    auditedVerdict: 0,
    auditedCookie: 0n,
  }));
  collectGarbage();
  const map = createPolicyMap('compile bench', entries.length);
  try {
    const startedAt = performance.now();
    const keys = Buffer.alloc(keyLayout.size * kernelEntries.length);
    const values = Buffer.alloc(valueLayout.size * kernelEntries.length);
    for (const [index, entry] of kernelEntries.entries()) {
      encodePolicyKey(entry, keys, index * keyLayout.size);
      encodePolicyValue(entry, values, index * valueLayout.size);
    }
    await map.setBatch(keys, values, kernelEntries.length);
    return performance.now() - startedAt;
  } finally {
    map.close();
  }
}

function wholeWork(world: CompileWorld): { engine: PolicyEngine; heapMiB: number; examined: number } {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const engine = load(world);
  collectGarbage();
  return { engine, heapMiB: (process.memoryUsage().heapUsed - before) / 2 ** 20, examined: engine.work.entriesExamined };
}

/** The worst of many changes, since the promise is about every change. */
function worstWork(
  engine: PolicyEngine,
  turns: number,
  change: (turn: number) => [string, readonly AdmittedRule[]],
): { examined: number; changed: number } {
  let worst = { examined: 0, changed: 1 };
  for (let turn = 0; turn < turns; turn++) {
    const { entriesExamined, entriesChanged } = engine.work;
    engine.setPolicy(...change(turn));
    engine.settle();
    const examined = engine.work.entriesExamined - entriesExamined;
    const changed = engine.work.entriesChanged - entriesChanged;
    if (examined / Math.max(changed, 1) > worst.examined / worst.changed) worst = { examined, changed: Math.max(changed, 1) };
  }
  return worst;
}

/** One subject with a thousand rules; probes of peers and ports that rules name and that none does. */
function verdictsPerSecond(): BenchResult {
  const world = compileWorld({ name: '1000 rules', policies: 500, identities: 5_000, subjects: 1, pairs: 1 });
  const engine = load(world);
  const [subject] = world.subjects;
  const index = new PolicyMapIndex(engine.entriesOf(subject?.identity ?? 0) ?? []);
  const random = seeded(3);
  const probes = Array.from({ length: 65_536 }, () => ({
    direction: random() < 0.5 ? ('ingress' as const) : ('egress' as const),
    peer: world.peers[Math.floor(random() * world.peers.length)]?.identity ?? 0,
    protocol: random() < 0.8 ? 6 : 17,
    port: 8_000 + Math.floor(random() * 600),
  }));
  const rates: number[] = [];
  let allowed = 0;
  for (let round = 0; round < 12; round++) {
    const startedAt = performance.now();
    for (const probe of probes) if (index.lookup(probe)?.verdict === 'allow') allowed++;
    rates.push((probes.length / (performance.now() - startedAt)) * 1_000);
  }
  const rate = median(rates.slice(2));
  const isPlausible = allowed > 0 && allowed < probes.length * rates.length;
  const ratio = rate / leastVerdictsPerSecond;
  return {
    metric: 'verdicts a second, one subject with 1000 rules',
    value: rate,
    unit: '/s',
    against: 'a million',
    ratio,
    limit: 1,
    interval: [ratio, ratio],
    ok: isPlausible && ratio >= 1,
  };
}
