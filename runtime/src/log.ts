// Structured logs: JSON lines on stderr, secrets replaced.
import { destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** @param options.level pino's level; default RINGFENCE_LOG_LEVEL, else "info". */
export function createLog(service: string, options: { level?: string } = {}): Log {
  return pino(
    {
      name: service,
      level: options.level ?? process.env.RINGFENCE_LOG_LEVEL ?? 'info',
      redact: {
        paths: [
          'token',
          'password',
          'secret',
          'authorization',
          '*.token',
          '*.password',
          '*.secret',
          '*.authorization',
          'identityKey',
          'privateKey',
        ],
        censor: '(redacted)',
      },
    },
    destination({ dest: 2, sync: true }),
  );
}

/** For tests and for parts whose caller wants no lines. */
export function silentLog(): Log {
  return pino({ level: 'silent' });
}
