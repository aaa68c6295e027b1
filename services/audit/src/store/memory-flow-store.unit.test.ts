import { expect } from 'vitest';
import { flowStoreSuite } from './flow-store-suite.ts';
import { MemoryFlowStore } from './memory-flow-store.ts';

expect(MemoryFlowStore).toBeDefined();
flowStoreSuite('MemoryFlowStore', async () => new MemoryFlowStore());
