// npm run -s bench -- NAME [--json]: measures, prints, and fails when a limit is surely broken.
import { compileBench } from './compile.ts';
import { connectBench } from './connect.ts';
import { propagationBench } from './propagation.ts';
import { type BenchReport, printReport } from './report.ts';

const benches: Record<string, { run: () => Promise<BenchReport>; about: string }> = {
  propagation: {
    run: propagationBench,
    about: 'Apply call to first refused connect in the kernel, against a raw JetStream publish and delivery',
  },
  compile: { run: compileBench, about: 'whole and incremental compile at three sizes of fleet, and verdicts a second' },
  connect: { run: connectBench, about: 'connect latency and program run time, with and without enforcement' },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isJson = process.argv.includes('--json');
const names = process.argv.includes('--all') ? Object.keys(benches) : asked;
const unknown = names.filter((name) => !(name in benches));
if (names.length === 0 || unknown.length > 0) {
  console.error(
    `usage: npm run -s bench -- NAME [--json] | --all [--json]${unknown.length > 0 ? `\nerror: no bench is called ${unknown.join(', ')}` : ''}`,
  );
  for (const [name, { about }] of Object.entries(benches)) console.error(`  ${name.padEnd(12)} ${about}`);
  process.exit(2);
}
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined) continue;
  const report = await bench.run();
  if (isJson) console.log(JSON.stringify(report));
  else printReport(report);
  if (report.results.some((result) => result.ok === false && result.limit !== null)) process.exitCode = 1;
}
