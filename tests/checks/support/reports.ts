import { checkDeck } from '../../../src/checks/check-deck.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';

/** A source for the outlines of these tests to cite as `@post`. */
const HEAD = '---\ntitle: Test\nsources:\n  post:\n    title: The Post\n---\n';

/** What one kind of rule reports of the slides of an outline that has one source: `line: message`. */
export function reports(code: string, slides: string, head: string = HEAD): readonly string[] {
  const before = head.split('\n').length - 1;
  return found(code, slides, head).map(({ position, message, related }) => {
    const places = related.map((place) => ` (${place.position.start.line - before})`);
    return `${(position?.start.line ?? 0) - before}: ${message}${places.join('')}`;
  });
}

/** What one kind of rule advises. */
export function hints(code: string, slides: string): readonly (string | null)[] {
  return found(code, slides, HEAD).map(({ hint }) => hint);
}

function found(code: string, slides: string, head: string): readonly Diagnostic[] {
  const { value } = parseOutline('outline.md', head + slides);
  return checkDeck(value).filter((diagnostic) => diagnostic.code === code);
}
