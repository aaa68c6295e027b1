// What a proxy checks <-> ringfence.v1.Redirect. Pure. Absent lists stay absent, because an empty one means something else.
import type { HeaderMatch, HttpRule, KafkaRule, L7Rules, ProxyListener, Redirect, SecretName, TlsContext } from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { exactlyOne, isInteger, optionalNameOf, type Refuse, textOf, when } from './wire-refusal.ts';

type WireRedirect = ringfence.v1.Redirect.$Properties;

const mismatches: Record<NonNullable<HeaderMatch['mismatch']>, ringfence.v1.HeaderMismatch> = {
  LOG: v1.HeaderMismatch.HEADER_MISMATCH_LOG,
  ADD: v1.HeaderMismatch.HEADER_MISMATCH_ADD,
  DELETE: v1.HeaderMismatch.HEADER_MISMATCH_DELETE,
  REPLACE: v1.HeaderMismatch.HEADER_MISMATCH_REPLACE,
};

const roles: Record<NonNullable<KafkaRule['role']>, ringfence.v1.KafkaRole> = {
  produce: v1.KafkaRole.KAFKA_ROLE_PRODUCE,
  consume: v1.KafkaRole.KAFKA_ROLE_CONSUME,
};

export function toWireRedirect({ l7, serverNames, terminatingTls, originatingTls, listener }: Redirect): WireRedirect {
  return {
    ...(l7 === undefined ? {} : toWireL7(l7)),
    ...when('serverNames', toWireTexts(serverNames)),
    ...when('terminatingTls', terminatingTls && toWireTls(terminatingTls)),
    ...when('originatingTls', originatingTls && toWireTls(originatingTls)),
    ...when('listener', listener && { ...listener }),
  };
}

export function fromWireRedirect(refuse: Refuse, path: string, wire: WireRedirect): Redirect {
  const redirect: Redirect = {
    ...when('l7', fromWireL7(refuse, path, wire)),
    ...when('serverNames', fromWireTexts(wire.serverNames)),
    ...when('terminatingTls', wire.terminatingTls && fromWireTls(refuse, `${path}.terminating_tls`, wire.terminatingTls)),
    ...when('originatingTls', wire.originatingTls && fromWireTls(refuse, `${path}.originating_tls`, wire.originatingTls)),
    ...when('listener', wire.listener && fromWireListener(refuse, `${path}.listener`, wire.listener)),
  };
  if (Object.keys(redirect).length === 0) throw refuse(path, 'empty', 'something to check');
  if (redirect.serverNames?.length === 0) throw refuse(`${path}.server_names`, '0 names', 'at least one');
  return redirect;
}

function toWireL7(l7: L7Rules): WireRedirect {
  switch (l7.kind) {
    case 'http':
      return { http: { rules: l7.rules.map(toWireHttp) } };
    case 'dns':
      return { dns: { rules: l7.rules.map(({ pattern }) => ({ pattern })) } };
    case 'kafka':
      return { kafka: { rules: l7.rules.map(({ role, ...rest }) => ({ ...rest, ...when('role', role && roles[role]) })) } };
    case 'other':
      return { other: { protocol: l7.protocol, rules: l7.rules.map((fields) => ({ fields: { ...fields } })) } };
  }
}

function fromWireL7(refuse: Refuse, path: string, { http, dns, kafka, other }: WireRedirect): L7Rules | undefined {
  const kinds = { http, dns, kafka, other };
  if (Object.values(kinds).every((kind) => kind == null)) return undefined;
  exactlyOne(refuse, path, kinds);
  if (http != null)
    return { kind: 'http', rules: (http.rules ?? []).map((rule, index) => fromWireHttp(refuse, `${path}.http.rules[${index}]`, rule)) };
  if (dns != null) {
    const patternOf = (rule: ringfence.v1.DnsRule.$Properties, index: number) =>
      textOf(refuse, `${path}.dns.rules[${index}].pattern`, rule.pattern, 'a DNS name or pattern');
    return { kind: 'dns', rules: (dns.rules ?? []).map((rule, index) => ({ pattern: patternOf(rule, index) })) };
  }
  if (kafka != null)
    return { kind: 'kafka', rules: (kafka.rules ?? []).map((rule, index) => fromWireKafka(refuse, `${path}.kafka.rules[${index}]`, rule)) };
  const protocol = textOf(refuse, `${path}.other.protocol`, other?.protocol, 'the name of a protocol');
  return { kind: 'other', protocol, rules: (other?.rules ?? []).map(({ fields }) => ({ ...fields })) };
}

