// PolicyTest <-> ringfence.v1.PolicyTest. Pure.
import { entities, type PolicyRequest, type PolicyTest, parseAddress, type TestParty } from '@ringfence/policy';
import { type ringfence, v1 } from '@ringfence/proto';
import { directions } from './rule-wire.ts';
import { exactlyOne, isInteger, nameOf, optionalNameOf, type Refuse, refusalOf, textOf, when } from './wire-refusal.ts';

const expectations: Record<PolicyTest['expect'], ringfence.v1.TestVerdict> = {
  allow: v1.TestVerdict.TEST_VERDICT_ALLOW,
  deny: v1.TestVerdict.TEST_VERDICT_DENY,
  redirect: v1.TestVerdict.TEST_VERDICT_REDIRECT,
};

/** A test in wire form. */
export function toWireTest(test: PolicyTest): ringfence.v1.PolicyTest.$Properties {
  return {
    id: test.id,
    from: toWireParty(test.from),
    to: toWireParty(test.to),
    protocol: test.protocol,
    port: test.port,
    ...when('direction', test.direction && directions[test.direction]),
    ...when('request', test.request && toWireRequest(test.request)),
    expect: expectations[test.expect],
  };
}

/**
 * A test from its wire form. What this version does not know is refused: a test that asks for less than it says would pass when it should not.
 * @throws Failure RF_WIRE_RULE naming the test, the field and the value.
 */
export function fromWireTest(wire: ringfence.v1.PolicyTest.$Properties): PolicyTest {
  const id = wire.id ?? '';
  const refuse = refusalOf('test', id);
  const { protocol, port } = { protocol: wire.protocol ?? 0, port: wire.port ?? 0 };
  if (!isInteger(protocol, 255)) throw refuse('protocol', protocol, 'an IANA number from 0 to 255');
  if (!isInteger(port, 65_535)) throw refuse('port', port, 'a port from 0 to 65535');
  return {
    id: textOf(refuse, 'id', id, 'the id of a test'),
    from: fromWireParty(refuse, 'from', wire.from),
    to: fromWireParty(refuse, 'to', wire.to),
    protocol,
    port,
    ...when('direction', optionalNameOf(refuse, 'direction', directions, wire.direction)),
    ...when('request', wire.request && fromWireRequest(refuse, 'request', wire.request)),
    expect: nameOf(refuse, 'expect', expectations, wire.expect),
  };
}

function toWireParty(party: TestParty): ringfence.v1.TestParty.$Properties {
  switch (party.kind) {
    case 'endpoint':
      return { endpoint: { labels: [...party.labels] } };
    case 'entity':
      return { entity: party.entity };
    case 'address':
      return { address: party.address };
  }
}

function fromWireParty(refuse: Refuse, path: string, wire: ringfence.v1.TestParty.$Properties | null | undefined): TestParty {
  if (wire == null) throw refuse(path, 'nothing', 'an end of the flow');
  const { endpoint, entity, address } = wire;
  exactlyOne(refuse, path, { endpoint, entity, address });
  if (endpoint != null) return { kind: 'endpoint', labels: [...(endpoint.labels ?? [])] };
  if (address != null) {
    if (parseAddress(address) === undefined) throw refuse(`${path}.address`, address, 'an address');
    return { kind: 'address', address };
  }
  const known = entities.find((name) => name === entity);
  if (known === undefined) throw refuse(`${path}.entity`, entity, `one of ${entities.join(', ')}`);
  return { kind: 'entity', entity: known };
}

function toWireRequest({ http, dns, serverName, kafka, other }: PolicyRequest): ringfence.v1.TestRequest.$Properties {
  return {
    ...when(
      'http',
      http && { method: http.method, path: http.path, ...when('host', http.host), headers: Object.fromEntries(http.headers) },
    ),
    ...when('dnsName', dns?.name),
    ...when('serverName', serverName),
    ...when('kafka', kafka && { fields: { ...kafka } }),
    ...when('other', other && { protocol: other.protocol, fields: { ...other.fields } }),
  };
}

function fromWireRequest(refuse: Refuse, path: string, wire: ringfence.v1.TestRequest.$Properties): PolicyRequest {
  const { http, dnsName, serverName, kafka, other } = wire;
  return {
    ...when(
      'http',
      http && {
        method: http.method ?? '',
        path: http.path ?? '',
        ...when('host', http.host),
        headers: new Map(Object.entries(http.headers ?? {})),
      },
    ),
    ...when('dns', dnsName == null ? undefined : { name: dnsName }),
    ...when('serverName', serverName),
    ...when('kafka', kafka && { ...kafka.fields }),
    ...when(
      'other',
      other && {
        protocol: textOf(refuse, `${path}.other.protocol`, other.protocol, 'the name of a protocol'),
        fields: { ...other.fields },
      },
    ),
  };
}
