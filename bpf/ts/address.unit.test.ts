import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, formatIpv6, parseAddress, parsePrefix } from './address.ts';

const bytesOf = (text: string): Buffer => parseAddress(text) ?? Buffer.alloc(0);

describe('addresses as RFC 5952 writes them', () => {
  const cases = [
    { text: '::', canonical: '::' },
    { text: '::1', canonical: '::1' },
    { text: '2001:DB8:0:0:0:0:0:1', canonical: '2001:db8::1' },
    { text: '2001:db8:0:0:1:0:0:1', canonical: '2001:db8::1:0:0:1' },
    { text: '2001:db8:0:1:1:1:1:1', canonical: '2001:db8:0:1:1:1:1:1' },
    { text: 'fe80::', canonical: 'fe80::' },
    { text: '1:0:0:0:0:0:0:0', canonical: '1::' },
    { text: '64:ff9b::192.0.2.33', canonical: '64:ff9b::c000:221' },
  ];
  for (const { text, canonical } of cases) it(`${text} is ${canonical}`, () => expect(formatIpv6(bytesOf(text))).toBe(canonical));

  it('IPv4-mapped bytes are IPv4', () => expect(formatAddress(bytesOf('::ffff:192.0.2.1'))).toBe('192.0.2.1'));

  it('every 16 bytes come back from their text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) =>
        bytesOf(formatIpv6(Buffer.from(bytes))).equals(Buffer.from(bytes)),
      ),
    );
  });
});

describe('prefixes', () => {
  it('of both families', () => {
    expect(parsePrefix('10.1.0.0/16')).toEqual({ family: 4, address: Buffer.from([10, 1, 0, 0]), length: 16 });
    expect(parsePrefix('::/0')).toEqual({ family: 6, address: Buffer.alloc(16), length: 0 });
  });
  const invalid = [
    '',
    '10.0.0.0',
    '10.0.0.0/33',
    '::/129',
    '10.0.0/8',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '10.0.0.0/8 ',
    'fe80::1%eth0/64',
    'host/8',
  ];
  for (const text of invalid) it(`"${text}" is none`, () => expect(() => parsePrefix(text)).toThrow(/^RF_PREFIX_INVALID: .*found/));
});
