import { join } from 'node:path';
import { wideToNumber } from '@ringfence/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCommit } from '../event-store/event-store-suite.ts';
import { openSqliteEventStore } from '../event-store/sqlite-event-store.ts';
import { eventually, policyText, TestController } from '../test-controller.ts';

let test: TestController;
beforeEach(async () => {
  test = await TestController.start();
});
afterEach(() => test.stop());

const apply = (name: string, port = 80) =>
  test.policies.apply({ documents: [{ text: policyText(name, { port }) }], commandId: `${name}-${port}` });
const revisions = async () => (await test.published()).map(({ commit }) => commit.revision);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const isReady = async () => (await fetch(`http://${test.controller.healthAddress}/readyz`)).status === 200;

describe('distribution through a real nats-server', () => {
  it('keeps applying while NATS is killed and restarted, and distributes all of it in order', async () => {
    const { policies } = test;
    let wasUndistributed = 0;
    const applyAll = async () => {
      for (let index = 1; index <= 60; index++) {
        const answer = await policies.apply({ documents: [{ text: policyText(`p${index}`) }] });
        expect(wideToNumber(answer.revision)).toBe(index);
        if (!answer.distributed) wasUndistributed++;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const faults = async () => {
      for (let round = 0; round < 2; round++) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await test.killNats();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await test.startNats();
      }
    };
    await Promise.all([applyAll(), faults()]);
    expect(wasUndistributed).toBeGreaterThan(0);
    const published = await eventually(async () => (await test.published()).length === 60 && test.published());
    expect(published.map(({ commit }) => commit.revision)).toStrictEqual(upTo(60));
    expect(published.map(({ sequence }) => sequence)).toStrictEqual(upTo(60));
    expect(await eventually(isReady)).toBe(true);
  });

  it('answers "not distributed" quickly while NATS is away, and its health says what is missing', async () => {
    await test.killNats();
    const from = performance.now();
    expect(await apply('a')).toMatchObject({ distributed: false });
    expect(performance.now() - from).toBeLessThan(1_500);
    const ready = await eventually(async () => {
      const response = await fetch(`http://${test.controller.healthAddress}/readyz`);
      return response.status === 503 && response.text();
    });
    expect(ready).toContain('nats: not connected');
    await test.startNats();
    expect(await eventually(async () => (await revisions()).length === 1)).toBe(true);
  });

  it('begins a new epoch when NATS lost its whole store, and publishes the same commits again', async () => {
    await test.fleet.enrol({ cluster: 'default', node: 'n1', addresses: [] });
    for (let port = 1; port <= 5; port++) await apply('a', port);
    const before = await test.published();
    expect(before.map(({ epoch }) => epoch)).toStrictEqual(Array(6).fill(1));
    await test.killNats();
    test.deleteNatsData();
    await apply('b');
    await test.startNats();
    const after = await eventually(async () => {
      const published = await test.published().catch(() => []);
      return published.length === 7 && published;
    });
    expect(after.map(({ epoch }) => epoch)).toStrictEqual(Array(7).fill(2));
    expect(after.slice(0, 6).map(({ commit }) => commit)).toStrictEqual(before.map(({ commit }) => commit));
    // The node's consumer is there again, and reads from the beginning.
    const connection = await test.connectNats();
    const { jetstream } = await import('@nats-io/jetstream');
    const consumer = await eventually(() =>
      jetstream(connection)
        .consumers.get('CONTROL', 'agent-default-n1')
        .catch(() => undefined),
    );
    expect((await consumer.info()).num_pending).toBe(7);
  });

  it('begins a new epoch when a stopped controller finds another stream than the one it left', async () => {
    await apply('a');
    await test.stopController();
    await test.killNats();
    test.deleteNatsData();
    await test.startNats();
    await test.startController();
    const published = await eventually(async () => {
      const found = await test.published().catch(() => []);
      return found.length === 1 && found;
    });
    expect(published[0]).toMatchObject({ epoch: 2, commit: { commandId: 'a-80' } });
  });

  it('loses and doubles nothing when the controller dies between append and publish', async () => {
    await apply('a', 1);
    await test.stopController();
    // What a controller leaves that is killed right after its append.
    const { store, close } = await openSqliteEventStore(join(test.folder, 'controller', 'events.sqlite'));
    await store.append(newCommit('left-behind', [{ type: 'PolicyDeleted', policyId: 'default/x' }]));
    await close();
    await test.startController();
    await eventually(async () => (await revisions()).length === 2);
    await apply('a', 2);
    expect((await test.published()).map(({ commit }) => [commit.revision, commit.commandId])).toStrictEqual([
      [1, 'a-1'],
      [2, 'left-behind'],
      [3, 'a-2'],
    ]);
    expect((await test.published()).every(({ epoch }) => epoch === 1)).toBe(true);
  });

  it('doubles nothing when the controller dies after its publish, and a retried command adds nothing', async () => {
    const first = await apply('a');
    await test.stopController();
    await test.startController();
    const again = await apply('a');
    expect(again.revision).toStrictEqual(first.revision);
    expect(again.policies).toStrictEqual(first.policies);
    await eventually(isReady);
    expect(await revisions()).toStrictEqual([1]);
  });

  it('starts without NATS, stores commands, and distributes them when it comes', async () => {
    await test.stopController();
    await test.killNats();
    await test.startController();
    expect(await apply('a')).toMatchObject({ distributed: false });
    await expect(test.fleet.enrol({ cluster: 'c', node: 'n' })).rejects.toThrow(/^RF_NATS_AWAY: /);
    await test.startNats();
    expect(await eventually(async () => (await revisions().catch(() => [])).length === 1)).toBe(true);
  });

  it('stops at once while it waits for a NATS that never comes', async () => {
    await test.stopController();
    await test.killNats();
    await test.startController();
    const from = performance.now();
    await test.stopController();
    expect(performance.now() - from).toBeLessThan(2_500);
  });
});
