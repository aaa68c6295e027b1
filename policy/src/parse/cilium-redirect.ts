// What a proxy has to check for one entry of `toPorts`, in the normal form, and with which ports it may stand. Pure. After Cilium's
// pkg/policy/api/rule_validation.go.
import type { HttpRule, L7Rules, ProxyListener, Redirect, SecretName, TlsContext } from '../redirect.ts';
import type { Direction } from '../rule.ts';
import type { WrittenPorts } from './cilium-schema.ts';
import type { WrittenHttpRule, WrittenL7Rules } from './l7-schema.ts';
import type { Place, Reading } from './schema.ts';
import type { WrittenListener, WrittenSecret, WrittenTlsContext } from './tls-schema.ts';

/** Where the entry stands. */
export interface RedirectScope {
  readonly direction: Direction;
  /** Undefined: clusterwide. */
  readonly namespace: string | undefined;
  /** The policy is about hosts. */
  readonly isAboutHosts: boolean;
}

/** Undefined: nothing to check. Reports what does not go together. */
export function redirectOf(entry: WrittenPorts, scope: RedirectScope, reading: Reading): Redirect | undefined {
  const { inspection } = entry;
  if (inspection === undefined) return undefined;
  const { rules, terminatingTLS, originatingTLS, serverNames = [], listener } = inspection.fields;
  const l7 = rules?.l7;
  if (l7 !== undefined) {
    const at = inspection.at('rules');
    refuseDirection(l7, at, scope, reading);
    refusePorts(l7, at, entry, reading);
    if (inspection.has('listener')) reading.report('conflict', inspection.at('listener'), 'either a listener or rules above TCP');
    if (serverNames.length > 0 && !inspection.has('terminatingTLS'))
      reading.report('conflict', inspection.at('serverNames'), 'no server names beside rules above TCP, or terminatingTLS as well');
  }
  if (scope.direction === 'ingress' && inspection.has('listener'))
    reading.report('conflict', inspection.at('listener'), 'a listener in a rule of egress only');
  const resolve = (secret: WrittenSecret) => secretOf(secret, scope, reading);
  const redirect: Redirect = {
    ...(l7 === undefined ? {} : { l7: rulesOf(l7, resolve) }),
    ...(serverNames.length === 0 ? {} : { serverNames }),
    ...(terminatingTLS === undefined ? {} : { terminatingTls: tlsOf(terminatingTLS, resolve) }),
    ...(originatingTLS === undefined ? {} : { originatingTls: tlsOf(originatingTLS, resolve) }),
    ...(listener === undefined ? {} : { listener: listenerOf(listener, scope, reading) }),
  };
  return Object.keys(redirect).length === 0 ? undefined : redirect;
}

const spoken = { http: 'HTTP', kafka: 'Kafka', dns: 'DNS', other: 'l7proto' } as const;

function refuseDirection({ kind }: WrittenL7Rules, at: Place, { direction, isAboutHosts }: RedirectScope, reading: Reading): void {
  if (direction === 'ingress' && kind === 'dns') reading.report('conflict', at, 'DNS rules in egress only');
  else if (isAboutHosts && direction === 'ingress') reading.report('conflict', at, 'no rules above TCP for what comes to hosts');
  else if (isAboutHosts && kind !== 'dns') reading.report('conflict', at, `no ${spoken[kind]} rules for what leaves hosts, only DNS rules`);
}

function refusePorts({ kind }: WrittenL7Rules, at: Place, { ports, inspection }: WrittenPorts, reading: Reading): void {
  if (kind === 'dns' && inspection?.fields.ports?.length === 0) reading.report('missing', at, '"ports" beside DNS rules', undefined, '');
  for (const { place, protocol, isEveryPort, isRange } of ports) {
    if (kind !== 'dns' && protocol !== 'TCP')
      reading.report('conflict', place, `the protocol TCP, because of the ${spoken[kind]} rules`, 'write a rule of its own for others');
    else if (isEveryPort) reading.report('conflict', place, `a port other than 0, because of the ${spoken[kind]} rules`);
    else if (kind === 'dns' && isRange) reading.report('conflict', place, 'single ports, because of the DNS rules');
  }
}

type Resolve = (secret: WrittenSecret) => SecretName;

function secretOf({ namespace, name, place }: WrittenSecret, scope: RedirectScope, reading: Reading): SecretName {
  if (namespace === undefined && scope.namespace === undefined)
    reading.report('missing', place, 'the field "namespace", because a clusterwide policy has none', undefined, '');
  return { namespace: namespace ?? scope.namespace ?? '', name };
}

function tlsOf(written: WrittenTlsContext, resolve: Resolve): TlsContext {
  return { ...written, secret: resolve(written.secret) };
}

function rulesOf(written: WrittenL7Rules, resolve: Resolve): L7Rules {
  return written.kind === 'http' ? { kind: 'http', rules: written.rules.map((rule) => httpOf(rule, resolve)) } : written;
}

function httpOf({ headerMatches, ...rule }: WrittenHttpRule, resolve: Resolve): HttpRule {
  if (headerMatches === undefined) return rule;
  return {
    ...rule,
    headerMatches: headerMatches.map(({ secret, ...match }) => (secret === undefined ? match : { ...match, secret: resolve(secret) })),
  };
}

function listenerOf(written: WrittenListener, { namespace }: RedirectScope, reading: Reading): ProxyListener {
  const { kindPlace, configurationKind, ...rest } = written;
  if (namespace === undefined && configurationKind === 'CiliumEnvoyConfig')
    reading.report('conflict', kindPlace, 'CiliumClusterwideEnvoyConfig, because the policy is clusterwide');
  return {
    configurationKind: configurationKind ?? (namespace === undefined ? 'CiliumClusterwideEnvoyConfig' : 'CiliumEnvoyConfig'),
    ...rest,
  };
}
