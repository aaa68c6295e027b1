import { Failure } from '@ringfence/runtime';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from './exit-codes.ts';
import { UsageFailure } from './usage-failure.ts';

const withStatus = (status: number) => Object.assign(new Failure('RF_RPC_X', 'x'), { status });

describe('the exit code of a failure', () => {
  for (const [situation, error, code] of [
    ['anything else', new Error('x'), 1],
    ['no error at all', 'text', 1],
    ['usage', new UsageFailure('x'), 2],
    ['a configuration that does not fit', new Failure('RF_CONFIG_INVALID', 'x'), 2],
    ['a context file that cannot be read', new Failure('RF_CONTEXT_UNREADABLE', 'x'), 2],
    ['an unreadable policy file', new Failure('RF_INPUT_UNREADABLE', 'x'), 2],
    ['policies with problems', new Failure('RF_POLICY_INVALID', 'x'), 2],
    ['INVALID_ARGUMENT', withStatus(3), 2],
    ['RESOURCE_EXHAUSTED', withStatus(8), 2],
    ['NOT_FOUND', withStatus(5), 3],
    ['a wait that timed out', new Failure('RF_WAIT_TIMED_OUT', 'x'), 4],
    ['UNAVAILABLE', withStatus(14), 5],
    ['DEADLINE_EXCEEDED', withStatus(4), 5],
    ['a server that does not answer', new Failure('RF_SERVER_UNAVAILABLE', 'x'), 5],
    ['ABORTED', withStatus(10), 6],
    ['ALREADY_EXISTS', withStatus(6), 6],
    ['INTERNAL', withStatus(13), 1],
    ['PERMISSION_DENIED', withStatus(7), 1],
    ['Ctrl-C', new Failure('RF_INTERRUPTED', 'x'), 130],
  ] as const) {
    test(`${situation}: ${code}`, () => expect(exitCodeOf(error)).toBe(code));
  }
});
