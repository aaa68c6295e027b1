// What a proxy lets through: one request against the rules of a redirect. Pure. The proxies must agree with this.
import { RE2JS } from 're2js';
import { matchesDnsPattern } from './dns-name.ts';
import { patternSize } from './pattern-size.ts';
import type { HttpRule, Redirect } from './redirect.ts';

/** What a proxy has seen of a connection. Fields of other protocols are absent. */
export interface PolicyRequest {
  /** Header names in lower case. */
  readonly http?: { readonly method: string; readonly path: string; readonly host?: string; readonly headers: ReadonlyMap<string, string> };
  /** The name asked for, in canonical form. */
  readonly dns?: { readonly name: string };
  /** The TLS server name, in lower case. */
  readonly serverName?: string;
  readonly kafka?: Readonly<Record<string, string>>;
  readonly other?: { readonly protocol: string; readonly fields: Readonly<Record<string, string>> };
}

/**
 * Does one of the redirects let the request through? Undefined stands for a rule that allows without looking. A request of another protocol than the
 * rules', or one of which nothing is known, is refused.
 */
export function admitsRequest(redirects: readonly (Redirect | undefined)[], request: PolicyRequest): boolean {
  return redirects.some((redirect) => redirect === undefined || admits(redirect, request));
}

function admits({ l7, serverNames }: Redirect, request: PolicyRequest): boolean {
  if (serverNames !== undefined && !serverNames.some((name) => matchesServerName(name, request.serverName))) return false;
  if (l7 === undefined) return true;
  switch (l7.kind) {
    case 'http': {
      const { http } = request;
      return http !== undefined && (l7.rules.length === 0 || l7.rules.some((rule) => matchesHttp(rule, http)));
    }
    case 'dns': {
      const { dns } = request;
      return dns !== undefined && (l7.rules.length === 0 || l7.rules.some(({ pattern }) => matchesDnsPattern(pattern, dns.name)));
    }
    case 'kafka':
      return request.kafka !== undefined && admitsFields(l7.rules as readonly Readonly<Record<string, string>>[], request.kafka);
    case 'other':
      return request.other?.protocol === l7.protocol && admitsFields(l7.rules, request.other.fields);
  }
}

function matchesServerName(wanted: string, found: string | undefined): boolean {
  return found !== undefined && matchesDnsPattern(wanted, found);
}

function admitsFields(rules: readonly Readonly<Record<string, string>>[], found: Readonly<Record<string, string>>): boolean {
  return rules.length === 0 || rules.some((rule) => Object.entries(rule).every(([key, value]) => found[key] === value));
}

function matchesHttp(rule: HttpRule, http: NonNullable<PolicyRequest['http']>): boolean {
  return (
    matchesWhole(rule.method, http.method) &&
    matchesWhole(rule.path, http.path) &&
    matchesWhole(rule.host, http.host ?? '') &&
    (rule.headers ?? []).every((header) => hasHeader(header, http.headers)) &&
    // A mismatch that has an action of its own refuses nothing. The value of a secret is not known here, so that such a header never matches.
    (rule.headerMatches ?? []).every(
      ({ name, value, secret, mismatch }) =>
        mismatch !== undefined || (secret === undefined && hasHeader(value === undefined ? name : `${name}: ${value}`, http.headers)),
    )
  );
}

function hasHeader(wanted: string, headers: ReadonlyMap<string, string>): boolean {
  const colon = wanted.indexOf(':');
  const name = (colon < 0 ? wanted : wanted.slice(0, colon)).trim().toLowerCase();
  const found = headers.get(name);
  return found !== undefined && (colon < 0 || found === wanted.slice(colon + 1).trim());
}

/** Compiled once for each text. Bounded: a full table starts anew. */
const patterns = new Map<string, RE2JS>();
const mostPatterns = 10_000;

function matchesWhole(pattern: string | undefined, value: string): boolean {
  if (pattern === undefined) return true;
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    if (patterns.size >= mostPatterns) patterns.clear();
    compiled = RE2JS.compile(pattern);
    patterns.set(pattern, compiled);
  }
  return compiled.matches(value);
}

/** Matching takes time in proportion to this and to the value; a few hundred are usual. */
const largestPattern = 5_000;
/** RE2's own bound on counts, those within one another multiplied. */
const mostRepeats = 1_000;

/**
 * What a pattern of an HTTP rule has to be, or undefined when it is. RE2 has no backtracking, so that matching takes time in proportion to the value.
 * The check itself takes time in proportion to the text, whatever the counts in it: a request may hold tens of thousands of patterns.
 */
export function httpPatternProblem(pattern: string): string | undefined {
  if (pattern.length > 1_000) return 'a regular expression of at most 1000 characters';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\x00-\x1f\x7f]/.test(pattern)) return 'a regular expression without control characters; "\\n" can be written as two characters';
  const { size, repeats, hasEmptyRange, counted1 } = patternSize(pattern);
  if (size > largestPattern || repeats > mostRepeats)
    return 'a regular expression with fewer or smaller repetitions: written out it is too large';
  if (hasEmptyRange) return 'a regular expression whose counts have the smaller number first';
  try {
    RE2JS.compile(counted1);
    return undefined;
  } catch (error) {
    // The library tells a pattern that it refuses only by throwing.
    return `a regular expression in RE2 syntax (${error instanceof Error ? error.message : String(error)})`;
  }
}
