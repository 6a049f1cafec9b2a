import { join } from 'node:path';

import type { Command, Argument, Option } from 'commander';

import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { FINE, type Terminal } from '../terminal/terminal.ts';
import type { Shell } from '../terminal/shared-flags.ts';

/** `lectern completion`: what a shell is to read to complete commands, options, their values and names of briefings. */
export function completion(shell: Shell, terminal: Terminal): number {
  terminal.print(SHELL_SCRIPTS[shell]);
  return FINE;
}

/** `lectern proposals`: what such a shell asks at the tabulator; each word so far is behind a full stop. */
export async function proposals(
  words: readonly string[],
  program: Command,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const folders = {
    briefings: join(host.workingFolder, 'briefings'),
    themes: join(await packageFolder(host), 'templates', 'themes'),
  };
  const typed = words.map((word) => word.slice(1));
  const lines = await propose(describeCommand(program), typed, folders, host);
  if (lines.length > 0) terminal.print(lines.join('\n'));
  return FINE;
}

/** What is in a place of a call: one of some words, a name, a path, or what nobody can propose. */
export type Proposal = readonly string[] | 'briefing' | 'theme' | 'file' | 'folder' | 'none';

/** An option as it is typed. */
export interface DescribedOption {
  /** `--format`, and the letter that stands for it. */
  readonly long: string;
  readonly short: string | null;
  readonly help: string;
  /** What follows it; `null` for a switch. */
  readonly value: Proposal | null;
  /** Whether several of what it proposes may be with commas between them. */
  readonly isList: boolean;
}

/** A command as it is typed, by what commander knows of it: completions are made of this. */
export interface DescribedCommand {
  /** From the program on: `[]`, `['build']`, `['queue', 'add']`. */
  readonly path: readonly string[];
  readonly help: string;
  readonly options: readonly DescribedOption[];
  /** What may be where no option does. */
  readonly argument: Proposal;
  readonly commands: readonly DescribedCommand[];
}

/** Describes a command and all below it, without those that are hidden. */
export function describeCommand(command: Command, path: readonly string[] = []): DescribedCommand {
  const help = command.createHelp();
  // Each has a command `help` of its own; one is enough.
  const inner = help.visibleCommands(command).filter((one) => one.name() !== 'help' || path.length === 0);
  const names = inner.map((one) => one.name());
  return {
    path,
    help: help.commandDescription(command),
    options: help.visibleOptions(command).map(describeOption),
    argument: proposalFor(command.registeredArguments),
    commands: inner
      .map((one) => describeCommand(one, [...path, one.name()]))
      .map((one, at) => (names[at] === 'help' ? { ...one, argument: names } : one)),
  };
}

