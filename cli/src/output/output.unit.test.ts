import { describe, expect, test } from 'vitest';
import { memoryTerminal } from '../testing/memory-terminal.ts';
import { paintFor, printable, visibleLength } from './colour.ts';
import { print } from './print.ts';
import { renderError } from './render-error.ts';
import { RunningTable, shorten, table } from './table.ts';
import { ago, byteCount, elapsed, isoTimeNs, parseDurationMs, timeFlag } from './time.ts';

describe('colours', () => {
  for (const [situation, options, isPainted] of [
    ['on a terminal', { isTty: true }, true],
    ['into a pipe', { isTty: false }, false],
    ['with NO_COLOR', { isTty: true, environment: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { isTty: true, environment: { NO_COLOR: '' } }, true],
    ['on a dumb terminal', { isTty: true, environment: { TERM: 'dumb' } }, false],
  ] as const) {
    test(`${situation}: ${isPainted ? 'painted' : 'plain'}`, () => {
      const terminal = memoryTerminal(options);
      const text = paintFor(terminal, terminal.stdout)('red', 'deny');
      expect(text).toBe(isPainted ? '\u001b[31mdeny\u001b[0m' : 'deny');
      expect(visibleLength(text)).toBe(4);
    });
  }

  test('foreign control characters cannot drive the terminal', () => {
    expect(printable('a\u001b[31m\nb\u009b')).toBe('a\\x1b[31m\\x0ab\\x9b');
  });
});

describe('tables', () => {
  const columns = [
    { title: 'NAME', shrinkTo: 4 },
    { title: 'N', align: 'right' as const },
  ];
  test('columns are as wide as their widest cell, without trailing spaces', () => {
    expect(
      table(columns, [
        ['long-name', '1'],
        ['b', '100'],
      ]),
    ).toEqual(['NAME         N', 'long-name    1', 'b          100']);
  });
  test('a column that may shrink gives way, the others never', () => {
    expect(table(columns, [['long-name', '100']], 11)).toEqual(['NAME      N', 'long-…  100']);
    expect(table(columns, [['long-name', '1000000']], 5)).toEqual(['NAME        N', 'lon…  1000000']);
  });
  test('rows that come later keep the columns', () => {
    const running = new RunningTable(columns);
    expect(running.lines([['abcdef', '1']])).toEqual(['NAME    N', 'abcdef  1']);
    expect(running.lines([['a', '2']])).toEqual(['a       2']);
  });
  test('shortening counts characters, not bytes', () => expect(shorten('ééééé', 3)).toBe('éé…'));
});

describe('durations', () => {
  for (const [text, ms] of [
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['1.5s', 1_500],
    ['', undefined],
    ['5', undefined],
    ['m', undefined],
    ['-5m', undefined],
    ['5 m', undefined],
    ['5mx', undefined],
    ['99999999999999d', undefined],
  ] as const) {
    test(`${JSON.stringify(text)} is ${ms}`, () => expect(parseDurationMs(text)).toBe(ms));
  }
});

describe('times', () => {
  const now = Date.UTC(2026, 0, 31, 12);
  for (const [text, ms] of [
    ['5m', now - 300_000],
    ['2026-01-31T10:00:00Z', Date.UTC(2026, 0, 31, 10)],
    ['2026-01-31T10:00:00.5+01:00', Date.UTC(2026, 0, 31, 9) + 500],
    ['1769853600', 1_769_853_600_000],
  ] as const) {
    test(`${text}`, () => expect(timeFlag('--since', text, now)).toBe(ms));
  }
  for (const text of ['yesterday', '2026-13-01', '10:00', '', '2026-01-31T25:00:00Z']) {
    test(`${JSON.stringify(text)} is refused`, () => expect(() => timeFlag('--since', text, now)).toThrow(/RF_USAGE: --since/));
  }
  test('nanoseconds are kept', () => expect(isoTimeNs(1_769_853_600_123_456_789n)).toBe('2026-01-31T10:00:00.123456789Z'));
  test('ages', () =>
    expect([0, now - 3_000, now - 600_000, now - 8_000_000, now - 3 * 86_400_000].map((at) => ago(at, now))).toEqual([
      'never',
      '3s ago',
      '10m ago',
      '2h ago',
      '3d ago',
    ]));
  test('how long it lasted', () =>
    expect([850_000n, 12_300_000n, 4_000_000_000n, 192_000_000_000n].map(elapsed)).toEqual(['850us', '12.3ms', '4.0s', '3m12s']));
  test('bytes', () => expect([950, 1_200, 3_400_000].map(byteCount)).toEqual(['950 B', '1.2 kB', '3.4 MB']));
});

describe('a failure on standard error', () => {
  const plain = (_colour: string, text: string) => text;
  test('code, details, causes and hint, one per line', () => {
    const error = Object.assign(new Error('RF_X: it failed', { cause: new Error('the disk is full') }), {
      hint: 'make room',
      details: ['a.yaml:1:1 x'],
    });
    expect(renderError(error, plain)).toBe('error: RF_X: it failed\na.yaml:1:1 x\ncause: the disk is full\nhint: make room\n');
  });
  test('what has no code is internal', () =>
    expect(renderError(new TypeError('x is undefined'), plain)).toBe('error: RF_INTERNAL: x is undefined\n'));
  test('a cause that the message quotes is not repeated', () => {
    expect(renderError(new Error('RF_X: no answer: refused', { cause: new Error('refused') }), plain)).toBe(
      'error: RF_X: no answer: refused\n',
    );
  });
});

describe('formats', () => {
  const answer = { value: { a: [1, { b: 'x' }] }, names: ['n1', 'n2'], lines: () => ['one', 'two'] };
  for (const [format, text] of [
    ['json', '{\n  "a": [\n    1,\n    {\n      "b": "x"\n    }\n  ]\n}\n'],
    ['yaml', 'a:\n  - 1\n  - b: x\n'],
    ['name', 'n1\nn2\n'],
    ['table', 'one\ntwo\n'],
  ] as const) {
    test(format, async () => {
      const terminal = memoryTerminal();
      await print(terminal, format, answer);
      expect(terminal.written.stdout).toBe(text);
    });
  }
});
