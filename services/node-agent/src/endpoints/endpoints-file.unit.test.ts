import { describe, expect, it } from 'vitest';
import { findCgroupRoot, managedRootFolder } from './cgroups.ts';
import { parseEndpointsFile } from './endpoints-file.ts';

const namespace = 'k8s:io.kubernetes.pod.namespace=default';

describe('the endpoints file', () => {
  const valid: { situation: string; text: string; labels: string[]; addresses?: string[] }[] = [
    {
      situation: 'labels as a mapping get the source host',
      text: '{name: a, cgroup: a, labels: {org: empire}}',
      labels: ['host:org=empire', namespace],
    },
    {
      situation: 'labels as a list',
      text: '{name: a, cgroup: a, labels: ["org=empire", "container:image=x"]}',
      labels: ['container:image=x', 'host:org=empire', namespace],
    },
    { situation: 'a namespace', text: '{name: a, cgroup: a, namespace: prod}', labels: ['k8s:io.kubernetes.pod.namespace=prod'] },
    {
      situation: 'a number and a flag as values',
      text: '{name: a, cgroup: a, labels: {tier: 1, blue: true}}',
      labels: ['host:blue=true', 'host:tier=1', namespace],
    },
    { situation: 'a label without value', text: '{name: a, cgroup: a, labels: {canary: }}', labels: ['host:canary=', namespace] },
    {
      situation: 'addresses are canonical',
      text: '{name: a, cgroup: a, addresses: [10.0.0.1, "FD00::0:1", "::ffff:10.0.0.2"]}',
      labels: [namespace],
      addresses: ['10.0.0.1', 'fd00::1', '10.0.0.2'],
    },
  ];
  for (const { situation, text, labels, addresses = [] } of valid) {
    it(situation, () => {
      const parsed = parseEndpointsFile(`endpoints:\n  - ${text}\n`);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      expect(parsed.endpoints).toEqual([{ name: 'a', cgroup: 'a', labels, addresses }]);
    });
  }

  it('may be an empty list', () => {
    expect(parseEndpointsFile('endpoints: []')).toEqual({ ok: true, endpoints: [] });
    expect(parseEndpointsFile('endpoints:\n')).toEqual({ ok: true, endpoints: [] });
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}\nendpoints: []\n`;
  const invalid: { situation: string; text: string; path?: string; line?: number; message: RegExp }[] = [
    { situation: 'an empty file', text: '', message: /expected object/i },
    { situation: 'no mapping', text: '- a', message: /expected object/i },
    { situation: 'not YAML', text: 'endpoints: [', message: /not YAML/ },
    { situation: 'aliases that multiply', text: bomb, message: /readable|unrecognized|alias/i },
    {
      situation: 'an unknown field',
      text: 'endpoints:\n  - {name: a, cgroup: a}\n  - {name: b, cgroup: b, colour: red}',
      path: 'endpoints[1]',
      line: 3,
      message: /colour/,
    },
    { situation: 'an unknown field at the top', text: 'endpoints: []\nhosts: []', message: /hosts/ },
    { situation: 'no name', text: 'endpoints:\n  - {cgroup: a}', path: 'endpoints[0].name', line: 2, message: /expected string/i },
    {
      situation: 'a bad name',
      text: 'endpoints:\n  - {name: "a b", cgroup: a}',
      path: 'endpoints[0].name',
      line: 2,
      message: /letters, digits/,
    },
    { situation: 'no cgroup', text: 'endpoints:\n  - {name: a}', path: 'endpoints[0].cgroup', message: /expected string/i },
    {
      situation: 'a cgroup that climbs',
      text: 'endpoints:\n  - {name: a, cgroup: ../../x}',
      path: 'endpoints[0].cgroup',
      message: /"\.\."/,
    },
    {
      situation: 'a reserved source',
      text: 'endpoints:\n  - {name: a, cgroup: a, labels: {"reserved:host": x}}',
      path: 'endpoints[0].labels.reserved:host',
      message: /platform/,
    },
    {
      situation: 'the namespace by hand',
      text: 'endpoints:\n  - {name: a, cgroup: a, labels: ["k8s:io.kubernetes.pod.namespace=kube-system"]}',
      path: 'endpoints[0].labels[0]',
      message: /platform/,
    },
    {
      situation: 'a bad label value',
      text: 'endpoints:\n  - {name: a, cgroup: a, labels: {org: "a b"}}',
      path: 'endpoints[0].labels.org',
      message: /expected a value/,
    },
    {
      situation: 'one label twice',
      text: 'endpoints:\n  - {name: a, cgroup: a, labels: [org=a, org=b]}',
      path: 'endpoints[0].labels[1]',
      message: /given twice/,
    },
    {
      situation: 'a bad namespace',
      text: 'endpoints:\n  - {name: a, cgroup: a, namespace: Prod}',
      path: 'endpoints[0].namespace',
      message: /DNS label/,
    },
    {
      situation: 'a prefix as address',
      text: 'endpoints:\n  - {name: a, cgroup: a, addresses: [10.0.0.0/8]}',
      path: 'endpoints[0].addresses[0]',
      message: /without prefix length/,
    },
    {
      situation: 'a name twice',
      text: 'endpoints:\n  - {name: a, cgroup: a}\n  - {name: a, cgroup: b}',
      path: 'endpoints[1].name',
      line: 3,
      message: /already the name of endpoints\[0\]/,
    },
    {
      situation: 'a cgroup twice, written differently',
      text: 'endpoints:\n  - {name: a, cgroup: x/y}\n  - {name: b, cgroup: x//y/}',
      path: 'endpoints[1].cgroup',
      message: /already the cgroup/,
    },
    { situation: 'a key twice', text: 'endpoints: []\nendpoints: []', message: /not YAML/ },
    { situation: 'five megabytes', text: `# ${'x'.repeat(5 << 20)}\nendpoints: []`, message: /at most/ },
  ];
  for (const { situation, text, path, line, message } of invalid) {
    it(`is refused: ${situation}`, () => {
      const parsed = parseEndpointsFile(text);
      if (parsed.ok) throw new Error('accepted');
      expect(parsed.problems.map((problem) => problem.message).join('\n')).toMatch(message);
      if (path !== undefined) expect(parsed.problems.map((problem) => problem.path)).toContain(path);
      if (line !== undefined) expect(parsed.problems[0]?.line).toBe(line);
    });
  }

  it('reports every problem at once', () => {
    const parsed = parseEndpointsFile(
      'endpoints:\n  - {name: a, cgroup: a, namespace: B, labels: {"any:x": y}, addresses: [x]}\n  - {name: a, cgroup: a}\n',
    );
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.path)).toEqual([
      'endpoints[0].namespace',
      'endpoints[0].labels.any:x',
      'endpoints[0].addresses[0]',
      'endpoints[1].name',
      'endpoints[1].cgroup',
    ]);
  });
});

