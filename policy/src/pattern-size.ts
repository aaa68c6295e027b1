// What a regular expression costs, read from its text before anything is compiled. Pure. Counted repetitions are what makes a program larger than its
// text: they are written out, and nested ones multiply.

export interface PatternSize {
  /** Instructions that an RE2 program has at most, by and large. For a text that is no pattern any number. */
  readonly size: number;
  /** The largest product of counts that lie within one another; RE2 takes 1000. */
  readonly repeats: number;
  /** A count whose lower bound is above its upper one. */
  readonly hasEmptyRange: boolean;
  /** The pattern with every count 1: well-formed when the pattern is, apart from its counts, and about as large as its text. */
  readonly counted1: string;
}

const largest = Number.MAX_SAFE_INTEGER;
const repetition = /\{(\d+)(?:(,)(\d*))?\}/y;
const groupOpening = /\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*[:)])?)?/y;
const escaped = /\\(?:Q(?:[\s\S]*?)(?:\\E|$)|[pPx]\{[^}]*\}|[\s\S])/y;
const bracket = /\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[\s\S]|[^\]])*\]?/y;

/** Sums of one group: what its parts come to, and what a repetition that follows would repeat. */
interface Sums {
  total: number;
  last: number;
  repeats: number;
  lastRepeats: number;
}

const nothing = (): Sums => ({ total: 0, last: 0, repeats: 1, lastRepeats: 1 });

export function patternSize(pattern: string): PatternSize {
  const outer: Sums[] = [];
  let sums = nothing();
  let counted1 = '';
  let hasEmptyRange = false;
  for (let at = 0; at < pattern.length; ) {
    const counts = matchAt(repetition, pattern, at);
    let token = pattern[at] ?? '';
    if (counts !== undefined) {
      token = counts[0];
      const [least, most] = [Number(counts[1]), counts[3] === undefined || counts[3] === '' ? undefined : Number(counts[3])];
      hasEmptyRange ||= most !== undefined && most < least;
      repeat(sums, Math.max(least, most ?? 0, 1));
    } else if (token === '\\') {
      token = matchAt(escaped, pattern, at)?.[0] ?? token;
      add(sums, token.startsWith('\\Q') ? token.length : 1, 1);
    } else if (token === '[') {
      token = matchAt(bracket, pattern, at)?.[0] ?? token;
      add(sums, 1, 1);
    } else if (token === '(') {
      token = matchAt(groupOpening, pattern, at)?.[0] ?? token;
      // "(?i)" sets flags and groups nothing.
      if (!token.endsWith(')')) {
        outer.push(sums);
        sums = nothing();
      }
    } else if (token === ')') {
      const inner = sums;
      sums = outer.pop() ?? nothing();
      add(sums, inner.total + 2, inner.repeats);
    } else if (token === '*' || token === '+' || token === '?') {
      sums.total++;
      sums.last++;
    } else add(sums, 1, 1);
    counted1 += counts === undefined ? token : '{1}';
    at += token.length;
  }
  const all = [...outer, sums];
  return {
    size: all.reduce((size, { total }) => Math.min(size + total, largest), 0),
    repeats: Math.max(...all.map(({ repeats }) => repeats)),
    hasEmptyRange,
    counted1,
  };
}

function add(sums: Sums, size: number, repeats: number): void {
  sums.total = Math.min(sums.total + size, largest);
  sums.last = size;
  sums.lastRepeats = repeats;
  sums.repeats = Math.max(sums.repeats, repeats);
}

function repeat(sums: Sums, count: number): void {
  const repeated = Math.min(sums.last * count + count, largest);
  sums.total = Math.min(sums.total - sums.last + repeated, largest);
  sums.last = repeated;
  sums.lastRepeats = Math.min(sums.lastRepeats * count, largest);
  sums.repeats = Math.max(sums.repeats, sums.lastRepeats);
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}
