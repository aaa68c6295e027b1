import { describe, expect, it } from 'vitest';
import { canEndConnections, type Machine, requireFeatures } from './features.ts';

const root: Machine = { capabilities: (1n << 41n) - 1n, hasTypeInformation: true, hasObjectFile: true };
const refusal = (machine: Machine): string => {
  try {
    requireFeatures(machine, '/opt/ringfence/ringfence.bpf.o');
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('what a machine must have', () => {
  const cases = [
    { situation: 'root with everything', machine: root, told: /^accepted$/ },
    {
      situation: 'BPF, PERFMON and NET_ADMIN alone',
      machine: { ...root, capabilities: (1n << 39n) | (1n << 38n) | (1n << 12n) },
      told: /^accepted$/,
    },
    { situation: 'an ordinary user', machine: { ...root, capabilities: 0n }, told: /^RF_NOT_ROOT: .*run as root/ },
    { situation: 'no NET_ADMIN', machine: { ...root, capabilities: 1n << 39n }, told: /^RF_NOT_ROOT/ },
    {
      situation: 'a kernel without type information',
      machine: { ...root, hasTypeInformation: false },
      told: /^RF_NO_BTF: .*CONFIG_DEBUG_INFO_BTF/,
    },
    {
      situation: 'programs not compiled',
      machine: { ...root, hasObjectFile: false },
      told: /^RF_NO_OBJECT_FILE: .*\/opt\/ringfence.*build\.sh/,
    },
  ];
  for (const { situation, machine, told } of cases) it(situation, () => expect(refusal(machine)).toMatch(told));

  it('tells everything that is missing at once', () => {
    const told = refusal({ capabilities: 0n, hasTypeInformation: false, hasObjectFile: false });
    for (const part of ['capabilities', 'type information', 'ringfence.bpf.o']) expect(told).toContain(part);
  });
});

it('a kernel can end connections when it has the function for it, and not one whose name begins the same', () => {
  expect(canEndConnections('0000 T bpf_sock_addr\n0000 T bpf_sock_destroy\n')).toBe(true);
  expect(canEndConnections('0000 T __pfx_bpf_sock_destroy_x\n0000 T bpf_sock_ops\n')).toBe(false);
});
