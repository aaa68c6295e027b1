// The table of ports. Pure.
import { highestPort, portProtocols, protocolNumber } from '../ports.ts';
import type { PortRange } from '../rule.ts';
import { object, type Place, type Reading, refine, type Schema, scalar, word } from './schema.ts';

const everyPortHint = 'leave toPorts out to mean every port';
const expectedPort = `a port number from 1 to ${highestPort}`;

/** A port number, written as one or as a string. Names are refused as not supported yet. */
export const portNumberSchema: Schema<number> = scalar(expectedPort, (tree, place, reading) => {
  const { value } = tree;
  if (typeof value === 'string' && !/^\d+$/.test(value)) {
    if (/^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(value) && value.length <= 15)
      reading.report('unsupported', place, expectedPort, 'named ports are not supported yet');
    else reading.report('invalid-value', place, expectedPort);
    return undefined;
  }
  const port = typeof value === 'string' && /^(?:0|[1-9]\d{0,4})$/.test(value) ? Number(value) : value;
  if (typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= highestPort) return port;
  reading.report(typeof value === 'boolean' ? 'wrong-type' : 'invalid-value', place, expectedPort, port === 0 ? everyPortHint : undefined);
  return undefined;
});

/** Where a range ends; 0 means that there is none. */
export const lastPortSchema: Schema<number> = scalar(`a number from 1 to ${highestPort}`, (tree, place, reading) => {
  if (typeof tree.value === 'number' && Number.isInteger(tree.value) && tree.value >= 0 && tree.value <= highestPort) return tree.value;
  reading.report(typeof tree.value === 'number' ? 'invalid-value' : 'wrong-type', place, `a number from 1 to ${highestPort}`);
  return undefined;
});

const protocols = ['TCP', 'UDP', 'SCTP', 'ANY', 'VRRP', 'IGMP'] as const;
type ProtocolName = (typeof protocols)[number];

const portFields = object({ port: portNumberSchema, endPort: lastPortSchema, protocol: word(protocols, false) });

/** One entry of `toPorts[].ports`: a port or a range, of one protocol or of all that have ports. */
export const portSchema: Schema<readonly PortRange[]> = refine(portFields, ({ fields, has, at, place }, _place, reading) => {
  const { port, endPort, protocol = 'ANY' } = fields;
  if (!has('port') && numbersOf(protocol) !== undefined) reading.report('missing', place, 'the field "port"', everyPortHint, '');
  if (endPort !== undefined && endPort !== 0 && port !== undefined && endPort < port)
    reading.report('invalid-value', at('endPort'), `a number that is not below the port, ${port}`);
  if (has('protocol') && fields.protocol === undefined) return undefined;
  const numbers = protocolNumbers(protocol, has('protocol') ? at('protocol') : place, has('protocol'), reading);
  if (port === undefined) return undefined;
  return numbers.map((number) => ({ protocol: number, firstPort: port, lastPort: Math.max(endPort ?? 0, port) }));
});

function protocolNumbers(protocol: ProtocolName, place: Place, isWritten: boolean, reading: Reading): readonly number[] {
  const numbers = numbersOf(protocol);
  const enforced = reading.capabilities.protocols;
  if (numbers === undefined) {
    reading.report('unsupported', place, 'the protocol TCP, UDP, SCTP or ANY');
    return [];
  }
  if (enforced !== undefined && numbers.some((number) => !enforced.includes(number))) {
    const names = protocols.filter((name) => numbersOf(name)?.every((number) => enforced.includes(number)));
    const value = isWritten ? undefined : 'no protocol, which means ANY (TCP, UDP and SCTP)';
    reading.report('unsupported', place, `the protocol ${names.join(' or ')}`, 'other protocols cannot be enforced yet', value);
  }
  return numbers;
}

/** Number of one named protocol, or undefined after reporting that it cannot be enforced. */
export function enforceableProtocol(protocol: 'TCP' | 'UDP' | 'SCTP', place: Place, reading: Reading): number | undefined {
  return protocolNumbers(protocol, place, true, reading)[0];
}

function numbersOf(protocol: ProtocolName): readonly number[] | undefined {
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
    case 'IGMP':
      return undefined;
  }
}
