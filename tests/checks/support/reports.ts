import { checkDeck } from '../../../src/checks/check-deck.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';

/** A source for the outlines of these tests to cite as `@post`. */
const HEAD = '---\ntitle: Test\nsources:\n  post:\n    title: The Post\n---\n';

/** What one kind of rule reports of the slides of an outline that has one source: `line: message`. */
export function reports(code: string, slides: string, head: string = HEAD): readonly string[] {
  const { value } = parseOutline('outline.md', head + slides);
  const before = head.split('\n').length - 1;
  return checkDeck(value)
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ position, message, related }) => {
      const places = related.map((place) => ` (${place.position.start.line - before})`);
      return `${(position?.start.line ?? 0) - before}: ${message}${places.join('')}`;
    });
}
