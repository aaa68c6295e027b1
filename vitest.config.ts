import { defineConfig } from 'vitest/config';

// One project per kind of test, so that `npm test -- --project unit` runs one kind. Kinds are told apart by the file's name and place.
const kinds: Record<string, { include: string[]; testTimeout: number }> = {
  unit: { include: ['**/*.unit.test.ts'], testTimeout: 20_000 },
  int: { include: ['**/*.int.test.ts'], testTimeout: 60_000 },
  kernel: { include: ['bpf/test/**/*.test.ts'], testTimeout: 60_000 },
  e2e: { include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000 },
  sim: { include: ['test/sim/**/*.test.ts'], testTimeout: 120_000 },
  chaos: { include: ['test/chaos/**/*.test.ts'], testTimeout: 180_000 },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/report/closing-line.ts'],
    pool: 'forks',
    projects: Object.entries(kinds).map(([name, kind]) => ({
      extends: true as const,
      test: {
        name,
        include: kind.include,
        exclude: [
          '**/node_modules/**',
          '**/.tools/**',
          ...(name === 'int' || name === 'unit' ? ['test/e2e/**', 'test/chaos/**', 'bpf/test/**'] : []),
        ],
        testTimeout: kind.testTimeout,
        hookTimeout: kind.testTimeout,
      },
    })),
  },
});
