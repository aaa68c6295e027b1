import { defineConfig } from 'vitest/config';

// One project per kind of test, so that `npm test -- --project unit` runs one kind. Kinds are told apart by the file's name and place.
// Kinds run one after the other, the quick ones first, so that a broken rule shows before anything is started; whole systems run one at a time,
// because they measure time and share the kernel.
const kinds: Record<string, { include: string[]; testTimeout: number; oneAtATime: boolean }> = {
  unit: { include: ['**/*.unit.test.ts'], testTimeout: 20_000, oneAtATime: false },
  int: { include: ['**/*.int.test.ts'], testTimeout: 60_000, oneAtATime: false },
  sim: { include: ['test/sim/**/*.test.ts'], testTimeout: 120_000, oneAtATime: false },
  kernel: { include: ['bpf/test/**/*.test.ts'], testTimeout: 60_000, oneAtATime: true },
  e2e: { include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, oneAtATime: true },
  chaos: { include: ['test/chaos/**/*.test.ts'], testTimeout: 180_000, oneAtATime: true },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/report/closing-line.ts'],
    pool: 'forks',
    projects: Object.entries(kinds).map(([name, kind], order) => ({
      extends: true as const,
      test: {
        name,
        include: kind.include,
        exclude: [
          '**/node_modules/**',
          '**/.tools/**',
          ...(name === 'int' || name === 'unit' ? ['test/e2e/**', 'test/chaos/**', 'bpf/test/**'] : []),
        ],
        fileParallelism: !kind.oneAtATime,
        sequence: { groupOrder: order },
        testTimeout: kind.testTimeout,
        hookTimeout: kind.testTimeout,
      },
    })),
  },
});
