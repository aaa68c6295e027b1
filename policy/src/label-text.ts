// Labels, selectors and ports as people write them, for messages. Pure.
import { type Labels, namespaceKey } from './labels.ts';
import { coversEveryPort, isNamedPort, protocolNumber } from './ports.ts';
import type { PortMatch, Requirement, Selector } from './rule.ts';

const protocolNames: ReadonlyMap<number, string> = new Map(Object.entries(protocolNumber).map(([name, number]) => [number, name]));

/** "app=web,tier=db": without the sources that nobody needs to see and without the namespace that everybody has. */
export function labelsText(labels: Labels): string {
  const shown = labels.map(shortLabel).filter((label) => label !== 'namespace=default');
  return shown.length === 0 ? 'an endpoint without labels' : shown.join(',');
}

function shortLabel(label: string): string {
  return keyText(label).replace(/=$/, '');
}

function keyText(key: string): string {
  return key.replace(/^(any|host|k8s):/, '').replace(namespaceKey, 'namespace');
}

/** "app=web", "app in (a, b)", "app!=web", "app exists". */
export function clauseText({ key, operator, values }: Requirement): string {
  const name = keyText(key);
  const [first] = values;
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${name}=${first}` : `${name} in (${values.join(', ')})`;
    case 'NotIn':
      return values.length === 1 ? `${name}!=${first}` : `${name} not in (${values.join(', ')})`;
    case 'Exists':
      return `${name} exists`;
    case 'DoesNotExist':
      return `${name} does not exist`;
  }
}

/** Every clause, or that there is none. */
export function selectorText({ requirements }: Selector): string {
  return requirements.length === 0 ? 'every label set' : requirements.map(clauseText).join(' and ');
}

/** "tcp/80", "icmp/8", "tcp/http" or "any/every port". */
export function portText(match: PortMatch): string {
  const protocol = protocolText(match.protocol);
  if (isNamedPort(match)) return `${protocol}/${match.name}`;
  if (coversEveryPort(match)) return `${protocol}/every port`;
  return `${protocol}/${match.firstPort}${match.lastPort === match.firstPort ? '' : `-${match.lastPort}`}`;
}

/** IANA number as a name, or its digits. */
export function protocolText(protocol: number): string {
  return protocol === 0 ? 'any' : (protocolNames.get(protocol) ?? String(protocol));
}
