// Flags and help of nodes, identities, flows, explain, status, version and completion. Light: the work is imported when it is asked for.
import { type Command, Option } from 'commander';
import type { ExplainOptions } from '../commands/explain.ts';
import type { IdentitiesOptions, NodesOptions } from '../commands/fleet.ts';
import type { FlowsOptions } from '../commands/flows.ts';
import type { StatusOptions } from '../commands/status.ts';
import type { VersionOptions } from '../commands/version.ts';
import type { Run } from '../run.ts';
import { UsageFailure } from '../usage-failure.ts';
import { collect, numberFlag, withContext, withExamples, withOutput, withRevision } from './flags.ts';

const protocols: Readonly<Record<string, number>> = { tcp: 6, udp: 17, sctp: 132 };

export function defineFleetCommands(program: Command, run: Run): void {
  withExamples(
    withOutput(
      withContext(program.command('nodes').description('every node: how far it is, what it enforces with, what it complains about')),
      'name',
    ),
    [
      ['ringfence nodes', 'for people'],
      ['ringfence nodes -o json', 'for programs'],
    ],
  ).action(run<NodesOptions>(async (terminal, options) => (await import('../commands/fleet.ts')).nodes(terminal, options)));

  withExamples(withOutput(withContext(withRevision(program.command('identities').description('every identity with its labels'))), 'name'), [
    ['ringfence identities', 'numbers and labels'],
  ]).action(run<IdentitiesOptions>(async (terminal, options) => (await import('../commands/fleet.ts')).identities(terminal, options)));

  defineFlows(program, run);
  defineExplain(program, run);

  withExamples(withOutput(withContext(program.command('status').description('what answers, what it waits for, how far the nodes are'))), [
    ['ringfence status', 'ends with 5 when a server does not answer'],
  ]).action(run<StatusOptions>(async (terminal, options) => (await import('../commands/status.ts')).status(terminal, options)));

  withExamples(
    withOutput(withContext(program.command('version').description('versions of this command and of the servers'))).option(
      '--client',
      'ask no server',
      false,
    ),
    [['ringfence version --client', 'at once, offline']],
  ).action(run<VersionOptions>(async (terminal, options) => (await import('../commands/version.ts')).version(terminal, options)));

  const shells = ['bash', 'zsh', 'fish'] as const;
  const completion = program.command('completion').description('print a completion script').argument('<shell>', shells.join(', '));
  withExamples(completion, [
    ['source <(ringfence completion bash)', 'in ~/.bashrc'],
    ['ringfence completion zsh > "$' + '{fpath[1]}/_ringfence"', 'once'],
    ['ringfence completion fish > ~/.config/fish/completions/ringfence.fish', 'once'],
  ]).action(
    run<object>(async (terminal, _options, asked) => {
      const shell = shells.find((name) => name === asked);
      if (shell === undefined) throw new UsageFailure(`expected one of ${shells.join(', ')}, found ${JSON.stringify(asked)}`);
      const { completionScript } = await import('../completion.ts');
      terminal.stdout.write(completionScript(shell, program));
    }),
  );
}

function defineFlows(program: Command, run: Run): void {
  const flows = program
    .command('flows')
    .description('recorded connections with their verdict, the newest last')
    .option('--since <time>', 'from this time on: 5m (ago), an ISO date and time, or Unix seconds')
    .option('--until <time>', 'before this time')
    .option('--verdict <verdict>', 'allow, deny or redirect', collect)
    .option('--kind <kind>', 'open, deny or close', collect)
    .option('--from <labels>', 'source: a selector (org=empire,class!=deathstar) or the number of an identity')
    .option('--to <labels>', 'destination: a selector or the number of an identity')
    .option('--identity <number>', 'either side has this identity', collect)
    .option('--port <port>', 'destination port', collect)
    .option('--policy <name>', 'decided by this policy', collect)
    .option('--node <node>', 'seen on this node', collect)
    .option('--direction <direction>', 'ingress or egress', collect)
    .option('--audited', 'only what rules in the modes audit and shadow would have decided otherwise; --policy is then theirs', false)
    .addOption(new Option('-n, --limit <count>', 'the newest so many').default(100).argParser(numberFlag('--limit', 1, 100_000)))
    .option('--all', 'every record that matches, page by page', false)
    .option('-f, --follow', 'go on with what comes, until Ctrl-C', false)
    .option('--print-filter', 'print the filter that would be sent, ask no server', false);
  withExamples(withOutput(withContext(flows), 'wide', 'jsonl'), [
    ['ringfence flows --since 5m --verdict deny', 'what was refused in the last five minutes'],
    ['ringfence flows -f --from org=alliance', 'what the alliance does, as it happens'],
    ['ringfence flows --policy rule1 --port 80 -o wide', 'with addresses, labels, process and bytes'],
    ['ringfence flows --audited --policy trial', 'what would change if the policy that only watches were enforced'],
    ['ringfence flows --all --since 1h -o jsonl', 'an hour of records, one JSON object per line'],
  ]).action(
    run<FlowsOptions>(async (terminal, options) => {
      if (options.all && options.follow) throw new UsageFailure('expected --all or --follow, found both');
      await (await import('../commands/flows.ts')).flows(terminal, options);
    }),
  );
}

function defineExplain(program: Command, run: Run): void {
  const explain = program
    .command('explain')
    .description('why a recorded flow was allowed or refused, or what would happen to a connection')
    .argument('[flow]', 'id of a flow: the last column of `ringfence flows`')
    .option('--from <party>', 'source: labels, the number of an identity, an address, host or world')
    .option('--to <party>', 'destination, in the same words')
    .addOption(new Option('--port <port>', 'destination port').argParser(numberFlag('--port', 1, 65_535)))
    .addOption(new Option('--protocol <protocol>', 'protocol of the connection').choices(Object.keys(protocols)).default('tcp'))
    .addOption(new Option('--direction <direction>', 'one side only').choices(['ingress', 'egress']));
  withExamples(withOutput(withContext(withRevision(explain))), [
    ['ringfence explain 01J9ZK', 'a flow that was recorded'],
    ['ringfence explain --from org=alliance,class=xwing --to org=empire,class=deathstar --port 80', 'a connection before it is made'],
    ['ringfence explain --from 259 --to 257 --port 80 --at-revision 7', 'the same under an earlier revision'],
  ]).action(
    run<Omit<ExplainOptions, 'protocol'> & { readonly protocol: string }>(async (terminal, options, flow) => {
      const typed = [options.from, options.to, options.port].filter((value) => value !== undefined);
      if (flow === undefined && typed.length < 3)
        throw new UsageFailure(
          'expected the id of a flow, or --from, --to and --port together',
          'the last column of `ringfence flows` is the id',
        );
      if (flow !== undefined && typed.length > 0)
        throw new UsageFailure('expected the id of a flow or --from, --to and --port, found both');
      const protocol = protocols[options.protocol] ?? 6;
      await (await import('../commands/explain.ts')).explain(terminal, flow, { ...options, protocol });
    }),
  );
}
