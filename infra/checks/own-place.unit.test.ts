import { describe, expect, it } from 'vitest';
import { ownPlace } from './own-place.ts';

const home = '/ho' + 'me';
const cases: { parent?: string; text: string; finds?: string }[] = [
  { text: 'see /etc/ringfence/agent.yaml and /sys/fs/bpf' },
  { text: `see ${home}/ann/ringfence`, finds: `${home}/ann` },
  { parent: '/builds', text: 'see /builds/notes', finds: '/builds/notes' },
  { parent: '/builds', text: 'see a/builds/notes' },
  { parent: '/builds', text: 'the folder bpf/builds' },
  { parent: '/tmp', text: 'see /tmp/x' },
  { parent: '/builds', text: "read('../notes/plan.md')", finds: '../notes/plan.md' },
  { parent: '/builds', text: "read('../../notes')", finds: '../../notes' },
  { parent: '/builds', text: "read('../policy/src')" },
];

describe('own place', () => {
  it.each(cases)('in $parent: $text', ({ parent = '/', text, finds }) => {
    const check = ownPlace({ parent, neighbours: parent === '/builds' ? ['notes'] : [] });
    const messages = check.find([{ path: 'a/b.ts', text }]).map(({ message }) => message);
    if (finds === undefined) expect(messages).toEqual([]);
    else expect(messages).toEqual([expect.stringContaining(`'${finds}'`)]);
  });
  it('lets a folder of ours have the name of a neighbour', () => {
    const check = ownPlace({ parent: '/builds', neighbours: ['notes'] });
    const files = [
      { path: 'docs/a.md', text: 'see ../notes/b.md' },
      { path: 'notes/b.md', text: '' },
    ];
    expect(check.find(files)).toEqual([]);
  });
});
