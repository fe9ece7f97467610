/** `completion`: scripts made from the same definition of commands and flags that parses them. */
import type { Command } from '@commander-js/extra-typings';
import { shipped } from 'glasshouse/node';
import { TARGETS } from 'glasshouse/replicate';
import { EXIT } from '../exit.ts';
import type { SHELLS } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** What can stand after a command. */
interface Completed {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** Words for its arguments. */
  readonly words: readonly string[];
  /** Whether an argument may be a file. */
  readonly files: boolean;
}

interface Flag {
  readonly names: readonly string[];
  readonly about: string;
  /** Whether a value follows, and which values there are; none listed means a file or number. */
  readonly value: boolean;
  readonly words: readonly string[];
}

export function completion(program: Command, shell: (typeof SHELLS)[number], terminal: Terminal): number {
  const commands = describe(program);
  terminal.print({ bash, zsh, fish }[shell](commands));
  return EXIT.done;
}

/** Reads commands, flags and words out of Commander's own definition. */
export function describe(program: Command): readonly Completed[] {
  const ids: Readonly<Record<string, readonly string[]>> = {
    scheme: [...shipped('schemes'), ...shipped('federations')],
    society: shipped('societies'),
    safeguard: shipped('safeguards'),
    claim: shipped('claims'),
    target: TARGETS.map(({ id }) => id),
  };
  const visible = program.createHelp().visibleCommands(program as never);
  return visible.map((command) => {
    const options = [...command.options, ...program.options].filter((option) => !option.hidden && option.long !== '--help');
    const flags = options.map(
      (option): Flag => ({
        names: [option.long, option.short].filter((name) => name !== undefined && name !== null),
        about: option.description,
        value: option.required || option.optional,
        words: [...(option.argChoices ?? ids[option.attributeName()] ?? [])],
      }),
    );
    const words = command.registeredArguments.flatMap(
      (argument) =>
        argument.argChoices ??
        (/scheme/.test(argument.name()) ? ids['scheme'] : argument.name() === 'command' ? visible.map((other) => other.name()) : ids[argument.name()]) ??
        [],
    );
    return {
      name: command.name(),
      about: command.description(),
      flags: [...flags, { names: ['--help', '-h'], about: 'this help', value: false, words: [] }],
      words,
      files: command.registeredArguments.some((argument) => argument.argChoices === undefined && !['command', 'claim', 'target'].includes(argument.name())),
    };
  });
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, flags, words, files }) => {
    const valued = flags
      .filter((flag) => flag.value && flag.words.length > 0)
      .map((flag) => `        ${flag.names.join('|')}) COMPREPLY=($(compgen -W ${quote(flag.words.join(' '))} -f -- "$cur")); return ;;`);
    const filed = flags.filter((flag) => flag.value && flag.words.length === 0).flatMap((flag) => flag.names);
    return `    ${name})
      case "$prev" in
${valued.join('\n')}${valued.length > 0 ? '\n' : ''}        ${filed.length > 0 ? filed.join('|') : '--'}) COMPREPLY=($(compgen -f -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W ${quote(flags.flatMap((flag) => flag.names).join(' '))} -- "$cur"))
      else COMPREPLY=($(compgen -W ${quote(words.join(' '))}${files ? ' -f' : ''} -- "$cur")); fi ;;`;
  });
  return `# bash completion for glasshouse. Use: source <(glasshouse completion bash)
_glasshouse() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in ${commands.map(({ name }) => name).join('|')}) command="$word"; break ;; esac
  done
  COMPREPLY=()
  case "$command" in
${cases.join('\n')}
    *) COMPREPLY=($(compgen -W ${quote([...commands.map(({ name }) => name), '--help', '--version'].join(' '))} -- "$cur")) ;;
  esac
}
complete -o filenames -F _glasshouse glasshouse`;
}

function zsh(commands: readonly Completed[]): string {
  const plain = (text: string): string => text.replaceAll(/[[\]:'\\]/g, ' ');
  const cases = commands.map(({ name, flags, words, files }) => {
    const specs = flags.flatMap((flag) =>
      flag.names.map((long) =>
        quote(`*${long}[${plain(flag.about)}]${flag.value ? `:value:${flag.words.length > 0 ? `(${flag.words.join(' ')})` : '_files'}` : ''}`),
      ),
    );
    const argument = words.length > 0 || files ? [quote(`*:argument:{ compadd -- ${words.join(' ')}${files ? '; _files' : ''} }`)] : [];
    return `    ${name}) _arguments ${[...specs, ...argument].join(' ')} ;;`;
  });
  return `#compdef glasshouse
# zsh completion for glasshouse. Use: source <(glasshouse completion zsh), after compinit
_glasshouse() {
  local -a commands
  commands=(${commands.map(({ name, about }) => quote(`${name}:${plain(about)}`)).join(' ')})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _glasshouse glasshouse`;
}

function fish(commands: readonly Completed[]): string {
  const lines = ['# fish completion for glasshouse. Use: glasshouse completion fish | source'];
  for (const { name, about, flags, words, files } of commands) {
    const here = `__fish_seen_subcommand_from ${name}`;
    lines.push(`complete -c glasshouse -f -n __fish_use_subcommand -a ${name} -d ${quote(about)}`);
    if (words.length > 0) lines.push(`complete -c glasshouse -n ${quote(here)} -a ${quote(words.join(' '))}${files ? '' : ' -f'}`);
    for (const flag of flags) {
      const names = flag.names.map((text) => (text.startsWith('--') ? `-l ${text.slice(2)}` : `-s ${text.slice(1)}`)).join(' ');
      lines.push(
        `complete -c glasshouse -n ${quote(here)} ${names} -d ${quote(flag.about)}${flag.value ? (flag.words.length > 0 ? ` -x -a ${quote(flag.words.join(' '))}` : ' -r') : ''}`,
      );
    }
  }
  return lines.join('\n');
}
