// What a proxy checks before an allowed connection or request passes. Pure types; how a request is judged is in request.ts.

/** Requirements of one rule. At least one field is there. */
export interface Redirect {
  readonly l7?: L7Rules;
  /** The TLS server names (SNI) that may be asked for, lower-case, `*` as in the source language. Never empty. */
  readonly serverNames?: readonly string[];
  /** The certificate with which the proxy ends the caller's TLS, so that it can look inside. */
  readonly terminatingTls?: TlsContext;
  /** How the proxy begins TLS towards the destination. */
  readonly originatingTls?: TlsContext;
  readonly listener?: ProxyListener;
}

/** Requests of one protocol; one match admits a request. An empty list admits all of them. */
export type L7Rules =
  | { readonly kind: 'http'; readonly rules: readonly HttpRule[] }
  | { readonly kind: 'dns'; readonly rules: readonly DnsRule[] }
  | { readonly kind: 'kafka'; readonly rules: readonly KafkaRule[] }
  /** Any other protocol: all of a rule's keys must have their values. */
  | { readonly kind: 'other'; readonly protocol: string; readonly rules: readonly Readonly<Record<string, string>>[] };

/** Every field that is there must hold. Patterns are RE2 and must match the whole value. */
export interface HttpRule {
  readonly method?: string;
  /** Matched against the path with its query, as in the request. */
  readonly path?: string;
  readonly host?: string;
  /** "Name" must be present, "Name: value" must have that value. */
  readonly headers?: readonly string[];
  readonly headerMatches?: readonly HeaderMatch[];
}

export interface HeaderMatch {
  readonly name: string;
  /** The value wanted; absent: any, or that of the secret. */
  readonly value?: string;
  readonly secret?: SecretName;
  /** What to do when the header does not match, instead of refusing the request. */
  readonly mismatch?: 'LOG' | 'ADD' | 'DELETE' | 'REPLACE';
}

/** Canonical name or pattern; see `dns-name.ts`. */
export interface DnsRule {
  readonly pattern: string;
}

export interface KafkaRule {
  readonly role?: 'produce' | 'consume';
  readonly apiKey?: string;
  readonly apiVersion?: string;
  readonly clientId?: string;
  readonly topic?: string;
}

export interface SecretName {
  readonly namespace: string;
  readonly name: string;
}

export interface TlsContext {
  readonly secret: SecretName;
  /** Keys within the secret; absent: the usual ones (ca.crt, tls.crt, tls.key). */
  readonly trustedCa?: string;
  readonly certificate?: string;
  readonly privateKey?: string;
}

/** A listener of the proxy that is configured elsewhere. */
export interface ProxyListener {
  readonly configurationKind: string;
  readonly configuration: string;
  readonly name: string;
  /** 1 (first) to 100. */
  readonly priority?: number;
}
