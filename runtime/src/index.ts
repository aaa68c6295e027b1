// What every process of Ringfence needs, whichever part it runs.
export * from './config.ts';
export * from './envelope.ts';
export * from './failure.ts';
export * from './grpc-client.ts';
export * from './grpc-server.ts';
export * from './health.ts';
export * from './log.ts';
export * from './names.ts';
export * from './nats.ts';
export { fromWireCidrGroup, toWireCidrGroup } from './peer-wire.ts';
export { fromWireTest, toWireTest } from './policy-test-wire.ts';
export { fromWireRule, toWireRule } from './rule-wire.ts';
export * from './sqlite.ts';
export * from './telemetry.ts';
export * from './tls.ts';
