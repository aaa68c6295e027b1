// The pool of identities: one number for one canonical label set, for ever. Pure.
import { firstPoolIdentity, type Labels, lastPoolIdentity, type NumericIdentity } from '@ringfence/policy';
import { accepted, type Decider, type Decision, refused } from '../decider.ts';
import { assertNever, type IdentityEvent } from '../event.ts';

export interface AllocateIdentities {
  readonly type: 'AllocateIdentities';
  /** Canonical label sets; those that have a number already cost nothing. */
  readonly labelSets: readonly Labels[];
}

export interface IdentityPool {
  readonly byLabels: Map<string, NumericIdentity>;
  next: NumericIdentity;
}

export interface IdentityRefusal {
  readonly code: 'identities-exhausted';
  /** Label sets that need a number, and numbers that are left. */
  readonly wanted: number;
  readonly left: number;
}

export const identityDecider: Decider<AllocateIdentities, IdentityPool, IdentityEvent, IdentityRefusal> = {
  initialState: () => ({ byLabels: new Map(), next: firstPoolIdentity }),
  decide,
  evolve,
};

/** The number of a label set, when it has one. */
export function identityOf(pool: IdentityPool, labels: Labels): NumericIdentity | undefined {
  return pool.byLabels.get(keyOf(labels));
}

function decide(command: AllocateIdentities, pool: IdentityPool): Decision<IdentityEvent, IdentityRefusal> {
  switch (command.type) {
    case 'AllocateIdentities': {
      const wanted = new Map<string, Labels>();
      for (const labels of command.labelSets) if (identityOf(pool, labels) === undefined) wanted.set(keyOf(labels), labels);
      const left = lastPoolIdentity - pool.next + 1;
      if (wanted.size > left) return refused({ code: 'identities-exhausted', wanted: wanted.size, left });
      const sets = [...wanted.values()];
      return accepted(...sets.map((labels, index) => ({ type: 'IdentityAllocated' as const, identity: pool.next + index, labels })));
    }
    default:
      return assertNever(command.type);
  }
}

function evolve(pool: IdentityPool, event: IdentityEvent): IdentityPool {
  switch (event.type) {
    case 'IdentityAllocated':
      pool.byLabels.set(keyOf(event.labels), event.identity);
      // Counted up, never filled in: a number that once meant one label set must not mean another in an old flow record.
      pool.next = Math.max(pool.next, event.identity + 1);
      return pool;
    default:
      return assertNever(event.type);
  }
}

/** Labels hold no line break, so one keeps two sets apart. */
function keyOf(labels: Labels): string {
  return labels.join('\n');
}
