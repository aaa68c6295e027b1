// What the machine must have before anything is loaded. Every lack is told at once, in words for the operator.
import { existsSync, readFileSync } from 'node:fs';
import { BpfError } from './bpf-error.ts';

/** Bits of Linux capabilities (include/uapi/linux/capability.h). SYS_ADMIN includes both others. */
const capabilities = { netAdmin: 12n, sysAdmin: 21n, bpf: 39n } as const;

/** What is looked at; tests put their own in. */
export interface Machine {
  /** Effective capabilities of this process, a bit each. */
  readonly capabilities: bigint;
  readonly hasTypeInformation: boolean;
  readonly hasObjectFile: boolean;
}

export function inspectMachine(objectFile: string): Machine {
  const effective = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return {
    capabilities: BigInt(`0x${effective}`),
    hasTypeInformation: existsSync('/sys/kernel/btf/vmlinux'),
    hasObjectFile: existsSync(objectFile),
  };
}

/** Has the kernel what ending a connection takes: bpf_sock_destroy, of Linux 6.5? */
export function canEndConnections(symbols: string = readFileSync('/proc/kallsyms', 'latin1')): boolean {
  return / bpf_sock_destroy$/m.test(symbols);
}

/** Throws one error that names all that is missing; its code is that of the first: RF_NOT_ROOT, RF_NO_BTF or RF_NO_OBJECT_FILE. */
export function requireFeatures(machine: Machine, objectFile: string): void {
  const has = (bit: bigint): boolean => ((machine.capabilities >> bit) & 1n) === 1n;
  const mayLoad = has(capabilities.sysAdmin) || has(capabilities.bpf);
  const mayAttach = has(capabilities.sysAdmin) || has(capabilities.netAdmin);
  const missing: { code: string; message: string; hint: string }[] = [];
  if (!mayLoad || !mayAttach) {
    missing.push({
      code: 'RF_NOT_ROOT',
      message: 'loading kernel programs needs the capabilities BPF, NET_ADMIN and PERFMON, which this process does not have',
      hint: 'run as root, or use the simulated datapath',
    });
  }
  if (!machine.hasTypeInformation) {
    missing.push({
      code: 'RF_NO_BTF',
      message: 'the kernel gives no type information: /sys/kernel/btf/vmlinux is missing',
      hint: 'use a kernel built with CONFIG_DEBUG_INFO_BTF, or the simulated datapath',
    });
  }
  if (!machine.hasObjectFile) {
    missing.push({ code: 'RF_NO_OBJECT_FILE', message: `the compiled kernel programs are not at ${objectFile}`, hint: 'run bpf/build.sh' });
  }
  const [first] = missing;
  if (first === undefined) return;
  throw new BpfError(first.code, missing.map(({ message }) => message).join('; '), { hint: missing.map(({ hint }) => hint).join('; ') });
}
