import { isFixable } from '../prepare/fix-briefing.ts';
import type { AppliedFix } from '../prepare/fix-briefing.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BriefingPlace } from '../prepare/locate-briefings.ts';
import { oneLine } from '../source/one-line.ts';
import type { Terminal } from './terminal.ts';

/** Says what was changed in an outline: a line for each, by the place it had. */
export function sayFixed(
  { shownPath }: BriefingPlace,
  fixed: readonly AppliedFix[],
  terminal: Terminal,
): void {
  if (fixed.length === 0) return;
  const lines = fixed
    .slice(0, MOST_LISTED)
    .map(
      ({ code, title, range }) =>
        `  ${shownPath}:${range.start.line}: ${shortened(title)} ${terminal.paint.quiet(`(${code})`)}`,
    );
  const more = fixed.length - lines.length;
  const end = more > 0 ? [`  … and ${more.toLocaleString('en')} more`] : [];
  terminal.say(
    [`fixed ${fixed.length.toLocaleString('en')} in ${shownPath}:`, ...lines, ...end, ''].join('\n'),
  );
}

/** A list that somebody reads through. */
const MOST_LISTED = 100;

function shortened(title: string): string {
  const line = oneLine(title);
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

const MOST_SHOWN = 120;

/** Says how much of what was found in some outlines would be put right. */
export function sayFixable(
  diagnostics: readonly Diagnostic[],
  places: readonly BriefingPlace[],
  terminal: Terminal,
): void {
  const outlines = new Set(places.map(({ shownPath }) => shownPath));
  const count = diagnostics.filter((diagnostic) => isFixable(diagnostic, outlines)).length;
  if (count > 0) terminal.say(`${count.toLocaleString('en')} of these can be fixed with lectern check --fix`);
}
