import { allCommands, type DescribedCommand, type Proposal } from './described-command.ts';

/**
 * Completions for bash, 3.2 and later: `source <(lectern completion bash)`. Where `=` parts words, an option and its value come in
 * three.
 */
export function bashCompletion(program: DescribedCommand, themes: readonly string[]): string {
  const all = allCommands(program);
  const paths = all.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' ')));
  return `${HELPERS}
_lectern() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= at
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${command:+$command }\${COMP_WORDS[at]}" in
    ${paths.join('|')}) command="\${command:+$command }\${COMP_WORDS[at]}" ;;
    esac
  done
  case "\${command:+$command }$prev" in
${all.flatMap((command) => valuesOf(command, themes)).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${all.map(optionsOf).join('\n')}
    esac
  else
    case "$command" in
${all.map((command) => othersOf(command, themes)).join('\n')}
    esac
  fi
}

complete -F _lectern lectern
`;
}

const HELPERS = `# Completions of lectern for bash, made by “lectern completion bash”.

_lectern_words() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$*" -- "$cur"))
}

# Words of which several may stand with commas between them.
_lectern_list() {
  local before=
  [[ $cur == *,* ]] && before=\${cur%,*},
  _lectern_words "\${@/#/$before}"
}

_lectern_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen "$@" -- "$cur"))
}

_lectern_briefings() {
  local outline name
  for outline in briefings/*/outline.md; do
    name=\${outline#briefings/}
    name=\${name%/outline.md}
    [[ -e $outline && $name == "$cur"* ]] && COMPREPLY+=("$name")
  done
  [[ -z $cur && \${#COMPREPLY[@]} -gt 0 ]] && return
  _lectern_paths -d
  _lectern_paths -f -X '!*.md'
}
`;

/** What may follow an option that takes a value. */
function valuesOf({ path, options }: DescribedCommand, themes: readonly string[]): readonly string[] {
  return options.flatMap(({ long, short, value, isList }) => {
    if (value === null) return [];
    const places = [long, ...(short === null ? [] : [short])].map((flag) =>
      quoted([...path, flag].join(' ')),
    );
    const proposal = proposed(value, themes);
    const action = isList ? proposal.replace('_lectern_words', '_lectern_list') : proposal;
    return [`  ${places.join('|')}) ${action}; return ;;`];
  });
}

function optionsOf({ path, options }: DescribedCommand): string {
  const flags = options.flatMap(({ long, short }) => (short === null ? [long] : [long, short]));
  return `    ${quoted(path.join(' '))}) _lectern_words ${flags.join(' ')} ;;`;
}

/** What may be where no option does. */
function othersOf({ path, commands, argument }: DescribedCommand, themes: readonly string[]): string {
  const names = commands.map((one) => one.path.at(-1) ?? '');
  return `    ${quoted(path.join(' '))}) ${proposed(names.length > 0 ? names : argument, themes)} ;;`;
}

function proposed(proposal: Proposal, themes: readonly string[]): string {
  if (typeof proposal !== 'string') return `_lectern_words ${proposal.map(quoted).join(' ')}`;
  switch (proposal) {
    case 'briefing':
      return '_lectern_briefings';
    case 'theme':
      return `_lectern_words ${themes.map(quoted).join(' ')}`;
    case 'file':
      return '_lectern_paths -f';
    case 'folder':
      return '_lectern_paths -d';
    case 'none':
      return ':';
  }
}

function quoted(text: string): string {
  return /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
