// The clock of expiries, with real files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExpiryClock } from './expiry-clock.ts';

let folder: string;
let system = 0;
const open = () => new ExpiryClock({ folder, log: silentLog(), systemTime: () => system });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-clock-'));
  system = 1_000;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the time by which rules expire', () => {
  it('is the system clock', () => {
    const clock = open();
    system = 5_000;
    expect([clock.nowUnixMs, clock.untilMs(7_000), clock.failure]).toEqual([5_000, 2_000, undefined]);
  });

  it('never goes back behind an expiry, in this process and the next', () => {
    const clock = open();
    system = 9_000;
    clock.pass(8_000);
    system = 1_000;
    for (const each of [clock, open()]) {
      expect(each.nowUnixMs).toBe(8_000);
      expect(each.untilMs(8_500), 'waits by the clock that ticks').toBe(7_500);
      expect(each.failure).toBe(
        'the clock is 7 s behind 1970-01-01T00:00:08.000Z, when a rule expired already: rules expire as if it were that time',
      );
    }
  });

  it('keeps the newest expiry', () => {
    const clock = open();
    clock.pass(8_000);
    clock.pass(3_000);
    expect(open().nowUnixMs).toBe(8_000);
  });

  it('goes by the system clock when what was kept is no time', () => {
    writeFileSync(join(folder, 'control.expired'), 'yesterday\n');
    expect(open().nowUnixMs).toBe(1_000);
  });

  it('says when an expiry cannot be kept, and goes on', () => {
    mkdirSync(join(folder, 'control.expired.new'));
    const clock = open();
    clock.pass(500);
    expect(clock.failure).toMatch(/^that a rule expired cannot be kept in .*control\.expired: /);
    expect(clock.nowUnixMs).toBe(1_000);
  });
});
