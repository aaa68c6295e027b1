// The endpoints file and cgroup folders on a real file system.
import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v1 } from '@ringfence/proto';
import { silentLog } from '@ringfence/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realCgroups } from './cgroups.ts';
import { EndpointReporter } from './endpoint-reporter.ts';
import { EndpointSource, type EndpointsView } from './endpoint-source.ts';

let folder: string;
let source: EndpointSource;
let views: EndpointsView[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-endpoints-'));
  mkdirSync(join(folder, 'root/a'), { recursive: true });
  views = [];
  source = new EndpointSource({
    file: join(folder, 'endpoints.yaml'),
    cgroups: realCgroups(join(folder, 'root')),
    onChange: (view) => views.push(view),
    pollMs: 20,
  });
});
afterEach(() => {
  source.stop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (...names: string[]): void => {
  const beside = join(folder, 'endpoints.new');
  writeFileSync(beside, `endpoints:\n${names.map((name) => `  - {name: ${name}, cgroup: ${name}, labels: {app: ${name}}}`).join('\n')}\n`);
  renameSync(beside, join(folder, 'endpoints.yaml'));
};
const until = async (what: string, is: (view: EndpointsView) => boolean): Promise<EndpointsView> => {
  const deadline = Date.now() + 5_000;
  while (!is(source.view)) {
    if (Date.now() > deadline) throw new Error(`never: ${what}; ${JSON.stringify(source.view.failures)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return source.view;
};

describe('watching endpoints', () => {
  it('goes on with the others when a cgroup does not exist, and takes it when it comes', async () => {
    write('a', 'b');
    source.start();
    expect(source.view.present.map((endpoint) => endpoint.name)).toEqual(['a']);
    expect(source.view.failures).toEqual([expect.stringMatching(/endpoint b: cgroup .*root\/b does not exist/)]);
    expect(source.view.declared.length).toBe(2);
    mkdirSync(join(folder, 'root/b'));
    const view = await until('b is there', ({ present }) => present.length === 2);
    expect(view.failures).toEqual([]);
  });

  it('notices a cgroup that was made anew under the same path', async () => {
    write('a');
    source.start();
    const before = source.view.present[0]?.cgroupId;
    // A second folder keeps the file system from giving the number out again.
    mkdirSync(join(folder, 'root/other'));
    rmdirSync(join(folder, 'root/a'));
    mkdirSync(join(folder, 'root/filler'));
    mkdirSync(join(folder, 'root/a'));
    await until('another number', ({ present }) => present[0] !== undefined && present[0].cgroupId !== before);
  });

  it('sees a file that is replaced by renaming, and one that appears late', async () => {
    source.start();
    expect(source.view).toMatchObject({ isRead: false, present: [], failures: [expect.stringMatching(/cannot be read/)] });
    write('a');
    await until('read', ({ isRead, present }) => isRead && present.length === 1);
    mkdirSync(join(folder, 'root/c'));
    write('c');
    await until('replaced', ({ present }) => present[0]?.name === 'c');
  });

  it('keeps the last good file when the new one is broken or gone', async () => {
    write('a');
    source.start();
    writeFileSync(join(folder, 'endpoints.yaml'), 'endpoints: [');
    await until('told', ({ failures }) => failures.some((failure) => failure.includes('not YAML')));
    expect(source.view.present.map((endpoint) => endpoint.name)).toEqual(['a']);
    rmSync(join(folder, 'endpoints.yaml'));
    await until('told', ({ failures }) => failures.some((failure) => failure.includes('cannot be read')));
    expect(source.view.present.map((endpoint) => endpoint.name)).toEqual(['a']);
    write('a');
    await until('well again', ({ failures }) => failures.length === 0);
  });

  it('refuses a cgroup outside of the managed root', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'endpoints.yaml'), `endpoints:\n  - {name: a, cgroup: ${join(folder, 'elsewhere')}}\n`);
    source.start();
    expect(source.view.failures).toEqual([expect.stringMatching(/not below the managed root/)]);
  });
});

describe('reporting endpoints', () => {
  it('repeats one command until it is answered, and the newest list wins', async () => {
    const asked: { names: string[]; commandId: string }[] = [];
    let isAway = true;
    const reporter = new EndpointReporter({
      cluster: 'c',
      node: 'n',
      log: silentLog(),
      report: async (request) => {
        asked.push({ names: (request.endpoints ?? []).map((endpoint) => endpoint.endpoint ?? ''), commandId: request.commandId ?? '' });
        if (isAway) throw new Error('UNAVAILABLE');
        return v1.ReportEndpointsResponse.create({ revision: 4 });
      },
    });
    const declared = (name: string) => [{ name, cgroup: name, labels: [], addresses: [] }];
    reporter.report(declared('a'));
    const wait = async (is: () => boolean): Promise<void> => {
      for (let n = 0; n < 500 && !is(); n++) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await wait(() => asked.length === 2);
    expect(reporter.failure).toMatch(/UNAVAILABLE/);
    expect(asked[1]).toEqual(asked[0]);
    reporter.report(declared('b'));
    isAway = false;
    await wait(() => reporter.answeredAt !== undefined);
    expect([reporter.answeredAt, reporter.failure, asked.at(-1)?.names]).toEqual([4, undefined, ['b']]);
    expect(asked.at(-1)?.commandId).not.toBe(asked[0]?.commandId);
    reporter.stop();
  });
});
