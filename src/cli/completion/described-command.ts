import type { Argument, Command, Option } from 'commander';

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
