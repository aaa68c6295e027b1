// The endpoints file: YAML in, workloads with canonical labels out, or every problem at once with path and line. Pure.
import { canonicalLabels, formatPrefix, type Labels, namespaceLabel, namespaceProblem, parseAddress, parseLabel } from '@ringfence/policy';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** A workload as the file declares it. */
export interface DeclaredEndpoint {
  readonly name: string;
  /** As written: absolute, or relative to the managed root. */
  readonly cgroup: string;
  /** Canonical, its namespace among them. */
  readonly labels: Labels;
  /** Canonical addresses that belong to it alone. */
  readonly addresses: readonly string[];
}

export interface FileProblem {
  /** "endpoints[2].labels.org" */
  readonly path: string;
  /** From 1; undefined when the place is not known. */
  readonly line: number | undefined;
  readonly message: string;
}

export type EndpointsFile =
  | { readonly ok: true; readonly endpoints: readonly DeclaredEndpoint[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Larger files are refused before they are parsed, bytes. */
export const maxFileBytes = 4 * 1024 * 1024;
const defaultNamespace = 'default';

const namePattern = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const scalarLabel = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const schema = z.strictObject({
  endpoints: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(namePattern, 'expected 1 to 63 letters, digits, ".", "_" or "-", beginning and ending with a letter or digit'),
        cgroup: z
          .string()
          .min(1, 'expected the path of a cgroup')
          .refine((path) => !path.split('/').includes('..') && !path.includes('\0'), 'expected a path without ".."'),
        namespace: z.string().optional(),
        labels: z
          .union([z.record(z.string(), scalarLabel), z.array(z.string())], 'expected a mapping of labels or a list of "key=value"')
          .default({}),
        addresses: z.array(z.string()).default([]),
      }),
    )
    .nullable(),
});

/** Reads the text of an endpoints file. An empty list is valid; an empty file is not, because a truncated one looks the same. */
export function parseEndpointsFile(text: string): EndpointsFile {
  if (Buffer.byteLength(text) > maxFileBytes) return refuse('', undefined, `expected at most ${maxFileBytes} bytes`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (path: readonly PropertyKey[]): number | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
        return lines.linePos(Number(node.range[0])).line;
    }
    return undefined;
  };
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        path: '',
        line: error.linePos?.[0].line,
        message: `not YAML: ${firstLine(error.message)}`,
      })),
    };
  }
  let tree: unknown;
  try {
    tree = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    // The parser refuses aliases that multiply.
    return refuse('', undefined, `not readable YAML: ${error instanceof Error ? firstLine(error.message) : String(error)}`);
  }
  const checked = schema.safeParse(tree);
  if (!checked.success) {
    return {
      ok: false,
      problems: checked.error.issues.map((issue) => ({ path: pathText(issue.path), line: lineAt(issue.path), message: issue.message })),
    };
  }
  const problems: FileProblem[] = [];
  const report = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ path: pathText(path), line: lineAt(path), message });
  };
  const endpoints = (checked.data.endpoints ?? []).map((endpoint, index): DeclaredEndpoint => {
    const at = ['endpoints', index];
    const namespace = endpoint.namespace ?? defaultNamespace;
    const wrongNamespace = namespaceProblem(namespace);
    if (wrongNamespace !== undefined) report([...at, 'namespace'], `expected ${wrongNamespace}, found "${namespace}"`);
    return {
      name: endpoint.name,
      cgroup: endpoint.cgroup,
      labels: canonicalLabels([namespaceLabel(namespace), ...readLabels(endpoint.labels, [...at, 'labels'], report)]),
      addresses: readAddresses(endpoint.addresses, [...at, 'addresses'], report),
    };
  });
  reportDuplicates(endpoints, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, endpoints };
}

type Report = (path: readonly PropertyKey[], message: string) => void;

function readLabels(
  labels: Record<string, string | number | boolean | null> | string[],
  at: readonly PropertyKey[],
  report: Report,
): string[] {
  const written = Array.isArray(labels)
    ? labels.map((text, index) => ({ text, key: index }))
    : Object.entries(labels).map(([key, value]) => ({ text: value === null ? key : `${key}=${String(value)}`, key }));
  const read: string[] = [];
  const values = new Map<string, string>();
  for (const { text, key } of written) {
    const parsed = parseLabel(text, 'host');
    if (!parsed.ok) {
      report([...at, key], `expected ${parsed.expected}, found "${text}"`);
      continue;
    }
    const name = parsed.label.slice(0, parsed.label.indexOf('='));
    const known = values.get(name);
    if (known !== undefined && known !== parsed.label)
      report([...at, key], `label "${name}" is given twice: "${known}" and "${parsed.label}"`);
    values.set(name, parsed.label);
    read.push(parsed.label);
  }
  return read;
}

function readAddresses(addresses: readonly string[], at: readonly PropertyKey[], report: Report): string[] {
  return addresses.flatMap((text, index) => {
    const parsed = parseAddress(text);
    if (parsed === undefined) {
      report([...at, index], `expected an IPv4 or IPv6 address without prefix length, found "${text}"`);
      return [];
    }
    const canonical = formatPrefix(parsed);
    return [canonical.slice(0, canonical.indexOf('/'))];
  });
}

function reportDuplicates(endpoints: readonly DeclaredEndpoint[], report: Report): void {
  for (const field of ['name', 'cgroup'] as const) {
    const first = new Map<string, number>();
    endpoints.forEach((endpoint, index) => {
      // "a/b/" and "a//b" are one cgroup.
      const value = field === 'cgroup' ? endpoint.cgroup.replace(/\/+/g, '/').replace(/(.)\/$/, '$1') : endpoint.name;
      const earlier = first.get(value);
      if (earlier !== undefined) report(['endpoints', index, field], `"${value}" is already the ${field} of endpoints[${earlier}]`);
      else first.set(value, index);
    });
  }
}

function refuse(path: string, line: number | undefined, message: string): EndpointsFile {
  return { ok: false, problems: [{ path, line, message }] };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`),
    '',
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
