// Names of metrics, spans and attributes are constants in one file, because dashboards and alerts build on them. Pure.
import { type Check, isTest, isTypeScript, numberedLines, type Problem, problem } from './check.ts';

const namesFile = 'runtime/src/names.ts';
const nameLiteral = /(['"`])(ringfence_[a-z0-9_]+|(?:ringfence|rpc)\.[a-z_]+(?:\.[a-z_]+)*)\1/g;
const wirePackage = /^ringfence\.v\d/;

export const telemetryNames: Check = {
  name: 'telemetry names',
  promise: `metric and attribute names are written once, in ${namesFile}`,
  find(files) {
    const sources = files.filter((file) => isTypeScript(file) && !isTest(file) && !/^(infra|test)\//.test(file.path));
    const elsewhere = sources
      .filter(({ path }) => path !== namesFile)
      .flatMap(({ path, text }): Problem[] =>
        literals(text).map(({ line, name }) =>
          problem(path, line, `'${name}' is a telemetry name. Add it to ${namesFile} and import the constant.`),
        ),
      );
    return [...elsewhere, ...twice(sources.find(({ path }) => path === namesFile)?.text ?? '')];
  },
};

function literals(text: string): { line: number; name: string }[] {
  return numberedLines(text).flatMap(({ line, text: content }) =>
    [...content.matchAll(nameLiteral)].map((match) => ({ line, name: match[2] ?? '' })).filter(({ name }) => !wirePackage.test(name)),
  );
}

function twice(text: string): Problem[] {
  const seen = new Map<string, number>();
  return literals(text).flatMap(({ line, name }) => {
    const first = seen.get(name);
    seen.set(name, first ?? line);
    return first === undefined ? [] : [problem(namesFile, line, `'${name}' is already on line ${first}. Keep one constant.`)];
  });
}
