// The vectors through the oracle and through the compiled entries.
import { decide, lookupPolicyMap } from '@ringfence/policy';
import { describe, expect, test } from 'vitest';
import { loadVectors } from './load-vectors.ts';

describe.each(loadVectors())('$name', ({ rules, maps, probes }) => {
  test.each(probes)('$name: $expect by $by', ({ subject, peer, direction, protocol, port, expect: expected, by }) => {
    const verdict = decide({ rules }, { direction, subject, peer, protocol, port });
    expect([verdict.verdict, verdict.rule?.id ?? verdict.reason]).toEqual([expected, by]);
    const entry = lookupPolicyMap(maps.get(subject.identity) ?? [], { direction, peer: peer.identity, protocol, port });
    expect([entry?.verdict, rules.find((rule) => entry?.reason === 'rule' && rule.cookie === entry.cookie)?.id ?? entry?.reason]).toEqual([
      expected,
      by,
    ]);
  });
});
