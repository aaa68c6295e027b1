// What a proxy checks, in words, one text for each thing that may pass. Pure.
import type { HeaderMatch, HttpRule, L7Rules, ProxyListener, Redirect, TlsContext } from '@ringfence/policy';

/** "http GET /x", "TLS server name one.example": one text for each way to pass. A rule that lets everything through says so. */
export function redirectTexts(redirect: Redirect | undefined): string[] {
  if (redirect === undefined) return ['nothing: this rule lets everything pass'];
  const { l7, serverNames, terminatingTls, originatingTls, listener } = redirect;
  const limits = [
    ...(serverNames === undefined ? [] : [`TLS server name ${serverNames.join(' or ')}`]),
    ...(terminatingTls === undefined ? [] : [`inside TLS, which ends at the proxy with ${secretText(terminatingTls)}`]),
    ...(originatingTls === undefined ? [] : [`with TLS towards the destination by ${secretText(originatingTls)}`]),
    ...(listener === undefined ? [] : [listenerText(listener)]),
  ];
  if (l7 === undefined) return [limits.join(', ')];
  return l7Texts(l7).map((text) => [text, ...limits].join(', '));
}

function listenerText({ name, configuration, configurationKind }: ProxyListener): string {
  return `as the listener ${name} of ${[configurationKind, configuration].filter((text) => text !== '').join(' ')} says`;
}

function l7Texts(l7: L7Rules): string[] {
  switch (l7.kind) {
    case 'http':
      return orAll(l7.rules.map(httpText), 'every http request');
    case 'dns':
      return orAll(
        l7.rules.map(({ pattern }) => `dns ${pattern}`),
        'every dns request',
      );
    case 'kafka':
      return orAll(
        l7.rules.map((rule) => fieldsText('kafka', rule)),
        'every kafka request',
      );
    case 'other':
      return orAll(
        l7.rules.map((rule) => fieldsText(l7.protocol, rule)),
        `every ${l7.protocol} request`,
      );
  }
}

function orAll(texts: string[], all: string): string[] {
  return texts.length === 0 ? [all] : texts;
}

function httpText({ method, path, host, headers = [], headerMatches = [] }: HttpRule): string {
  const request = [method ?? (path === undefined ? undefined : 'any method'), path].filter((text) => text !== undefined);
  const limits = [
    ...(host === undefined ? [] : [`host ${host}`]),
    ...headers.map((header) => `header ${header}`),
    ...headerMatches.map(headerText),
  ];
  if (request.length === 0 && limits.length === 0) return 'every http request';
  return [`http${request.map((text) => ` ${text}`).join('')}`, ...limits].join(', ');
}

function headerText({ name, value, secret, mismatch }: HeaderMatch): string {
  const wanted = secret === undefined ? (value === undefined ? '' : `: ${value}`) : ` as in the secret ${secret.namespace}/${secret.name}`;
  return `header ${name}${wanted}${mismatch === undefined ? '' : ` (else ${mismatch.toLowerCase()})`}`;
}

function fieldsText(protocol: string, fields: object): string {
  const entries = Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`);
  return entries.length === 0 ? `every ${protocol} request` : `${protocol} ${entries.join(' ')}`;
}

function secretText({ secret }: TlsContext): string {
  return `the secret ${secret.namespace}/${secret.name}`;
}
