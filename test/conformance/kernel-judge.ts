// The kernel's own decision code as a judge: entries in real maps, asked through the program that decides without a socket. Needs root.
import { mkdirSync, rmdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import {
  BpfError,
  defaultObjectFile,
  findCgroup2Mount,
  inspectMachine,
  type KernelDatapath,
  openDatapath,
  removeDatapath,
  requireFeatures,
} from '@ringfence/bpf';
import { kernelDirections, kernelVerdicts, toKernelEntry } from '@ringfence/node-agent';
import { compileSubject, type Party, type PolicyMapEntry } from '@ringfence/policy';
import { answerOf, type Judge, rulesByCookie } from './judges.ts';

/** Subjects that are loaded at a time; from there on a number is given again, and its map replaced. Half of what the kernel has room for. */
const subjectNumbers = 32_768;
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Loads the programs below a cgroup of this run that no process is ever in, so that they decide about nobody's traffic, and removes everything
 * afterwards, on a failure and on a signal too.
 * @throws BpfError as openDatapath does
 */
export async function withKernelJudge(use: (judge: Judge) => Promise<void>): Promise<void> {
  requireFeatures(inspectMachine(defaultObjectFile), defaultObjectFile);
  const name = `ringfence-conformance-${process.pid}`;
  const managedRoot = join(findCgroup2Mount(), name);
  const pinFolder = `/sys/fs/bpf/${name}`;
  const remove = (): void => {
    removeDatapath(pinFolder);
    rmdirSync(managedRoot);
  };
  const end = (signal: NodeJS.Signals): void => {
    remove();
    process.exit(128 + constants.signals[signal]);
  };
  mkdirSync(managedRoot);
  for (const signal of endingSignals) process.on(signal, end);
  try {
    const datapath = await openDatapath({ managedRoot, pinFolder });
    try {
      await use(kernelJudge(datapath));
    } finally {
      datapath.close();
    }
  } finally {
    for (const signal of endingSignals) process.off(signal, end);
    remove();
  }
}

interface LoadedSubject {
  readonly number: number;
  /** By the cookie that each entry was loaded with. */
  readonly entries: readonly PolicyMapEntry[];
}

function kernelJudge(datapath: KernelDatapath): Judge {
  let loaded = 0;
  /** Every subject of every situation has a number of its own in the kernel. */
  const load = async (entries: readonly PolicyMapEntry[]): Promise<LoadedSubject> => {
    const number = (loaded++ % subjectNumbers) + 1;
    // The kernel hands an entry's cookie back and reads nothing in it. Here it is the entry's place, since entries of one rule can differ in the
    // rules that decide at a proxy.
    const numbered = entries.map((entry, place) => toKernelEntry({ ...entry, cookie: place }, 1));
    await datapath.policies.replace(number, numbered);
    return { number, entries };
  };
  return (rules, fleet) => {
    const byCookie = rulesByCookie(rules);
    const subjects = new Map<Party, Promise<LoadedSubject>>();
    return async ({ direction, subject, peer, protocol, port, request }) => {
      const known = subjects.get(subject) ?? load(compileSubject(rules, subject, fleet.peers, { directory: fleet.directory }));
      subjects.set(subject, known);
      const { number, entries } = await known;
      const asked = { subject: number, peer: fleet.identityOfParty(peer), direction: kernelDirections[direction], protocol, port };
      const { verdict, cookie, revision } = datapath.decide(asked);
      const entry = revision === 0 ? undefined : entries[Number(cookie)];
      if (entry === undefined) return { verdict: 'deny', because: 'the kernel found no entry in the map' };
      return answerOf({ ...entry, verdict: verdictOf(verdict) }, byCookie, request);
    };
  };
}

function verdictOf(number: number): PolicyMapEntry['verdict'] {
  const found = (['allow', 'deny', 'redirect'] as const).find((name) => kernelVerdicts[name] === number);
  if (found !== undefined) return found;
  throw new BpfError('RF_KERNEL_VERDICT', `expected a verdict of ${JSON.stringify(kernelVerdicts)} from the kernel, found ${number}`);
}
