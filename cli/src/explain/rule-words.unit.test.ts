import { emptyDirectory, type Peer, type PolicyFlow, type PortMatch } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { portText, wantedPeer } from './rule-words.ts';

const partners = { name: 'partners', labels: ['k8s:tier=partner'], cidrs: ['192.0.2.0/24'] };
const directory = { ...emptyDirectory, cidrGroups: new Map([['partners', partners]]) };
const flow: PolicyFlow = {
  direction: 'ingress',
  subject: { labels: ['k8s:app=web', 'k8s:team=a'] },
  peer: { labels: ['k8s:app=api', 'k8s:team=b'], address: '198.51.100.7' },
  protocol: 6,
  port: 80,
};
const tier = { selector: { requirements: [{ key: 'any:tier', operator: 'In' as const, values: ['partner'] }] } };

describe('what a peer of a rule asks for, in words', () => {
  const table: [Peer, string][] = [
    [{ kind: 'selector', selector: { requirements: [{ key: 'any:app', operator: 'In', values: ['web'] }] } }, 'app=web (found app=api)'],
    [
      { kind: 'selector', selector: { requirements: [] }, relation: { kind: 'same', keys: ['any:team'] } },
      'the same team as the destination (found team=b; the destination has team=a)',
    ],
    [
      { kind: 'selector', selector: { requirements: [] }, relation: { kind: 'not-same', keys: ['any:team', 'any:site'] } },
      'another team and site than the destination (found team=b, no site; the destination has team=a, no site)',
    ],
    [{ kind: 'cidr', cidr: '10.0.0.0/8', scope: 'outside' }, 'an address outside the fleet in 10.0.0.0/8 (found 198.51.100.7)'],
    [
      { kind: 'cidr', cidr: '10.0.0.0/8', except: ['10.1.0.0/16'], scope: 'any' },
      'an address in 10.0.0.0/8 but not in 10.1.0.0/16 (found 198.51.100.7)',
    ],
    [{ kind: 'cidr-group', group: { name: 'partners' } }, 'an address outside the fleet in the group partners (found 198.51.100.7)'],
    [
      { kind: 'cidr-group', group: { name: 'nobody' } },
      'an address outside the fleet in the group nobody, which does not exist (found 198.51.100.7)',
    ],
    [{ kind: 'cidr-group', group: tier }, 'an address outside the fleet in a group with tier=partner (found 198.51.100.7)'],
    [{ kind: 'entity', entity: 'world' }, 'the entity world'],
    [{ kind: 'fqdn', pattern: '*.one.example' }, 'an address that DNS gave for *.one.example (found 198.51.100.7)'],
    [{ kind: 'service', namespace: 'shop', service: { name: 'cart' } }, 'the service shop/cart, which is not known (found 198.51.100.7)'],
    [{ kind: 'service', service: tier }, 'a service with tier=partner, which is not known (found 198.51.100.7)'],
    [
      {
        kind: 'cloud-group',
        provider: 'aws',
        region: 'eu-1',
        securityGroupIds: ['sg-1'],
        securityGroupNames: [],
        labels: { app: 'x' },
      },
      'a machine of aws in eu-1 with sg-1, app=x (found 198.51.100.7)',
    ],
  ];
  it.each(table)('%o', (peer, text) => expect(wantedPeer(peer, flow, directory)).toBe(text));
});

describe('a port in words', () => {
  it.each<[PortMatch, string]>([
    [{ protocol: 0, firstPort: 0, lastPort: 0 }, 'every port'],
    [{ protocol: 6, firstPort: 0, lastPort: 65_535 }, 'every port of tcp'],
    [{ protocol: 6, firstPort: 80, lastPort: 80 }, 'tcp/80'],
    [{ protocol: 17, firstPort: 1, lastPort: 2 }, 'udp/1-2'],
    [{ protocol: 1, firstPort: 0, lastPort: 0 }, 'icmp type 0'],
    [{ protocol: 58, firstPort: 0, lastPort: 65_535 }, 'every type of icmpv6'],
    [{ protocol: 6, name: 'web' }, 'the tcp port named web'],
    [{ protocol: 0, name: 'web' }, 'the port named web'],
  ])('%o', (match, text) => expect(portText(match)).toBe(text));
});
