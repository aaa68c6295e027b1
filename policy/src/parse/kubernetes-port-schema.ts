// Ports and protocols as Kubernetes' own kinds write them: numbers without quotes, names that workloads give to their ports. Pure.
import { highestPort } from '../ports.ts';
import type { NamedPort, PortRange } from '../rule.ts';
import { enforceableProtocol } from './port-schema.ts';
import { gated, type Place, type Reading, required, type Schema, scalar, text, word } from './schema.ts';

export const transportProtocol = word(['TCP', 'UDP', 'SCTP']);
export type TransportProtocol = 'TCP' | 'UDP' | 'SCTP';

const expectedNumber = `a port number from 1 to ${highestPort}`;
const expectedName = 'the name of a port: 1 to 15 lower-case letters, digits and single "-", with a letter among them';

/** A port number. */
const portBounds = { least: 1, most: highestPort };

export const kubernetesPortNumber: Schema<number> = scalar(
  expectedNumber,
  { accepts: ['number'], ...portBounds },
  (tree, place, reading) => {
    const { value } = tree;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= highestPort) return value;
    const hint = typeof value === 'string' && /^\d+$/.test(value) ? 'write it without quotes' : undefined;
    reading.report(typeof value === 'boolean' ? 'wrong-type' : 'invalid-value', place, expectedNumber, hint);
    return undefined;
  },
);

/** IANA's rule of service names (RFC 6335, section 5.1), in lower case as Kubernetes wants it. */
function portNameProblem(name: string): string | undefined {
  const isName = name.length <= 15 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
  return isName ? undefined : expectedName;
}

/** The name of a port. */
export const portName: Schema<string> = gated('named-ports', 'ports by name', text(expectedName, portNameProblem));

/** A number or a name. */
export const numberOrName: Schema<number | string> = {
  shape: { type: 'scalar', expected: `${expectedNumber}, or ${expectedName}`, accepts: ['string', 'number'], ...portBounds },
  read(place, reading) {
    const { tree } = place;
    const isName = tree.kind === 'scalar' && typeof tree.value === 'string' && /[a-z]/i.test(tree.value);
    return isName ? portName.read(place, reading) : kubernetesPortNumber.read(place, reading);
  },
};

/** Fields of a range of ports. */
export const rangeFields = { start: required(kubernetesPortNumber), end: required(kubernetesPortNumber) };

/** The range that the fields say, both ends in it. Undefined after a report. */
export function rangeOf(
  { start, end }: { readonly start?: number; readonly end?: number },
  atEnd: Place,
  reading: Reading,
): Pick<PortRange, 'firstPort' | 'lastPort'> | undefined {
  if (start === undefined || end === undefined) return undefined;
  if (end <= start) reading.report('invalid-value', atEnd, `a number above the start, ${start}`);
  return { firstPort: start, lastPort: end };
}

/** Ports of one protocol, which is TCP when nothing is said; 0 to 0 are all of them. Undefined after a report. */
export function portsOfProtocol(
  protocol: TransportProtocol,
  { firstPort, lastPort }: Pick<PortRange, 'firstPort' | 'lastPort'>,
  place: Place,
  reading: Reading,
): PortRange | undefined {
  const number = enforceableProtocol(protocol, place, reading);
  return number === undefined ? undefined : { protocol: number, firstPort, lastPort };
}

/** A port by name, of one protocol. Undefined after a report. */
export function namedPortOfProtocol(protocol: TransportProtocol, name: string, place: Place, reading: Reading): NamedPort | undefined {
  const number = enforceableProtocol(protocol, place, reading);
  return number === undefined ? undefined : { protocol: number, name };
}