/** The command and all below it. */
export function allCommands(command: DescribedCommand): readonly DescribedCommand[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function describeOption(option: Option): DescribedOption {
  const { long, short, flags, description, argChoices } = option;
  const takesValue = option.required || option.optional;
  return {
    long: long ?? '',
    short: short ?? null,
    help: description,
    value: takesValue
      ? (argChoices ?? kindOf(/[<[]([^>]*)[>\]]$/u.exec(flags)?.[1] ?? '', long ?? ''))
      : null,
    // Help has “<names>” for it.
    isList: argChoices !== undefined && flags.endsWith('s>'),
  };
}

function proposalFor(args: readonly Argument[]): Proposal {
  const [first] = args;
  return first === undefined ? 'none' : (first.argChoices ?? kindOf(first.name(), ''));
}

/** By what help calls it. */
function kindOf(name: string, long: string): Proposal {
  if (name === 'briefing') return 'briefing';
  if (long === '--theme') return 'theme';
  if (name === 'folder') return 'folder';
  return /path|file|article|deck|outline/u.test(name) ? 'file' : 'none';
}

/** The folders in which names are looked for. */
export interface NameFolders {
  readonly briefings: string;
  readonly themes: string;
}

/**
 * What may be typed in place of the last of some words, a line each: a word and, behind a tabulator, what it is; or which paths the
 * shell is to propose. An option and its value may be one word (`--format=json`) or three, as bash has them.
 */
export async function propose(
  program: DescribedCommand,
  typed: readonly string[],
  folders: NameFolders,
  host: Pick<Host, 'listFolder'>,
): Promise<readonly string[]> {
  const last = typed.at(-1)?.replace(/^=$/u, '') ?? '';
  const named = /^--[\w-]+=/u.exec(last)?.[0] ?? '';
  const before = [...typed.slice(0, -1), ...(named === '' ? [] : [named.slice(0, -1)])];
  const { command, option } = placeBehind(before, program);
  if (option !== null) {
    const earlier = (option.isList ? /^.*,/u.exec(last)?.[0] : null) ?? named;
    return (await linesOf(option.value, last, folders, host)).map((line) => inWord(line, earlier));
  }
  if (last.startsWith('-')) return command.options.flatMap(flagLines);
  if (command.commands.length === 0) return linesOf(command.argument, last, folders, host);
  return command.commands.map(({ path, help }) => `${path.at(-1) ?? ''}\t${help}`);
}

function flagLines({ long, short, help }: DescribedOption): readonly string[] {
  return [long, ...(short === null ? [] : [short])].map((flag) => `${flag}\t${help}`);
}

/** The command that some words name, and its option that takes the next word; `null` where none does. */
function placeBehind(words: readonly string[], program: DescribedCommand) {
  let command = program;
  let option: DescribedOption | null = null;
  for (const word of words.filter((one) => one !== '=')) {
    const isValue: boolean = option !== null;
    option = isValue ? null : optionIn(command, word);
    if (!isValue) command = command.commands.find(({ path }) => path.at(-1) === word) ?? command;
  }
  return { command, option };
}

/** The option of a command that takes the next word; `null` for any other word. */
function optionIn({ options }: DescribedCommand, word: string): DescribedOption | null {
  return (
    options.find(({ long, short, value }) => value !== null && (word === long || word === short)) ?? null
  );
}

async function linesOf(
  proposal: Proposal | null,
  last: string,
  { briefings, themes }: NameFolders,
  host: Pick<Host, 'listFolder'>,
): Promise<readonly string[]> {
  const namesIn = async (folder: string): Promise<readonly string[]> =>
    ((await host.listFolder(folder)) ?? []).filter((name) => !name.includes('.'));
  switch (proposal) {
    case 'theme':
      return namesIn(themes);
    case 'briefing': {
      const names = await namesIn(briefings);
      return last === '' && names.length > 0 ? names : [...names, ':outlines'];
    }
    case 'file':
      return [':files'];
    case 'folder':
      return [':folders'];
    case 'none':
    case null:
      return [];
    default:
      return proposal;
  }
}

/** A name behind what of its word is typed already; paths are proposed by themselves. */
function inWord(line: string, earlier: string): string {
  return line.startsWith(':') ? line : earlier + line;
}

/**
 * What each shell reads to complete: it asks `lectern proposals` for the words so far, each behind a full stop, so that none is empty or
 * an option of that command itself; of what that prints, `:files` and its like are paths, which the shell knows best.
 */
export const SHELL_SCRIPTS = {
  bash: `# Completions of lectern for bash 3.2 and later, made by “lectern completion bash”.
_lectern() {
  local cur=\${COMP_WORDS[COMP_CWORD]} line IFS=$'\\n'
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  [[ $cur == = ]] && cur=
  COMPREPLY=()
  while read -r line; do
    case $line in
    :files) _lectern_paths -f ;;
    :folders) _lectern_paths -d ;;
    :outlines)
      _lectern_paths -d
      _lectern_paths -f -X '!*.md'
      ;;
    "$cur"*) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(lectern proposals "\${words[@]/#/.}" 2>/dev/null)
}

_lectern_paths() {
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen "$@" -- "$cur"))
}

complete -F _lectern lectern`,

  zsh: `#compdef lectern
# Completions of lectern for zsh, made by “lectern completion zsh”.
_lectern() {
  local line
  local -a described
  for line in "\${(@f)$(lectern proposals "\${(@)words[2,CURRENT]/#/.}" 2>/dev/null)}"; do
    case $line in
    :files) compset -P '--*='; _files ;;
    :folders) compset -P '--*='; _files -/ ;;
    :outlines) _files -g '*.md' ;;
    ?*) described+=("\${\${line//:/\\\\:}/$'\\t'/:}") ;;
    esac
  done
  (($#described)) && _describe lectern described
}

if [[ $funcstack[1] == _lectern ]]; then
  _lectern "$@"
else
  compdef _lectern lectern
fi`,

  fish: `# Completions of lectern for fish, made by “lectern completion fish”.
function __lectern_proposals
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (lectern proposals (string replace -r '^' . -- $words[2..-1] "$current") 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case :outlines
                __fish_complete_path "$current" | string match -r '^[^\\t]*(?:/|\\.md)(?:\\t.*)?$'
            case '*'
                printf '%s\\n' $line
        end
    end
end

complete -c lectern -f -a '(__lectern_proposals)'`,
};
