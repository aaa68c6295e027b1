import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Revocation } from './revocation.ts';

describe('passes over open connections', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched(answers: (number | Error)[] = []) {
    const seen = { passes: 0, ended: [] as number[], lateFailures: 0 };
    const revocation = new Revocation({
      datapath: {
        endRevoked: async () => {
          seen.passes += 1;
          const answer = answers.shift() ?? 0;
          if (answer instanceof Error) throw answer;
          return answer;
        },
      },
      onEnded: (count) => seen.ended.push(count),
      onLateFailure: () => {
        seen.lateFailures += 1;
      },
    });
    return { revocation, seen };
  }

  it('one after a start, whatever the process before did, and none without a reason after that', async () => {
    const { revocation, seen } = watched([3]);
    await revocation.run();
    await revocation.run();
    expect(seen).toEqual({ passes: 1, ended: [3], lateFailures: 0 });
  });

  it('for a change one at once, one after 100 ms and one after a second, for connections that were on their way', async () => {
    const { revocation, seen } = watched([0, 2, 1]);
    await revocation.run();
    await vi.advanceTimersByTimeAsync(99);
    expect(seen.passes).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.passes).toBe(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen).toEqual({ passes: 3, ended: [2, 1], lateFailures: 0 });
  });

  it('a further change begins anew', async () => {
    const { revocation, seen } = watched();
    await revocation.run();
    await vi.advanceTimersByTimeAsync(50);
    revocation.demand();
    await revocation.run();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.passes).toBe(4);
  });

  it('one that fails stays due', async () => {
    const { revocation, seen } = watched([new Error('no nsenter')]);
    await expect(revocation.run()).rejects.toThrow('no nsenter');
    await revocation.run();
    expect(seen.passes).toBe(2);
  });

  it('a later one that fails asks for a round, which runs it again', async () => {
    const { revocation, seen } = watched([0, new Error('gone')]);
    await revocation.run();
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.lateFailures).toBe(1);
    await revocation.run();
    expect(seen.passes).toBe(3);
  });

  it('none begins after the end', async () => {
    const { revocation, seen } = watched();
    await revocation.run();
    await revocation.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.passes).toBe(1);
  });
});
