// Property: whatever changes in whatever order, the incremental compiler holds what compiling everything anew gives, reports exactly the difference, and
// does no work for what does not depend on the change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../src/compile/entries.ts';
import {
  type AdmittedRule,
  type CompileSubject,
  canonicalLabels,
  cloudGroupKey,
  compileSubject,
  type Directory,
  type EngineChanges,
  firstPoolIdentity,
  PolicyEngine,
  type PolicyMapEntry,
  ruleCookie,
} from '../src/index.ts';
import { namedPortsOf, randomDirectory, randomRules, randomWorkloads } from './random-situations.ts';

/** One change of the world. */
type Change =
  | { readonly kind: 'policy'; readonly name: string; readonly rules: readonly AdmittedRule[] }
  | { readonly kind: 'peer'; readonly index: number; readonly labels: readonly string[] | undefined }
  | { readonly kind: 'subject'; readonly index: number; readonly labels: readonly string[] | undefined }
  | { readonly kind: 'directory'; readonly directory: Directory }
  | { readonly kind: 'now'; readonly nowUnixMs: number };

const labelSets = randomWorkloads.map((workloads) => workloads[0] ?? []);
const maybeLabels = fc.option(labelSets, { nil: undefined, freq: 4 });
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('policy' as const),
      name: fc.constantFrom('default/a', 'default/b', 'default/c'),
      rules: randomRules,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('peer' as const), index: fc.nat({ max: 5 }), labels: maybeLabels }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('subject' as const), index: fc.nat({ max: 2 }), labels: maybeLabels }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('directory' as const), directory: randomDirectory }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('now' as const), nowUnixMs: fc.constantFrom(0, 999, 1_000, 1_001) }) },
);

/** The engine, and beside it the plain content that it has to agree with. */
class World {
  readonly engine = new PolicyEngine();
  readonly policies = new Map<string, readonly AdmittedRule[]>();
  readonly subjects = new Map<number, CompileSubject>();
  readonly held = new Map<number, Map<string, PolicyMapEntry>>();
  nowUnixMs = 0;
  #revision = 0;

  apply(each: Change): void {
    this.#revision++;
    switch (each.kind) {
      case 'policy': {
        const rules = each.rules.map((rule, index) => ({ ...rule, policyId: each.name, cookie: ruleCookie(this.#revision, index) }));
        this.policies.set(each.name, rules);
        this.engine.setPolicy(each.name, rules);
        break;
      }
      case 'peer': {
        const identity = firstPoolIdentity + each.index;
        if (each.labels === undefined) this.engine.removePeer(identity);
        else this.engine.setPeer({ identity, labels: each.labels, namedPorts: namedPortsOf(each.labels) });
        break;
      }
      case 'subject':
        this.#setSubject(1_000 + each.index, each.labels);
        break;
      case 'directory':
        setDirectory(this.engine, each.directory);
        break;
      case 'now':
        this.nowUnixMs = Math.max(this.nowUnixMs, each.nowUnixMs);
        this.engine.setNow(each.nowUnixMs);
        break;
    }
  }

  #setSubject(identity: number, labels: readonly string[] | undefined): void {
    this.held.delete(identity);
    if (labels === undefined) {
      this.subjects.delete(identity);
      this.engine.removeSubject(identity);
      return;
    }
    const subject = { identity, labels, namedPorts: namedPortsOf(labels) };
    this.subjects.set(identity, subject);
    this.engine.setSubject(subject);
  }

  /** What compiling anew gives for a subject. */
  anew(subject: CompileSubject): PolicyMapEntry[] {
    const { directory, peers } = this.engine;
    return compileSubject([...this.policies.values()].flat(), subject, peers, { directory, nowUnixMs: this.nowUnixMs });
  }

  /** Applies what the engine reported to what was held before. */
  follow(changes: EngineChanges): void {
    for (const [subject, reported] of changes) {
      const held = this.held.get(subject) ?? new Map<string, PolicyMapEntry>();
      this.held.set(subject, held);
      for (const { direction, peers, upserts, removals } of reported)
        for (const peer of peers) {
          for (const row of removals) expect(held.delete(keyOf(entryOf(direction, peer, row)))).toBe(true);
          for (const row of upserts) {
            const entry = entryOf(direction, peer, row);
            expect(held.get(keyOf(entry))).not.toEqual(entry);
            held.set(keyOf(entry), entry);
          }
        }
    }
  }
}

function setDirectory(engine: PolicyEngine, directory: Directory): void {
  for (const [name, group] of directory.cidrGroups) engine.setCidrGroup(name, group);
  for (const [name, addresses] of directory.names) engine.setName(name, addresses);
  for (const service of directory.services) engine.setService(service.namespace, service.name, service);
  for (const [key, cidrs] of directory.cloudGroups) engine.setCloudGroup(key, cidrs);
}

const keyOf = ({ direction, peer, protocol, port, portPrefixLength }: PolicyMapEntry) =>
  [direction, peer, protocol, port, portPrefixLength].join(' ');
const sorted = (entries: Iterable<PolicyMapEntry>) => [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const sequences = Number(process.env.RINGFENCE_INCREMENTAL_SEQUENCES ?? 300);

function follows(changes: readonly Change[]): void {
  const world = new World();
  for (const each of changes) {
    world.apply(each);
    world.follow(world.engine.settle());
    for (const subject of world.subjects.values()) {
      const expected = sorted(world.anew(subject));
      expect(sorted(world.engine.entriesOf(subject.identity) ?? [])).toEqual(expected);
      expect(sorted(world.held.get(subject.identity)?.values() ?? [])).toEqual(expected);
    }
  }
}

test(`after every change of ${sequences} random sequences it holds what compiling anew gives`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), follows), { numRuns: sequences });
});

