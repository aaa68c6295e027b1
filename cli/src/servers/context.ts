// Which servers to talk to: a small YAML file, written by `ringfence up` and by hand for fleets.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { Failure, tlsFiles } from '@ringfence/runtime';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Terminal } from '../terminal.ts';

const address = z.string().regex(/^(\[[0-9a-fA-F:.]+\]|[^:[\]\s]+):\d{1,5}$/, 'expected HOST:PORT, for instance 127.0.0.1:7443');

export const contextSchema = z.strictObject({
  /** gRPC of the controller and of the audit service. */
  controller: address.default('127.0.0.1:7443'),
  audit: address.default('127.0.0.1:7444'),
  /** PEM files, relative to the context file: who is calling, and with caFile whom to believe. */
  tls: tlsFiles.optional(),
  /** Where /readyz is served; `ringfence status` asks there. */
  health: z
    .strictObject({ controller: address.optional(), audit: address.optional(), agent: address.optional() })
    .default({ controller: '127.0.0.1:7453', audit: '127.0.0.1:7454', agent: '127.0.0.1:7455' }),
});

export interface Context extends z.output<typeof contextSchema> {
  /** Where it was read from; undefined = the defaults. */
  readonly file: string | undefined;
}

/** The file to read: asked for, else from the environment, else the user's own when it exists. */
function contextFile(asked: string | undefined, environment: Terminal['environment']): string | undefined {
  const named = asked ?? (environment.RINGFENCE_CONTEXT || undefined);
  if (named !== undefined) return resolve(named);
  const configFolder = environment.XDG_CONFIG_HOME || join(environment.HOME || homedir(), '.config');
  const own = join(configFolder, 'ringfence', 'context.yaml');
  return existsSync(own) ? own : undefined;
}

/**
 * The servers of this call.
 * @throws Failure RF_CONTEXT_UNREADABLE, RF_CONTEXT_INVALID with every problem.
 */
export function loadContext(asked: string | undefined, environment: Terminal['environment']): Context {
  const file = contextFile(asked, environment);
  if (file === undefined) return { ...contextSchema.parse({}), file };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Failure('RF_CONTEXT_UNREADABLE', `cannot read the context file ${file}`, {
      cause,
      hint: '`ringfence up --data DIR` writes DIR/context.yaml; name it with --context FILE or RINGFENCE_CONTEXT',
    });
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new Failure(
      'RF_CONTEXT_INVALID',
      `${file} is not YAML: ${document.errors.map((error) => error.message.split('\n')[0]).join('; ')}`,
    );
  }
  const checked = contextSchema.safeParse(document.toJS({ maxAliasCount: 50 }) ?? {});
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`);
    throw new Failure(
      'RF_CONTEXT_INVALID',
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${file}:\n${problems.join('\n')}`,
      {
        hint: 'expected `controller: HOST:PORT`, `audit: HOST:PORT` and, for fleets, `tls: {caFile, certFile, keyFile}`',
      },
    );
  }
  const { tls, ...rest } = checked.data;
  if (tls === undefined) return { ...rest, file };
  const near = (path: string) => (isAbsolute(path) ? path : join(dirname(file), path));
  const files = { certFile: near(tls.certFile), keyFile: near(tls.keyFile) };
  return { ...rest, tls: tls.caFile === undefined ? files : { ...files, caFile: near(tls.caFile) }, file };
}
