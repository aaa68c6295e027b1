import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentDurable } from '../nats/agent-consumers.ts';
import { checkAddresses, checkEndpoints, checkNodeName } from './fleet-requests.ts';

describe('a node name', () => {
  it.each([
    ['default', 'host-1.example.org', true],
    ['a_b', 'X', true],
    ['', 'n', false],
    ['c', '', false],
    ['c', '-n', false],
    ['c', 'n.', false],
    ['c', 'a b', false],
    ['c', 'a/b', false],
    ['c', '>', false],
    ['c', 'a\u0000', false],
    ['c', 'ä', false],
    ['c'.repeat(65), 'n', false],
    ['c', 'n'.repeat(254), false],
    ['c', `${'n.'.repeat(100)}n`, false],
  ])('%j/%j: %j', (cluster, node, isValid) => {
    expect(checkNodeName({ cluster, node }).ok).toBe(isValid);
  });

  it('gives every node a durable of its own', () => {
    const part = fc.stringMatching(/^[ab]([ab.-]{0,4}[ab])?$/);
    fc.assert(
      fc.property(part, part, part, part, (cluster, node, otherCluster, otherNode) => {
        const isSame = cluster === otherCluster && node === otherNode;
        expect(agentDurable({ cluster, node }) === agentDurable({ cluster: otherCluster, node: otherNode })).toBe(isSame);
      }),
    );
  });
});

describe('addresses', () => {
  it.each<[string[], readonly string[] | undefined]>([
    [[], []],
    [
      ['10.0.0.2', '10.0.0.1', '10.0.0.2'],
      ['10.0.0.1', '10.0.0.2'],
    ],
    [['FD00:0:0::1'], ['fd00::1']],
    [['::1', '0:0:0:0:0:0:0:1'], ['::1']],
    [['10.0.0.0/8'], undefined],
    [['010.0.0.1'], undefined],
    [['fe80::1%eth0'], undefined],
    [[''], undefined],
    [['localhost'], undefined],
    [Array(65).fill('10.0.0.1'), undefined],
  ])('%j become %j', (given, then) => {
    const checked = checkAddresses('addresses', given);
    expect(checked.ok ? checked.value : undefined).toStrictEqual(then);
  });
});

describe('endpoints', () => {
  it('have canonical labels, whatever their order was', () => {
    const checked = checkEndpoints([{ endpoint: 'a', labels: ['k8s:b=', 'host:a=1', 'k8s:b='], addresses: [] }]);
    expect(checked).toStrictEqual({ ok: true, value: [{ endpoint: 'a', labels: ['host:a=1', 'k8s:b='], addresses: [] }] });
  });

  it('are refused with every problem that they have', () => {
    const checked = checkEndpoints([{ endpoint: '' }, { endpoint: 'a', labels: ['bad label'], addresses: ['x'] }]);
    expect(checked.ok ? 0 : checked.problems.length).toBe(3);
  });

  it.each([
    ['k8s:io.kubernetes.pod.namespace=default', true],
    ['k8s:io.cilium.k8s.namespace.labels.team=a', true],
    ['container:app=web', true],
    ['host:empty=', true],
    ['host:io.kubernetes.pod.namespace=default', false],
    ['k8s:io.kubernetes.pod.namespace=not valid', false],
    ['reserved:host=', false],
    ['any:a=b', false],
    ['cidr:10.0.0.0/8=', false],
    ['host:a', false],
    ['a=b', false],
    ['', false],
    ['host:a=b\nhost:c=d', false],
  ])('with the label %j: %j', (label, isValid) => {
    expect(checkEndpoints([{ endpoint: 'a', labels: [label] }]).ok).toBe(isValid);
  });

  it('are checked without a throw, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ endpoint: fc.string(), labels: fc.array(fc.string()), addresses: fc.array(fc.string()) })),
        (endpoints) => {
          expect(typeof checkEndpoints(endpoints).ok).toBe('boolean');
        },
      ),
    );
  });
});
