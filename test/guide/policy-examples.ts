// The examples of the page about policies: blocks of YAML, the problems of those that are refused, and tables of verdicts. Pure.
//
// A block that opens with ```yaml is taken by the whole language, and tables with a column "verdict" that follow it are about its rules. One that opens with
// ```yaml refused is refused with the lines of the next ```text block.
import { namespaceLabel, type Party, type PolicyFlow, protocolNumber, reservedIdentity, reservedLabels } from '@ringfence/policy';

export interface VerdictRow {
  /** Line in the document, from 1. */
  readonly line: number;
  readonly flow: PolicyFlow;
  readonly verdict: string;
  readonly decidedBy: string;
}

export interface PolicyExample {
  /** Line of the fence in the document, from 1. */
  readonly line: number;
  readonly yaml: string;
  /** What it is refused with; undefined: it is taken. */
  readonly problems: readonly string[] | undefined;
  readonly rows: readonly VerdictRow[];
}

const columns = ['direction', 'subject', 'peer', 'port', 'verdict', 'decided by'];

/**
 * The examples of a Markdown text, in order.
 * @throws RangeError RF_GUIDE_BLOCK when a fence is not closed, a row cannot be read or a refused block has no problems
 */
export function policyExamples(markdown: string): PolicyExample[] {
  const examples: { line: number; yaml: string; isRefused: boolean; problems: string[] | undefined; rows: VerdictRow[] }[] = [];
  let fence: { kind: string; line: number; lines: string[] } | undefined;
  let isVerdicts = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const last = examples.at(-1);
    if (fence !== undefined) {
      if (text.trimEnd() !== '```') fence.lines.push(text);
      else {
        if (/^yaml( refused)?$/.test(fence.kind))
          examples.push({
            line: fence.line,
            yaml: fence.lines.join('\n'),
            isRefused: fence.kind !== 'yaml',
            problems: undefined,
            rows: [],
          });
        if (fence.kind === 'text' && last?.isRefused === true) last.problems ??= fence.lines;
        fence = undefined;
      }
      continue;
    }
    if (text.startsWith('```')) fence = { kind: text.slice(3).trim(), line: index + 1, lines: [] };
    if (!text.startsWith('|')) isVerdicts = false;
    else if (cellsOf(text).join() === columns.join()) isVerdicts = true;
    else if (isVerdicts && !text.startsWith('|---')) last?.rows.push(rowOf(cellsOf(text), index + 1));
  }
  if (fence !== undefined) throw new RangeError(`RF_GUIDE_BLOCK: the block on line ${fence.line} is not closed`);
  const silent = examples.find(({ isRefused, problems }) => isRefused && problems === undefined);
  if (silent !== undefined)
    throw new RangeError(`RF_GUIDE_BLOCK: the refused block on line ${silent.line} has no \`\`\`text block with its problems`);
  return examples.map(({ isRefused: _, ...example }) => example);
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** "TCP 80", with a request "TCP 80 GET /path", for ICMP the type. */
const portPattern = /^(TCP|UDP|SCTP|ICMP) (\d+)(?: ([A-Z]+) (\/\S*))?$/;
const protocols: Readonly<Record<string, number>> = {
  TCP: protocolNumber.tcp,
  UDP: protocolNumber.udp,
  SCTP: protocolNumber.sctp,
  ICMP: protocolNumber.icmp,
};

function rowOf([side, subject = '', peer = '', port = '', verdict = '', decidedBy = '']: readonly string[], line: number): VerdictRow {
  const [, protocol = '', number, method, path] = portPattern.exec(port) ?? [];
  const direction = (['ingress', 'egress'] as const).find((each) => each === side);
  if (direction === undefined || number === undefined)
    throw new RangeError(
      `RF_GUIDE_BLOCK: line ${line}: expected ingress or egress, and a port such as "TCP 80", found "${side}" and "${port}"`,
    );
  const flow = {
    direction,
    subject: partyOf(subject),
    peer: partyOf(peer),
    protocol: protocols[protocol] ?? 0,
    port: Number(number),
    ...(method === undefined || path === undefined ? {} : { request: { http: { method, path, headers: new Map<string, string>() } } }),
  };
  return { line, flow, verdict, decidedBy };
}

/** "world", an address, or labels: "app=web,role=admin" in the namespace default, "shop/app=web" in another. */
function partyOf(text: string): Party {
  const world = { identity: reservedIdentity.world, labels: reservedLabels(reservedIdentity.world) };
  if (text === 'world') return world;
  if (/^[\d.]+$|:/.test(text)) return { ...world, address: text };
  const slash = text.indexOf('/');
  const namespace = slash < 0 ? 'default' : text.slice(0, slash);
  const labels = text.slice(slash + 1).split(',');
  return { labels: [...labels.map((label) => `k8s:${label}`), namespaceLabel(namespace)] };
}
