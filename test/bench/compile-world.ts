// A fleet for the compile bench, made from a seed: workloads by application, and on one node 64 of them as subjects. Pure.
//
// A policy selects one application, lets ten others in on two ports, and lets it out to one other and to a block of addresses. So a subject of the node
// has as many policies as there are policies for each of the node's applications, and entries for the workloads that those name.
import {
  type AdmittedRule,
  type CompilePeer,
  type CompileSubject,
  canonicalLabels,
  firstPoolIdentity,
  namespaceLabel,
  ruleCookie,
} from '@ringfence/policy';
import { seeded } from './statistics.ts';

export interface WorldSize {
  readonly name: string;
  readonly policies: number;
  readonly identities: number;
  readonly subjects: number;
  /** Interleaved measurements. */
  readonly pairs: number;
}

export const worldSizes: readonly WorldSize[] = [
  { name: '100 policies, 1k identities', policies: 100, identities: 1_000, subjects: 64, pairs: 30 },
  { name: '1k policies, 10k identities', policies: 1_000, identities: 10_000, subjects: 64, pairs: 10 },
  { name: '10k policies, 100k identities', policies: 10_000, identities: 100_000, subjects: 64, pairs: 4 },
];

export interface CompileWorld {
  readonly peers: readonly CompilePeer[];
  readonly subjects: readonly CompileSubject[];
  readonly policies: ReadonlyMap<string, readonly AdmittedRule[]>;
}

const workloadsOfOneApp = 10;

export function compileWorld({ policies, identities, subjects }: WorldSize): CompileWorld {
  const random = seeded(1);
  const apps = identities / workloadsOfOneApp;
  const someApp = (): string => `app${Math.floor(random() * apps)}`;
  const peers = Array.from({ length: identities }, (_, index) => ({
    identity: firstPoolIdentity + index,
    labels: canonicalLabels([
      `k8s:app=app${index % apps}`,
      `k8s:version=${Math.floor(index / apps)}`,
      `k8s:tier=${['front', 'middle', 'back'][index % 3]}`,
      `k8s:io.cilium.k8s.policy.cluster=default`,
      namespaceLabel('default'),
    ]),
  }));
  const own = peers.slice(0, subjects);
  const rules = new Map<string, readonly AdmittedRule[]>();
  for (let index = 0; index < policies; index++) {
    const policyId = `default/policy${index}`;
    rules.set(policyId, policyRules(policyId, 1, index * 3, `app${index % own.length}`, someApp, random));
  }
  return { peers, subjects: own, policies: rules };
}

function policyRules(
  policyId: string,
  revision: number,
  firstIndex: number,
  app: string,
  someApp: () => string,
  random: () => number,
): readonly AdmittedRule[] {
  const selector = (...apps: string[]) => ({
    requirements: [
      { key: 'k8s:app', operator: 'In' as const, values: apps },
      { key: 'k8s:io.kubernetes.pod.namespace', operator: 'In' as const, values: ['default'] },
    ],
  });
  const port = 8_000 + Math.floor(random() * 500);
  const ports = [port, port + 1].map((each) => ({ protocol: 6, firstPort: each, lastPort: each }));
  const base = {
    policyId,
    tier: 'normal',
    priority: 0,
    verdict: 'allow',
    mode: 'enforce',
    subject: selector(app),
    defaultDeny: true,
  } as const;
  const callers = Array.from({ length: 10 }, someApp);
  return [
    {
      ...base,
      id: `${policyId}/ingress[0]`,
      cookie: ruleCookie(revision, firstIndex),
      direction: 'ingress',
      peers: [{ kind: 'selector', selector: selector(...callers) }],
      ports,
    },
    {
      ...base,
      id: `${policyId}/egress[0]`,
      cookie: ruleCookie(revision, firstIndex + 1),
      direction: 'egress',
      peers: [{ kind: 'selector', selector: selector(someApp()) }],
      ports,
    },
    {
      ...base,
      id: `${policyId}/egress[1]`,
      cookie: ruleCookie(revision, firstIndex + 2),
      direction: 'egress',
      peers: [{ kind: 'cidr', cidr: `10.${Math.floor(random() * 256)}.${Math.floor(random() * 256)}.0/24`, scope: 'outside' }],
      ports: [{ protocol: 6, firstPort: 443, lastPort: 443 }],
    },
  ];
}

/** One policy of the world as somebody revises it: other callers, other ports, admitted at a revision of its own. */
export function revisedPolicy(world: CompileWorld, random: () => number, turn: number): [string, readonly AdmittedRule[]] {
  const ids = [...world.policies.keys()];
  const policyId = ids[Math.floor(random() * ids.length)] ?? '';
  const apps = world.peers.length / workloadsOfOneApp;
  const [app = ''] = world.policies.get(policyId)?.[0]?.subject.requirements[0]?.values ?? [];
  return [policyId, policyRules(policyId, 2 + turn, 0, app, () => `app${Math.floor(random() * apps)}`, random)];
}

/** A new policy that lets one workload reach another on one port. */
export function smallPolicy(world: CompileWorld, random: () => number, turn: number): [string, readonly AdmittedRule[]] {
  const policyId = `default/small${turn}`;
  const apps = world.peers.length / workloadsOfOneApp;
  const subject = Math.floor(random() * world.subjects.length);
  const of = (app: number, version: number) => ({
    requirements: [
      { key: 'k8s:app', operator: 'In' as const, values: [`app${app}`] },
      { key: 'k8s:version', operator: 'In' as const, values: [String(version)] },
    ],
  });
  const rule: AdmittedRule = {
    id: `${policyId}/ingress[0]`,
    policyId,
    cookie: ruleCookie(1_000 + turn, 0),
    tier: 'normal',
    priority: 0,
    verdict: 'allow',
    mode: 'enforce',
    direction: 'ingress',
    subject: of(subject % apps, Math.floor(subject / apps)),
    peers: [{ kind: 'selector', selector: of(Math.floor(random() * apps), 0) }],
    ports: [{ protocol: 6, firstPort: 9_000, lastPort: 9_000 }],
    defaultDeny: true,
  };
  return [policyId, [rule]];
}