describe('work is in proportion to the change', () => {
  const cloud = { kind: 'cloud-group', provider: 'aws', securityGroupIds: ['sg-1'], securityGroupNames: [], labels: {} } as const;
  const labelsOf = (app: string) => canonicalLabels([`k8s:app=${app}`, 'k8s:io.kubernetes.pod.namespace=default']);
  const requires = (app: string) => ({ requirements: [{ key: 'k8s:app', operator: 'In' as const, values: [app] }] });
  const rule = (name: string, index: number, more: Partial<AdmittedRule>): AdmittedRule => ({
    id: `default/${name}/ingress[${index}]`,
    policyId: `default/${name}`,
    cookie: ruleCookie(1, index),
    tier: 'normal',
    priority: 0,
    verdict: 'allow',
    mode: 'enforce',
    direction: 'ingress',
    subject: requires('subject0'),
    peers: undefined,
    ports: [{ protocol: 6, firstPort: 80, lastPort: 80 }],
    defaultDeny: true,
    ...more,
  });
  const by = (app: string, port = 80): Partial<AdmittedRule> => ({
    peers: [{ kind: 'selector', selector: requires(app) }],
    ports: [{ protocol: 6, firstPort: port, lastPort: port }],
  });

  /** A fleet with that many identities, ten apps to the hundred, and that many policies about other subjects and peers. */
  function fleet(identities: number, policies: number): PolicyEngine {
    const engine = new PolicyEngine();
    for (let index = 0; index < identities; index++)
      engine.setPeer({
        identity: firstPoolIdentity + index,
        labels: canonicalLabels([...labelsOf(`app${index % (identities / 10)}`), `k8s:pod=${index}`]),
      });
    for (let index = 0; index < 10; index++) engine.setSubject({ identity: 60_000 + index, labels: labelsOf(`subject${index}`) });
    for (let index = 0; index < policies; index++) {
      const subject = requires(`subject${index % 10}`);
      engine.setPolicy(`default/p${index}`, [
        rule(`p${index}`, index, { ...by(`app${index % (identities / 10)}`, 1_000 + index), subject }),
      ]);
    }
    engine.settle();
    return engine;
  }

  function workOf(engine: PolicyEngine, act: () => void) {
    const before = { ...engine.work };
    act();
    engine.settle();
    return {
      examined: engine.work.entriesExamined - before.entriesExamined,
      changed: engine.work.entriesChanged - before.entriesChanged,
      evaluated: engine.work.selectorsEvaluated - before.selectorsEvaluated,
    };
  }

  const sizes = [
    [1_000, 100],
    [10_000, 1_000],
  ] as const;
  const acts: readonly [string, (engine: PolicyEngine, identities: number) => void][] = [
    ['a policy is added', (engine) => engine.setPolicy('default/new', [rule('new', 0, { ...by('app7', 443), cookie: ruleCookie(9, 0) })])],
    [
      'a policy is revised',
      (engine) => engine.setPolicy('default/p20', [rule('p20', 0, { ...by('app20', 444), cookie: ruleCookie(9, 0) })]),
    ],
    ['a policy is deleted', (engine) => engine.setPolicy('default/p30', [])],
    ['an identity appears', (engine) => engine.setPeer({ identity: 59_999, labels: labelsOf('app20') })],
    ['an identity goes', (engine) => engine.removePeer(firstPoolIdentity + 20)],
    ['an identity has other labels', (engine) => engine.setPeer({ identity: firstPoolIdentity + 20, labels: labelsOf('app40') })],
  ];

  test.each(acts)('when %s', (_, act) => {
    const works = sizes.map(([identities, policies]) => {
      const engine = fleet(identities, policies);
      return workOf(engine, () => act(engine, identities));
    });
    for (const { changed, examined, evaluated } of works) {
      expect(changed).toBeGreaterThan(0);
      expect(examined).toBeLessThanOrEqual(4 * changed);
      expect(evaluated).toBeLessThanOrEqual(4 * changed + 32);
    }
    // Ten times the fleet, the same work.
    expect(works[1]).toEqual(works[0]);
  });

  test.each<[string, Partial<AdmittedRule>, (engine: PolicyEngine) => void]>([
    [
      'a group of blocks gains a block',
      { peers: [{ kind: 'cidr-group', group: { name: 'office' } }] },
      (engine) => engine.setCidrGroup('office', { name: 'office', labels: [], cidrs: ['192.0.2.0/24'] }),
    ],
    [
      'a DNS name gains an address',
      { peers: [{ kind: 'fqdn', pattern: '*.example' }] },
      (engine) => engine.setName('a.example', ['198.51.100.7/32']),
    ],
    ['a cloud group gains a machine', { peers: [cloud] }, (engine) => engine.setCloudGroup(cloudGroupKey(cloud), ['203.0.113.9/32'])],
    [
      'a service comes to select workloads',
      { peers: [{ kind: 'service', service: { name: 'db' } }] },
      (engine) =>
        engine.setService('default', 'db', { namespace: 'default', name: 'db', labels: [], selector: requires('app7'), addresses: [] }),
    ],
    ['a rule expires', { ...by('app7', 443), expiresUnixMs: 5 }, (engine) => engine.setNow(5)],
  ])('when %s', (_, more, act) => {
    const works = sizes.map(([identities, policies]) => {
      const engine = fleet(identities, policies);
      engine.setPolicy('default/new', [rule('new', 0, { ...more, cookie: ruleCookie(9, 0) })]);
      engine.settle();
      return workOf(engine, () => act(engine));
    });
    for (const { changed, examined } of works) {
      expect(changed).toBeGreaterThan(0);
      expect(examined).toBeLessThanOrEqual(4 * changed);
    }
    expect(works[1]).toEqual(works[0]);
  });

  test('a name that no rule asks for costs nothing', () => {
    const engine = fleet(1_000, 100);
    expect(workOf(engine, () => engine.setName('elsewhere.example', ['198.51.100.7/32']))).toEqual({
      examined: 0,
      changed: 0,
      evaluated: 0,
    });
  });
});
