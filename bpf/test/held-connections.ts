// Connections that a workload keeps open, and what became of each.
import { connect, type Socket } from 'node:net';

interface Held {
  readonly socket: Socket;
  /** Error code, or "closed" when the other side ended it in order. */
  end: string | undefined;
  answers: number;
}

export class HeldConnections {
  readonly #all: Held[] = [];

  keep(socket: Socket): void {
    const held: Held = { socket, end: undefined, answers: 0 };
    this.#all.push(held);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      held.end ??= error.code ?? 'error';
    });
    socket.on('data', () => {
      held.answers += 1;
    });
    socket.on('close', () => {
      held.end ??= 'closed';
    });
  }

  /** Opens so many more. @returns how many of them there are. */
  async open(host: string, port: number, count: number): Promise<number> {
    const attempts = Array.from({ length: count }, () => {
      const socket = connect({ host, port, noDelay: true });
      this.keep(socket);
      return new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('close', () => resolve(false));
      });
    });
    return (await Promise.all(attempts)).filter((isConnected) => isConnected).length;
  }

  /** Asks each for an answer, for at most 2 s, and counts: "500 ECONNABORTED, 500 open". */
  async ask(): Promise<string> {
    const asked = this.#all.map((held) => ({ held, before: held.answers }));
    for (const { held } of asked) if (held.end === undefined) held.socket.write('?');
    for (let attempt = 0; attempt < 100; attempt++) {
      if (asked.every(({ held, before }) => held.end !== undefined || held.answers > before)) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.#count(({ end, answers }, index) => end ?? (answers > (asked[index]?.before ?? 0) ? 'open' : 'silent'));
  }

  /** Without asking: "500 ECONNRESET, 500 open". */
  look(): string {
    return this.#count(({ end }) => end ?? 'open');
  }

  /** Lets go of all. */
  drop(): void {
    for (const { socket } of this.#all.splice(0)) socket.destroy();
  }

  #count(nameOf: (held: Held, index: number) => string): string {
    const counts = new Map<string, number>();
    this.#all.forEach((held, index) => {
      const name = nameOf(held, index);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    return [...counts]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, count]) => `${count} ${name}`)
      .join(', ');
  }
}
