import { describe, expect, it } from 'vitest';
import { emptyNodeState, foldCommits } from '../node-state.ts';
import type { LogEvent } from '../replay/log-commit.ts';
import { desiredIpcache } from './desired-ipcache.ts';

const empty = emptyNodeState('c', 'n0');

describe('the ipcache', () => {
  const register = (node: string, endpoint: string, identity: number, ...addresses: string[]): LogEvent => ({
    kind: 'endpoint-registered',
    cluster: 'c',
    node,
    endpoint,
    identity,
    addresses,
  });
  const enrol = (node: string, ...addresses: string[]): LogEvent => ({ kind: 'node-enrolled', cluster: 'c', node, addresses });
  const cases: { situation: string; events: LogEvent[]; prefix: string; identity: number | undefined }[] = [
    { situation: 'an address of one endpoint', events: [register('n1', 'a', 300, '10.0.0.1')], prefix: '10.0.0.1/32', identity: 300 },
    {
      situation: 'an address of two endpoints of one identity',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 300, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: 300,
    },
    {
      situation: 'an address that two identities claim',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 301, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: undefined,
    },
    {
      situation: 'an address that three endpoints of two identities claim',
      events: [register('n1', 'a', 300, '10.0.0.1'), register('n2', 'b', 301, '10.0.0.1'), register('n2', 'c', 300, '10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: undefined,
    },
    {
      situation: 'a mapped address is its IPv4 address',
      events: [register('n1', 'a', 300, '::ffff:10.0.0.1')],
      prefix: '10.0.0.1/32',
      identity: 300,
    },
    { situation: 'an IPv6 address, canonical', events: [register('n1', 'a', 300, 'FD00:0:0::1')], prefix: 'fd00::1/128', identity: 300 },
    { situation: 'what is no address', events: [register('n1', 'a', 300, 'deathstar')], prefix: 'deathstar/32', identity: undefined },
    { situation: 'this node', events: [enrol('n0', '192.0.2.1')], prefix: '192.0.2.1/32', identity: 1 },
    { situation: 'another node', events: [enrol('n1', '192.0.2.2')], prefix: '192.0.2.2/32', identity: 6 },
    {
      situation: 'another node that is gone',
      events: [enrol('n1', '192.0.2.2'), { kind: 'node-removed', cluster: 'c', node: 'n1' }],
      prefix: '192.0.2.2/32',
      identity: undefined,
    },
    { situation: 'loopback', events: [], prefix: '127.0.0.0/8', identity: 1 },
    {
      situation: 'loopback that an endpoint claims',
      events: [register('n1', 'a', 300, '127.0.0.1')],
      prefix: '127.0.0.1/32',
      identity: undefined,
    },
  ];
  for (const { situation, events, prefix, identity } of cases) {
    it(`${situation}: ${identity ?? 'absent'}`, () => {
      const state = foldCommits(empty, [{ revision: 1, epoch: 1, hash: '', previousHash: '', traceparent: '', events }]);
      expect(desiredIpcache(state, state.cidrs).get(prefix)).toBe(identity);
    });
  }
});
