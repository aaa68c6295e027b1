// A test asserts something, and runs. Pure.
import { type Check, isTest, numberedLines, type Problem, problem } from './check.ts';

/** An assertion, or the call of a suite that has them. */
const assertion = /\b(expect(TypeOf)?\s*[(.]|assert\w*\s*[(.]|(expect|describe)[A-Z]\w*\(|\w+Suite\()/;
const switchedOff = /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(only|skip|todo|fails|skipIf|runIf)\b/;
/** A test that skips itself at run time. */
const skipsItself = /\(\s*\{[^}]*\b(skip)\b[^}]*\}\s*\)\s*=>|\b(?:context|ctx)\.(skip)\(/;

export const testFiles: Check = {
  name: 'test files',
  promise: 'every test file asserts something, and none is switched off or runs alone',
  find(files) {
    return files.filter(isTest).flatMap(({ path, text }): Problem[] => {
      const found: Problem[] = numberedLines(text).flatMap(({ line, text: content }) => {
        const hidden = switchedOff.exec(content) ?? skipsItself.exec(content);
        const word = hidden?.[1] ?? hidden?.[2];
        return word === undefined
          ? []
          : [
              problem(
                path,
                line,
                `.${word} hides tests. Remove it; a test that needs something checks for it and fails with how to get it.`,
              ),
            ];
      });
      if (!assertion.test(text))
        found.push(problem(path, undefined, 'asserts nothing. Add the expect that would fail if the code were gone, or delete the file.'));
      return found;
    });
  },
};
