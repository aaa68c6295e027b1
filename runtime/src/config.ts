// Configuration: a YAML file, then environment variables, then overrides by the caller, validated by one schema. All problems at once.
import { readFileSync } from 'node:fs';
import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { Failure } from './failure.ts';

export interface ListenAddress {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
}

/** "host:port", "[::1]:7443". */
export const listenAddress = z
  .string()
  .regex(/^(\[[0-9a-fA-F:.]+\]|[^:[\]]+):\d{1,5}$/, 'expected HOST:PORT, for instance 127.0.0.1:7443 or [::1]:7443')
  .transform((text, context): ListenAddress => {
    const cut = text.lastIndexOf(':');
    const port = Number(text.slice(cut + 1));
    if (port > 65_535) context.addIssue({ code: 'custom', message: 'expected a port from 0 to 65535' });
    return { host: text.slice(0, cut).replace(/^\[|\]$/g, ''), port };
  });

/** PEM files. `caFile` makes the other side show a certificate signed by it. */
export const tlsFiles = z.strictObject({ certFile: z.string().min(1), keyFile: z.string().min(1), caFile: z.string().min(1).optional() });
export type TlsFiles = z.output<typeof tlsFiles>;

export const natsClient = z.strictObject({
  servers: z.array(z.string().min(1)).min(1),
  /** File that holds the token, not the token itself. */
  tokenFile: z.string().min(1).optional(),
  tls: tlsFiles.optional(),
  /** Subject below which replies come in. With permissions per agent each needs its own: whoever may read `_INBOX.>` reads everybody's replies. */
  inboxPrefix: z
    .string()
    .regex(/^[^\s.*>]+(\.[^\s.*>]+)*$/, 'expected a NATS subject without wildcards, for instance _INBOX_node1')
    .optional(),
});
export type NatsClientConfig = z.output<typeof natsClient>;

export interface ConfigSources<S extends z.ZodType> {
  schema: S;
  file?: string;
  /** RINGFENCE_AGENT: then RINGFENCE_AGENT_NATS__TOKEN_FILE sets nats.tokenFile. */
  environmentPrefix: string;
  environment?: NodeJS.ProcessEnv;
  overrides?: Record<string, unknown>;
}

/**
 * Reads and validates a configuration.
 * @throws Failure RF_CONFIG_UNREADABLE when the file cannot be read or is not YAML, RF_CONFIG_INVALID with every problem when it does not fit.
 */
export function loadConfig<S extends z.ZodType>(sources: ConfigSources<S>): z.output<S> {
  const tree = sources.file === undefined ? {} : readTree(sources.file);
  for (const [name, text] of Object.entries(sources.environment ?? process.env)) {
    if (name.startsWith(`${sources.environmentPrefix}_`) && text !== undefined) {
      const path = name
        .slice(sources.environmentPrefix.length + 1)
        .split('__')
        .map((part) => part.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
      setAt(tree, path, environmentValue(text));
    }
  }
  for (const [path, value] of Object.entries(sources.overrides ?? {})) if (value !== undefined) setAt(tree, path.split('.'), value);
  const checked = sources.schema.safeParse(tree);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((issue) => {
    const found = issue.path.length === 0 ? undefined : shorten(valueAt(tree, issue.path));
    return `  ${issue.path.join('.') || '(top)'}: ${issue.message}${found === undefined ? '' : ` (found ${found})`}`;
  });
  throw new Failure(
    'RF_CONFIG_INVALID',
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${sources.file ?? 'the configuration'}:\n${problems.join('\n')}`,
    {
      hint: 'mend each path above; --print-config shows what is read',
    },
  );
}

/** A configuration as YAML that reads back as the same, for --print-config. Values whose name speaks of a secret are replaced. */
export function printConfig(config: unknown): string {
  return stringify(
    JSON.parse(
      JSON.stringify(config, (key, value: unknown) => {
        if (/^(token|password|secret|key)$/i.test(key)) return '(redacted)';
        return isListenAddress(value) ? `${value.host.includes(':') ? `[${value.host}]` : value.host}:${value.port}` : value;
      }),
    ),
  );
}

function isListenAddress(value: unknown): value is ListenAddress {
  return typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'host,port';
}

function readTree(file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure('RF_CONFIG_UNREADABLE', `cannot read the configuration file ${file}`, {
      cause,
      hint: 'check the path and its permissions',
    });
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new Failure('RF_CONFIG_UNREADABLE', `${file} is not YAML:\n${document.errors.map((error) => `  ${error.message}`).join('\n')}`);
  }
  const tree: unknown = document.toJS({ maxAliasCount: 50 }) ?? {};
  if (typeof tree !== 'object' || Array.isArray(tree) || tree === null) {
    throw new Failure('RF_CONFIG_INVALID', `expected a mapping of settings in ${file}, found ${shorten(tree)}`);
  }
  return tree as Record<string, unknown>;
}

/** Numbers, booleans and JSON lists are read as such; everything else is text. */
function environmentValue(text: string): unknown {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Not JSON after all: the schema judges it as text.
      return text;
    }
  }
  return text;
}

function setAt(tree: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined || head === '__proto__') return;
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const below = tree[head];
  const branch = typeof below === 'object' && below !== null && !Array.isArray(below) ? (below as Record<string, unknown>) : {};
  tree[head] = branch;
  setAt(branch, rest, value);
}

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    tree,
  );
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
