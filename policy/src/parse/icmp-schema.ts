// The table of ICMP types. Pure. Names and numbers after Cilium's pkg/policy/api/icmp.go, numbers as IANA has them.
import { protocolNumber } from '../ports.ts';
import type { PortRange } from '../rule.ts';
import { nearestName } from './nearest-name.ts';
import { list, object, refine, required, type Schema, scalar, word } from './schema.ts';

/** Cilium's own bound on the entries of one `fields` list. */
const mostFields = 40;

type Family = 'IPv4' | 'IPv6';

const typeNumbers: Readonly<Record<Family, ReadonlyMap<string, number>>> = {
  IPv4: new Map([
    ['EchoReply', 0],
    ['DestinationUnreachable', 3],
    ['Redirect', 5],
    ['Echo', 8],
    ['EchoRequest', 8],
    ['RouterAdvertisement', 9],
    ['RouterSelection', 10],
    ['TimeExceeded', 11],
    ['ParameterProblem', 12],
    ['Timestamp', 13],
    ['TimestampReply', 14],
    ['Photuris', 40],
    ['ExtendedEchoRequest', 42],
    ['ExtendedEcho Request', 42],
    ['ExtendedEchoReply', 43],
    // Cilium's schema spells these two with a blank.
    ['ExtendedEcho Reply', 43],
  ]),
  IPv6: new Map([
    ['DestinationUnreachable', 1],
    ['PacketTooBig', 2],
    ['TimeExceeded', 3],
    ['ParameterProblem', 4],
    ['EchoRequest', 128],
    ['EchoReply', 129],
    ['MulticastListenerQuery', 130],
    ['MulticastListenerReport', 131],
    ['MulticastListenerDone', 132],
    ['RouterSolicitation', 133],
    ['RouterAdvertisement', 134],
    ['NeighborSolicitation', 135],
    ['NeighborAdvertisement', 136],
    ['RedirectMessage', 137],
    ['RouterRenumbering', 138],
    ['ICMPNodeInformationQuery', 139],
    ['ICMPNodeInformationResponse', 140],
    ['InverseNeighborDiscoverySolicitation', 141],
    ['InverseNeighborDiscoveryAdvertisement', 142],
    ['HomeAgentAddressDiscoveryRequest', 144],
    ['HomeAgentAddressDiscoveryReply', 145],
    ['MobilePrefixSolicitation', 146],
    ['MobilePrefixAdvertisement', 147],
    ['DuplicateAddressRequestCodeSuffix', 157],
    ['DuplicateAddressConfirmationCodeSuffix', 158],
    ['ExtendedEchoRequest', 160],
    ['ExtendedEchoReply', 161],
  ]),
};

const expectedType = 'an ICMP type from 0 to 255 or its name, such as EchoRequest';

const typeSchema: Schema<number | string> = scalar(
  expectedType,
  { accepts: ['string', 'number'], least: 0, most: 255 },
  ({ value }, place, reading) => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    reading.report('wrong-type', place, expectedType);
    return undefined;
  },
);

function typeNumber(type: number | string, family: Family): number | undefined {
  const number = typeof type === 'string' && /^(?:0|[1-9]\d{0,2})$/.test(type) ? Number(type) : type;
  if (typeof number === 'string') return typeNumbers[family].get(number);
  return Number.isInteger(number) && number >= 0 && number <= 255 ? number : undefined;
}

const fieldSchema: Schema<PortRange> = refine(
  object({ family: word(['IPv4', 'IPv6']), type: required(typeSchema) }),
  ({ fields, has, at }, _place, reading) => {
    const { family = 'IPv4', type } = fields;
    if (type === undefined || (has('family') && fields.family === undefined)) return undefined;
    const number = typeNumber(type, family);
    if (number !== undefined)
      return { protocol: family === 'IPv4' ? protocolNumber.icmp : protocolNumber.icmpv6, firstPort: number, lastPort: number };
    const near = typeof type === 'string' ? nearestName(type, typeNumbers[family].keys()) : undefined;
    reading.report('invalid-value', at('type'), `${expectedType}, of family ${family}`, near && `did you mean "${near}"?`);
    return undefined;
  },
);

/** One entry of `icmps`. The type stands in the place of the port. */
export const icmpSchema: Schema<readonly PortRange[]> = refine(
  object({ fields: list(fieldSchema, mostFields) }),
  ({ fields }) => fields.fields ?? [],
);
