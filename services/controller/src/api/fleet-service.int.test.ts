import { status } from '@grpc/grpc-js';
import { jetstream } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { type ringfence, v1 } from '@ringfence/proto';
import { escapeToken, type RpcFailure } from '@ringfence/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, plain, policyText, TestController } from '../test-controller.ts';

const name = { cluster: 'default', node: 'n1' };
const live = v1.NodeState.NODE_STATE_LIVE;
let test: TestController;
let fleet: TestController['fleet'];
beforeAll(async () => {
  test = await TestController.start({ limits: { silentAfterMs: 1_000 } });
  fleet = test.fleet;
});
afterAll(() => test.stop());

async function report(node: string, change: ringfence.v1.NodeStatus.$Properties): Promise<void> {
  const bucket = await new Kvm(await test.connectNats()).open('STATUS');
  const value = {
    cluster: 'default',
    node,
    state: live,
    datapath: 'simulated',
    limitations: ['datagrams carry no identity'],
    reportedAtUnixMs: 1,
    ...change,
  };
  await bucket.put(`default.${node}`, v1.NodeStatus.encode(value).finish());
}

async function refusal(call: Promise<unknown>): Promise<RpcFailure> {
  return call.then(
    () => {
      throw new Error('expected a refusal');
    },
    (error: RpcFailure) => error,
  );
}

const nodes = async () => (plain(await fleet.listNodes({})) as ringfence.v1.ListNodesResponse).nodes;

