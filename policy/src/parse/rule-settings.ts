// What Ringfence can say of any rule beyond its source language: tier, priority, mode, kept connections and an end. Pure. The same settings are written
// as annotations of foreign kinds (annotations.ts) and as fields of our own.
import type { Mode, Rule, Tier } from '../rule.ts';
import { policyPriority, policyPriorityStep } from './ordered-rules.ts';
import { gated, object, refine, type Schema, text, truth, word } from './schema.ts';

/** Settings that were written; the others stay as the source language has them. */
export interface RuleSettings {
  readonly tier?: Tier;
  /** As people write it, 0 to 1000. */
  readonly priority?: number;
  readonly mode?: Mode;
  readonly keepEstablished?: boolean;
  readonly expiresUnixMs?: number;
}

export const tierSchema: Schema<Tier> = word(['admin', 'normal', 'baseline']);

const modes = word<Mode>(['enforce', 'audit', 'shadow', 'off']);
const watchingMode = gated('modes', 'modes that only watch', modes);

/** `enforce` and `off` ask for nothing that the datapath has to know. */
export const modeSchema: Schema<Mode> = onlyFor((value) => value === 'audit' || value === 'shadow', watchingMode, modes);

const keptConnections = gated('keep-established', 'connections that outlive their rule', truth);

export const keepEstablishedSchema: Schema<boolean> = onlyFor((value) => value === true, keptConnections, truth);

/** Admits the values of which `needsFeature` holds only where the feature is enforced. */
function onlyFor<T>(needsFeature: (value: unknown) => boolean, special: Schema<T>, plain: Schema<T>): Schema<T> {
  return {
    shape: plain.shape,
    read(place, reading) {
      const isSpecial = place.tree.kind === 'scalar' && needsFeature(place.tree.value);
      return (isSpecial ? special : plain).read(place, reading);
    },
  };
}

const expectedTime = 'a time such as 2030-01-31T18:00:00Z (RFC 3339)';
const timePattern = /^(\d{4})-(\d\d)-(\d\d)[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The time in milliseconds, or undefined for what is none, such as the 30th of February. */
function readTime(written: string): number | undefined {
  const [, year, month, day] = timePattern.exec(written) ?? [];
  if (year === undefined) return undefined;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDate = midnight.getUTCMonth() === Number(month) - 1 && midnight.getUTCDate() === Number(day);
  const time = Date.parse(written.toUpperCase());
  return isDate && !Number.isNaN(time) ? time : undefined;
}

/** A time, as milliseconds since 1970. One that is over is accepted: the policy may be older than its reader. */
export const expirySchema: Schema<number> = gated(
  'expiry',
  'rules that expire',
  refine(
    text(expectedTime, (written) => (readTime(written) === undefined ? expectedTime : undefined)),
    (written) => readTime(written),
  ),
);

/** The settings as fields of our own kinds. */
export const settingFields = {
  tier: tierSchema,
  priority: policyPriority,
  mode: modeSchema,
  keepEstablished: keepEstablishedSchema,
  expires: expirySchema,
};

/** Settings out of fields, whatever other fields there are. */
export function settingsOf(fields: {
  readonly tier?: Tier;
  readonly priority?: number;
  readonly mode?: Mode;
  readonly keepEstablished?: boolean;
  readonly expires?: number;
}): RuleSettings {
  const { tier, priority, mode, keepEstablished, expires } = fields;
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(priority === undefined ? {} : { priority }),
    ...(mode === undefined ? {} : { mode }),
    ...(keepEstablished === undefined ? {} : { keepEstablished }),
    ...(expires === undefined ? {} : { expiresUnixMs: expires }),
  };
}

/** A mapping of nothing but settings. */
export const settingsSchema: Schema<RuleSettings> = refine(object(settingFields), ({ fields }) => settingsOf(fields));

/** Reads a text as if it had been written without quotes: annotations hold nothing else. */
export function asPlainScalar<T>(schema: Schema<T>, plainValue: (written: string) => string | number | boolean): Schema<T> {
  return {
    shape: schema.shape.type === 'scalar' ? { ...schema.shape, accepts: ['string'] } : schema.shape,
    read({ path, tree }, reading) {
      const isText = tree.kind === 'scalar' && typeof tree.value === 'string';
      return schema.read({ path, tree: isText ? { ...tree, value: plainValue(String(tree.value)) } : tree }, reading);
    },
  };
}

/** The rules with what was set for them. What they had of their own is replaced. */
export function withSettings(rules: readonly Rule[], settings: RuleSettings): Rule[] {
  const { priority, ...others } = settings;
  return rules.map((rule) => ({ ...rule, ...others, ...(priority === undefined ? {} : { priority: priority * policyPriorityStep }) }));
}
