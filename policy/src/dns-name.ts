// DNS names and patterns as rules write them, after Cilium's pkg/fqdn/matchpattern. Pure. A pattern is matched by walking both texts, without a
// regular expression, so that no pattern can take long.
//
//   *        within a name: any run of letters, digits, "-" and "_" of one label, also an empty one
//   *        alone: every name
//   **.      at the beginning: one or more whole labels

const validCharacters = /^[-a-z0-9_.*]+$/;

/** Lower case, without the final dot: "One.Example." -> "one.example". */
export function canonicalDnsName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** What a name in a rule has to look like, or undefined when it does. */
export function dnsNameProblem(name: string): string | undefined {
  const canonical = canonicalDnsName(name);
  const isName = canonical.length > 0 && canonical.length <= 255 && validCharacters.test(canonical) && !canonical.includes('*');
  return isName ? undefined : 'a DNS name of letters, digits, "-", "_" and "."';
}

/** What a pattern in a rule has to look like, or undefined when it does. */
export function dnsPatternProblem(pattern: string): string | undefined {
  const canonical = canonicalDnsName(pattern);
  const isPattern = canonical.length > 0 && canonical.length <= 255 && validCharacters.test(canonical);
  return isPattern ? undefined : 'a DNS name of letters, digits, "-", "_" and ".", in which "*" stands for any part of a label';
}

/** Does the name match? Both in canonical form. */
export function matchesDnsPattern(pattern: string, name: string): boolean {
  if (pattern === '*') return name !== '';
  if (pattern.startsWith('**.')) return matchesAtSomeLabel(pattern.slice(3), name);
  const labels = name.split('.');
  const parts = pattern.split('.');
  return labels.length === parts.length && parts.every((part, index) => matchesLabel(part, labels[index] ?? ''));
}

/** One or more labels, then the rest. */
function matchesAtSomeLabel(rest: string, name: string): boolean {
  const count = rest.split('.').length;
  const labels = name.split('.');
  if (labels.length <= count) return false;
  return matchesDnsPattern(rest, labels.slice(-count).join('.'));
}

/** Greedy with one step back to the last "*": linear in practice, quadratic at worst within one label of at most 63 characters. */
function matchesLabel(part: string, label: string): boolean {
  let at = 0;
  let inPart = 0;
  let star = -1;
  let resume = 0;
  while (at < label.length) {
    if (inPart < part.length && part[inPart] === '*') {
      star = inPart++;
      resume = at;
    } else if (inPart < part.length && part[inPart] === label[at]) {
      inPart++;
      at++;
    } else if (star >= 0) {
      inPart = star + 1;
      at = ++resume;
    } else return false;
  }
  while (part[inPart] === '*') inPart++;
  return inPart === part.length;
}
