import { describe, expect, it } from 'vitest';
import { importBoundaries } from './import-boundaries.ts';

const cases: { file: string; line: string; refusedBecause?: string }[] = [
  { file: 'policy/src/a.ts', line: "import { x } from './b.ts';" },
  { file: 'policy/src/a.ts', line: "import { parse } from 'yaml';" },
  { file: 'policy/src/a.ts', line: "import { join } from 'node:path';", refusedBecause: 'policy/ is pure' },
  { file: 'policy/src/a.ts', line: "import fs from 'fs/promises';", refusedBecause: 'policy/ is pure' },
  { file: 'policy/src/a.unit.test.ts', line: "import { readFileSync } from 'node:fs';" },
  { file: 'policy/src/a.ts', line: "export { x } from '@ringfence/proto';", refusedBecause: 'policy/ is pure' },
  { file: 'policy/src/a.ts', line: "// import { x } from '@ringfence/proto';" },
  { file: 'bpf/ts/a.ts', line: "import { x } from '@ringfence/policy';", refusedBecause: 'bpf/ knows bytes' },
  { file: 'proto/src/a.ts', line: "import { x } from '@ringfence/policy';", refusedBecause: 'wire contract' },
  { file: 'runtime/src/a.ts', line: "import { x } from '@ringfence/policy';" },
  { file: 'runtime/src/a.ts', line: "import { x } from '@ringfence/audit';", refusedBecause: 'below the services' },
  { file: 'services/audit/src/a.ts', line: "import { x } from '@ringfence/runtime';" },
  { file: 'services/audit/src/a.ts', line: "import { x } from '@ringfence/controller';", refusedBecause: 'through proto/' },
  { file: 'services/audit/src/a.ts', line: "const x = await import('@ringfence/controller');", refusedBecause: 'through proto/' },
  { file: 'services/audit/src/a.ts', line: "import { x } from '../../controller/src/b.ts';", refusedBecause: 'leaves services/audit/' },
  { file: 'services/audit/src/a.ts', line: "import { x } from '@ringfence/bpf';", refusedBecause: 'through proto/' },
  { file: 'services/node-agent/src/a.ts', line: "import { x } from '@ringfence/bpf';" },
  { file: 'services/node-agent/src/a.ts', line: "import { x } from '@ringfence/policy/src/rule.ts';", refusedBecause: 'reaches inside' },
  { file: 'services/node-agent/src/a.ts', line: "import { x } from '@ringfence/node-agent';", refusedBecause: 'relative path' },
  { file: 'cli/src/a.ts', line: "import { x } from '@ringfence/controller';" },
  { file: 'cli/src/a.ts', line: "import { x } from '@ringfence/test';", refusedBecause: 'out of test/' },
  { file: 'test/e2e/a.test.ts', line: "import { x } from '@ringfence/cli';" },
  { file: 'test/e2e/a.test.ts', line: "import { x } from '../../services/audit/src/b.ts';" },
];

describe('import boundaries', () => {
  it.each(cases)('$file: $line', ({ file, line, refusedBecause }) => {
    const problems = importBoundaries.find([{ path: file, text: `// first\n${line}\n` }]);
    if (refusedBecause === undefined) expect(problems).toEqual([]);
    else {
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ path: file, line: 2, message: expect.stringContaining(refusedBecause) });
    }
  });
});
