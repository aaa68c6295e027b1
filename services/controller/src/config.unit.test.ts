import { describe, expect, it } from 'vitest';
import { controllerConfigSchema } from './config.ts';

describe('the configuration of a controller', () => {
  it('needs a data folder and nothing else', () => {
    expect(controllerConfigSchema.parse({ dataFolder: 'x' })).toMatchObject({
      listen: { host: '127.0.0.1', port: 7443 },
      health: { listen: { host: '127.0.0.1', port: 7453 } },
      nats: { servers: ['127.0.0.1:7422'] },
      limits: { distributionWaitMs: 250, silentAfterMs: 15_000 },
    });
  });

  it.each<[string, object, string]>([
    ['no data folder', {}, 'dataFolder'],
    ['an unknown setting', { dataFolder: 'x', surprise: 1 }, 'surprise'],
    ['a port that is none', { dataFolder: 'x', listen: 'localhost:99999' }, 'listen'],
    ['two replicas', { dataFolder: 'x', streams: { replicas: 2 } }, 'replicas'],
    ['a message limit that is too small', { dataFolder: 'x', limits: { maxMessageBytes: 1 } }, 'maxMessageBytes'],
    ['NATS without servers', { dataFolder: 'x', nats: { servers: [] } }, 'servers'],
  ])('refuses %s', (_, config, named) => {
    const checked = controllerConfigSchema.safeParse(config);
    expect(JSON.stringify(checked.error?.issues)).toContain(named);
  });
});
