// The ordered way from what is in force to what should be. Pure.
//
// A connection is decided by the identity of its endpoint, the identity behind the other address, and the policies of both ends. These cannot be
// changed at once, so the order makes sure that no moment permits what both the state before and the state after deny:
//
//  1. prepare   maps of subjects that no endpoint carries yet: not in use, so nothing changes
//  2. tighten   maps that permit no more than before; a map that permits both more and less becomes what both permit
//  3. park      endpoints whose identity changes while other things move become `init`: closed; so do new ones while addresses change, because
//               until they are endpoints nobody asks what they may send, while their new address may say who they are
//  4. ipcache   additions from the longest prefix, then removals from the shortest: an address goes from its old to its new identity at once
//  5. endpoints new identities
//  6. loosen    maps that permit more than before
//  7. unpark    the parked endpoints' new identities
//  8. remove    what nobody uses any more; a cgroup that stops being an endpoint is left alone from here on
//
// The price: an endpoint that comes or changes identity together with addresses is closed for some milliseconds, and a map with both kinds of change is
// written twice. A change of one subject alone is one write.
import { type NumericIdentity, reservedIdentity } from '@ringfence/policy';
import type { DatapathDump, EndpointEntry, IpcacheEntry, SubjectPolicy } from '../datapath/datapath.ts';
import { between } from './both-permit.ts';
import { initPolicy } from './desired.ts';
import { haveEqualEntries } from './map-hash.ts';

export const phases = ['prepare', 'tighten', 'park', 'ipcache', 'endpoints', 'loosen', 'unpark', 'remove'] as const;
export type Phase = (typeof phases)[number];

type Action =
  | { readonly kind: 'replace-policy'; readonly policy: SubjectPolicy }
  | { readonly kind: 'remove-policy'; readonly subject: NumericIdentity }
  | { readonly kind: 'upsert-ipcache'; readonly entries: readonly IpcacheEntry[] }
  | { readonly kind: 'remove-ipcache'; readonly prefixes: readonly string[] }
  | { readonly kind: 'upsert-endpoints'; readonly entries: readonly EndpointEntry[] }
  | { readonly kind: 'remove-endpoints'; readonly cgroupIds: readonly bigint[] };

export type Step = Action & { readonly phase: Phase; readonly because: string };

const endingPhases: readonly Phase[] = ['tighten', 'park', 'endpoints', 'unpark'];

/** Can a connection that was allowed before the step be denied after it, or be decided by another rule? */
export function mayEndConnections({ kind, phase }: Step): boolean {
  return kind !== 'upsert-ipcache' && kind !== 'remove-ipcache' && endingPhases.includes(phase);
}

/** Entries of one ipcache or endpoint step: batches keep the datapath's calls short. */
export const batchSize = 512;

/** Steps that make `actual` what `desired` is; none when they hold the same. */
export function plan(desired: DatapathDump, actual: DatapathDump): Step[] {
  const addresses = planIpcache(desired, actual);
  const endpoints = planEndpoints(desired, actual, addresses.length > 0);
  const isAlone = addresses.length === 0 && endpoints.length === 0;
  const removed = [...actual.endpoints.values()].filter((entry) => !desired.endpoints.has(entry.cgroupId));
  const steps = [...planPolicies(desired, actual, isAlone && removed.length === 0), ...addresses, ...endpoints];
  // Who stops being an endpoint becomes the host for its peers: not while what the peers permit is changing.
  if (steps.length > 0) steps.push(...parkSteps(removed, 'closed until they are let go'));
  for (const batch of inBatches(removed)) {
    steps.push({
      kind: 'remove-endpoints',
      cgroupIds: batch.map((entry) => entry.cgroupId),
      phase: 'remove',
      because: 'they are no endpoints any more',
    });
  }
  if (endpoints.some((step) => step.phase === 'park')) {
    const closed = actual.policies.get(reservedIdentity.init);
    if (closed === undefined && !desired.policies.has(reservedIdentity.init)) {
      // Without its map an identity is refused as well; with it the records say why.
      steps.push({
        kind: 'replace-policy',
        policy: initPolicy,
        phase: 'prepare',
        because: 'endpoints are closed while their identity changes',
      });
      steps.push({ kind: 'remove-policy', subject: reservedIdentity.init, phase: 'remove', because: 'no endpoint is closed any more' });
    }
  }
  return phases.flatMap((phase) => steps.filter((step) => step.phase === phase));
}

