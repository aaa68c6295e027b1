// What a proxy lets through.
import { describe, expect, test } from 'vitest';
import type { HttpRule, Redirect } from './redirect.ts';
import { admitsRequest, httpPatternProblem, type PolicyRequest } from './request.ts';

const http = (method: string, path: string, headers: Record<string, string> = {}, host = 'a.example'): PolicyRequest => ({
  http: { method, path, host, headers: new Map(Object.entries(headers)) },
});
const rules = (...all: HttpRule[]): Redirect => ({ l7: { kind: 'http', rules: all } });
const get = http('GET', '/public/a?x=1', { 'x-token': '42' });

describe('HTTP', () => {
  test.each<[string, HttpRule, boolean]>([
    ['no field asks for nothing', {}, true],
    ['a method', { method: 'GET' }, true],
    ['another method', { method: 'POST' }, false],
    ['a pattern has to match the whole method', { method: 'GE' }, false],
    ['alternatives', { method: 'GET|HEAD' }, true],
    ['the path with its query', { path: '/public/.*' }, true],
    ['a pattern has to match the whole path', { path: '/public' }, false],
    ['anchors of their own do no harm', { path: '^/public/.*$' }, true],
    ['all fields have to hold', { method: 'GET', path: '/private' }, false],
    ['a host', { host: '.*\\.example' }, true],
    ['another host', { host: 'b\\.example' }, false],
    ['a header that is there, whatever its case', { headers: ['X-Token'] }, true],
    ['a header with its value', { headers: ['X-Token: 42'] }, true],
    ['a header with another value', { headers: ['X-Token: 41'] }, false],
    ['a header that is not there', { headers: ['X-Other'] }, false],
    ['a header match', { headerMatches: [{ name: 'X-Token', value: '42' }] }, true],
    ['a header match that fails', { headerMatches: [{ name: 'X-Token', value: '41' }] }, false],
    [
      'a header match that fails and only changes the request',
      { headerMatches: [{ name: 'X-Token', value: '41', mismatch: 'REPLACE' }] },
      true,
    ],
    ['a header whose value is a secret', { headerMatches: [{ name: 'X-Token', secret: { namespace: 'a', name: 'b' } }] }, false],
  ])('%s', (_, rule, isAdmitted) => {
    expect(admitsRequest([rules(rule)], get)).toBe(isAdmitted);
  });

  test('one rule of one redirect is enough, an empty list admits everything, and so does a rule without a redirect', () => {
    const post = rules({ method: 'POST' });
    expect(admitsRequest([post], get)).toBe(false);
    expect(admitsRequest([rules({ method: 'POST' }, { method: 'GET' })], get)).toBe(true);
    expect(admitsRequest([post, rules({ method: 'GET' })], get)).toBe(true);
    expect(admitsRequest([post, rules()], get)).toBe(true);
    expect(admitsRequest([post, undefined], get)).toBe(true);
    expect(admitsRequest([], get)).toBe(false);
  });
});

test.each<[string, Redirect, PolicyRequest, boolean]>([
  ['a DNS name', { l7: { kind: 'dns', rules: [{ pattern: '*.example' }] } }, { dns: { name: 'a.example' } }, true],
  ['another DNS name', { l7: { kind: 'dns', rules: [{ pattern: '*.example' }] } }, { dns: { name: 'a.b.example' } }, false],
  ['a server name', { serverNames: ['a.example'] }, { serverName: 'a.example' }, true],
  ['a server name with a star', { serverNames: ['*.example'] }, { serverName: 'a.example' }, true],
  ['another server name', { serverNames: ['a.example'] }, { serverName: 'b.example' }, false],
  ['no server name', { serverNames: ['a.example'] }, {}, false],
  ['a topic', { l7: { kind: 'kafka', rules: [{ role: 'consume', topic: 'a' }] } }, { kafka: { role: 'consume', topic: 'a' } }, true],
  ['another topic', { l7: { kind: 'kafka', rules: [{ topic: 'a' }] } }, { kafka: { topic: 'b' } }, false],
  [
    'fields of another protocol',
    { l7: { kind: 'other', protocol: 'postgres', rules: [{ user: 'a' }] } },
    { other: { protocol: 'postgres', fields: { user: 'a', database: 'b' } } },
    true,
  ],
  [
    'the right fields of the wrong protocol',
    { l7: { kind: 'other', protocol: 'postgres', rules: [{ user: 'a' }] } },
    { other: { protocol: 'mysql', fields: { user: 'a' } } },
    false,
  ],
  ['a request of another kind than the rules', rules({}), { dns: { name: 'a.example' } }, false],
  ['nothing known of the request', rules({}), {}, false],
])('%s', (_, redirect, request, isAdmitted) => {
  expect(admitsRequest([redirect], request)).toBe(isAdmitted);
});

test('a pattern that would take a backtracking engine for ever is answered at once', () => {
  const redirect = rules({ path: '/(a+)+b' });
  expect(httpPatternProblem('/(a+)+b')).toBeUndefined();
  expect(admitsRequest([redirect], http('GET', `/${'a'.repeat(5_000)}`))).toBe(false);
});

test.each(['*', '(', 'a{2,1}', '(?=a)', '\\1', 'a'.repeat(2_000)])('%j is no pattern', (pattern) => {
  expect(httpPatternProblem(pattern)).toContain('a regular expression');
});
