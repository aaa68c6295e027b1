import { type AdmittedRule, compileSubject, lookupPolicyMap, type Peer, reservedLabels } from '@ringfence/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf, emptyNodeState, foldCommits, type NodeState, rulesOf } from '../node-state.ts';
import type { LogEvent } from '../replay/log-commit.ts';
import { admit, groupPolicyId } from '../testing/policies.ts';
import { expiries, randomLog } from '../testing/random-log.ts';
import { haveEqualEntries } from './map-hash.ts';
import { SubjectCompiler } from './subject-compiler.ts';

const empty = emptyNodeState('c', 'n');
const web = ['host:app=web', 'k8s:io.kubernetes.pod.namespace=default'];
const database = ['host:app=database', 'k8s:io.kubernetes.pod.namespace=default'];
const both = new Set([256, 257]);
const never = Number.MAX_SAFE_INTEGER;

function commit(state: NodeState, ...events: LogEvent[]): NodeState {
  const revision = state.revision + 1;
  return foldCommits(state, [{ revision, epoch: 1, hash: `h${revision}`, previousHash: state.hash, traceparent: '', events }]);
}

let cookies = 0;
function revise(name: string, app: string, more: Partial<AdmittedRule>): LogEvent {
  const rule = { ...admit(`default/${name}/ingress[0]`, { app }, { app: 'client' }), policyId: `default/${name}`, cookie: ++cookies };
  return { kind: 'policy-revised', policyId: `default/${name}`, rules: [{ ...rule, ...more }] };
}
const drop = (name: string): LogEvent => ({ kind: 'policy-deleted', policyId: `default/${name}` });
const group = (...cidrs: string[]): LogEvent => ({
  kind: 'policy-revised',
  policyId: groupPolicyId('g'),
  rules: [],
  cidrGroup: { name: 'g', labels: [], cidrs },
});
const noGroup: LogEvent = { kind: 'policy-deleted', policyId: groupPolicyId('g') };
const block = (cidr: string): Partial<AdmittedRule> => ({ peers: [{ kind: 'cidr', cidr, scope: 'outside' }] });
const byGroup: Peer = { kind: 'cidr-group', group: { name: 'g' } };
const identity = (number: number, labels: readonly string[]): LogEvent => ({ kind: 'identity-allocated', identity: number, labels });
const start = commit(empty, identity(256, web), identity(257, database), identity(300, ['host:app=client']));

function verdictOf(policies: ReturnType<SubjectCompiler['compile']>['policies'], peer: number): string | undefined {
  return lookupPolicyMap(policies.get(256)?.entries ?? [], { direction: 'ingress', peer, protocol: 6, port: 80 })?.verdict;
}

