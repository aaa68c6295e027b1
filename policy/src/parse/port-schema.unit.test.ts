// Ports and ICMP types: what is written, and what it means or why it is refused.
import { describe, expect, test } from 'vitest';
import { admit, policyText } from '../../test/policy-text.ts';
import { parsePolicies, wholeLanguage } from '../index.ts';

const textOf = (rule: object) => policyText({ endpointSelector: {}, egress: [rule] });
const withPort = (port: object) => textOf({ toPorts: [{ ports: [port] }] });
const withIcmp = (field: object) => textOf({ icmps: [{ fields: [field] }] });
const portsOf = (text: string) => admit([text], { capabilities: wholeLanguage })[0]?.ports;
const problemsOf = (text: string) =>
  parsePolicies([{ text }], { capabilities: wholeLanguage }).problems.map(({ code, path }) => `${code} ${path}`.trim());
const range = (protocol: number, firstPort: number, lastPort = firstPort) => ({ protocol, firstPort, lastPort });

const ports: [what: string, port: object, means: object[]][] = [
  ['a port', { port: '80', protocol: 'TCP' }, [range(6, 80)]],
  ['a number', { port: 80, protocol: 'UDP' }, [range(17, 80)]],
  ['a protocol in lower case', { port: '80', protocol: 'sctp' }, [range(132, 80)]],
  ['an empty protocol is any', { port: '80', protocol: '' }, [range(0, 80)]],
  ['a range', { port: '8000', endPort: 8999, protocol: 'TCP' }, [range(6, 8000, 8999)]],
  ['a range of one', { port: '80', endPort: 80, protocol: 'TCP' }, [range(6, 80)]],
  ['no end', { port: '80', endPort: 0, protocol: 'TCP' }, [range(6, 80)]],
  ['a range from 0', { port: '0', endPort: 1023, protocol: 'TCP' }, [range(6, 0, 1023)]],
  ['a name, in lower case', { port: 'Web-1', protocol: 'TCP' }, [{ protocol: 6, name: 'web-1' }]],
  ['a name of any protocol', { port: 'dns' }, [{ protocol: 0, name: 'dns' }]],
  ['something like a hexadecimal number is a name', { port: '0x10', protocol: 'TCP' }, [{ protocol: 6, name: '0x10' }]],
  ['port 0 is every port', { port: '0', protocol: 'TCP' }, [range(6, 0)]],
  ['port 0 of any protocol is every port of those that have ports', { port: 0 }, [range(6, 0), range(17, 0), range(132, 0)]],
  ['every port written out', { port: 0, endPort: 65_535, protocol: 'UDP' }, [range(17, 0)]],
  ['a protocol without ports', { protocol: 'VRRP' }, [range(112, 0)]],
  ['a protocol without ports, and port 0', { port: '0', protocol: 'IGMP' }, [range(2, 0)]],
  ['a protocol without ports, and an empty port', { port: '', protocol: 'VRRP' }, [range(112, 0)]],
];
test.each(ports)('%s', (_, port, means) => {
  expect(portsOf(withPort(port))).toEqual(means);
});

describe('is refused:', () => {
  const at = 'spec.egress[0].toPorts[0].ports[0]';
  const rows: [what: string, port: object, problems: string[]][] = [
    ['no port', { protocol: 'TCP' }, [`missing ${at}`]],
    ['an empty port', { port: '', protocol: 'TCP' }, [`missing ${at}`]],
    ['neither port nor protocol', {}, [`missing ${at}`]],
    ['a port of VRRP', { port: '1', protocol: 'VRRP' }, [`invalid-value ${at}.port`]],
    ['a named port of IGMP', { port: 'web', protocol: 'IGMP' }, [`invalid-value ${at}.port`]],
    ['a range of VRRP', { protocol: 'VRRP', endPort: 9 }, [`conflict ${at}.endPort`]],
    ['a range from a name', { port: 'web', endPort: 90 }, [`conflict ${at}.endPort`]],
    ['a name of 16 characters', { port: 'abcdefghijklmnop' }, [`invalid-value ${at}.port`]],
    ['a name that ends in a hyphen', { port: 'web-' }, [`invalid-value ${at}.port`]],
    ['a name with two hyphens in a row', { port: 'a--b' }, [`invalid-value ${at}.port`]],
    ['a name with an underscore', { port: 'a_b' }, [`invalid-value ${at}.port`]],
    ['a port above all', { port: '65536' }, [`invalid-value ${at}.port`]],
    ['ICMP as a protocol', { port: '8', protocol: 'ICMP' }, [`invalid-value ${at}.protocol`]],
  ];
  test.each(rows)('%s', (_, port, problems) => {
    expect(problemsOf(withPort(port))).toEqual(problems);
  });
});

const types: [what: string, field: object, means: object][] = [
  ['a type', { type: 8 }, range(1, 8)],
  ['a type as a string', { type: '8', family: 'IPv4' }, range(1, 8)],
  ['type 0', { type: 0 }, range(1, 0)],
  ['a name', { type: 'EchoRequest' }, range(1, 8)],
  ['its other name', { type: 'Echo' }, range(1, 8)],
  ['a name that the other family has as well', { type: 'EchoRequest', family: 'IPv6' }, range(58, 128)],
  ['the last name', { type: 'ExtendedEchoReply', family: 'IPv6' }, range(58, 161)],
  ['a name with a blank, as it stands in the schema', { type: 'ExtendedEcho Reply' }, range(1, 43)],
];
test.each(types)('ICMP: %s', (_, field, means) => {
  expect(portsOf(withIcmp(field))).toEqual([means]);
});

test('ICMP alone is about everybody', () => {
  expect(admit([withIcmp({ type: 8 })], { capabilities: wholeLanguage })[0]?.peers).toBeUndefined();
});

describe('of ICMP is refused:', () => {
  const at = 'spec.egress[0].icmps[0].fields[0]';
  const rows: [what: string, field: object, problems: string[]][] = [
    ['no type', { family: 'IPv4' }, [`missing ${at}`]],
    ['a type above 255', { type: 256 }, [`invalid-value ${at}.type`]],
    ['a type below 0', { type: -1 }, [`invalid-value ${at}.type`]],
    ['half a type', { type: 8.5 }, [`invalid-value ${at}.type`]],
    ['a name of the other family', { type: 'PacketTooBig' }, [`invalid-value ${at}.type`]],
    ['a name in lower case', { type: 'echorequest' }, [`invalid-value ${at}.type`]],
    ['a truth', { type: true }, [`wrong-type ${at}.type`]],
    ['another family', { type: 8, family: 'ipv4' }, [`invalid-value ${at}.family`]],
  ];
  test.each(rows)('%s', (_, field, problems) => {
    expect(problemsOf(withIcmp(field))).toEqual(problems);
  });

  test('more than 40 types', () => {
    const fields = Array.from({ length: 41 }, (_, type) => ({ type }));
    expect(problemsOf(textOf({ icmps: [{ fields }] }))).toEqual(['too-large spec.egress[0].icmps[0].fields']);
  });

  test('ports in the same rule', () => {
    const rule = { icmps: [{ fields: [{ type: 8 }] }], toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }] }] };
    expect(problemsOf(textOf(rule))).toEqual(['conflict spec.egress[0].icmps']);
  });
});
