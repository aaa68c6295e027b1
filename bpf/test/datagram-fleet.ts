// A server, a client, a stranger and a process that is no endpoint, all on loopback, for the tests of datagrams.
import { expect } from 'vitest';
import type { FlowEvent, KernelPolicyEntry } from '../ts/index.ts';
import type { DatagramOrder, DatagramOutcome } from './datagram-socket.ts';
import { host, open, rule } from './policy.ts';
import type { Sandbox, Workload } from './sandbox.ts';

export const server = 300;
export const client = 301;
export const stranger = 302;
export const udp = 17;
/** What the server listens on: policies of tests let the first one in or out, and not the second. Those after them are free. */
export const openPort = 20_000 + (process.pid % 20_000);
export const closedPort = openPort + 1;
export const clientPort = openPort + 2;

/** A rule about one port of UDP. */
export function udpRule(direction: number, peer: number, verdict: number, port = openPort, fields: Partial<KernelPolicyEntry> = {}) {
  return rule(direction, peer, verdict, { protocol: udp, port, portPrefixLength: 16, ...fields });
}

export function tell(workload: Workload, order: DatagramOrder): Promise<DatagramOutcome> {
  return workload.tell({ kind: 'datagram', order });
}

let made = 0;
/** A fresh socket, that the name stands for. */
export async function openSocket(workload: Workload, family: 4 | 6 = 4, bind?: { host: string; port: number }): Promise<string> {
  const name = `socket ${++made}`;
  expect((await tell(workload, { do: 'open', socket: name, family })).result).toBe('open');
  if (bind) expect((await tell(workload, { do: 'bind', socket: name, ...bind })).result).toBe('bind');
  return name;
}

export interface DatagramFleet {
  readonly sandbox: Sandbox;
  readonly serverProcess: Workload;
  readonly clientProcess: Workload;
  readonly strangerProcess: Workload;
  readonly outsider: Workload;
  /** The server's sockets on the open port. */
  readonly servers: { readonly '127.0.0.1': string; readonly '::1': string };
  /** Tells records that come from now on. */
  sinceNow(): (each: FlowEvent) => boolean;
  /** Reads what the server was sent before. */
  drain(): Promise<void>;
}

/** Everybody is allowed everything until a test says otherwise. The test removes the sandbox. */
export async function startDatagramFleet(sandbox: Sandbox): Promise<DatagramFleet> {
  const start = (name: string): Promise<Workload> => sandbox.workload(sandbox.cgroup(name));
  await sandbox.open();
  await sandbox.datapath.ipcache.upsert([
    { prefix: '127.0.0.0/8', identity: host },
    { prefix: '::1/128', identity: host },
  ]);
  const serverProcess = await start('server');
  const clientProcess = await start('client');
  const strangerProcess = await start('stranger');
  const outsider = await start('plain');
  await sandbox.datapath.endpoints.upsert([
    { cgroupId: serverProcess.cgroupId, identity: server, name: 'server' },
    { cgroupId: clientProcess.cgroupId, identity: client, name: 'client' },
    { cgroupId: strangerProcess.cgroupId, identity: stranger, name: 'stranger' },
  ]);
  for (const subject of [server, client, stranger]) await sandbox.datapath.policies.replace(subject, open);
  const servers = {
    '127.0.0.1': await openSocket(serverProcess, 4, { host: '127.0.0.1', port: openPort }),
    '::1': await openSocket(serverProcess, 6, { host: '::1', port: openPort }),
  };
  await openSocket(serverProcess, 4, { host: '127.0.0.1', port: closedPort });
  await openSocket(serverProcess, 6, { host: '::1', port: closedPort });
  sandbox.listen();
  return {
    sandbox,
    serverProcess,
    clientProcess,
    strangerProcess,
    outsider,
    servers,
    sinceNow: () => {
      const before = sandbox.flows.length;
      return (each) => sandbox.flows.indexOf(each) >= before;
    },
    drain: async () => {
      for (const name of Object.values(servers))
        while ((await tell(serverProcess, { do: 'receive', socket: name, timeoutMs: 1 })).result === 'received');
    },
  };
}
