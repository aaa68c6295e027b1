// A rule as far as it concerns a peer: how closely it names the peer, and its ports with names resolved. Pure. One object for one content, so that
// peers can be compared by their members.
import { type EndpointPort, isNamedPort, resolvePort } from '../ports.ts';
import type { AdmittedRule, PortRange } from '../rule.ts';
import type { Member } from './port-table.ts';

const noPorts: readonly EndpointPort[] = [];

/** Does the rule mean other ports for other receivers? For ingress the receiver is the subject itself, so that its peers do not matter. */
export function dependsOnPeerPorts(rule: AdmittedRule): boolean {
  return rule.direction === 'egress' && rule.ports?.some(isNamedPort) === true;
}

/** Members of the rules that select one subject. */
export class Members {
  readonly #subjectPorts: readonly EndpointPort[];
  readonly #known = new Map<AdmittedRule, Map<number | string, Member | undefined>>();

  constructor(subjectPorts: readonly EndpointPort[]) {
    this.#subjectPorts = subjectPorts;
  }

  /** Undefined when the rule has no port that the receiver has. */
  of(rule: AdmittedRule, peerSpecificity: number, peerPorts: readonly EndpointPort[] = noPorts): Member | undefined {
    const ports = rule.direction === 'ingress' ? this.#subjectPorts : dependsOnPeerPorts(rule) ? peerPorts : noPorts;
    const key = rule.direction === 'ingress' || ports.length === 0 ? peerSpecificity : `${peerSpecificity} ${portsKey(ports)}`;
    let byKey = this.#known.get(rule);
    if (byKey === undefined) {
      byKey = new Map();
      this.#known.set(rule, byKey);
    }
    if (!byKey.has(key)) byKey.set(key, memberOf(rule, peerSpecificity, ports));
    return byKey.get(key);
  }

  forget(rule: AdmittedRule): void {
    this.#known.delete(rule);
  }
}

function memberOf(rule: AdmittedRule, peerSpecificity: number, ports: readonly EndpointPort[]): Member | undefined {
  const ranges: readonly PortRange[] | undefined = rule.ports?.flatMap((match) => resolvePort(match, ports));
  return ranges?.length === 0 ? undefined : { rule, peerSpecificity, ranges };
}

function portsKey(ports: readonly EndpointPort[]): string {
  return ports.map(({ name, protocol, port }) => `${name}/${protocol}/${port}`).join(' ');
}
