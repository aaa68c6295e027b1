import { describe, expect, it } from 'vitest';
import type { NodeEvent } from '../event.ts';
import { type NodeCommand, nodeDecider } from './node-decider.ts';

const name = { cluster: 'c', node: 'n' };
const enrolled = (...addresses: string[]): NodeEvent => ({ type: 'NodeEnrolled', ...name, addresses });
const removed: NodeEvent = { type: 'NodeRemoved', ...name };
const registered = (endpoint: string, identity: number, ...addresses: string[]): NodeEvent => ({
  type: 'EndpointRegistered',
  ...name,
  endpoint,
  identity,
  addresses,
});
const gone = (endpoint: string): NodeEvent => ({ type: 'EndpointRemoved', ...name, endpoint });
const enrol = (...addresses: string[]): NodeCommand => ({ type: 'EnrolNode', ...name, addresses });
const report = (...endpoints: [string, number, ...string[]][]): NodeCommand => ({
  type: 'ReportEndpoints',
  ...name,
  endpoints: endpoints.map(([endpoint, identity, ...addresses]) => ({ endpoint, identity, addresses })),
});
const unknown = { code: 'unknown-node', ...name };

describe('a node', () => {
  const table: { title: string; given: NodeEvent[]; when: NodeCommand; then: NodeEvent[] | object }[] = [
    { title: 'enrols', given: [], when: enrol('10.0.0.1'), then: [enrolled('10.0.0.1')] },
    { title: 'enrols again without a trace', given: [enrolled('10.0.0.1')], when: enrol('10.0.0.1'), then: [] },
    { title: 'enrols with another address', given: [enrolled('10.0.0.1')], when: enrol('10.0.0.2'), then: [enrolled('10.0.0.2')] },
    { title: 'enrols after it was removed', given: [enrolled(), removed], when: enrol(), then: [enrolled()] },
    {
      title: 'keeps its endpoints when it enrols again',
      given: [enrolled(), registered('a', 256), enrolled('10.0.0.2')],
      when: report(['a', 256]),
      then: [],
    },
    { title: 'cannot report before it enrolled', given: [], when: report(['a', 256]), then: unknown },
    { title: 'cannot report after it was removed', given: [enrolled(), removed], when: report(), then: unknown },
    {
      title: 'reports a first endpoint',
      given: [enrolled()],
      when: report(['a', 256, '10.1.0.1']),
      then: [registered('a', 256, '10.1.0.1')],
    },
    { title: 'reports nothing new', given: [enrolled(), registered('a', 256)], when: report(['a', 256]), then: [] },
    { title: 'reports that an endpoint is gone', given: [enrolled(), registered('a', 256)], when: report(), then: [gone('a')] },
    {
      title: 'reports another identity',
      given: [enrolled(), registered('a', 256)],
      when: report(['a', 257]),
      then: [registered('a', 257)],
    },
    {
      title: 'reports another address',
      given: [enrolled(), registered('a', 256, '10.1.0.1')],
      when: report(['a', 256, '10.1.0.2']),
      then: [registered('a', 256, '10.1.0.2')],
    },
    {
      title: 'removes before it registers',
      given: [enrolled(), registered('a', 256, '10.1.0.1')],
      when: report(['b', 257, '10.1.0.1']),
      then: [gone('a'), registered('b', 257, '10.1.0.1')],
    },
    {
      title: 'reports all again after it was removed and enrolled',
      given: [enrolled(), registered('a', 256), removed, enrolled()],
      when: report(['a', 256]),
      then: [registered('a', 256)],
    },
    { title: 'is removed', given: [enrolled(), registered('a', 256)], when: { type: 'RemoveNode', ...name }, then: [removed] },
    { title: 'cannot be removed when it is unknown', given: [], when: { type: 'RemoveNode', ...name }, then: unknown },
    { title: 'cannot be removed twice', given: [enrolled(), removed], when: { type: 'RemoveNode', ...name }, then: unknown },
  ];
  it.each(table)('$title', ({ given, when, then }) => {
    const decision = nodeDecider.decide(when, given.reduce(nodeDecider.evolve, nodeDecider.initialState()));
    expect(decision).toStrictEqual(Array.isArray(then) ? { outcome: 'accepted', events: then } : { outcome: 'refused', refusal: then });
  });
});