describe('the cgroup v2 tree', () => {
  const hybrid =
    'tmpfs /sys/fs/cgroup tmpfs rw 0 0\ncgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0\ncgroup /sys/fs/cgroup/cpu cgroup rw 0 0\n';
  it.each([
    ['unified', 'cgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n', '/sys/fs/cgroup'],
    ['hybrid', hybrid, '/sys/fs/cgroup/unified'],
    ['with a blank in its path', 'none /mnt/c\\040g cgroup2 rw 0 0\n', '/mnt/c g'],
    ['absent', 'tmpfs / tmpfs rw 0 0\n', undefined],
  ])('is found: %s', (_, mounts, root) => expect(findCgroupRoot(mounts)).toBe(root));

  it.each([
    ['/', '/sys/fs/cgroup/unified/'],
    ['demo', '/sys/fs/cgroup/unified/demo'],
    ['/sys/fs/cgroup/unified/demo', '/sys/fs/cgroup/unified/demo'],
  ])('managed root %s', (managedRoot, folder) =>
    expect(managedRootFolder(managedRoot, () => hybrid).replace(/\/$/, '')).toBe(folder.replace(/\/$/, '')),
  );

  it('says what to do when there is none', () => {
    expect(() => managedRootFolder('demo', () => '')).toThrow(/RF_NO_CGROUP2/);
  });
});
