// Tells the controller which endpoints this node has, again and again until it answered. The newest list wins.
import { randomUUID } from 'node:crypto';
import type { ringfence } from '@ringfence/proto';
import { wideToNumber } from '@ringfence/proto';
import { describeFailure, type Log } from '@ringfence/runtime';
import type { DeclaredEndpoint } from './endpoints-file.ts';

/** The one call that reporting needs. */
export type ReportEndpoints = (request: ringfence.v1.ReportEndpointsRequest.$Properties) => Promise<ringfence.v1.ReportEndpointsResponse>;

const firstRetryMs = 200;
const lastRetryMs = 10_000;

export class EndpointReporter {
  readonly #options: { cluster: string; node: string; report: ReportEndpoints; log: Log };
  #wanted: { endpoints: readonly DeclaredEndpoint[]; commandId: string } | undefined;
  #retryMs = firstRetryMs;
  #timer: NodeJS.Timeout | undefined;
  #isCalling = false;
  #isStopped = false;
  #failure: string | undefined;
  #answeredAt: number | undefined;

  constructor(options: { cluster: string; node: string; report: ReportEndpoints; log: Log }) {
    this.#options = options;
  }

  /** Why the newest list is not known to the controller; undefined when it is, or none was given. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Revision of the controller's answer to the newest list; undefined before it. */
  get answeredAt(): number | undefined {
    return this.#answeredAt;
  }

  /** A list to report: whole, every endpoint of the node. */
  report(endpoints: readonly DeclaredEndpoint[]): void {
    // One id per list: a retry of a call whose answer got lost adds nothing.
    this.#wanted = { endpoints, commandId: randomUUID() };
    this.#answeredAt = undefined;
    this.#retryMs = firstRetryMs;
    this.#go();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #go(): void {
    clearTimeout(this.#timer);
    if (!this.#isCalling && !this.#isStopped) void this.#call();
  }

  async #call(): Promise<void> {
    const asked = this.#wanted;
    if (asked === undefined) return;
    const { cluster, node, report, log } = this.#options;
    this.#isCalling = true;
    try {
      const endpoints = asked.endpoints.map(({ name, labels, addresses }) => ({
        endpoint: name,
        labels: [...labels],
        addresses: [...addresses],
      }));
      const answer = await report({ cluster, node, endpoints, commandId: asked.commandId });
      if (this.#wanted === asked) {
        this.#failure = undefined;
        this.#answeredAt = wideToNumber(answer.revision);
      }
    } catch (error) {
      this.#failure = `the controller does not know this node's endpoints yet: ${describeFailure(error)}`;
      // A first refusal is usual: at a first start the node may not be enrolled yet.
      const level = this.#retryMs === firstRetryMs ? 'info' : 'warn';
      log[level]({ failure: this.#failure, retryInMs: this.#retryMs }, 'reporting endpoints failed');
    } finally {
      this.#isCalling = false;
    }
    if (this.#isStopped) return;
    if (this.#wanted !== asked) this.#go();
    else if (this.#failure !== undefined) {
      this.#timer = setTimeout(() => this.#go(), this.#retryMs);
      this.#timer.unref();
      this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs);
    }
  }
}
