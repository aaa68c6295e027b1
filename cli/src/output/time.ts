// Times and durations: ISO 8601 for programs, short and local for people. Pure.
import { UsageFailure } from '../usage-failure.ts';

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration as typed ("500ms", "30s", "5m", "1h30m", "2d") in milliseconds; undefined when it is none. */
export function parseDurationMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g))
    total += Number(amount) * (unitMs[unit ?? ''] ?? Number.NaN);
  return Number.isFinite(total) && total <= Number.MAX_SAFE_INTEGER ? Math.round(total) : undefined;
}

/** The value of a duration flag, in milliseconds. */
export function durationFlag(flag: string, text: string): number {
  const duration = parseDurationMs(text);
  if (duration === undefined) {
    throw new UsageFailure(`${flag}: expected a duration like 30s, 5m or 1h30m, found ${JSON.stringify(text)}`);
  }
  return duration;
}

/** The value of a time flag, milliseconds since 1970: "5m" is five minutes ago, else an ISO date and time, else Unix seconds. */
export function timeFlag(flag: string, text: string, now: number): number {
  const ago = parseDurationMs(text);
  if (ago !== undefined) return Math.max(now - ago, 0);
  const isIso = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text);
  const time = /^\d{9,11}$/.test(text) ? Number(text) * 1_000 : isIso ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new UsageFailure(
      `${flag}: expected a duration (5m = five minutes ago) or a time like 2026-01-31T10:00:00Z, found ${JSON.stringify(text)}`,
    );
  }
  return time;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Milliseconds since 1970 as ISO 8601 in UTC, "" for 0. */
export function isoTime(unixMs: number): string {
  return unixMs > 0 ? new Date(unixMs).toISOString() : '';
}

/** Nanoseconds since 1970 as ISO 8601 in UTC with nine decimals. */
export function isoTimeNs(unixNs: bigint): string {
  const fraction = String(unixNs % 1_000_000_000n).padStart(9, '0');
  return new Date(Number(unixNs / 1_000_000n)).toISOString().replace(/\.\d{3}Z$/, `.${fraction}Z`);
}

/** "2026-01-31 10:00:00", local time. */
export function dateTime(unixMs: number): string {
  const date = new Date(unixMs);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock(unixMs)}`;
}

/** "10:00:00", local time. */
export function clock(unixMs: number): string {
  const date = new Date(unixMs);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** "10:00:00.123", local time; with the date in front when it is not the day of `now`. */
export function moment(unixMs: number, now: number): string {
  const time = `${clock(unixMs)}.${String(Math.floor(unixMs % 1_000)).padStart(3, '0')}`;
  return dateTime(unixMs).slice(0, 10) === dateTime(now).slice(0, 10) ? time : `${dateTime(unixMs).slice(0, 10)} ${time}`;
}

/** "3s ago", "2m ago": the two biggest units matter little to people, one is enough. */
export function ago(unixMs: number, now: number): string {
  if (unixMs <= 0) return 'never';
  const seconds = Math.max(Math.round((now - unixMs) / 1_000), 0);
  if (seconds < 120) return `${seconds}s ago`;
  if (seconds < 7_200) return `${Math.floor(seconds / 60)}m ago`;
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)}h ago`;
  return `${Math.floor(seconds / 86_400)}d ago`;
}

/** "850us", "12.3ms", "4.0s", "3m12s" from nanoseconds. */
export function elapsed(durationNs: bigint): string {
  const us = Number(durationNs / 1_000n);
  if (us < 1_000) return `${us}us`;
  if (us < 1_000_000) return `${(us / 1_000).toFixed(1)}ms`;
  if (us < 60_000_000) return `${(us / 1_000_000).toFixed(1)}s`;
  const seconds = Math.round(us / 1_000_000);
  return seconds < 3_600
    ? `${Math.floor(seconds / 60)}m${seconds % 60}s`
    : `${Math.floor(seconds / 3_600)}h${Math.floor((seconds % 3_600) / 60)}m`;
}

/** "950 B", "1.2 kB", "3.4 MB". */
export function byteCount(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
