import { matchesSelector } from '@ringfence/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSelectorLength, parseLabelSelector } from './label-selector.ts';

const labels = ['container:tier=a', 'k8s:class=deathstar', 'k8s:empty=', 'k8s:org=empire', 'oidc:sub=a:b/c@d'];

describe('label selectors', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['  ', true],
    ['org=empire', true],
    ['org==empire', true],
    [' org = empire ', true],
    ['org=alliance', false],
    ['k8s:org=empire', true],
    ['any:org=empire', true],
    ['host:org=empire', false],
    ['org=empire,class!=deathstar', false],
    ['org=empire,class!=tiefighter', true],
    ['absent!=x', true],
    ['host:org!=empire', true],
    ['org', true],
    ['!org', false],
    ['! absent', true],
    ['absent', false],
    ['org in (alliance, empire)', true],
    ['org in(empire)', true],
    ['org notin (alliance,empire)', false],
    ['absent notin (x)', true],
    ['absent in (x)', false],
    ['empty=', true],
    ['empty=,org=empire', true],
    ['org=', false],
    ['empty in (,x)', true],
    ['sub=a:b/c@d', true],
    ['in in (x)', false],
    ['org,class,!absent', true],
  ])('%j on the labels of the deathstar: %j', (text, matches) => {
    const parsed = parseLabelSelector(text);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && matchesSelector(parsed.selector, labels)).toBe(matches);
  });

  it.each<[string, number, string]>([
    [',', 0, 'a label key'],
    ['org=empire,', 11, 'a label key'],
    ['=empire', 0, 'a label key'],
    ['!', 1, 'a label key'],
    ['org in', 6, "'('"],
    ['org in ()', 8, 'at least one value'],
    ['org in (a', 9, "',' or ')'"],
    ['org is empire', 4, "one of '='"],
    ['org=a b', 6, "',' or the end"],
    ['org>1', 3, "one of '='"],
    ['(org)', 0, 'a label key'],
    [':org=a', 0, "around ':'"],
    ['k8s:=a', 0, "around ':'"],
    ['a'.repeat(maxSelectorLength + 1), maxSelectorLength, 'at most'],
  ])('%j is refused at %i: %s', (text, at, expected) => {
    expect(parseLabelSelector(text)).toMatchObject({ ok: false, problem: { at, expected: expect.stringContaining(expected) } });
  });

  it('any text is parsed or refused, never thrown over', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z:=!,() ]{0,20}$/)),
        (text) => typeof parseLabelSelector(text).ok === 'boolean',
      ),
    );
  });
});
