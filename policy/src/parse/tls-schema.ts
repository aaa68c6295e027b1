// The tables of what a proxy does with TLS and where it is configured: secrets, contexts, server names, listeners. Pure.
import { canonicalDnsName, dnsPatternProblem } from '../dns-name.ts';
import { namespaceProblem, objectNameProblem } from '../labels.ts';
import { list, object, type Place, plainText, refine, required, type Schema, scalar, text, unlessEmpty, word } from './schema.ts';

/** A secret as it was written: without a namespace it is the policy's. */
export interface WrittenSecret {
  readonly place: Place;
  readonly namespace?: string;
  readonly name: string;
}

export const secretSchema: Schema<WrittenSecret> = refine(
  object({
    namespace: unlessEmpty(text('a namespace', namespaceProblem)),
    name: required(text('the name of a secret', objectNameProblem)),
  }),
  ({ fields: { namespace = '', name } }, place) =>
    name === undefined ? undefined : { place, ...(namespace === '' ? {} : { namespace }), name },
);

export interface WrittenTlsContext {
  readonly secret: WrittenSecret;
  readonly trustedCa?: string;
  readonly certificate?: string;
  readonly privateKey?: string;
}

const secretKey = unlessEmpty(
  text('a key within the secret', (key) =>
    /^[-._a-zA-Z0-9]{1,253}$/.test(key) ? undefined : 'a key of a secret: letters, digits, "-", "_" and "."',
  ),
);

export const tlsContextSchema: Schema<WrittenTlsContext> = refine(
  object({ secret: required(secretSchema), trustedCA: secretKey, certificate: secretKey, privateKey: secretKey }),
  ({ fields: { secret, trustedCA = '', certificate = '', privateKey = '' } }) =>
    secret === undefined
      ? undefined
      : {
          secret,
          ...(trustedCA === '' ? {} : { trustedCa: trustedCA }),
          ...(certificate === '' ? {} : { certificate }),
          ...(privateKey === '' ? {} : { privateKey }),
        },
);

const mostServerNames = 1000;

/** TLS server names, canonical, without repetition. */
export const serverNamesSchema: Schema<readonly string[]> = refine(
  list(text('a TLS server name', dnsPatternProblem), mostServerNames),
  (names) => [...new Set(names.map(canonicalDnsName))],
);

const expectedPriority = 'a whole number from 1 to 100';

const prioritySchema: Schema<number> = scalar(
  expectedPriority,
  { accepts: ['number'], least: 1, most: 100 },
  ({ value }, place, reading) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100) return value;
    reading.report(typeof value === 'number' ? 'invalid-value' : 'wrong-type', place, expectedPriority);
    return undefined;
  },
);

/** A listener as it was written: the kind depends on the policy's when it is left out. */
export interface WrittenListener {
  readonly kindPlace: Place;
  readonly configurationKind?: 'CiliumEnvoyConfig' | 'CiliumClusterwideEnvoyConfig';
  readonly configuration: string;
  readonly name: string;
  readonly priority?: number;
}

export const listenerSchema: Schema<WrittenListener> = refine(
  object({
    envoyConfig: required(
      object({
        kind: unlessEmpty(word(['CiliumEnvoyConfig', 'CiliumClusterwideEnvoyConfig'])),
        name: required(text('the name of a configuration', objectNameProblem)),
      }),
    ),
    name: required(plainText('the name of a listener')),
    priority: prioritySchema,
  }),
  ({ fields: { envoyConfig, name, priority } }) => {
    const { kind = '', name: configuration } = envoyConfig?.fields ?? {};
    if (envoyConfig === undefined || configuration === undefined || name === undefined) return undefined;
    return {
      kindPlace: envoyConfig.at('kind'),
      ...(kind === '' ? {} : { configurationKind: kind }),
      configuration,
      name,
      ...(priority === undefined ? {} : { priority }),
    };
  },
);
