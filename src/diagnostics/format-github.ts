import type { Diagnostic } from './diagnostic.ts';

/** Workflow commands that GitHub shows as annotations beside the lines, one a diagnostic. */
export function formatGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(annotation).join('\n');
}

function annotation({ severity, code, message, hint, file, position }: Diagnostic): string {
  const place = [
    file === null ? '' : `file=${property(file)}`,
    position === null ? '' : `line=${position.start.line},col=${position.start.column}`,
    `title=${property(code)}`,
  ].filter(Boolean);
  return `::${severity} ${place.join(',')}::${data(hint === null ? message : `${message} ${hint}`)}`;
}

/** Escapes of the runner’s command syntax: percent and line ends, and in properties colon and comma as well. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