describe('a fleet', () => {
  it('knows a node once it enrolled, and calls it silent until it says something', async () => {
    await expect(fleet.reportEndpoints({ ...name, endpoints: [] })).rejects.toThrow(/^RF_NODE_UNKNOWN: /);
    await fleet.enrol({ ...name, addresses: ['10.0.0.1', '10.0.0.1', 'FD00::1'] });
    expect(await nodes()).toMatchObject([{ silent: true, addresses: ['10.0.0.1', 'fd00::1'], endpoints: 0, status: name }]);
  });

  it('gives endpoints with the same labels one identity, and removes what is no longer reported', async () => {
    const endpoint = (own: string, ...labels: string[]) => ({
      endpoint: own,
      labels: ['k8s:io.kubernetes.pod.namespace=default', ...labels],
      addresses: [],
    });
    const first = plain(
      await fleet.reportEndpoints({
        ...name,
        endpoints: [endpoint('a', 'host:org=empire'), endpoint('b', 'host:org=empire'), endpoint('c', 'host:org=alliance')],
      }),
    );
    const listed = plain(await test.identities.list({})) as ringfence.v1.ListIdentitiesResponse;
    expect(listed.identities.filter(({ reserved }) => !reserved)).toMatchObject([
      { identity: 256, endpoints: 2, labels: ['host:org=empire', 'k8s:io.kubernetes.pod.namespace=default'] },
      { identity: 257, endpoints: 1 },
    ]);
    expect(
      plain(
        await fleet.reportEndpoints({
          ...name,
          endpoints: [endpoint('a', 'host:org=empire'), endpoint('b', 'host:org=empire'), endpoint('c', 'host:org=alliance')],
        }),
      ),
    ).toStrictEqual(first);
    await fleet.reportEndpoints({ ...name, endpoints: [endpoint('a', 'host:org=empire')] });
    expect((await nodes())[0]?.endpoints).toBe(1);
    expect(plain(await test.identities.get({ identity: 257 }))).toMatchObject({ endpoints: 0 });
    expect(await test.identities.get({ identity: 1 })).toMatchObject({ labels: ['reserved:host='], reserved: true });
    expect((await refusal(test.identities.get({ identity: 9_999 }))).status).toBe(status.NOT_FOUND);
    const before = plain(await test.identities.list({ atRevision: 1 })) as ringfence.v1.ListIdentitiesResponse;
    expect(before.identities.every(({ reserved }) => reserved)).toBe(true);
  });

  it('adds nothing for a report that is sent twice with one command id', async () => {
    const request = { ...name, endpoints: [{ endpoint: 'z', labels: ['host:z='], addresses: [] }], commandId: 'report-1' };
    const first = plain(await fleet.reportEndpoints(request));
    await fleet.reportEndpoints({ ...name, endpoints: [] });
    expect(plain(await fleet.reportEndpoints(request))).toStrictEqual(first);
    expect((await nodes())[0]?.endpoints).toBe(0);
    const failure = await refusal(test.policies.apply({ documents: [{ text: policyText('x') }], commandId: 'report-1' }));
    expect(failure.status).toBe(status.ALREADY_EXISTS);
  });

  it('gives a node a durable that begins behind what it holds', async () => {
    const { durable, stream } = await fleet.enrol({ ...name, addresses: ['10.0.0.1'], fromRevision: 2 });
    const consumer = await jetstream(await test.connectNats()).consumers.get(stream, durable);
    const message = await consumer.next({ expires: 2_000 });
    expect(message?.seq).toBe(3);
    const failure = await refusal(fleet.enrol({ ...name, addresses: [], fromRevision: 1_000_000 }));
    expect(failure).toMatchObject({ status: status.FAILED_PRECONDITION });
    expect(failure.message).toMatch(/^RF_NODE_AHEAD: /);
  });

  it('tells who applied a revision, who has not, and ends when all have', async () => {
    await fleet.enrol({ cluster: 'default', node: 'n2' });
    const { revision } = plain(await test.policies.apply({ documents: [{ text: policyText('watched') }] })) as { revision: number };
    const seen: string[] = [];
    const watch = (async () => {
      for await (const answer of fleet.watchRevision({ revision }, { deadlineMs: 20_000 })) {
        const list = (some: ringfence.v1.Node.$Properties[]) => some.map(({ status: said }) => said?.node).join();
        seen.push(`${list(answer.applied)}|${list(answer.waiting)}|${answer.complete}`);
      }
    })();
    await eventually(() => seen.length > 0);
    await report('n1', { appliedRevision: revision });
    await eventually(() => seen.at(-1) === 'n1|n2|false');
    await report('n2', { appliedRevision: revision, state: v1.NodeState.NODE_STATE_FAILED, failures: ['map full'] });
    await report('n2', { appliedRevision: revision - 1 });
    await report('n2', { appliedRevision: revision + 1 });
    await watch;
    expect(seen[0]).toBe('|n1,n2|false');
    expect(seen.at(-1)).toBe('n1,n2||true');
  });

  it('ends a watch with the deadline when a node never answers, having named it', async () => {
    await fleet.enrol({ cluster: 'default', node: 'silent' });
    const { revision } = plain(await test.policies.apply({ documents: [{ text: policyText('unanswered') }] })) as { revision: number };
    const waiting: string[] = [];
    const watch = async () => {
      for await (const answer of fleet.watchRevision({ revision }, { deadlineMs: 700 })) {
        waiting.splice(0, waiting.length, ...answer.waiting.map((node) => `${node.status?.node}:${node.silent}`));
      }
    };
    await expect(watch()).rejects.toMatchObject({ status: status.DEADLINE_EXCEEDED });
    expect(waiting).toContain('silent:true');
  });

  it('does not watch a revision that does not exist', async () => {
    const watch = async () => {
      for await (const _ of fleet.watchRevision({ revision: 1_000_000 })) return;
    };
    expect((await refusal(watch())).status).toBe(status.NOT_FOUND);
  });

  it('warns at Apply of what the nodes do not enforce', async () => {
    const { warnings } = await test.policies.apply({ documents: [{ text: policyText('warned') }] });
    expect(warnings).toStrictEqual(['datagrams carry no identity (on n1, n2)']);
  });

  it('calls a node silent again when it says nothing for a while', async () => {
    await report('n1', { appliedRevision: 1 });
    await eventually(async () => (await nodes())[0]?.silent === false);
    await eventually(async () => (await nodes())[0]?.silent === true, 5_000);
  });

  it('ignores a status that cannot be read', async () => {
    const bucket = await new Kvm(await test.connectNats()).open('STATUS');
    await bucket.put('default.n1', Buffer.from([0xff, 0xff, 0xff]));
    await bucket.put('default.n1', v1.NodeStatus.encode({ cluster: 'default', node: 'n1', appliedRevision: 2 ** 60 }).finish());
    await report('n1', { appliedRevision: 3 });
    await eventually(async () => Number((await nodes())[0]?.status?.appliedRevision) === 3);
  });

  it('takes the acknowledgement of a node whose name has dots, which are escaped in its key', async () => {
    await fleet.enrol({ cluster: 'default', node: 'host.example' });
    const connection = await test.connectNats();
    const value = { cluster: 'default', node: 'host.example', state: live, appliedRevision: 4 };
    connection.publish(`$KV.STATUS.${escapeToken('default')}.${escapeToken('host.example')}`, v1.NodeStatus.encode(value).finish());
    await eventually(async () =>
      (await nodes()).some(({ status: said }) => said?.node === 'host.example' && Number(said.appliedRevision) === 4),
    );
  });

  it('sees acknowledgements again after NATS came back', async () => {
    await test.killNats();
    await test.startNats();
    await eventually(async () => {
      await report('n2', { appliedRevision: 77 }).catch(() => undefined);
      return (await nodes()).some(({ status: said }) => said?.node === 'n2' && Number(said.appliedRevision) === 77);
    });
  });

  it.each<[string, ringfence.v1.ReportEndpointsRequest.$Properties, string]>([
    ['no node', { cluster: '', node: '' }, 'cluster: expected'],
    ['a node with a wildcard', { cluster: 'c', node: '*' }, 'node: expected'],
    ['an endpoint without a name', { ...name, endpoints: [{ labels: [] }] }, 'endpoints[0].endpoint'],
    ['an endpoint twice', { ...name, endpoints: [{ endpoint: 'a' }, { endpoint: 'a' }] }, 'found "a" again'],
    ['a reserved label', { ...name, endpoints: [{ endpoint: 'a', labels: ['reserved:host='] }] }, 'endpoints[0].labels[0]'],
    [
      'a label that is not canonical',
      { ...name, endpoints: [{ endpoint: 'a', labels: ['org=empire'] }] },
      'canonical form "host:org=empire"',
    ],
    ['an address that is none', { ...name, endpoints: [{ endpoint: 'a', addresses: ['10.0.0.0/8'] }] }, 'endpoints[0].addresses[0]'],
  ])('refuses a report of %s', async (_, request, message) => {
    const failure = await refusal(fleet.reportEndpoints(request));
    expect(failure.status).toBe(status.INVALID_ARGUMENT);
    expect(failure.message).toContain(message);
  });
});
