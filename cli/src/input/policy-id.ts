// Names of policies as people type them. Pure.
import { UsageFailure } from '../usage-failure.ts';

/** "rule1" -> "default/rule1", "team/rule1" stays. */
export function policyIdOf(name: string): string {
  const parts = name.split('/');
  if (parts.length > 2 || parts.some((part) => part === '')) {
    throw new UsageFailure(`expected NAME or NAMESPACE/NAME of a policy, found ${JSON.stringify(name)}`);
  }
  return parts.length === 1 ? `default/${name}` : name;
}
