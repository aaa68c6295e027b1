// The parts of a node agent put together: what wakes what. The rules are in replay, node-state, desired and plan; here is only who tells whom.
import { describeFailure, type Health, type Log } from '@ringfence/runtime';
import { AgentTelemetry } from './agent-telemetry.ts';
import type { AgentConfig } from './config.ts';
import type { Datapath, DatapathDump } from './datapath/datapath.ts';
import type { Cgroups } from './endpoints/cgroups.ts';
import { EndpointReporter, type ReportEndpoints } from './endpoints/endpoint-reporter.ts';
import { EndpointSource, type EndpointsView } from './endpoints/endpoint-source.ts';
import { FlowEnricher } from './flows/flow-enricher.ts';
import { FlowPublisher, type FlowTransport } from './flows/flow-publisher.ts';
import { SessionMark } from './flows/session-mark.ts';
import type { NatsLink } from './nats-link.ts';
import { foldCommits, type NodeState } from './node-state.ts';
import type { ExpiryClock } from './persist/expiry-clock.ts';
import type { KeptState, StateStore } from './persist/state-store.ts';
import type { TrustStore } from './persist/trust-store.ts';
import { DesiredState } from './reconcile/desired.ts';
import { closedUntilKnown, mayWrite, type Situation } from './reconcile/readiness.ts';
import { type Goal, Reconciler, type ReconcileStatus } from './reconcile/reconciler.ts';
import { type AcceptedCommit, type Enrolment, LogFollower } from './replay/log-follower.ts';
import { composeStatus, type StatusWriter } from './status.ts';

export interface AgentParts {
  readonly config: AgentConfig;
  readonly log: Log;
  readonly health: Health;
  readonly link: NatsLink;
  readonly trust: TrustStore;
  readonly store: StateStore;
  readonly kept: KeptState;
  readonly clock: ExpiryClock;
  readonly datapath: Datapath;
  readonly cgroups: Cgroups;
  readonly statusWriter: StatusWriter;
  readonly transport: FlowTransport;
  readonly enrol: (fromRevision: number) => Promise<Enrolment>;
  readonly report: ReportEndpoints;
  readonly pollMs: number | undefined;
  readonly readBackMs: number | undefined;
}

const statusEveryMs = 5_000;
/** How long a start waits for controller and NATS before kept state that is not older than what is pinned may be written. */
const isolatedAfterMs = 3_000;

export class Agent {
  readonly #parts: AgentParts;
  readonly #follower: LogFollower;
  readonly #reconciler: Reconciler;
  readonly #endpoints: EndpointSource;
  readonly #reporter: EndpointReporter;
  readonly #publisher: FlowPublisher;
  readonly #session: SessionMark;
  readonly #telemetry: AgentTelemetry;
  readonly #enricher = new FlowEnricher();
  readonly #desired = new DesiredState();
  readonly #startedAt = Date.now();
  #state: NodeState;
  #status: ReconcileStatus = { state: 'waiting' };
  #identityKey = '';
  #keyFailure: string | undefined;
  #flowNumber = 0;
  #timer: NodeJS.Timeout | undefined;
  #isolation: NodeJS.Timeout | undefined;
  #isIsolated = false;
  #hasWritten = false;
  #isStopped = false;

