// Short ways to write policies in tests.
import { type AdmittedRule, type ParseOptions, parsePolicies, ruleCookie } from '../src/index.ts';

/** JSON text of one CiliumNetworkPolicy. */
export function policyText(spec: unknown, name = 'p', namespace?: string): string {
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata, spec });
}

/** JSON text of one CiliumClusterwideNetworkPolicy. */
export function clusterwideText(spec: unknown, name = 'p'): string {
  return JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumClusterwideNetworkPolicy', metadata: { name }, spec });
}

/** Rules of texts that must be well, admitted at revision 1. */
export function admit(texts: readonly string[], options?: ParseOptions): AdmittedRule[] {
  const { policies, problems } = parsePolicies(
    texts.map((text) => ({ text })),
    options,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return policies
    .flatMap((policy) => policy.rules.map((rule) => ({ ...rule, policyId: policy.policyId })))
    .map((rule, index) => ({ ...rule, cookie: ruleCookie(1, index) }));
}
