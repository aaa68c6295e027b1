import { eventStoreSuite } from './event-store-suite.ts';
import { MemoryEventStore } from './memory-event-store.ts';

eventStoreSuite('memory', async () => ({ store: new MemoryEventStore(), close: async () => undefined }));
