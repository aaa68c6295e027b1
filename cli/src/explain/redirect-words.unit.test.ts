import type { Redirect } from '@ringfence/policy';
import { describe, expect, it } from 'vitest';
import { redirectTexts } from './redirect-words.ts';

const secret = { namespace: 'default', name: 'ca' };
const table: [string, Redirect | undefined, string[]][] = [
  ['a rule that does not look', undefined, ['nothing: this rule lets everything pass']],
  ['no http rule: all of them', { l7: { kind: 'http', rules: [] } }, ['every http request']],
  ['an http rule without fields', { l7: { kind: 'http', rules: [{}] } }, ['every http request']],
  [
    'methods and paths',
    { l7: { kind: 'http', rules: [{ method: 'GET', path: '/x' }, { path: '/y' }, { method: 'PUT' }] } },
    ['http GET /x', 'http any method /y', 'http PUT'],
  ],
  [
    'hosts and headers',
    {
      l7: {
        kind: 'http',
        rules: [
          {
            method: 'GET',
            host: 'one.example',
            headers: ['X-Tenant: a'],
            headerMatches: [
              { name: 'X-Key', secret },
              { name: 'X-Mark', value: '1', mismatch: 'ADD' },
            ],
          },
        ],
      },
    },
    ['http GET, host one.example, header X-Tenant: a, header X-Key as in the secret default/ca, header X-Mark: 1 (else add)'],
  ],
  ['names', { l7: { kind: 'dns', rules: [{ pattern: '*.one.example' }] } }, ['dns *.one.example']],
  [
    'topics',
    { l7: { kind: 'kafka', rules: [{ role: 'produce', topic: 't' }, {}] } },
    ['kafka role=produce topic=t', 'every kafka request'],
  ],
  ['another protocol', { l7: { kind: 'other', protocol: 'r2d2', rules: [{ cmd: 'OPEN' }] } }, ['r2d2 cmd=OPEN']],
  ['another protocol, all of it', { l7: { kind: 'other', protocol: 'r2d2', rules: [] } }, ['every r2d2 request']],
  ['server names alone', { serverNames: ['one.example', 'two.example'] }, ['TLS server name one.example or two.example']],
  [
    'requests inside TLS',
    { l7: { kind: 'http', rules: [{ method: 'GET' }] }, serverNames: ['one.example'], terminatingTls: { secret } },
    ['http GET, TLS server name one.example, inside TLS, which ends at the proxy with the secret default/ca'],
  ],
  [
    'a listener',
    { listener: { configurationKind: 'CiliumEnvoyConfig', configuration: 'c', name: 'l' } },
    ['as the listener l of CiliumEnvoyConfig c says'],
  ],
];

describe('what a proxy checks, in words', () => {
  it.each(table)('%s', (_, redirect, texts) => expect(redirectTexts(redirect)).toEqual(texts));
});
