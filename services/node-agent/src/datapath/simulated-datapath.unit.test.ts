import { describe, expect, it } from 'vitest';
import type { DatapathFlow } from './datapath.ts';
import { describeDatapath } from './datapath-suite.ts';
import { SimulatedDatapath } from './simulated-datapath.ts';

describeDatapath('simulated', false, async () => {
  const datapath = new SimulatedDatapath();
  return {
    datapath,
    cgroupIds: [101n, 102n, 103n],
    openConnection: async (cgroupId) => {
      const here = { address: '127.0.0.1' };
      datapath.connect({ source: { ...here, cgroupId }, destination: here, destinationPort: 80, staysOpen: true });
      return { port: 80, isOpen: async () => datapath.openConnections === 1 };
    },
    cleanUp: () => datapath.close(),
  };
});

describe('a simulated connection', () => {
  async function fleet(): Promise<{ datapath: SimulatedDatapath; flows: DatapathFlow[] }> {
    const datapath = new SimulatedDatapath();
    const flows: DatapathFlow[] = [];
    datapath.listen({ onFlow: (flow) => flows.push(flow), onLoss: () => undefined });
    const open = (direction: 'ingress' | 'egress') =>
      ({
        direction,
        peer: 0,
        protocol: 0,
        port: 0,
        portPrefixLength: 0,
        verdict: 'allow',
        reason: 'not-selected',
        precedence: 0,
        mode: 'enforce',
        cookie: 0,
      }) as const;
    await datapath.replacePolicy({ subject: 256, revision: 4, entries: [open('ingress'), open('egress')] });
    await datapath.replacePolicy({
      subject: 257,
      revision: 7,
      entries: [
        { ...open('ingress'), verdict: 'deny', reason: 'default-deny', precedence: 1, cookie: 65_536 },
        { ...open('ingress'), peer: 256, protocol: 6, port: 80, portPrefixLength: 16, reason: 'rule', precedence: 9, cookie: 65_537 },
        { ...open('ingress'), peer: 256, protocol: 17, port: 53, portPrefixLength: 16, reason: 'rule', precedence: 9, cookie: 65_538 },
        { ...open('ingress'), peer: 256, protocol: 132, port: 53, portPrefixLength: 16, reason: 'rule', precedence: 9, cookie: 65_539 },
        open('egress'),
      ],
    });
    await datapath.upsertEndpoints([
      { cgroupId: 1n, identity: 256, endpoint: 'tiefighter' },
      { cgroupId: 2n, identity: 257, endpoint: 'deathstar' },
      { cgroupId: 3n, identity: 999, endpoint: 'forgotten' },
    ]);
    await datapath.upsertIpcache([
      { prefix: '10.0.0.0/8', identity: 0x0100_0000 },
      { prefix: '10.0.0.7/32', identity: 256 },
    ]);
    return { datapath, flows };
  }

  const deathstar = { cgroupId: 2n, address: '127.0.0.1' };
  const cases = [
    { situation: 'an endpoint that a rule admits', source: { cgroupId: 1n, address: '127.0.0.1' }, port: 80, verdict: 'allow' },
    { situation: 'the same endpoint on another port', source: { cgroupId: 1n, address: '127.0.0.1' }, port: 81, verdict: 'deny' },
    { situation: 'an address that the ipcache knows', source: { address: '10.0.0.7' }, port: 80, verdict: 'allow' },
    { situation: 'an address in a wider prefix', source: { address: '10.0.0.8' }, port: 80, verdict: 'deny' },
    { situation: 'an unknown address', source: { address: '192.0.2.1' }, port: 80, verdict: 'deny' },
    { situation: 'a verified identity wins over the address', source: { address: '192.0.2.1', identity: 256 }, port: 80, verdict: 'allow' },
    { situation: 'UDP of an endpoint', source: { cgroupId: 1n, address: '127.0.0.1' }, protocol: 17, port: 53, verdict: 'allow' },
    { situation: 'UDP on another port', source: { cgroupId: 1n, address: '127.0.0.1' }, protocol: 17, port: 80, verdict: 'deny' },
    { situation: 'UDP from an address of the ipcache', source: { address: '10.0.0.7' }, protocol: 17, port: 53, verdict: 'allow' },
    {
      situation: 'UDP carries no identity',
      source: { address: '192.0.2.1', identity: 256 },
      protocol: 17,
      port: 53,
      verdict: 'deny',
    },
    { situation: 'SCTP is refused whatever a rule says', source: { address: '10.0.0.7' }, protocol: 132, port: 53, verdict: 'deny' },
    { situation: 'a subject without a policy is closed', source: { cgroupId: 3n, address: '127.0.0.1' }, port: 80, verdict: 'deny' },
  ] as const;
  for (const { situation, source, port, verdict, ...rest } of cases) {
    it(`${situation}: ${verdict}`, async () => {
      const { datapath } = await fleet();
      expect(datapath.connect({ source, destination: deathstar, destinationPort: port, ...rest })).toBe(verdict);
    });
  }

  it('tells what rules that only watch would have decided, and does not do it', async () => {
    const { datapath, flows } = await fleet();
    const closed = { direction: 'ingress', protocol: 0, port: 0, portPrefixLength: 0, precedence: 1, reason: 'default-deny' } as const;
    await datapath.replacePolicy({
      subject: 257,
      revision: 8,
      entries: [{ ...closed, peer: 0, verdict: 'deny', cookie: 65_536, mode: 'shadow', audited: { verdict: 'allow', cookie: 65_540 } }],
    });
    expect(datapath.connect({ source: { address: '192.0.2.1' }, destination: deathstar, destinationPort: 80 })).toBe('deny');
    expect(flows.at(-1)).toMatchObject({ kind: 'deny', ruleCookie: 65_536, audited: { verdict: 'allow', ruleCookie: 65_540, mode: 3 } });
  });

  it('delivers a record for each decision, with cookie and revision of the map that decided', async () => {
    const { datapath, flows } = await fleet();
    datapath.connect({ source: { cgroupId: 1n, address: '127.0.0.1' }, destination: deathstar, destinationPort: 80 });
    expect(
      flows.map(({ direction, verdict, revision, ruleCookie, cgroupId }) => ({ direction, verdict, revision, ruleCookie, cgroupId })),
    ).toEqual([
      { direction: 'egress', verdict: 'allow', revision: 4, ruleCookie: 0, cgroupId: 1n },
      { direction: 'ingress', verdict: 'allow', revision: 7, ruleCookie: 65_537, cgroupId: 2n },
    ]);
  });
});
