// Which known name a misspelt one probably means. Pure.

/** The closest known name, by edits and without regard to case, among equals one with the same first letter; undefined when none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    const isLikelier = edits === fewest && nearest !== undefined && !beginsLike(nearest, name) && beginsLike(candidate, name);
    if (edits < fewest || isLikelier) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Differs at most by one letter, or by two that were swapped? Without regard to case. */
export function isMisspelt(name: string, known: string): boolean {
  return Math.abs(name.length - known.length) <= 1 && editDistance(name.toLowerCase(), known.toLowerCase()) <= 1;
}

function beginsLike(a: string, b: string): boolean {
  return a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
}

/** Levenshtein's distance, with a swap of neighbours as one edit. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
