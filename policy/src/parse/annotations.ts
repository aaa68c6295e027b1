// Ringfence's annotations: what a policy of another language says to us alone. Pure. Annotations of everybody else mean nothing here.
import { labelKeyProblem } from '../labels.ts';
import { isMisspelt, nearestName } from './nearest-name.ts';
import { policyPriority } from './ordered-rules.ts';
import { type WrittenTest, writtenTests } from './policy-test-schema.ts';
import { asPlainScalar, expirySchema, keepEstablishedSchema, modeSchema, type RuleSettings, tierSchema } from './rule-settings.ts';
import { dictionary, type Place, type Reading, refine, type Schema, text } from './schema.ts';
import type { Shape } from './shape.ts';
import { childPath, readTrees, type Tree } from './tree.ts';

const prefix = 'ringfence.io/';

/** What the annotations of one policy say. */
export interface Annotations {
  readonly settings: RuleSettings;
  readonly tests: readonly WrittenTest[];
}

const annotationNames = ['tier', 'priority', 'mode', 'keep-established', 'expires', 'tests'] as const;
export type AnnotationName = (typeof annotationNames)[number];

const expectedTests = 'the text of a list of tests, in YAML';

const priority = asPlainScalar(policyPriority, (written) => (/^(?:0|[1-9]\d*)$/.test(written) ? Number(written) : written));
const keepEstablished = asPlainScalar(keepEstablishedSchema, (written) =>
  written === 'true' ? true : written === 'false' ? false : written,
);

/** The annotations of a kind that takes these of ours. `instead` says what to do about the others. */
export function annotationsSchema(admitted: readonly AnnotationName[], instead: string): Schema<Annotations> {
  return refine(
    dictionary(text('a string'), (key) => labelKeyProblem(key.toLowerCase()), shapesOf(admitted)),
    (written, place, reading) => {
      let settings: RuleSettings = {};
      let tests: readonly WrittenTest[] = [];
      for (const key of written.keys()) {
        if (!key.startsWith(prefix) && !isMisspeltPrefix(key)) continue;
        const at = placeOf(place, key);
        const name = annotationNames.find((each) => `${prefix}${each}` === key);
        if (name === undefined) refuse(key, at, admitted, reading);
        else if (!admitted.includes(name)) reading.report('unsupported', at, 'this annotation left out', instead);
        else if (name === 'tests') tests = readTests(at, reading);
        else settings = { ...settings, ...readSetting(name, at, reading) };
      }
      return { settings, tests };
    },
  );
}

/** "ringfenc.io/mode": nobody else has a domain so like ours, and to take it for somebody's would drop what it says. */
function isMisspeltPrefix(key: string): boolean {
  return isMisspelt(key.slice(0, key.indexOf('/') + 1), prefix);
}

const shapes: Readonly<Record<AnnotationName, Shape>> = {
  tier: tierSchema.shape,
  priority: priority.shape,
  mode: modeSchema.shape,
  'keep-established': keepEstablished.shape,
  expires: expirySchema.shape,
  tests: { type: 'scalar', expected: expectedTests, accepts: ['string'] },
};

function shapesOf(names: readonly AnnotationName[]): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map((name) => [`${prefix}${name}`, shapes[name]]));
}

function placeOf(annotations: Place, key: string): Place {
  const { tree, path } = annotations;
  const entry = tree.kind === 'map' ? tree.entries.find((each) => each.key === key) : undefined;
  return { path: childPath(path, key), tree: entry?.value ?? tree };
}

function refuse(key: string, at: Place, admitted: readonly AnnotationName[], reading: Reading): void {
  const names = admitted.map((name) => `${prefix}${name}`);
  const near = nearestName(key, names);
  const expected = names.length === 0 ? `no annotation that begins with "${prefix}"` : `one of ${names.join(', ')}`;
  reading.report('unknown-field', at, expected, near && `did you mean "${near}"?`, key);
}

function readSetting(name: Exclude<AnnotationName, 'tests'>, at: Place, reading: Reading): RuleSettings {
  switch (name) {
    case 'tier':
      return setting('tier', tierSchema.read(at, reading));
    case 'priority':
      return setting('priority', priority.read(at, reading));
    case 'mode':
      return setting('mode', modeSchema.read(at, reading));
    case 'keep-established':
      return setting('keepEstablished', keepEstablished.read(at, reading));
    case 'expires':
      return setting('expiresUnixMs', expirySchema.read(at, reading));
  }
}

function setting<K extends keyof RuleSettings>(name: K, value: RuleSettings[K] | undefined): RuleSettings {
  return value === undefined ? {} : { [name]: value };
}

/** Tests are YAML within YAML: their paths go on behind the annotation's, and they all stand where the annotation does. */
function readTests(at: Place, reading: Reading): readonly WrittenTest[] {
  const [document, ...others] = at.tree.kind === 'scalar' ? readTrees(String(at.tree.value)) : [];
  const [flaw] = document?.flaws ?? [];
  if (flaw !== undefined) reading.report(flaw.code, at, flaw.expected, undefined, flaw.value);
  if (document?.root === undefined || others.length > 0) {
    if (flaw === undefined) reading.report('invalid-value', at, expectedTests);
    return [];
  }
  const { line, column } = at.tree;
  const here = (tree: Tree): Tree => ({ ...tree, line, column });
  const within: Reading = {
    capabilities: reading.capabilities,
    report: (code, place, ...words) => reading.report(code, { path: place.path, tree: here(place.tree) }, ...words),
  };
  return writtenTests.read({ path: at.path, tree: document.root }, within) ?? [];
}
