// Reads a pull durable with the only two things that an agent may do on it: ask for the next messages and acknowledge them. One subscription for
// the life of the connection; it survives reconnects, and everything that goes wrong is told instead of thrown.
import { createInbox, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';

export interface PulledMessage {
  readonly data: Uint8Array;
  /** Tells the stream that this message is not needed again. Without it, it comes again. */
  ack(): void;
}

export type PullNotice =
  /** The durable has nothing more for us now. */
  | { readonly kind: 'drained' }
  /** The durable or its stream is gone, or nobody answers for it. */
  | { readonly kind: 'lost'; readonly because: string };

export interface PullOptions {
  readonly connection: NatsConnection;
  readonly stream: string;
  readonly durable: string;
  /** Subject below which answers may come in; the library's own unless given. */
  readonly inboxPrefix: string | undefined;
  readonly onMessage: (message: PulledMessage) => void;
  readonly onNotice: (notice: PullNotice) => void;
}

/** Messages asked for at a time: much when catching up, and no delay when there is little, because each is sent as it comes. */
const batch = 256;
const expiresMs = 10_000;
const heartbeatMs = 1_000;
/** Heartbeats that may stay away before the request counts as lost. */
const missedHeartbeats = 3;

export class Pull {
  readonly #options: PullOptions;
  readonly #subscription: Subscription;
  readonly #inbox: string;
  #left = 0;
  #silences = 0;
  #watchdog: NodeJS.Timeout | undefined;
  #isStopped = false;
  #request = 0;

  constructor(options: PullOptions) {
    this.#options = options;
    // One inbox per request under one wildcard: a late answer to an old request is told apart from the current one's.
    this.#inbox = createInbox(options.inboxPrefix);
    this.#subscription = options.connection.subscribe(`${this.#inbox}.*`, {
      callback: (error, message) => {
        if (error !== null) this.#lose(`the subscription ended: ${error.message}`);
        else this.#receive(message);
      },
    });
    this.#ask();
  }

  /** Asks again at once, for instance after a reconnect: a server that restarted knows nothing of the request before. */
  again(): void {
    if (!this.#isStopped) this.#ask();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#watchdog);
    this.#subscription.unsubscribe();
  }

  #ask(): void {
    const { connection, stream, durable } = this.#options;
    this.#request++;
    this.#left = batch;
    const wish = { batch, expires: expiresMs * 1e6, idle_heartbeat: heartbeatMs * 1e6 };
    this.#watch();
    if (connection.isClosed()) return;
    connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`, JSON.stringify(wish), {
      reply: `${this.#inbox}.${this.#request}`,
    });
  }

  #receive(message: Msg): void {
    if (this.#isStopped) return;
    this.#silences = 0;
    const isStatus = message.headers !== undefined && message.headers.code > 0 && message.data.length === 0;
    if (!isStatus) {
      this.#deliver(message);
      return;
    }
    // A status of a request that was given up says nothing about the current one.
    if (message.subject !== `${this.#inbox}.${this.#request}`) return;
    const { code, description } = message.headers ?? { code: 0, description: '' };
    switch (code) {
      // A heartbeat is only sent while there is nothing to deliver.
      case 100:
        this.#watch();
        this.#options.onNotice({ kind: 'drained' });
        return;
      case 404:
      case 408:
        this.#options.onNotice({ kind: 'drained' });
        this.#ask();
        return;
      case 409:
        // Deleted, or its leader moved: the first needs a new durable, the second heals by the same way.
        this.#lose(description || 'the durable refused the request');
        return;
      case 503:
        this.#lose('nobody answers for the durable');
        return;
      default:
        this.#lose(`status ${code} ${description}`);
    }
  }

  #deliver(message: Msg): void {
    this.#watch();
    this.#options.onMessage({ data: message.data, ack: () => message.respond('+ACK') });
    if (pendingOf(message.reply) === 0) this.#options.onNotice({ kind: 'drained' });
    this.#left--;
    if (this.#left === 0 && !this.#isStopped) this.#ask();
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    if (this.#isStopped) return;
    this.#watchdog = setTimeout(() => {
      this.#silences++;
      if (this.#silences >= 2) this.#lose('the durable is silent');
      else this.#ask();
    }, heartbeatMs * missedHeartbeats);
    this.#watchdog.unref();
  }

  #lose(because: string): void {
    if (this.#isStopped) return;
    clearTimeout(this.#watchdog);
    this.#options.onNotice({ kind: 'lost', because });
  }
}

/** Reads "messages pending" from a message's acknowledgement subject; servers up to 2.9 write 9 tokens, newer ones 11 or more. */
function pendingOf(reply: string | undefined): number | undefined {
  const tokens = reply?.split('.') ?? [];
  const text = tokens.length === 9 ? tokens[8] : tokens.length >= 11 ? tokens[10] : undefined;
  const pending = Number(text);
  return text !== undefined && Number.isSafeInteger(pending) ? pending : undefined;
}
