// C is the source of layouts: TypeScript's offsets are those of the object's type information.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { counterIndex, defaultObjectFile, type Layout, layouts } from '../ts/index.ts';

interface BtfType {
  readonly kind: string;
  readonly name: string;
  readonly size?: number;
  readonly members?: readonly { readonly name: string; readonly bits_offset: number }[];
  readonly values?: readonly { readonly name: string; readonly val: number }[];
}

const types: readonly BtfType[] = JSON.parse(
  execFileSync('bpftool', ['-j', 'btf', 'dump', 'file', defaultObjectFile], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
).types;

/** Structs by name; a forward declaration has no size and is none. */
function struct(name: string): BtfType {
  const found = types.find((type) => type.kind === 'STRUCT' && type.name === name);
  if (!found) throw new Error(`the object's type information has no struct ${name}: add it to union layouts in ringfence.bpf.c`);
  return found;
}

describe('layouts', () => {
  it.each(Object.entries(layouts) as [string, Layout][])('struct %s', (name, layout) => {
    const found = struct(name);
    expect(found.size, `size of struct ${name}`).toBe(layout.size);
    const inC = Object.fromEntries((found.members ?? []).map((member) => [member.name, member.bits_offset / 8]));
    expect(layout.fields, `offsets of struct ${name}`).toEqual(inC);
  });

  it('every shared struct is compared', () => {
    const shared = types.find((type) => type.kind === 'UNION' && type.name === 'layouts');
    expect((shared?.members ?? []).map((member) => member.name).filter((name) => !(name in layouts))).toEqual([]);
  });
});

describe('numbers', () => {
  const source = readFileSync(fileURLToPath(new URL('../include/layouts.h', import.meta.url)), 'utf8');
  it.each(Object.entries(counterIndex))('counter %s', (name, index) => {
    const inC = `COUNTER_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    expect(new RegExp(`\\b${inC} = (\\d+)`).exec(source)?.[1], inC).toBe(String(index));
  });

  const proto = readFileSync(fileURLToPath(new URL('../../proto/ringfence/v1/flow.proto', import.meta.url)), 'utf8');
  const reasons = readFileSync(fileURLToPath(new URL('../include/drop-reason.h', import.meta.url)), 'utf8');
  const numbered = (text: string, prefix: string): string[] =>
    [...text.matchAll(new RegExp(`\\b${prefix}([A-Z0-9_]+) = (\\d+)`, 'g'))]
      .map((match) => `${match[1]} = ${match[2]}`)
      .filter((each) => !each.startsWith('END'));
  it.each([
    ['REASON_', 'REASON_'],
    ['FLOW_KIND_', 'FLOW_'],
    ['IDENTITY_SOURCE_', 'IDENTITY_'],
    ['VERDICT_', 'VERDICT_'],
  ])('%s of the wire is the same in C', (onWire, inC) => {
    const wire = numbered(proto, onWire).filter((each) => !each.startsWith('UNSPECIFIED'));
    const kernel = numbered(reasons, inC).filter((each) => !/^(UNSPECIFIED|NONE)/.test(each));
    expect(wire.length).toBeGreaterThan(2);
    expect(kernel).toEqual(wire);
  });
});
