import {
  allCommands,
  type DescribedCommand,
  type DescribedOption,
  type Proposal,
} from './described-command.ts';

/** Completions for zsh: `source <(lectern completion zsh)`, or the file `_lectern` in a folder of `$fpath`. */
export function zshCompletion(program: DescribedCommand, themes: readonly string[]): string {
  const functions = allCommands(program).map((command) => functionOf(command, themes));
  return `#compdef lectern
# Completions of lectern for zsh, made by “lectern completion zsh”.

_lectern_briefings() {
  local -a names
  names=(briefings/*/outline.md(N:h:t))
  _alternative 'briefings:briefing:compadd -a names' 'files:file:_files -g "*.md"'
}

${functions.join('\n')}
if [[ $funcstack[1] == _lectern ]]; then
  _lectern "$@"
else
  compdef _lectern lectern
fi
`;
}

function functionOf(command: DescribedCommand, themes: readonly string[]): string {
  const { path, options, commands, argument } = command;
  const name = ['_lectern', ...path].join('_');
  const specs = options.map((option) => specOf(option, themes));
  if (commands.length === 0) {
    const action = actionOf(argument, themes);
    const rest = action === null ? [] : [quoted(`*:${nameOf(argument)}:${action}`)];
    return `${name}() {\n  _arguments -s ${[...specs, ...rest].join(' \\\n    ')}\n}\n`;
  }
  const names = commands.map((one) => quoted(`${one.path.at(-1) ?? ''}:${one.help}`));
  const cases = commands.map(
    (one) => `    ${one.path.at(-1) ?? ''}) ${['_lectern', ...one.path].join('_')} ;;`,
  );
  return `${name}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  _arguments -C ${[...specs, "'1:command:->command'", "'*::argument:->argument'"].join(' \\\n    ')} && return
  if [[ $state == command ]]; then
    commands=(
      ${names.join('\n      ')}
    )
    _describe command commands
  else
    case $words[1] in
${cases.join('\n')}
    esac
  fi
}
`;
}

function specOf({ long, short, help, value, isList }: DescribedOption, themes: readonly string[]): string {
  const names = short === null ? [long] : [short, long];
  const text = help.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  const taken =
    value === null ? '' : `:${nameOf(value)}:${isList ? listOf(value) : (actionOf(value, themes) ?? ' ')}`;
  // One that takes a value may be given again where it collects several.
  const again = value === null ? '' : '*';
  return names
    .map((name) => quoted(`${again}${name}${value !== null && name === long ? '=' : ''}[${text}]${taken}`))
    .join(' ');
}

const nameOf = (value: Proposal): string => (typeof value === 'string' && value !== 'none' ? value : 'value');

/** Several with commas between them. */
const listOf = (value: Proposal): string =>
  typeof value === 'string' ? ' ' : `_values -s , name ${value.join(' ')}`;

function actionOf(proposal: Proposal, themes: readonly string[]): string | null {
  if (typeof proposal !== 'string') return `(${proposal.join(' ')})`;
  switch (proposal) {
    case 'briefing':
      return '_lectern_briefings';
    case 'theme':
      return `(${themes.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'none':
      return null;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
