// OpenTelemetry: one tracer and one meter for the whole process. Traces leave only when the standard OTEL_* variables say where to.
import {
  type Attributes,
  context,
  type Link,
  type Meter,
  metrics,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';

export interface Telemetry {
  /** The process's metrics in Prometheus's text format. */
  metricsText(): Promise<string>;
  shutdown(): Promise<void>;
}

/** Takes spans and keeps none. */
const unheard = { onStart: () => {}, onEnd: () => {}, forceFlush: () => Promise.resolve(), shutdown: () => Promise.resolve() };

interface SharedTelemetry extends Telemetry {
  users: number;
}

/** A promise, not its value: two services that start at the same moment must not start the SDK twice. */
let running: Promise<SharedTelemetry> | undefined;

/**
 * Starts telemetry for this process. Several services in one process share it: the first one names it, the last one to shut down ends it.
 * The SDK is loaded here and nowhere else, so that commands which need none start fast.
 */
export async function startTelemetry(service: string, version: string): Promise<Telemetry> {
  running ??= startSdk(service, version);
  const shared = await running;
  shared.users++;
  let isOpen = true;
  return {
    metricsText: () => shared.metricsText(),
    async shutdown() {
      if (!isOpen) return;
      isOpen = false;
      shared.users--;
      if (shared.users > 0) return;
      running = undefined;
      // The API takes no second provider while the first is registered, and a later start in this process would measure nothing.
      for (const registered of [trace, metrics, context, propagation]) registered.disable();
      await shared.shutdown();
    },
  };
}

async function startSdk(service: string, version: string): Promise<SharedTelemetry> {
  const [{ NodeSDK }, { PrometheusExporter, PrometheusSerializer }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-prometheus'),
  ]);
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const asked =
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT ?? process.env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? process.env.OTEL_TRACES_EXPORTER;
  // Left alone, the SDK exports to localhost:4318 whether anything listens there or not.
  if (asked === undefined) process.env.OTEL_TRACES_EXPORTER = 'none';
  process.env.OTEL_RESOURCE_ATTRIBUTES ??= `service.namespace=ringfence,service.version=${version}`;
  // Of the detectors only the one that reads the line above: the command line and the owner of the process are nobody's business in a metric.
  process.env.OTEL_NODE_RESOURCE_DETECTORS ??= 'env';
  process.env.OTEL_LOGS_EXPORTER ??= 'none';
  process.env.OTEL_METRICS_EXPORTER ??= 'none';
  const sdk = new NodeSDK({
    serviceName: process.env.OTEL_SERVICE_NAME ?? service,
    metricReaders: [exporter],
    instrumentations: [],
    // Without an exporter the SDK would make no trace ids at all, and the log and the flow records carry them either way.
    ...(asked === undefined || asked === 'none' ? { spanProcessors: [unheard] } : {}),
  });
  sdk.start();
  const serializer = new PrometheusSerializer();
  return {
    users: 0,
    async metricsText() {
      const collected = await exporter.collect();
      return serializer.serialize(collected.resourceMetrics);
    },
    shutdown: () => sdk.shutdown(),
  };
}

export function tracer(): Tracer {
  return trace.getTracer('ringfence');
}

export function meter(): Meter {
  return metrics.getMeter('ringfence');
}

/** Runs `run` inside a span that is current meanwhile. A rejection marks the span and goes on to the caller. */
export async function inSpan<T>(name: string, options: SpanOptions, run: (span: Span) => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, options, async (span) => {
    try {
      return await run(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The W3C traceparent of the current span; empty when there is none. */
export function currentTraceparent(): string {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? '';
}

/** A link to the span that a traceparent names; none when it cannot be read: links are for people, not for decisions. */
export function linkTo(traceparent: string, attributes?: Attributes): Link[] {
  const parsed = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  if (parsed === undefined) return [];
  return [{ context: parsed, ...(attributes === undefined ? {} : { attributes }) }];
}

/** The trace id inside a traceparent, 32 hex digits; empty when there is none. */
export function traceIdOf(traceparent: string): string {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-/.exec(traceparent)?.[1] ?? '';
}
