// One hash over everything in force. Pure. Equal logs give equal hashes on every start: order of insertion, revisions and cgroup numbers
// (which a re-created cgroup changes) do not count.
import { createHash } from 'node:crypto';
import type { PolicyMapEntry } from '@ringfence/policy';
import type { DatapathDump } from '../datapath/datapath.ts';

/** SHA-256, hex. */
export function mapHash(dump: DatapathDump): string {
  const hash = createHash('sha256');
  const section = (name: string, lines: string[]): void => {
    hash.update(`${name} ${lines.length}\n`);
    for (const line of lines.sort()) hash.update(`${line}\n`);
  };
  section(
    'policies',
    [...dump.policies.values()].flatMap((policy) => [
      `${policy.subject}`,
      ...policy.entries.map((entry) => `${policy.subject} ${entryKey(entry)}`),
    ]),
  );
  section(
    'ipcache',
    [...dump.ipcache].map(([prefix, identity]) => `${prefix} ${identity}`),
  );
  section(
    'endpoints',
    [...dump.endpoints.values()].map((entry) => `${entry.endpoint} ${entry.identity}`),
  );
  return hash.digest('hex');
}

/** Everything an entry says, in one line. */
export function entryKey(entry: PolicyMapEntry): string {
  return [
    entry.direction,
    entry.peer,
    entry.protocol,
    entry.port,
    entry.portPrefixLength,
    entry.verdict,
    entry.reason,
    entry.precedence,
    entry.mode,
    entry.cookie,
    ...(entry.redirect === undefined ? [] : [`redirect ${entry.redirect.join(',')}`]),
    ...(entry.keepEstablished === undefined ? [] : ['keep-established']),
    ...(entry.audited === undefined ? [] : [`audited ${entry.audited.verdict} ${entry.audited.cookie}`]),
  ].join(' ');
}

/** True when two maps hold the same entries, in whatever order. */
export function haveEqualEntries(left: readonly PolicyMapEntry[], right: readonly PolicyMapEntry[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  const keys = new Set(left.map(entryKey));
  return right.every((entry) => keys.has(entryKey(entry)));
}
