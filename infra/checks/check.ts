// The shape of a check, and how its problems read. Pure.

/** A file of the tree: path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Problem {
  readonly path: string;
  /** From 1; absent when the whole file is meant. */
  readonly line?: number;
  /** What is wrong and what to write or do instead. */
  readonly message: string;
  /** A warning is printed and fails nothing. */
  readonly severity: 'error' | 'warning';
}

/** A check looks at every file of the tree at once and never touches the disk. */
export interface Check {
  readonly name: string;
  /** Promise to the reader: what holds when the check passes. */
  readonly promise: string;
  find(files: readonly SourceFile[]): Problem[];
}

export function problem(path: string, line: number | undefined, message: string, severity: Problem['severity'] = 'error'): Problem {
  return line === undefined ? { path, message, severity } : { path, line, message, severity };
}

export function describeProblem({ path, line, message, severity }: Problem): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return severity === 'warning' ? `${place}: warning: ${message}` : `${place}: ${message}`;
}

/** Lines of a text with their numbers, from 1. */
export function numberedLines(text: string): { line: number; text: string }[] {
  return text.split('\n').map((content, index) => ({ line: index + 1, text: content }));
}

export const isTypeScript = (file: SourceFile): boolean => file.path.endsWith('.ts');
export const isTest = (file: SourceFile): boolean => file.path.endsWith('.test.ts');
