// The policy engine: languages in, normal form, verdicts and policy-map entries out. Everything in this package is pure.
export { type DatapathGap, datapathCapabilities, unsupportedByDatapath, wholeLanguage } from './capabilities.ts';
export * from './cidr.ts';
export * from './compile.ts';
export * from './identity.ts';
export * from './labels.ts';
export * from './lookup.ts';
export * from './parse/problem.ts';
export { textLimits } from './parse/tree.ts';
export * from './parse.ts';
export { cidrsOf } from './peers.ts';
export type * from './policy-map.ts';
export * from './precedence.ts';
export * from './rule.ts';
export * from './selector.ts';
export * from './verdict.ts';
