// What a bench prints, for people and as JSON.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { isTooNoisy, type PairedRatio } from './statistics.ts';

export interface BenchResult {
  metric: string;
  value: number;
  unit: string;
  /** What it is measured against, in the same run. */
  against: string | null;
  ratio: number | null;
  /** The ratio that is allowed; null where none is promised. */
  limit: number | null;
  /** 95% interval of the ratio. */
  interval: [number, number] | null;
  /** null: the run cannot tell. */
  ok: boolean | null;
}

export interface BenchReport {
  name: string;
  machine: Record<string, string | number>;
  /** Present when the A/A control says that this run must not be judged. */
  tooNoisy?: string;
  results: BenchResult[];
}

export function machine(): BenchReport['machine'] {
  return {
    kernel: release(),
    node: process.version,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load1m: Number((loadavg()[0] ?? 0).toFixed(2)),
    bpfJit: readFileSync('/proc/sys/net/core/bpf_jit_enable', 'utf8').trim(),
  };
}

export function plain(metric: string, value: number, unit: string): BenchResult {
  return { metric, value, unit, against: null, ratio: null, limit: null, interval: null, ok: true };
}

/** A figure with its ratio. Fails only when the whole interval lies beyond the limit; a noisy run judges nothing. */
export function compared(
  metric: string,
  value: number,
  unit: string,
  against: string,
  paired: PairedRatio,
  limit: number | null,
  control: PairedRatio,
): BenchResult {
  const ok = limit === null ? true : isTooNoisy(control) ? null : paired.interval[0] <= limit;
  return { metric, value, unit, against, ratio: paired.ratio, limit, interval: paired.interval, ok };
}

export function controlResult(control: PairedRatio, unit: string, value: number): BenchResult {
  return {
    metric: 'A/A control',
    value,
    unit,
    against: 'itself',
    ratio: control.ratio,
    limit: null,
    interval: control.interval,
    ok: !isTooNoisy(control),
  };
}

export function noiseNote(control: PairedRatio): { tooNoisy?: string } {
  if (!isTooNoisy(control)) return {};
  const [low, high] = control.interval;
  return { tooNoisy: `the A/A control spans ${low.toFixed(3)} to ${high.toFixed(3)}: ratios of this run are shown, not judged` };
}

export function printReport(report: BenchReport): void {
  console.log(
    `${report.name}  (${Object.entries(report.machine)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')})`,
  );
  for (const result of report.results) {
    const ratio =
      result.ratio === null
        ? ''
        : `  ${result.ratio.toFixed(3)}x of ${result.against} [${result.interval?.map((bound) => bound.toFixed(3)).join(', ') ?? ''}]`;
    const verdict = result.ok === null ? 'too noisy' : result.ok ? 'ok' : result.limit === null ? 'noisy' : `OVER ${result.limit}`;
    console.log(`  ${result.metric.padEnd(44)} ${result.value.toFixed(3).padStart(12)} ${result.unit.padEnd(6)}${ratio}  ${verdict}`);
  }
  if (report.tooNoisy !== undefined) console.log(`  note: ${report.tooNoisy}`);
}
