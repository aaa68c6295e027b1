// The addresses under which other nodes meet this one.
import { networkInterfaces } from 'node:os';

/** Every address of an interface that is neither loopback nor link-local: those are no node's alone. */
export function nodeAddresses(interfaces = networkInterfaces()): string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^fe[89ab]/i.test(address) && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .sort();
}
