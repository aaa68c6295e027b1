// Rows of tables as entries of a policy map. Pure.
import type { NumericIdentity } from '../identity.ts';
import type { PolicyMapEntry } from '../policy-map.ts';
import type { Direction } from '../rule.ts';
import type { Row } from './port-table.ts';

/** The entry of one peer and row. */
export function entryOf(direction: Direction, peer: NumericIdentity, { prefix, outcome }: Pick<Row, 'prefix' | 'outcome'>): PolicyMapEntry {
  const { verdict, reason, precedence, mode, cookie, redirect, audited, keepEstablished } = outcome;
  const entry = {
    direction,
    peer,
    protocol: prefix.protocol,
    port: prefix.port,
    portPrefixLength: prefix.length,
    verdict,
    reason,
    precedence,
    mode,
    cookie,
  };
  if (redirect === undefined && audited === undefined && keepEstablished === undefined) return entry;
  return {
    ...entry,
    ...(redirect === undefined ? {} : { redirect }),
    ...(audited === undefined ? {} : { audited }),
    ...(keepEstablished === undefined ? {} : { keepEstablished }),
  };
}
