import { describe, expect, it } from 'vitest';
import { admit, policyText } from '../../test/policy-text.ts';
import { compileSubject } from '../compile.ts';
import { lookupPolicyMap } from '../lookup.ts';

const labels = (name: string): string[] => [`k8s:app=${name}`, 'k8s:io.kubernetes.pod.namespace=default'];
const web = { identity: 256, labels: labels('web') };
const friend = { identity: 257, labels: labels('friend') };

describe('connections that outlive their rule', () => {
  const toWeb = (section: object) => policyText({ endpointSelector: { matchLabels: { app: 'web' } }, ...section });
  const fromFriend = [{ fromEndpoints: [{ matchLabels: { app: 'friend' } }] }];
  const decides = (texts: string[], keeping: number[]) => {
    const rules = admit(texts).map((rule, index) => (keeping.includes(index) ? { ...rule, keepEstablished: true } : rule));
    const entries = compileSubject(rules, web, [web, friend]);
    return lookupPolicyMap(entries, { direction: 'ingress', peer: 257, protocol: 6, port: 80 });
  };
  const cases = [
    { situation: 'an allow that keeps', texts: [toWeb({ ingress: fromFriend })], keeping: [0], expected: true },
    { situation: 'one that does not', texts: [toWeb({ ingress: fromFriend })], keeping: [], expected: undefined },
    { situation: 'a deny keeps nothing', texts: [toWeb({ ingressDeny: fromFriend })], keeping: [0], expected: undefined },
    {
      situation: 'of two allows the one that decides counts',
      texts: [toWeb({ ingress: [{}, ...fromFriend] })],
      keeping: [0],
      expected: undefined,
    },
  ];
  for (const { situation, texts, keeping, expected } of cases)
    it(situation, () => expect(decides(texts, keeping)?.keepEstablished).toBe(expected));
});