function toWireHttp({ method, path, host, headers, headerMatches }: HttpRule): ringfence.v1.HttpRule.$Properties {
  return {
    ...when('method', method),
    ...when('path', path),
    ...when('host', host),
    ...when('headers', toWireTexts(headers)),
    ...when('headerMatches', headerMatches && { matches: headerMatches.map(toWireHeaderMatch) }),
  };
}

function fromWireHttp(refuse: Refuse, at: string, wire: ringfence.v1.HttpRule.$Properties): HttpRule {
  return {
    ...when('method', wire.method),
    ...when('path', wire.path),
    ...when('host', wire.host),
    ...when('headers', fromWireTexts(wire.headers)),
    ...when(
      'headerMatches',
      wire.headerMatches &&
        (wire.headerMatches.matches ?? []).map((match, index) => fromWireHeaderMatch(refuse, `${at}.header_matches[${index}]`, match)),
    ),
  };
}

function toWireHeaderMatch({ name, value, secret, mismatch }: HeaderMatch): ringfence.v1.HeaderMatch.$Properties {
  return {
    name,
    ...when('value', value),
    ...when('secret', secret && { ...secret }),
    ...when('mismatch', mismatch && mismatches[mismatch]),
  };
}

function fromWireHeaderMatch(refuse: Refuse, path: string, wire: ringfence.v1.HeaderMatch.$Properties): HeaderMatch {
  return {
    name: textOf(refuse, `${path}.name`, wire.name, 'the name of a header'),
    ...when('value', wire.value),
    ...when('secret', wire.secret && fromWireSecret(refuse, `${path}.secret`, wire.secret)),
    ...when('mismatch', optionalNameOf(refuse, `${path}.mismatch`, mismatches, wire.mismatch)),
  };
}

function fromWireKafka(refuse: Refuse, path: string, wire: ringfence.v1.KafkaRule.$Properties): KafkaRule {
  return {
    ...when('role', optionalNameOf(refuse, `${path}.role`, roles, wire.role)),
    ...when('apiKey', wire.apiKey),
    ...when('apiVersion', wire.apiVersion),
    ...when('clientId', wire.clientId),
    ...when('topic', wire.topic),
  };
}

function toWireTls({ secret, ...keys }: TlsContext): ringfence.v1.TlsContext.$Properties {
  return { ...keys, secret: { ...secret } };
}

function fromWireTls(refuse: Refuse, path: string, wire: ringfence.v1.TlsContext.$Properties): TlsContext {
  if (wire.secret == null) throw refuse(`${path}.secret`, 'nothing', 'a secret');
  return {
    secret: fromWireSecret(refuse, `${path}.secret`, wire.secret),
    ...when('trustedCa', wire.trustedCa),
    ...when('certificate', wire.certificate),
    ...when('privateKey', wire.privateKey),
  };
}

function fromWireSecret(refuse: Refuse, path: string, wire: ringfence.v1.SecretName.$Properties): SecretName {
  return { namespace: wire.namespace ?? '', name: textOf(refuse, `${path}.name`, wire.name, 'the name of a secret') };
}

function fromWireListener(refuse: Refuse, path: string, wire: ringfence.v1.ProxyListener.$Properties): ProxyListener {
  const { priority } = wire;
  if (priority != null && !isInteger(priority, 100, 1)) throw refuse(`${path}.priority`, priority, 'an integer from 1 to 100');
  return {
    configurationKind: wire.configurationKind ?? '',
    configuration: textOf(refuse, `${path}.configuration`, wire.configuration, 'the name of a configuration'),
    name: textOf(refuse, `${path}.name`, wire.name, 'the name of a listener'),
    ...when('priority', priority),
  };
}

function toWireTexts(values: readonly string[] | undefined): ringfence.v1.TextList.$Properties | undefined {
  return values === undefined ? undefined : { values: [...values] };
}

function fromWireTexts(wire: ringfence.v1.TextList.$Properties | null | undefined): string[] | undefined {
  return wire == null ? undefined : [...(wire.values ?? [])];
}
