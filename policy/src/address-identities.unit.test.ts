// Endpoints that blocks of addresses tell apart.
import { expect, test } from 'vitest';
import { admit } from '../test/policy-text.ts';
import { addressCidrsOf, splitByAddress } from './address-identities.ts';
import { wholeLanguage } from './capabilities.ts';

const web = { identity: 256, labels: ['k8s:app=web'], addresses: ['10.0.0.1', '10.1.0.1', '2001:db8::1'] };
const db = { identity: 257, labels: ['k8s:app=db'], addresses: ['10.0.0.2'], namedPorts: [{ name: 'sql', protocol: 6, port: 5432 }] };
const numberOf = () => {
  const numbers = new Map<string, number>();
  return (key: string) => {
    const number = numbers.get(key) ?? 0x0100_0000 + numbers.size;
    numbers.set(key, number);
    return number;
  };
};

test('an address is told apart by the longest block around it, and only where there is one', () => {
  const { peers, ipcache } = splitByAddress([web, db], ['10.0.0.0/8', '10.0.0.0/16'], numberOf());
  expect(peers).toEqual([
    { identity: 0x0100_0000, labels: ['k8s:app=web'], cidr: '10.0.0.0/16' },
    { identity: 0x0100_0001, labels: ['k8s:app=web'], cidr: '10.0.0.0/8' },
    { identity: 0x0100_0002, labels: ['k8s:app=db'], cidr: '10.0.0.0/16', namedPorts: db.namedPorts },
  ]);
  expect([...ipcache]).toEqual([
    ['10.0.0.1/32', 0x0100_0000],
    ['10.1.0.1/32', 0x0100_0001],
    ['10.0.0.2/32', 0x0100_0002],
  ]);
});

test('two addresses of one identity in the same block share a number', () => {
  const { peers } = splitByAddress([{ ...web, addresses: ['10.0.0.1', '10.0.0.9'] }], ['10.0.0.0/16'], numberOf());
  expect(peers).toHaveLength(1);
});

test('what is no address is passed over, and without blocks nothing is told apart', () => {
  expect(splitByAddress([{ ...web, addresses: ['nonsense'] }], ['10.0.0.0/8'], numberOf()).peers).toEqual([]);
  expect(splitByAddress([web, db], [], numberOf()).peers).toEqual([]);
});

test('only blocks of Kubernetes policies are about any address, their exceptions among them', () => {
  const networkPolicy = JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p' },
    spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }] },
  });
  const cilium = JSON.stringify({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: 'q' },
    spec: { endpointSelector: {}, ingress: [{ fromCIDR: ['192.168.0.0/16'] }] },
  });
  expect(addressCidrsOf(admit([networkPolicy, cilium], { capabilities: wholeLanguage }))).toEqual(['10.0.0.0/8', '10.1.0.0/16']);
});