  constructor(parts: AgentParts) {
    this.#parts = parts;
    this.#state = parts.kept.state;
    const { config, log, trust } = parts;
    this.#telemetry = new AgentTelemetry(config.cluster, config.node, {
      appliedRevision: () => (this.#status.state === 'waiting' ? 0 : this.#status.revision),
      spoolBytes: () => this.#publisher.spoolBytes,
    });
    this.#reconciler = new Reconciler({
      datapath: parts.datapath,
      goal: (actual) => this.#goal(actual),
      onStatus: (status, round) => {
        this.#status = status;
        if (status.state === 'failing')
          log.error({ failures: status.failures, wanted: status.wanted }, 'the datapath does not hold the newest revision');
        if (status.state !== 'waiting') this.#telemetry.round(round, status.state === 'applied');
        this.#tell();
      },
      onEnded: (count) => log.info({ count }, 'open connections were ended: what is in force denies them'),
      around: (steps, run) => this.#telemetry.update(steps, run),
      ...(parts.readBackMs === undefined ? {} : { readBackMs: parts.readBackMs }),
    });
    const kept = trust.current;
    this.#follower = new LogFollower({
      inboxPrefix: config.nats.inboxPrefix,
      position: { revision: parts.kept.state.revision, hash: parts.kept.state.hash, epoch: parts.kept.epoch },
      trusted: trust.trusted,
      enrol: parts.enrol,
      fallback: kept === undefined ? undefined : { stream: kept.stream, durable: kept.durable, head: undefined },
      onCommits: (accepted) => this.#apply(accepted),
      onChange: () => this.#changed(),
      log,
    });
    this.#reporter = new EndpointReporter({ cluster: config.cluster, node: config.node, report: parts.report, log });
    this.#endpoints = new EndpointSource({
      file: config.endpointsFile,
      cgroups: parts.cgroups,
      onChange: (view) => this.#endpointsChanged(view),
      ...(parts.pollMs === undefined ? {} : { pollMs: parts.pollMs }),
    });
    this.#session = new SessionMark(config.dataFolder);
    this.#publisher = new FlowPublisher({
      cluster: config.cluster,
      node: config.node,
      spoolFolder: `${config.dataFolder}/flows`,
      spoolBytes: config.spoolBytes,
      transport: parts.transport,
      onPublished: (flows) => this.#telemetry.published(flows),
      onGap: (count, reason) => this.#telemetry.gap(count, reason),
    });
  }

  async start(): Promise<void> {
    const lastSeen = this.#session.begin();
    if (lastSeen !== undefined) this.#publisher.lose(0, 'agent-restart', lastSeen);
    await this.#useIdentityKey();
    this.#listen();
    this.#endpoints.start();
    this.#parts.link.start((connection) => this.#follower.start(connection));
    this.#isolation = setTimeout(() => {
      this.#isIsolated = true;
      this.#reconciler.wake();
    }, isolatedAfterMs);
    this.#isolation.unref();
    this.#timer = setInterval(() => {
      this.#session.touch();
      this.#reportAgainIfForgotten();
      this.#tell();
    }, statusEveryMs);
    this.#timer.unref();
    this.#reconciler.wake();
    this.#tell();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#isolation);
    this.#endpoints.stop();
    this.#reporter.stop();
    this.#follower.stop();
    await this.#reconciler.stop();
    this.#telemetry.stop();
    const untold = await this.#publisher.stop();
    // A session that ends with losses nobody was told of does not end properly: the next start tells.
    if (untold === 0) this.#session.end();
    await this.#parts.store.close();
  }

  #apply(accepted: readonly AcceptedCommit[]): void {
    const commits = accepted.map(({ commit }) => commit);
    this.#telemetry.arrived(commits);
    this.#state = foldCommits(this.#state, commits);
    this.#reconciler.wake();
    this.#parts.store.keep(accepted, { state: this.#state, epoch: this.#follower.position.epoch });
  }

  #goal(actual: DatapathDump): Goal | undefined {
    const { present } = this.#endpoints.view;
    // Once this process wrote, what is in force is its own: it goes on.
    this.#hasWritten ||= mayWrite(this.#situation(), actual);
    if (!this.#hasWritten) return closedUntilKnown(actual, present);
    const { clock } = this.#parts;
    const desired = this.#telemetry.compile(() => this.#desired.of(this.#state, present, clock.nowUnixMs));
    clock.pass(desired.passedExpiryUnixMs);
    const { revision, dump, nextExpiryUnixMs } = desired;
    return nextExpiryUnixMs === undefined ? { revision, dump } : { revision, dump, dueInMs: clock.untilMs(nextExpiryUnixMs) };
  }

  #situation(): Situation {
    const kept = this.#parts.kept.state;
    return {
      isComplete: this.#follower.isComplete,
      isIsolated: this.#isIsolated && this.#follower.position.revision === kept.revision,
      keptRevision: kept.revision,
      state: this.#state,
    };
  }

  /** Phase, halt, epoch or enrolment changed. */
  #changed(): void {
    void this.#useIdentityKey();
    this.#reconciler.wake();
    this.#tell();
  }

  #endpointsChanged(view: EndpointsView): void {
    for (const failure of view.failures) this.#parts.log.warn({ failure }, 'endpoints are not all in force');
    // Before the first good file nothing is known of this node's workloads, and nothing must be removed.
    if (this.#parts.config.endpointsFile === undefined || view.isRead) this.#reporter.report(view.declared);
    this.#reconciler.wake();
    this.#tell();
  }

  /** The log can lose what this node said, for instance when somebody removed the node: it says it again. */
  #reportAgainIfForgotten(): void {
    const { answeredAt } = this.#reporter;
    if (answeredAt === undefined || !this.#follower.isComplete || this.#state.revision < answeredAt) return;
    if (!this.#endpoints.isKnownTo(this.#state)) this.#reporter.report(this.#endpoints.view.declared);
  }

  async #useIdentityKey(): Promise<void> {
    const key = this.#parts.trust.current?.identityKey;
    if (key === undefined || Buffer.from(key).toString('hex') === this.#identityKey) return;
    try {
      await this.#parts.datapath.setIdentityKey(key);
      this.#identityKey = Buffer.from(key).toString('hex');
      this.#keyFailure = undefined;
    } catch (error) {
      // Without the key SYNs carry no identity, and peers go by address: less is admitted, not more.
      this.#keyFailure = `the identity key is not in force: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #listen(): void {
    const session = this.#startedAt.toString(36);
    const { cluster, node } = this.#parts.config;
    this.#parts.datapath.listen({
      onFlow: (flow) => {
        const id = `${cluster}/${node}/${session}-${++this.#flowNumber}`;
        const context = { state: this.#state, endpoints: this.#endpoints.view.present, datapath: this.#parts.datapath.kind };
        try {
          this.#publisher.take(this.#enricher.enrich(flow, id, context));
        } catch (error) {
          // A record of a shape that this version does not expect is a loss that is told, not the end of the agent.
          this.#parts.log.error({ error: describeFailure(error) }, 'a record cannot be read');
          this.#publisher.lose(1, 'unreadable');
        }
      },
      onLoss: (count) => this.#publisher.lose(count, 'ring-buffer-full'),
    });
  }

  #tell(): void {
    if (this.#isStopped) return;
    const { config, datapath, health, link, statusWriter, store, clock } = this.#parts;
    const { halt, isComplete, failure, position } = this.#follower;
    health.set('NATS', link.failure ?? statusWriter.failure);
    health.set('enrolment', failure);
    health.set(
      'replay',
      halt !== undefined ? `halted: ${halt.message}` : isComplete ? undefined : `at revision ${position.revision}, not complete`,
    );
    health.set(
      'datapath',
      this.#status.state === 'applied'
        ? undefined
        : this.#status.state === 'waiting'
          ? 'nothing written yet'
          : this.#status.failures.join('; '),
    );
    const failures = [...this.#endpoints.view.failures, this.#reporter.failure, store.failure, clock.failure, this.#keyFailure].filter(
      (text) => text !== undefined,
    );
    statusWriter.write(
      composeStatus({
        cluster: config.cluster,
        node: config.node,
        datapath: datapath.kind,
        limitations: datapath.limitations,
        reconcile: this.#status,
        isComplete,
        halt,
        epoch: position.epoch,
        failures,
        atUnixMs: Date.now(),
      }),
    );
  }
}
