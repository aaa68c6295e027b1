// For each text that a field can expect: texts that it is not. Pure. By the words in which the shape says what it expects, so that a new format without
// an entry here is found.

const long = (length: number) => 'x'.repeat(length);
const name = ['', 'Web', '-web', 'web-', 'we b', 'web..db', long(254)];
const namespace = ['', 'NS', '-ns', 'n.s', long(64)];
const control = ['', 'a\u0001b'];
const dnsName = ['a b', 'ä.example', 'one.example/', long(256)];
const block = ['10.0.0.0/33', '10.0.0/8', '010.0.0.0/8', '10.0.0.256/32', '2001:db8::/129', '10.0.0.0/-1', '10.0.0.0/', 'one.example'];
const portName = ['http_alt', 'ht--tp', '-http', 'http-', 'http2-service-xy', '', 'a b'];

export const malformedTexts: ReadonlyMap<string, readonly string[]> = new Map([
  ['an API version', ['v9', '', 'cilium.io/v9']],
  ['a kind', ['Nonsense', '', 'networkpolicy']],
  // Free texts: nothing but another type is wrong.
  ['a string', []],
  ['a name', []],
  ['a label value, which is a string', ['-a', 'a b', 'a/b', long(64)]],
  ['a label key', ['', '-a', 'a b', 'Ä', 'a/b/c', '/a', 'cidr:10.0.0.0/8', 'UP:a', long(64)]],
  ['a prefix such as 10.0.0.0/8 or 2001:db8::/32, or one address', ['', ...block]],
  ['a prefix with its length, such as 10.0.0.0/8', ['10.0.0.1', ...block]],
  ['the name of a CiliumCIDRGroup', name],
  ['the id or the name of a security group', control],
  ['a region such as eu-central-1', control],
  ['a port number from 0 to 65535, or the name of a port', ['65536', '-1', '080', '80.5', '8 0', ...portName]],
  ['a regular expression in RE2 syntax', ['(', '[a', '*a', '(?=a)', '(a)\\1', 'a{2,1}', 'a{2000}', 'a\nb', long(1001)]],
  ['the name of a header, or "Name: value"', ['', 'a b:c\u0001', 'ä', ': b']],
  ['the name of a header', ['', 'a b', 'a:', 'ä']],
  ['the value of a header', control],
  ['the value of a header, without control characters', ['a\u0001b']],
  ['a namespace', namespace],
  ['the name of a secret', name],
  ['a number as a string', ['-1', '32768', '1.5', 'one']],
  ['a client id', ['a b', 'ä', long(256)]],
  ['a topic', ['a b', 'ä', long(256)]],
  ['a DNS name', ['*.one.example', ...dnsName]],
  ['a pattern of DNS names', ['[a].example', ...dnsName]],
  ['the name of a protocol', control],
  ['a key within the secret', ['a b', '../a', long(254)]],
  ['a TLS server name', ['', ...dnsName]],
  ['the name of a configuration', name],
  ['the name of a listener', control],
  ['an ICMP type from 0 to 255 or its name, such as EchoRequest', ['256', '-1', 'Ping', '']],
  ['the name of a service', name],
  ['at most 32 printable characters', ['a\u0001b', long(33)]],
  ['the name of the object', name],
  ['a name of at most 100 characters', [long(101)]],
  ['a whole number from 0 to 1000', ['many', '', '1e2', '01', ' 1']],
  ['true or false', ['yes', '', 'True']],
  [
    'a time such as 2030-01-31T18:00:00Z (RFC 3339)',
    ['', 'tomorrow', '2030-01-31', '2030-02-30T00:00:00Z', '2030-01-31T24:00:00Z', '2030-01-31T18:00:00', '2030-13-01T00:00:00Z'],
  ],
  ['the text of a list of tests, in YAML', ['', 'a: [', 'a: b', '7', '[]\n---\n[]']],
  [
    'a port number from 1 to 65535, or the name of a port: 1 to 15 lower-case letters, digits and single "-", with a letter among them',
    ['80', 'HTTP', ...portName],
  ],
  ['the name of a port: 1 to 15 lower-case letters, digits and single "-", with a letter among them', ['80', 'HTTP', ...portName]],
  ['the key of a label of namespaces', ['', '-a', 'a b', 'a/b/c', long(64)]],
  ['a domain name such as one.example, or *.one.example for everything below it', ['', '*', 'a.*.example', 'example', ...dnsName]],
  ['an address such as 192.0.2.1', ['', '192.0.2.0/24', '192.0.2', '192.0.2.256', 'one.example', 'fe80::1%eth0']],
  ['a method such as GET', ['', 'G T']],
  ['a path such as /public', ['', 'public', '/a b']],
  ['the host of a request, such as one.example', ['', 'a b']],
]);

/** Keys that no mapping with free keys takes. Where any text of at least one character is a key, only the first. */
export const malformedKeys: readonly string[] = ['', 'a b', 'ä', `-${long(400)}`];
