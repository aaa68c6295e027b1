// A loader that is killed: opens the datapath of its arguments (managed root, pin folder), says so, and stays.
import { openDatapath } from '../ts/index.ts';

const [managedRoot = '', pinFolder = ''] = process.argv.slice(2);
const datapath = await openDatapath({ managedRoot, pinFolder });
process.send?.({ adopted: datapath.adopted });
setInterval(() => datapath.counters(), 1000);
