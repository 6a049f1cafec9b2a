import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineOf } from './tool.ts';

/** The most that are reported in one answer; errors first. */
const MOST_LISTED = 50;
const MOST_CHARACTERS = 1000;

/** What was found, in short: a place, a sentence, and the remedy where a machine can apply it. */
export function reportOf(found: readonly Diagnostic[]) {
  const errors = found.filter(({ severity }) => severity === 'error');
  const others = found.filter(({ severity }) => severity !== 'error');
  const diagnostics = [...errors, ...others].slice(0, MOST_LISTED).map(factsOf);
  const more = found.length - diagnostics.length;
  const lines = diagnostics.map(({ at, severity, code, message, hint, fix }) =>
    [
      `${at === null ? '' : `${at}: `}${severity}[${code}]: ${message}`,
      ...(hint === null ? [] : [`  hint: ${hint}`]),
      ...(fix === null ? [] : [`  fix${fix.isSafe ? '' : ' (changes a claim)'}: ${fix.title}`]),
    ].join('\n'),
  );
  const end = more > 0 ? [`… and ${more} more.`] : [];
  return { text: [...lines, ...end].join('\n'), diagnostics, more };
}

function factsOf({ code, severity, message, hint, file, position, fix }: Diagnostic) {
  const place = position === null ? '' : `:${position.start.line}:${position.start.column}`;
  return {
    at: file === null ? null : `${lineOf(file, MOST_CHARACTERS)}${place}`,
    severity,
    code,
    message: lineOf(message, MOST_CHARACTERS),
    hint: hint === null ? null : lineOf(hint, MOST_CHARACTERS),
    fix: fix === null ? null : fixFacts(fix),
  };
}

/** `isSafe`: it changes no claim, and `fix: true` applies it. */
function fixFacts({ title, range, text, changesClaim }: NonNullable<Diagnostic['fix']>) {
  const { start, end } = range;
  return {
    title: lineOf(title, 300),
    from: `${start.line}:${start.column}`,
    to: `${end.line}:${end.column}`,
    text: text.length > MOST_CHARACTERS ? null : text,
    isSafe: !changesClaim,
  };
}
