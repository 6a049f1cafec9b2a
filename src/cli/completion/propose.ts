import type { Host } from '../../host/host.ts';
import type { DescribedCommand, DescribedOption, Proposal } from './described-command.ts';

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
