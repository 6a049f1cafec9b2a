import {
  allCommands,
  type DescribedCommand,
  type DescribedOption,
  type Proposal,
} from './described-command.ts';

/** Completions for fish: `lectern completion fish | source`, or a file in `~/.config/fish/completions`. */
export function fishCompletion(program: DescribedCommand, themes: readonly string[]): string {
  const known = allCommands(program).map(({ path }) => path.join(' '));
  const lines = allCommands(program).flatMap((command) => linesOf(command, themes));
  return `# Completions of lectern for fish, made by “lectern completion fish”.

function __lectern_briefings
    for outline in briefings/*/outline.md
        string replace -r '^briefings/(.*)/outline\\.md$' '$1' -- $outline
    end
    # Of other files, folders and Markdown.
    __fish_complete_path (commandline -ct) | string match -r '^[^\\t]*(?:/|\\.md)(?:\\t.*)?$'
end

set -g __lectern_commands ${known.map((path) => quoted(path)).join(' ')}

# The command that the words so far name.
function __lectern_at
    set -l words (commandline -opc)
    set -l command
    for word in $words[2..-1]
        contains -- (string join ' ' -- $command $word) $__lectern_commands; and set -a command $word
    end
    test "$command" = "$argv[1]"
end

complete -c lectern -f
${lines.join('\n')}
`;
}

function linesOf(
  { path, options, commands, argument }: DescribedCommand,
  themes: readonly string[],
): readonly string[] {
  const at = `complete -c lectern -n ${quoted(`__lectern_at "${path.join(' ')}"`)}`;
  const others = commands.length === 0 ? proposed(argument, themes) : '';
  return [
    ...commands.map((one) => `${at} -a ${one.path.at(-1) ?? ''} -d ${quoted(one.help)}`),
    ...options.map((option) => `${at} ${optionOf(option, themes)}`),
    ...(others === '' ? [] : [`${at} ${others}`]),
  ];
}

function optionOf({ long, short, help, value }: DescribedOption, themes: readonly string[]): string {
  const names = [...(short === null ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`].join(' ');
  const taken = value === null ? '' : value === 'none' ? ' -x' : ` -r ${proposed(value, themes)}`;
  return `${names}${taken} -d ${quoted(help)}`;
}

function proposed(proposal: Proposal, themes: readonly string[]): string {
  if (typeof proposal !== 'string') return `-f -a ${quoted(proposal.join(' '))}`;
  switch (proposal) {
    case 'briefing':
      return "-f -a '(__lectern_briefings)'";
    case 'theme':
      return `-f -a ${quoted(themes.join(' '))}`;
    case 'file':
      return '-F';
    case 'folder':
      return "-f -a '(__fish_complete_directories)'";
    case 'none':
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
}
