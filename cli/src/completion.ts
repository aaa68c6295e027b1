// Completion scripts for shells, made from the tree of commands, so that they never lag behind it. Pure.
import type { Command, Option } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish';

interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  /** Words that the first operand may be. */
  readonly operands: readonly string[];
  /** The operand is the name of a policy, which the server knows. */
  readonly takesPolicies: boolean;
}

const takesFile = new Set(['--filename', '--context', '--config', '--endpoints', '--data']);

function wordsOf(command: Command): CommandWords {
  const name = command.name();
  return {
    name,
    description: command.description(),
    options: command.options.filter((option) => !option.hidden),
    operands: name === 'completion' ? ['bash', 'zsh', 'fish'] : name === 'get' ? ['policy'] : [],
    takesPolicies: ['get', 'delete', 'history'].includes(name),
  };
}

const flagsOf = (option: Option) => [option.short, option.long].filter((flag) => flag !== undefined && flag !== null);
/** The description inside quotes of a shell. */
const quoted = (text: string) =>
  text.replaceAll("'", '’').replaceAll('`', '').replaceAll(':', ' -').replaceAll('[', '(').replaceAll(']', ')');
// Names are asked from the server, quietly: a completion never complains.
const policyNames = 'ringfence get policy -o name 2>/dev/null';

/** The script that a shell loads. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(wordsOf).filter((command) => command.name !== 'help');
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'fish':
      return fish(commands);
  }
}

function bash(commands: readonly CommandWords[]): string {
  const choices = commands.flatMap((command) =>
    command.options
      .filter((option) => option.argChoices !== undefined)
      .map(
        (option) =>
          `    ${flagsOf(option)
            .map((flag) => `'${command.name} ${flag}'`)
            .join('|')}) COMPREPLY=($(compgen -W '${option.argChoices?.join(' ')}' -- "$word")); return;;`,
      ),
  );
  const files = [
    ...new Set(commands.flatMap((command) => command.options.filter((option) => takesFile.has(option.long ?? '')).flatMap(flagsOf))),
  ]
    // -f is a flag without a value for flows.
    .map((flag) => (flag === '-f' ? "'apply -f'|'validate -f'|'delete -f'" : `*' ${flag}'`));
  const words = commands.map(
    (command) => `    '${command.name}') words='${[...command.operands, ...command.options.flatMap(flagsOf), '--help'].join(' ')}';;`,
  );
  const named = commands.filter((command) => command.takesPolicies).map((command) => command.name);
  return `# bash completion of ringfence; load it with: source <(ringfence completion bash)
_ringfence() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=''
  if [ "$COMP_CWORD" -le 1 ]; then COMPREPLY=($(compgen -W '${[...commands.map((command) => command.name), 'help', '--help', '--version'].join(' ')}' -- "$word")); return; fi
  case "$command $before" in
${choices.join('\n')}
    ${files.join('|')}) COMPREPLY=($(compgen -f -- "$word")); return;;
  esac
  case "$command" in
${words.join('\n')}
  esac
  case "$command $word" in
    ${named.map((name) => `'${name} -'*`).join('|')}) ;;
    ${named.map((name) => `'${name} '*`).join('|')}) words="$words $(${policyNames})";;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _ringfence ringfence
`;
}

function zsh(commands: readonly CommandWords[]): string {
  const argument = (option: Option) => {
    if (!option.required && !option.optional) return '';
    if (option.argChoices !== undefined) return `:value:(${option.argChoices.join(' ')})`;
    return takesFile.has(option.long ?? '') ? ':file:_files' : ':value:';
  };
  const cases = commands.map((command) => {
    const specs = command.options.flatMap((option) =>
      flagsOf(option).map((flag) => `'*${flag}[${quoted(option.description)}]${argument(option)}'`),
    );
    const operands = command.takesPolicies
      ? [`'*:policy:_ringfence_policies'`]
      : command.operands.length > 0
        ? [`'1:value:(${command.operands.join(' ')})'`]
        : [];
    return `    ${command.name}) _arguments ${[...specs, `'--help[show help]'`, ...operands].join(' ')};;`;
  });
  return `#compdef ringfence
# zsh completion of ringfence
_ringfence_policies() { local -a names; names=(policy \${(f)"$(${policyNames})"}); compadd -a names }
_ringfence() {
  local -a commands
  commands=(
${commands.map((command) => `    '${command.name}:${quoted(command.description)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _ringfence ]; then _ringfence "$@"; else compdef _ringfence ringfence; fi
`;
}

function fish(commands: readonly CommandWords[]): string {
  const lines = ['# fish completion of ringfence', 'complete -c ringfence -f'];
  for (const command of commands) {
    const inside = `-n '__fish_seen_subcommand_from ${command.name}'`;
    lines.push(`complete -c ringfence -n __fish_use_subcommand -a ${command.name} -d '${quoted(command.description)}'`);
    for (const option of command.options) {
      const flags = [option.short ? `-s ${option.short.slice(1)}` : '', option.long ? `-l ${option.long.slice(2)}` : '']
        .filter((flag) => flag !== '')
        .join(' ');
      const value =
        option.argChoices !== undefined
          ? ` -x -a '${option.argChoices.join(' ')}'`
          : takesFile.has(option.long ?? '')
            ? ' -r -F'
            : option.required
              ? ' -x'
              : '';
      lines.push(`complete -c ringfence ${inside} ${flags}${value} -d '${quoted(option.description)}'`);
    }
    if (command.operands.length > 0) lines.push(`complete -c ringfence ${inside} -a '${command.operands.join(' ')}'`);
    if (command.takesPolicies) lines.push(`complete -c ringfence ${inside} -a '(${policyNames})'`);
  }
  return `${lines.join('\n')}\n`;
}