function planPolicies(desired: DatapathDump, actual: DatapathDump, isAlone: boolean): Step[] {
  const steps: Step[] = [];
  const mixed: { policy: SubjectPolicy; bothPermit: SubjectPolicy['entries']; because: string }[] = [];
  const carried = new Set([...actual.endpoints.values()].map((endpoint) => endpoint.identity));
  for (const policy of desired.policies.values()) {
    const before = actual.policies.get(policy.subject);
    const replace = (phase: Phase, because: string): void => {
      steps.push({ kind: 'replace-policy', policy, phase, because });
    };
    if (before === undefined) {
      const because = `identity ${policy.subject} has no policy in force yet (revision ${policy.revision})`;
      replace(carried.has(policy.subject) ? 'loosen' : 'prepare', because);
      continue;
    }
    if (haveEqualEntries(before.entries, policy.entries)) continue;
    const { change, bothPermit } = between(before.entries, policy.entries);
    const because = `revision ${policy.revision} ${change === 'same' ? 'changes what decides for' : change === 'both' ? 'permits more and less to' : change} identity ${policy.subject}`;
    if (bothPermit !== undefined) mixed.push({ policy, bothPermit, because });
    else replace(change === 'loosens' ? 'loosen' : 'tighten', because);
  }
  const [only] = mixed;
  for (const { policy, bothPermit, because } of mixed) {
    // A swap is atomic. With nothing else between the tightenings and the loosenings, one mixed map needs no intermediate.
    if (isAlone && mixed.length === 1 && policy === only?.policy) {
      steps.push({ kind: 'replace-policy', policy, phase: 'endpoints', because });
      continue;
    }
    steps.push({
      kind: 'replace-policy',
      policy: { ...policy, entries: bothPermit },
      phase: 'tighten',
      because: `${because}: first what both permit`,
    });
    steps.push({ kind: 'replace-policy', policy, phase: 'loosen', because });
  }
  const willBeCarried = new Set([...desired.endpoints.values()].map((endpoint) => endpoint.identity));
  for (const subject of actual.policies.keys()) {
    if (desired.policies.has(subject)) continue;
    // A subject that keeps an endpoint and loses its map is closed: that is a tightening.
    const phase = willBeCarried.has(subject) ? 'tighten' : 'remove';
    steps.push({ kind: 'remove-policy', subject, phase, because: `identity ${subject} is no subject here any more` });
  }
  return steps;
}

function planIpcache(desired: DatapathDump, actual: DatapathDump): Step[] {
  if (desired.ipcache === actual.ipcache) return [];
  const upserts: IpcacheEntry[] = [];
  const removals: string[] = [];
  for (const [prefix, identity] of desired.ipcache) if (actual.ipcache.get(prefix) !== identity) upserts.push({ prefix, identity });
  for (const prefix of actual.ipcache.keys()) if (!desired.ipcache.has(prefix)) removals.push(prefix);
  upserts.sort((left, right) => prefixLength(right.prefix) - prefixLength(left.prefix));
  removals.sort((left, right) => prefixLength(left) - prefixLength(right));
  return [
    ...inBatches(upserts).map(
      (entries): Step => ({
        kind: 'upsert-ipcache',
        entries,
        phase: 'ipcache',
        because: `${entries.length} addresses have another identity`,
      }),
    ),
    ...inBatches(removals).map(
      (prefixes): Step => ({
        kind: 'remove-ipcache',
        prefixes,
        phase: 'ipcache',
        because: `${prefixes.length} addresses have no identity any more`,
      }),
    ),
  ];
}

function planEndpoints(desired: DatapathDump, actual: DatapathDump, doAddressesChange: boolean): Step[] {
  const added: EndpointEntry[] = [];
  const renamed: EndpointEntry[] = [];
  const closing: EndpointEntry[] = [];
  const opening: EndpointEntry[] = [];
  const changing: EndpointEntry[] = [];
  for (const entry of desired.endpoints.values()) {
    const before = actual.endpoints.get(entry.cgroupId);
    if (before === undefined) added.push(entry);
    else if (before.identity === entry.identity) {
      if (before.endpoint !== entry.endpoint) renamed.push(entry);
    } else if (entry.identity === reservedIdentity.init) closing.push(entry);
    else if (before.identity === reservedIdentity.init) opening.push(entry);
    else changing.push(entry);
  }
  const isRemoving = [...actual.endpoints.keys()].some((cgroupId) => !desired.endpoints.has(cgroupId));
  // One change alone goes from its old identity to its new one between tightening and loosening; several would be seen half done.
  const isSingle = !doAddressesChange && !isRemoving && changing.length === 1 && added.length + closing.length + opening.length === 0;
  const parked = isSingle ? [] : changing;
  const arriving = doAddressesChange ? added : [];
  const step = (phase: Phase, entries: readonly EndpointEntry[], because: string): Step[] =>
    inBatches(entries).map((batch) => ({ kind: 'upsert-endpoints', entries: batch, phase, because }));
  return [
    ...step('park', closing, 'their labels have no identity yet: closed'),
    ...parkSteps(parked, 'closed while their identity changes'),
    ...step('park', arriving.map(closed), 'new here, closed while addresses change'),
    ...step('endpoints', doAddressesChange ? [] : added, 'they are new here'),
    ...step('endpoints', renamed, 'they have another name'),
    ...step('endpoints', isSingle ? changing : [], 'their identity changed'),
    ...step('unpark', parked, 'their identity changed'),
    ...step(
      'unpark',
      arriving.filter((entry) => entry.identity !== reservedIdentity.init),
      'they are new here',
    ),
    ...step('unpark', opening, 'their labels have an identity now'),
  ];
}

function parkSteps(entries: readonly EndpointEntry[], because: string): Step[] {
  const open = entries.filter((entry) => entry.identity !== reservedIdentity.init);
  return inBatches(open).map((batch) => ({
    kind: 'upsert-endpoints',
    entries: batch.map(closed),
    phase: 'park',
    because,
  }));
}

function closed(entry: EndpointEntry): EndpointEntry {
  return { ...entry, identity: reservedIdentity.init };
}

function inBatches<Item>(items: readonly Item[]): Item[][] {
  const batches: Item[][] = [];
  for (let start = 0; start < items.length; start += batchSize) batches.push(items.slice(start, start + batchSize));
  return batches;
}

function prefixLength(prefix: string): number {
  return Number(prefix.slice(prefix.indexOf('/') + 1));
}