describe('compiled subjects', () => {
  it('hold what compiling each of them alone gives', () => {
    const moments = fc.array(fc.constantFrom(0, 999, ...expiries), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(randomLog, moments, fc.subarray([256, 257, 258, 259]), (log, times, wanted) => {
        const compiler = new SubjectCompiler();
        let state = emptyNodeState('c', 'n0');
        let latest = 0;
        for (const [index, each] of log.entries()) {
          state = foldCommits(state, [each]);
          latest = Math.max(latest, times[index] ?? 0);
          const { policies, cidrs } = compiler.compile(state, new Set(wanted), times[index] ?? 0);
          expect([...policies.keys()]).toEqual(wanted);
          const peers = [
            ...[...state.identities].map(([number, labels]) => ({ identity: number, labels })),
            ...[...cidrs].map(([cidr, number]) => ({ identity: number, labels: reservedLabels(number), cidr })),
          ];
          for (const subject of wanted) {
            const labels = state.identities.get(subject) ?? reservedLabels(subject);
            const options = { directory: directoryOf(state), nowUnixMs: latest };
            const alone = compileSubject(rulesOf(state), { identity: subject, labels }, peers, options);
            expect(haveEqualEntries(policies.get(subject)?.entries ?? [], alone)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('change for the subject that the policy selects, and for no other', () => {
    const compiler = new SubjectCompiler();
    const first = compiler.compile(start, both, 0);
    const state = commit(start, revise('p', 'web', {}));
    const second = compiler.compile(state, both, 0);
    expect(second.compiled).toEqual([256]);
    expect([second.policies.get(256)?.revision, second.policies.get(257)]).toEqual([state.revision, first.policies.get(257)]);
  });

  it('keep their revision through commits that change nothing for them', () => {
    const compiler = new SubjectCompiler();
    const state = commit(start, revise('p', 'web', {}));
    const { policies } = compiler.compile(state, both, 0);
    const later = commit(commit(state, identity(301, ['host:app=other'])), revise('q', 'elsewhere', block('10.0.0.0/8')));
    expect(compiler.compile(later, both, 0)).toMatchObject({ compiled: [], policies });
  });

  it('cost nothing for rules that select none of them', () => {
    const compiler = new SubjectCompiler();
    compiler.compile(start, both, 0);
    const before = { ...compiler.work };
    const { cidrs, nextExpiryUnixMs } = compiler.compile(
      commit(start, revise('p', 'elsewhere', { ...block('10.0.0.0/8'), expiresUnixMs: 5_000 })),
      both,
      0,
    );
    expect([cidrs.size, nextExpiryUnixMs, compiler.work]).toEqual([0, undefined, before]);
  });

  it('let a prefix go with the last rule that names it', () => {
    const compiler = new SubjectCompiler();
    const broad = revise('broad', 'web', { ...block('10.0.0.0/8'), verdict: 'deny', defaultDeny: false });
    let state = commit(start, broad, revise('narrow', 'web', { ...block('10.1.0.0/16'), defaultDeny: false }));
    expect([...compiler.compile(state, both, 0).cidrs.keys()].sort()).toEqual(['10.0.0.0/8', '10.1.0.0/16']);
    state = commit(state, drop('narrow'));
    expect([...compiler.compile(state, both, 0).cidrs.keys()]).toEqual(['10.0.0.0/8']);
    expect(compiler.compile(state, new Set(), 0).cidrs.size).toBe(0);
  });

  const together: readonly [string, LogEvent[], LogEvent[]][] = [
    ['the group goes as a rule that names it comes', [group('192.0.2.0/24')], [noGroup, revise('p', 'web', { peers: [byGroup] })]],
    ['the group comes as the rule that named it goes', [revise('p', 'web', { peers: [byGroup] })], [drop('p'), group('192.0.2.0/24')]],
    ['both come', [], [group('192.0.2.0/24'), revise('p', 'web', { peers: [byGroup] })]],
  ];
  it.each(together)('never need a prefix that the log did not number: %s', (_, before, after) => {
    const compiler = new SubjectCompiler();
    const first = commit(start, ...before);
    compiler.compile(first, both, 0);
    const state = commit(first, ...after);
    expect(compiler.compile(state, both, 0).policies).toEqual(
      new Map(
        [...new SubjectCompiler().compile(state, both, 0).policies].map(([subject, policy]) => [
          subject,
          { ...policy, revision: expect.any(Number) },
        ]),
      ),
    );
  });

  it('begin anew after a state that cannot be', () => {
    const compiler = new SubjectCompiler();
    compiler.compile(start, both, 0);
    const state = commit(start, revise('p', 'web', block('10.0.0.0/8')));
    expect(() => compiler.compile({ ...state, cidrs: new Map() }, both, 0)).toThrow(/^RF_UNNUMBERED_PREFIX: a rule names 10\.0\.0\.0\/8/);
    expect(compiler.compile(state, both, 0).policies).toEqual(new SubjectCompiler().compile(state, both, 0).policies);
  });
});

describe('a rule that expires', () => {
  const allow = commit(start, revise('p', 'web', { expiresUnixMs: 5_000 }));
  const deny = commit(start, revise('p', 'web', { expiresUnixMs: 5_000, verdict: 'deny', defaultDeny: false }));

  it('matches nothing any more from its moment on, and default deny stays on', () => {
    const compiler = new SubjectCompiler();
    expect(verdictOf(compiler.compile(allow, both, 4_999).policies, 300)).toBe('allow');
    const after = compiler.compile(allow, both, 5_000);
    expect([verdictOf(after.policies, 300), after.compiled]).toEqual(['deny', [256]]);
  });

  it('denies no more when it was a deny', () => {
    const compiler = new SubjectCompiler();
    expect(verdictOf(compiler.compile(deny, both, 0).policies, 300)).toBe('deny');
    expect(verdictOf(compiler.compile(deny, both, never).policies, 300)).toBe('allow');
  });

  it('tells when to look again, and what has passed', () => {
    const compiler = new SubjectCompiler();
    const state = commit(allow, revise('q', 'database', { expiresUnixMs: 7_000 }), revise('r', 'elsewhere', { expiresUnixMs: 6_000 }));
    const seen = [4_999, 5_000, 6_999, 7_000].map((now) => {
      const { nextExpiryUnixMs, passedExpiryUnixMs } = compiler.compile(state, both, now);
      return [now, nextExpiryUnixMs, passedExpiryUnixMs];
    });
    expect(seen).toEqual([
      [4_999, 5_000, 0],
      [5_000, 7_000, 5_000],
      [6_999, 7_000, 6_000],
      [7_000, undefined, 7_000],
    ]);
  });

  it('is not revived by a clock that goes back', () => {
    const compiler = new SubjectCompiler();
    compiler.compile(allow, both, 5_000);
    const after = compiler.compile(allow, both, 1_000);
    expect([verdictOf(after.policies, 300), after.compiled]).toEqual(['deny', []]);
  });

  it('takes its prefix with it', () => {
    const state = commit(start, revise('p', 'web', { ...block('10.0.0.0/8'), expiresUnixMs: 5_000 }));
    const compiler = new SubjectCompiler();
    const counts = [0, 5_000].map((now) => compiler.compile(state, both, now).cidrs.size);
    expect(counts).toEqual([1, 0]);
  });

  it('never comes into force in a process that starts later', () => {
    const { policies, passedExpiryUnixMs } = new SubjectCompiler().compile(allow, both, 5_001);
    expect([verdictOf(policies, 300), passedExpiryUnixMs]).toEqual(['deny', 5_000]);
  });
});
