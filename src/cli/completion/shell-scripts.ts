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
