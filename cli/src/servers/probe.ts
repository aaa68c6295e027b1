// Asks a process over HTTP whether it is ready and which version it is.

export interface Readiness {
  readonly reachable: boolean;
  readonly ready: boolean;
  /** What it waits for, as it says: "nats: connection refused". */
  readonly missing: readonly string[];
}

const patienceMs = 2_000;

async function fetchText(address: string, path: string, signal: AbortSignal): Promise<{ status: number; text: string } | undefined> {
  try {
    const answer = await fetch(`http://${address}${path}`, { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
    return { status: answer.status, text: await answer.text() };
  } catch {
    // Refused, unknown host or silent: all of it is "not reachable", which is an answer here and no failure.
    return undefined;
  }
}

/** /readyz of the process that serves its health there. */
export async function readinessOf(address: string, signal: AbortSignal): Promise<Readiness> {
  const answer = await fetchText(address, '/readyz', signal);
  if (answer === undefined) return { reachable: false, ready: false, missing: [] };
  const missing = answer.status === 200 ? [] : answer.text.split('\n').filter((line) => line !== '');
  return { reachable: true, ready: answer.status === 200, missing };
}

/** The version that the process shows in its metrics (OpenTelemetry's target_info); undefined when it shows none. */
export async function versionOf(address: string, signal: AbortSignal): Promise<string | undefined> {
  const answer = await fetchText(address, '/metrics', signal);
  const line = answer?.text.split('\n').find((text) => text.startsWith('target_info{'));
  return line?.match(/[{,]service_version="([^"]*)"/)?.[1];
}
