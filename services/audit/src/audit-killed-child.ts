// Run as a process of its own by a test: an audit service that dies by SIGKILL after its first commit of flows and before it acknowledges them.
import { silentLog } from '@ringfence/runtime';
import { auditConfigSchema } from './audit-config.ts';
import { startAudit } from './start-audit.ts';
import { SqliteFlowStore } from './store/sqlite-flow-store.ts';

const [natsUrl = '', dataFolder = ''] = process.argv.slice(2);
const store = await SqliteFlowStore.open(dataFolder);
const insert = store.insertBatches.bind(store);
store.insertBatches = async (batch) => {
  const outcome = await insert(batch);
  if (outcome.flows.length > 0) process.kill(process.pid, 'SIGKILL');
  return outcome;
};
const config = auditConfigSchema.parse({
  listen: '127.0.0.1:0',
  health: { listen: '127.0.0.1:0' },
  nats: { servers: [natsUrl] },
  dataFolder,
});
await startAudit(config, { log: silentLog(), store });
