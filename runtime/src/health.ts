// Liveness, readiness and metrics over HTTP: /livez, /readyz (says what is missing), /metrics.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ListenAddress } from './config.ts';
import { Failure } from './failure.ts';

/** What a process still waits for. Ready means that nothing is missing. */
export class Health {
  readonly #missing = new Map<string, string>();

  /** @param missing why the part is not ready; undefined when it is. */
  set(part: string, missing: string | undefined): void {
    if (missing === undefined) this.#missing.delete(part);
    else this.#missing.set(part, missing);
  }

  missing(): Record<string, string> {
    return Object.fromEntries(this.#missing);
  }

  get ready(): boolean {
    return this.#missing.size === 0;
  }
}

export interface HealthServer {
  /** "127.0.0.1:7453" */
  address: string;
  stop(): Promise<void>;
}

export async function serveHealth(options: {
  listen: ListenAddress;
  health: Health;
  metricsText: () => Promise<string>;
}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain; charset=utf-8') => {
      response.writeHead(status, { 'content-type': type });
      response.end(body);
    };
    switch (request.url?.split('?')[0]) {
      case '/livez':
        return answer(200, 'ok\n');
      case '/readyz': {
        if (options.health.ready) return answer(200, 'ok\n');
        const missing = Object.entries(options.health.missing()).map(([part, why]) => `${part}: ${why}`);
        return answer(503, `${missing.join('\n')}\n`);
      }
      case '/metrics':
        options.metricsText().then(
          (text) => answer(200, text, 'text/plain; version=0.0.4; charset=utf-8'),
          (error: unknown) => answer(500, `${error instanceof Error ? error.message : String(error)}\n`),
        );
        return;
      default:
        return answer(404, 'expected /livez, /readyz or /metrics\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new Failure('RF_PORT_IN_USE', `cannot serve health on ${options.listen.host}:${options.listen.port}`, {
          cause,
          hint: 'choose another port for health',
        }),
      ),
    );
    server.listen(options.listen.port, options.listen.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `${options.listen.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
