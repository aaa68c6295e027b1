// A policy with any single field misspelt, mistyped, out of range or left out is refused with that field's path. The faults are made from the shapes.
import { describe, expect, test } from 'vitest';
import { type Problem, parsePolicies, wholeLanguage } from '../src/index.ts';
import { policyKinds } from '../src/parse/kinds.ts';
import type { Shape } from '../src/parse/shape.ts';
import { expectationsOf, type Fault, faultsAt, type Position, patternsOf, positionsOf, withoutField } from './generated-faults.ts';
import { malformedTexts } from './malformed-texts.ts';
import { sampleDocuments } from './sample-documents.ts';

const problemsOf = (document: unknown): readonly Problem[] =>
  parsePolicies([{ text: JSON.stringify(document) }], { capabilities: wholeLanguage }).problems;

/** What must be there although no single table can say so. */
const needed = [
  /(?:spec|specs\[\])\.endpointSelector$/,
  /^\.specs?$/,
  /^\.specs\[\]\.ingress$/,
  /toPorts\[\]\.ports\[\]\.port$/,
  /(?:matchName|matchPattern|k8sService|k8sServiceSelector|cidrGroupRef|cidrGroupSelector)$/,
  /(?:from|to)\.(?:entity|ip)$/,
  /\.l7proto$/,
];

describe.each([...policyKinds])('%s', (kind, { shape }) => {
  const samples = sampleDocuments.filter((sample) => sample.kind === kind);
  const positions = samples.flatMap(({ document }) => [...positionsOf(shape, document)].map((position) => ({ document, position })));

  test('the samples are well, or refused for what they are', () => {
    for (const { document, isRefused = false } of samples) {
      const problems = problemsOf(document);
      expect(problems.length > 0, JSON.stringify([document, problems])).toBe(isRefused);
      if (isRefused) expect(problems.every(({ code }) => code === 'conflict')).toBe(true);
    }
  });

  test('the samples use every field', () => {
    const used = new Set(positions.map(({ position }) => position.pattern));
    expect([...patternsOf(shape)].filter((pattern) => !used.has(pattern))).toEqual([]);
  });

  test('every fault is refused at its field, with line and column', { timeout: 120_000 }, () => {
    const faults = faultsOf(positions);
    const missed = faults.filter((fault) => !isRefusedRight(fault)).map(({ what }) => what);
    console.log(`${kind}: ${faults.length} faults, ${faults.length - missed.length} refused at their field`);
    expect(missed).toEqual([]);
    expect(faults.length).toBeGreaterThan(50);
  });
});

/** Each field once; everything that can be wrong with a part of the language the first time that it comes, one of each sort elsewhere. */
function faultsOf(positions: readonly { readonly document: unknown; readonly position: Position }[]): Fault[] {
  const patterns = new Set<string>();
  const shapes = new Set<Shape>();
  const faults: Fault[] = [];
  const fieldNames = new Set<string>();
  for (const { document, position } of positions) {
    const isNewShape = !shapes.has(position.shape);
    const names = Object.keys(Object(position.value)).map((name) => `${position.pattern} ${name}`);
    const hasNewFields = names.some((name) => !fieldNames.has(name));
    if (patterns.has(position.pattern) && !hasNewFields) continue;
    faults.push(...faultsAt(document, position, isNewShape));
    if (needed.some((each) => each.test(position.pattern)) && !patterns.has(position.pattern))
      faults.push(withoutField(document, position));
    patterns.add(position.pattern);
    shapes.add(position.shape);
    for (const name of names) fieldNames.add(name);
  }
  return faults;
}

function isRefusedRight({ document, paths, named, meant }: Fault): boolean {
  return problemsOf(document).some(
    ({ path, expected, hint = '', line, column }) =>
      paths.includes(path) &&
      (named === undefined || expected.includes(named)) &&
      (meant === undefined || hint.includes(`"${meant}"`)) &&
      line !== undefined &&
      column !== undefined,
  );
}

test('no malformed text is kept for what nothing expects any more', () => {
  const expected = new Set([...policyKinds.values()].flatMap(({ shape }) => [...expectationsOf(shape)]));
  expect([...malformedTexts.keys()].filter((each) => !expected.has(each))).toEqual([]);
});

test('two faults in one document are both told', () => {
  const spec = { endpointSelector: {}, ingress: [{ fromEntitys: ['world'], toPorts: [{ ports: [{ port: '70000' }] }] }] };
  const document = { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'p' }, spec };
  expect(problemsOf(document).map(({ path }) => path)).toEqual(['spec.ingress[0].fromEntitys', 'spec.ingress[0].toPorts[0].ports[0].port']);
});
