import { describe, expect, it } from 'vitest';
import { dependencyReasons } from './dependency-reasons.ts';

const manifest = (dependencies: string[]) => ({
  path: 'cli/package.json',
  text: JSON.stringify({
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '^1.0.0'])),
    devDependencies: { vitest: '^5.0.0' },
  }),
});
const setup = { path: 'infra/setup/setup.sh', text: "#!/bin/sh\ndebian_packages='clang make'\n" };
const reasons = (names: string[]) => ({
  path: 'docs/dependencies.md',
  text: ['# Dependencies', ...names.map((name) => `| \`${name}\` | why |`)].join('\n'),
});
const all = ['yaml', 'vitest', 'clang', 'make'];

describe('dependency reasons', () => {
  it('is content when every package has its row', () => {
    expect(dependencyReasons.find([manifest(['yaml', '@ringfence/proto']), setup, reasons(all)])).toEqual([]);
  });
  it.each([
    { gone: 'yaml', path: 'cli/package.json' },
    { gone: 'vitest', path: 'cli/package.json' },
    { gone: 'clang', path: 'infra/setup/setup.sh' },
  ])('names $gone when it has no row', ({ gone, path }) => {
    const problems = dependencyReasons.find([manifest(['yaml']), setup, reasons(all.filter((name) => name !== gone))]);
    expect(problems).toMatchObject([{ path, message: expect.stringContaining(`'${gone}' has no row`) }]);
  });
  it('names a row that is about nothing', () => {
    expect(dependencyReasons.find([manifest(['yaml']), setup, reasons([...all, 'left-pad'])])).toMatchObject([
      { path: 'docs/dependencies.md', line: 6 },
    ]);
  });
});
