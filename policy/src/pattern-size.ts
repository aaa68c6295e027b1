// How large the program of a regular expression becomes, estimated from its text before anything is compiled. Pure.

const largest = Number.MAX_SAFE_INTEGER;
const repetition = /\{(\d+)(?:,(\d*))?\}/y;
const groupOpening = /\(\?(?:P?<[^>]*>|[a-zA-Z-]*[:)])?/y;
const escaped = /\\(?:Q(?:[\s\S]*?)(?:\\E|$)|[pPx]\{[^}]*\}|[\s\S])/y;
const bracket = /\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[\s\S]|[^\]])*\]?/y;

/**
 * Instructions that an RE2 program for the pattern has at most, by and large: repetitions with counts are written out, so that nested ones multiply.
 * For a text that is no pattern any number.
 */
export function patternSize(pattern: string): number {
  const outer: number[] = [];
  let total = 0;
  // What a repetition that follows would repeat; part of the total already.
  let last = 0;
  const add = (size: number) => {
    total = Math.min(total + size, largest);
    last = size;
  };
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] ?? '';
    const counts = character === '{' ? matchAt(repetition, pattern, at) : undefined;
    if (character === '\\') {
      const text = matchAt(escaped, pattern, at)?.[0] ?? character;
      add(text.startsWith('\\Q') ? text.length : 1);
      at += text.length;
    } else if (character === '[') {
      add(1);
      at += matchAt(bracket, pattern, at)?.[0].length ?? 1;
    } else if (character === '(') {
      const opening = matchAt(groupOpening, pattern, at)?.[0] ?? character;
      at += opening.length;
      // "(?i)" sets flags and groups nothing.
      if (opening.endsWith(')')) continue;
      outer.push(total);
      total = 0;
      last = 0;
    } else if (character === ')') {
      const inner = total + 2;
      total = outer.pop() ?? 0;
      add(inner);
      at++;
    } else if (counts !== undefined) {
      const most = Math.max(Number(counts[1]), Number(counts[2] ?? 0), 1);
      const repeated = Math.min(last * most + most, largest);
      total = Math.min(total - last + repeated, largest);
      last = repeated;
      at += counts[0].length;
    } else if (character === '*' || character === '+' || character === '?') {
      total++;
      last++;
      at++;
    } else {
      add(1);
      at++;
    }
  }
  return outer.reduce((sum, size) => Math.min(sum + size, largest), total);
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}
