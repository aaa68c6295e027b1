// Records from the ring buffer to a listener, in bounded turns of the event loop, and the count of those that did not fit.
import koffi from 'koffi';
import { kernelError } from './bpf-error.ts';
import type { Counters } from './counters.ts';
import { decodeFlowEvent, type FlowEvent } from './flow-event.ts';
import type { KernelMap } from './kernel-map.ts';
import { layouts } from './layouts.ts';
import { copyBytes, libbpf, type Pointer, registerCallback, releaseCallback } from './libbpf.ts';

/** Records per turn of the event loop: a flood of records must not starve the rest of the process. */
const recordsPerTurn = 512;
/** How often lost records are looked for. */
const lossIntervalMs = 1000;

export interface FlowListener {
  onEvent(event: FlowEvent): void;
  /** Records that did not fit into the buffer since the last call, also of the time before this process. */
  onLoss(count: number): void;
}

/** Starts delivering. Returns the function that stops it and gives everything back. */
export function readFlows(events: KernelMap, counters: Counters, listener: FlowListener): () => void {
  const api = libbpf();
  // One buffer for all: what is decoded from it shares nothing with it.
  const bytes = Buffer.alloc(layouts.flow_event.size);
  let left = 0;
  let isStopped = false;
  const deliver = (record: bigint, size: number): void => {
    // Another version's record, left in the buffer over an update, cannot be read.
    if (size !== bytes.length) {
      listener.onLoss(1);
      return;
    }
    copyBytes(bytes, record);
    listener.onEvent(decodeFlowEvent(bytes));
  };
  const callback: Pointer = registerCallback((_context, record, size) => {
    try {
      deliver(record, size);
    } catch (error) {
      // Through libbpf's frames it would surface at some later call; the process shall end here and say why.
      setImmediate(() => {
        throw error;
      });
    }
    left -= 1;
    return left > 0 && !isStopped ? 0 : -1;
  });
  const ring = api.ringBufferNew(events.fd, callback);
  if (ring === null) {
    releaseCallback(callback);
    throw kernelError(api.errno(), 'RF_BPF_RING_BUFFER', 'opening the ring buffer');
  }

  let next: NodeJS.Immediate | undefined;
  const turn = (): void => {
    next = undefined;
    left = recordsPerTurn;
    api.ringBufferConsume(ring);
    if (left <= 0 && !isStopped) next = setImmediate(turn);
  };
  const poll = koffi.node.poll(api.ringBufferFd(ring), { readable: true }, () => {
    if (next === undefined) turn();
  });
  const reportLoss = (): void => {
    const lost = counters.takeLost();
    if (lost > 0) listener.onLoss(lost);
  };
  const timer = setInterval(reportLoss, lossIntervalMs);
  // What lies in the buffer since before wakes nobody up.
  next = setImmediate(turn);
  reportLoss();

  return () => {
    isStopped = true;
    clearInterval(timer);
    clearImmediate(next);
    poll.stop();
    poll.close();
    // Not now: the listener itself may have called this, with libbpf still at work below it.
    setImmediate(() => {
      api.ringBufferFree(ring);
      releaseCallback(callback);
    });
  };
}
