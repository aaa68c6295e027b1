import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emptyNodeState, foldCommits } from '../node-state.ts';
import type { LogEvent } from '../replay/log-commit.ts';
import { admit } from '../testing/policies.ts';
import { decodeSnapshot, encodeSnapshot } from './snapshot.ts';

function folded(...events: LogEvent[]) {
  return foldCommits(emptyNodeState('c', 'n0'), [{ revision: 1, epoch: 1, hash: 'h1', previousHash: '', traceparent: '', events }]);
}

/** As a file of this schema with this body is written. */
function fileOf(schema: number, body: string): string {
  return `${JSON.stringify({ schema, sha256: createHash('sha256').update(body).digest('hex') })}\n${body}\n`;
}

describe('a snapshot', () => {
  const text = encodeSnapshot(folded({ kind: 'node-enrolled', cluster: 'c', node: 'n1', addresses: ['192.0.2.2'] }), 1);
  const refused = [
    { situation: 'of another node', text, node: 'n9', because: /belongs to node c\/n0/ },
    { situation: 'with a changed byte', text: text.replace('192.0.2.2', '192.0.2.3'), node: 'n0', because: /damaged/ },
    { situation: 'cut off', text: text.slice(0, -20), node: 'n0', because: /damaged/ },
    { situation: 'of another schema', text: text.replace('"schema":3', '"schema":4'), node: 'n0', because: /schema 1 or 2 or 3, found 4/ },
    { situation: 'that is empty', text: '', node: 'n0', because: /cannot be read/ },
    { situation: 'that is no snapshot', text: 'null\nnull\n', node: 'n0', because: /cannot be read/ },
  ];
  for (const { situation, text: damaged, node, because } of refused) {
    it(`${situation} is refused`, () => {
      const read = decodeSnapshot(damaged, 'c', node);
      expect(read.ok ? 'accepted' : read.because).toMatch(because);
    });
  }

  const state = folded(
    {
      kind: 'policy-revised',
      policyId: 'default/p',
      rules: [
        {
          ...admit('default/p/ingress[0]', { org: 'empire' }, {}),
          peers: [
            { kind: 'cidr', cidr: '10.0.0.0/8', scope: 'outside' },
            { kind: 'cidr-group', group: { name: 'partners' } },
          ],
          ports: undefined,
          redirect: { l7: { kind: 'http', rules: [{ headers: [] }] } },
          expiresUnixMs: 1_900_000_000_000,
          policyId: 'default/p',
          cookie: 65_536,
        },
      ],
    },
    {
      kind: 'policy-revised',
      policyId: '@cluster/cidrgroup:partners',
      rules: [],
      cidrGroup: { name: 'partners', labels: ['k8s:tier=partner'], cidrs: ['192.0.2.0/24'] },
    },
  );

  it('holds rules with everything that they say, and groups', () => {
    expect(decodeSnapshot(encodeSnapshot(state, 1), 'c', 'n0')).toStrictEqual({ ok: true, epoch: 1, state });
  });

  it('of schema 1 is read: its blocks are outside', () => {
    const [, body = ''] = encodeSnapshot(state, 1).split('\n');
    const before = body.replaceAll(',"scope":"outside"', '');
    expect(before).not.toBe(body);
    expect(decodeSnapshot(fileOf(1, before), 'c', 'n0')).toStrictEqual({ ok: true, epoch: 1, state });
  });
});
