// Generates proto/gen from proto/ringfence/v1: message codecs (protobufjs, static ESM) and the service definitions that grpc-js takes.
// With --check it writes nothing and fails when what is committed differs from what would be generated.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const protoFolder = join(root, 'proto');
const committedFolder = join(protoFolder, 'gen');
const sources = readdirSync(join(protoFolder, 'ringfence/v1'))
  .filter((name) => name.endsWith('.proto'))
  .sort()
  .map((name) => join(protoFolder, 'ringfence/v1', name));

/** Message codecs: the commented form gives the types, the bare form is what runs. */
function generateMessages(folder: string): void {
  const pbjs = join(root, 'node_modules/protobufjs-cli/bin/pbjs');
  const run = (output: string, ...extra: string[]) =>
    execFileSync(
      process.execPath,
      [
        pbjs,
        '-t',
        'static-module',
        '-w',
        'esm',
        '--no-delimited',
        '--no-typeurl',
        '--no-verify',
        '--no-service',
        '--es6',
        '-p',
        protoFolder,
        ...extra,
        '-o',
        output,
        ...sources,
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
  const messages = join(folder, 'messages.js');
  run(messages, '--dts');
  run(messages, '--no-comments');
}

/** One constant per service, in the shape of grpc-js's ServiceDefinition. */
function generateServices(folder: string): void {
  const tree = new protobuf.Root();
  tree.resolvePath = (_origin, target) => (target.startsWith('/') ? target : join(protoFolder, target));
  tree.loadSync(sources).resolveAll();
  const namespace = tree.lookup('ringfence.v1') as protobuf.Namespace;
  const services = namespace.nestedArray.filter((entry) => entry instanceof protobuf.Service);
  const code: string[] = ["import { ringfence } from './messages.js';", '', 'const v1 = ringfence.v1;', ''];
  const types: string[] = [
    "import type { ringfence } from './messages.js';",
    '',
    '/** One method as grpc-js takes it, with types that keep apart what is handed in and what is read, and tell whether answers stream. */',
    'interface Method<Sent, Answered, Received, Read, IsStream extends boolean> {',
    '  readonly path: string;',
    '  readonly requestStream: false;',
    '  readonly responseStream: IsStream;',
    '  readonly requestSerialize: (value: Sent) => Buffer;',
    '  readonly requestDeserialize: (bytes: Buffer) => Received;',
    '  readonly responseSerialize: (value: Answered) => Buffer;',
    '  readonly responseDeserialize: (bytes: Buffer) => Read;',
    '}',
    '',
  ];
  for (const service of services) {
    const constant = `${service.name}Definition`;
    code.push(`export const ${constant} = {`);
    types.push(`export declare const ${constant}: {`);
    for (const method of service.methodsArray) {
      const request = typeName(method.resolvedRequestType);
      const response = typeName(method.resolvedResponseType);
      const key = method.name.charAt(0).toLowerCase() + method.name.slice(1);
      code.push(
        `  ${key}: {`,
        `    path: '/ringfence.v1.${service.name}/${method.name}',`,
        `    requestStream: ${Boolean(method.requestStream)},`,
        `    responseStream: ${Boolean(method.responseStream)},`,
        `    requestSerialize: (value) => Buffer.from(v1.${request}.encode(value).finish()),`,
        `    requestDeserialize: (bytes) => v1.${request}.decode(bytes),`,
        `    responseSerialize: (value) => Buffer.from(v1.${response}.encode(value).finish()),`,
        `    responseDeserialize: (bytes) => v1.${response}.decode(bytes),`,
        '  },',
      );
      types.push(
        `  ${key}: Method<ringfence.v1.${request}.$Properties, ringfence.v1.${response}.$Properties, ringfence.v1.${request}, ringfence.v1.${response}, ${Boolean(method.responseStream)}>;`,
      );
    }
    code.push('};', '');
    types.push('};', '');
  }
  writeFileSync(join(folder, 'services.js'), code.join('\n'));
  writeFileSync(join(folder, 'services.d.ts'), types.join('\n'));
}

function typeName(type: protobuf.Type | null): string {
  if (type === null) throw new Error('RF_PROTO_UNRESOLVED: a method names a message that no .proto file declares');
  return type.name;
}

const folder = mkdtempSync(join(tmpdir(), 'ringfence-proto-'));
try {
  generateMessages(folder);
  generateServices(folder);
  const stale: string[] = [];
  for (const name of readdirSync(folder)) {
    const fresh = readFileSync(join(folder, name), 'utf8');
    const target = join(committedFolder, name);
    if (process.argv.includes('--check')) {
      if (readOrEmpty(target) !== fresh) stale.push(`proto/gen/${name}`);
    } else {
      writeFileSync(target, fresh);
    }
  }
  if (stale.length > 0) {
    console.error(
      `RF_PROTO_STALE: ${stale.join(', ')} differ from what proto/ringfence/v1 gives. Run 'npm run generate' and commit the result.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
