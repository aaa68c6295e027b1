// Reporter: ends a whole run with "N passed, M failed" alone on its line. A test that was skipped counts as failed in CI: there, everything that a
// test needs is set up, so a skip hides something. The static checks that `make test` ran before are counted in, from the file that
// RINGFENCE_CHECK_COUNTS names.
import { readFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], _reason: TestRunEndReason): void {
    const checks = readCheckCounts(process.env.RINGFENCE_CHECK_COUNTS);
    let passed = checks.passed;
    let failed = checks.failed + errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      // A module that failed to load has no tests to count.
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') passed++;
        else if (state === 'skipped') skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
        else failed++;
      }
    }
    if (skipped.length > 0 && process.env.CI) {
      failed += skipped.length;
      process.exitCode = 1;
      for (const name of skipped) console.error(`skipped, which is a failure in CI: ${name}`);
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}

function readCheckCounts(path: string | undefined): { passed: number; failed: number } {
  if (path === undefined) return { passed: 0, failed: 0 };
  const { passed, failed } = JSON.parse(readFileSync(path, 'utf8')) as { passed: unknown; failed: unknown };
  if (typeof passed !== 'number' || typeof failed !== 'number') {
    throw new Error(`RF_CHECK_COUNTS: expected {"passed": number, "failed": number} in ${path}. Run 'make test' again.`);
  }
  return { passed, failed };
}
