// The project speaks of itself alone: no path of the machine or the folder that somebody happens to work in. Pure.
import { posix } from 'node:path';
import { type Check, numberedLines, type Problem, problem, type SourceFile } from './check.ts';

/** Where this checkout stands: the folder above it and the other entries in there. */
export interface Place {
  readonly parent: string;
  readonly neighbours: readonly string[];
}

/** Folders whose name says nothing about the machine, so that a checkout there cannot be told from an ordinary mention. */
const ordinary = new Set(['/', '/tmp', '/var/tmp', '/opt', '/srv', '/usr/src', '/home', '/root']);
const homes = /(?<![\w./-])\/(?:home|Users)\/[A-Za-z0-9_.-]+/;

export function ownPlace(place: Place): Check {
  const patterns = [homes];
  if (!ordinary.has(place.parent)) patterns.push(new RegExp(`(?<![\\w.-])${quotePattern(place.parent)}/[A-Za-z0-9_.-]+`));
  const neighbours = place.neighbours.map((name) => quotePattern(name)).join('|');
  if (neighbours !== '') patterns.push(new RegExp(`(?<![\\w/])(?:\\.\\./)+(?:${neighbours})(?:/[A-Za-z0-9_.-]+)*`));
  return {
    name: 'own place',
    promise: 'nothing names a folder of the machine it was written on, or a neighbour of the checkout',
    find(files) {
      return files.flatMap((file) => numberedLines(file.text).flatMap(({ line, text }) => judge(file, line, text, patterns, files)));
    },
  };
}

function judge({ path }: SourceFile, line: number, text: string, patterns: readonly RegExp[], files: readonly SourceFile[]): Problem[] {
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return [];
    // A relative path may have the name of a neighbour and still mean something of ours.
    const inside = found.startsWith('..') ? posix.join(posix.dirname(path), found) : undefined;
    if (
      inside !== undefined &&
      !inside.startsWith('..') &&
      files.some((file) => file.path === inside || file.path.startsWith(`${inside}/`))
    )
      return [];
    return [
      problem(path, line, `'${found}' exists on one machine only. Use a path inside the project, a parameter, or a temporary folder.`),
    ];
  });
}

function quotePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
