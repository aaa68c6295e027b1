import { describe, expect, it } from 'vitest';
import { telemetryNames } from './telemetry-names.ts';

const cases: { path: string; text: string; finds?: string }[] = [
  { path: 'runtime/src/names.ts', text: "a: 'ringfence_agent_gaps_total'" },
  { path: 'runtime/src/names.ts', text: "a: 'ringfence_x',\nb: 'ringfence_x'", finds: 'already on line 1' },
  { path: 'services/audit/src/a.ts', text: "createCounter('ringfence_audit_x_total')", finds: 'Add it to' },
  { path: 'services/audit/src/a.ts', text: "setAttribute('ringfence.policy.revision', 1)", finds: 'Add it to' },
  { path: 'services/audit/src/a.ts', text: 'createCounter(metricNames.auditGaps)' },
  { path: 'services/audit/src/a.ts', text: "lookup('ringfence.v1.Rule')" },
  { path: 'services/audit/src/a.unit.test.ts', text: "expect(text).toContain('ringfence_audit_x_total')" },
];

describe('telemetry names', () => {
  it.each(cases)('$path: $text', ({ path, text, finds }) => {
    const messages = telemetryNames.find([{ path, text }]).map(({ message }) => message);
    if (finds === undefined) expect(messages).toEqual([]);
    else expect(messages).toEqual([expect.stringContaining(finds)]);
  });
});
