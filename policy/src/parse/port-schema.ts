// The table of ports. Pure.
import { highestPort, portProtocols, protocolNumber } from '../ports.ts';
import type { PortMatch } from '../rule.ts';
import { gated, object, type Place, type Reading, refine, type Schema, scalar, text, unlessEmpty, word } from './schema.ts';

const everyPortHint = 'leave toPorts out to mean every port';
const expectedPort = `a port number from 0 to ${highestPort}, or the name of a port`;

const portName: Schema<string> = gated('named-ports', 'named ports', text(expectedPort));

/**
 * A port number, written as one or as a string, or a name (RFC 6335: at most 15 letters, digits and single hyphens, a letter among them), in lower
 * case. 0 is every port.
 */
const portNumberOrName: Schema<number | string> = scalar(
  expectedPort,
  { accepts: ['string', 'number'], least: 0, most: highestPort },
  (tree, place, reading) => {
    const { value } = tree;
    if (typeof value === 'string' && /^(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(value))
      return portName.read(place, reading)?.toLowerCase();
    const port = typeof value === 'string' && /^(?:0|[1-9]\d{0,4})$/.test(value) ? Number(value) : value;
    if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= highestPort) return port;
    reading.report(typeof value === 'boolean' ? 'wrong-type' : 'invalid-value', place, expectedPort);
    return undefined;
  },
);

/** Where a range ends; 0 means that there is none. */
export const lastPortSchema: Schema<number> = scalar(
  `a number from 1 to ${highestPort}`,
  { accepts: ['number'], least: 0, most: highestPort },
  (tree, place, reading) => {
    if (typeof tree.value === 'number' && Number.isInteger(tree.value) && tree.value >= 0 && tree.value <= highestPort) return tree.value;
    reading.report(typeof tree.value === 'number' ? 'invalid-value' : 'wrong-type', place, `a number from 1 to ${highestPort}`);
    return undefined;
  },
);

const protocols = ['TCP', 'UDP', 'SCTP', 'ANY', 'VRRP', 'IGMP'] as const;
type ProtocolName = (typeof protocols)[number];

/** One entry of `toPorts[].ports`, with what the rules above it have to know. */
export interface WrittenPort {
  readonly place: Place;
  readonly protocol: ProtocolName;
  readonly matches: readonly PortMatch[];
  readonly isEveryPort: boolean;
  readonly isRange: boolean;
}

const portFields = object({ port: unlessEmpty(portNumberOrName), endPort: lastPortSchema, protocol: unlessEmpty(word(protocols, false)) });

/** A port, a range or a name, of one protocol or of all that have ports. */
export const portSchema: Schema<WrittenPort> = refine(portFields, ({ fields, has, at, place }, _place, reading) => {
  const { endPort = 0 } = fields;
  const protocol = fields.protocol || 'ANY';
  if (has('protocol') && fields.protocol === undefined) return undefined;
  const port = fields.port === '' ? undefined : fields.port;
  const isMissing = !has('port') || fields.port === '';
  const numbers = protocolNumbers(protocol, has('protocol') ? at('protocol') : place, has('protocol'), reading);
  if (protocol === 'VRRP' || protocol === 'IGMP') {
    if (port !== undefined && port !== 0) reading.report('invalid-value', at('port'), `no port, or 0: ${protocol} has none`);
    if (endPort !== 0) reading.report('conflict', at('endPort'), `no range: ${protocol} has no ports`);
    return { place, protocol, matches: everyPortOf(numbers), isEveryPort: true, isRange: false };
  }
  if (isMissing) reading.report('missing', place, 'the field "port"', everyPortHint, '');
  if (port === undefined) return undefined;
  const anyOrOne = protocol === 'ANY' ? 0 : (numbers[0] ?? 0);
  if (typeof port === 'string') {
    if (endPort !== 0) reading.report('conflict', at('endPort'), 'no range, because the port is a name');
    return { place, protocol, matches: [{ protocol: anyOrOne, name: port }], isEveryPort: false, isRange: false };
  }
  if (endPort !== 0 && endPort < port) reading.report('invalid-value', at('endPort'), `a number that is not below the port, ${port}`);
  const lastPort = Math.max(endPort, port);
  // Without a protocol 0 to 0 would be every protocol there is, which is more than those that have ports.
  const isEveryPort = port === 0 && (lastPort === 0 || lastPort === highestPort);
  const matches = isEveryPort ? everyPortOf(numbers) : [{ protocol: anyOrOne, firstPort: port, lastPort }];
  return { place, protocol, matches, isEveryPort: port === 0, isRange: lastPort > port };
});

function everyPortOf(numbers: readonly number[]): PortMatch[] {
  return numbers.map((protocol) => ({ protocol, firstPort: 0, lastPort: 0 }));
}

function protocolNumbers(protocol: ProtocolName, place: Place, isWritten: boolean, reading: Reading): readonly number[] {
  const numbers = numbersOf(protocol);
  const { protocols: enforced, unspokenProtocols = [] } = reading.capabilities;
  if (enforced === undefined) return numbers;
  const isEnforced = (name: ProtocolName): boolean =>
    numbersOf(name).every((number) => enforced.includes(number) || (name === 'ANY' && unspokenProtocols.includes(number)));
  if (!isEnforced(protocol)) {
    const names = protocols.filter(isEnforced);
    const value = isWritten ? undefined : 'no protocol, which means ANY (TCP, UDP and SCTP)';
    reading.report('unsupported', place, `the protocol ${names.join(' or ')}`, 'other protocols cannot be enforced yet', value);
  }
  return numbers;
}

/** Number of one named protocol, or undefined after reporting that it cannot be enforced. */
export function enforceableProtocol(protocol: 'TCP' | 'UDP' | 'SCTP', place: Place, reading: Reading): number | undefined {
  return protocolNumbers(protocol, place, true, reading)[0];
}

function numbersOf(protocol: ProtocolName): readonly number[] {
  switch (protocol) {
    case 'TCP':
      return [protocolNumber.tcp];
    case 'UDP':
      return [protocolNumber.udp];
    case 'SCTP':
      return [protocolNumber.sctp];
    case 'ANY':
      return portProtocols;
    case 'VRRP':
      return [protocolNumber.vrrp];
    case 'IGMP':
      return [protocolNumber.igmp];
  }
}
