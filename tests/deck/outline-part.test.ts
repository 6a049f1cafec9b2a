import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalOutline } from '../../src/deck/canonical-outline.ts';
import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import type { Slide } from '../../src/deck/layouts/layouts.ts';
import { partOfOutline } from '../../src/deck/outline-part.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { runs } from '../support/long-run.ts';

function slidesOf(text: string): readonly Slide[] {
  const { value } = parseOutline('outline.md', text);
  return composeDeck(value, { ownLayouts: new Set(), receipt: null }).value.slides;
}

/** The outline of the slides with some numbers. */
function partOf(text: string, numbers: readonly number[], hasNotes = false): string {
  const outline = parseOutline('outline.md', text).value;
  const slides = slidesOf(text);
  const part = partOfOutline(outline, slides, slides, (number) => numbers.includes(number));
  return canonicalOutline(outline, { hasNotes, part });
}

/** What slides show, wherever their outline has it. Of the other sections, section slides show how many they are, of slides those that are kept. */
const shown = (slides: readonly Slide[]): unknown =>
  JSON.parse(
    JSON.stringify(slides, (key, value: unknown) =>
      key === 'sections'
        ? Object.keys(value ?? {}).length
        : ['position', 'attributedAt', 'notes', 'quotation', 'id', 'slideId', 'sources', 'inside'].includes(
              key,
            )
          ? undefined
          : value,
    ),
  );

const HEAD = `---
title: The wall
sources:
  a: { title: A, text: far/a.txt }
  b: { title: SECRETB }
---
`;
const PIECES = [
  '# One SECRET1\n\nOf it.\n',
  '# Two <!-- SECRET --> SECRET2 {#two}\n',
  '## Words SECRET3\n\n> We count\n>\n> — Ann Lee [@a, para. 1]\n\nNote:\nSECRET [^aside]\n\n[^aside]: SECRET\n',
  '## Cited SECRET4\n\n- b [@b] [^far]\n- [a link]\n\n[^near]: Near SECRET4.\n',
  '---\n\nNo heading SECRET5[^near], <!-- SECRET -->\n\n[a link]: https://e.org/SECRET5\n[^far]: Far SECRET5 <!-- SECRET -->\n',
  '## What comes SECRET6 {.agenda}\n',
  '## Where from SECRET7 {.sources}\n',
];

/** Above the first heading they are those of the title slide. */
const NOTES = fc.constantFrom('', 'Note:\nSECRET\n\n');
const outlines = fc
  .tuple(NOTES, fc.shuffledSubarray(PIECES, { minLength: 1 }))
  .map(([notes, pieces]) => `${HEAD}\n${notes}${pieces.join('\n')}`);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9 }));

test('chosen slides are in a part as they are in the whole, with their numbers and those of their sections', () => {
  const property = fc.property(outlines, numbers, (text, chosen) => {
    const isShown = ({ number, layout }: Slide): boolean => chosen.includes(number) && layout !== 'sources';
    const whole = slidesOf(text).filter(isShown);
    expect(shown(slidesOf(partOf(text, chosen)).filter(isShown))).toEqual(shown(whole));
  });
  fc.assert(property, { numRuns: runs(40) });
});

test('a section in a part announces the slides that are kept', () => {
  const text = '# One\n\n## A\n\n- a\n\n## B\n\n- b\n\n## C\n\n- c\n';
  expect(slidesOf(partOf(text, [1, 3]))[0]).toMatchObject({ inside: [{ number: 3, title: 'B' }] });
});

test('the part of a part is itself, with notes and without', () => {
  const property = fc.property(outlines, numbers, fc.boolean(), (text, chosen, hasNotes) => {
    const once = partOf(text, chosen, hasNotes);
    expect(partOf(once, chosen, hasNotes)).toBe(once);
    expect(canonicalOutline(parseOutline('outline.md', once).value, { hasNotes })).toBe(once);
  });
  fc.assert(property, { numRuns: runs(40) });
});

test('a part has nothing of other slides but names and footnotes that its own show, and nothing that no slide shows', () => {
  const property = fc.property(outlines, numbers, (text, chosen) => {
    const slides = slidesOf(text).filter(({ number }) => chosen.includes(number));
    const seen = JSON.stringify(slides.map((slide) => ({ ...slide, notes: [] })));
    const isListed = slides.some(({ layout }) => layout === 'title' || layout === 'sources');
    for (const [secret] of partOf(text, chosen).matchAll(/SECRET\w?/gu)) {
      if (secret === 'SECRETB') expect(isListed || seen.includes('"sourceId":"b"')).toBe(true);
      else
        expect([secret, /\d$/u.test(secret) && (seen.includes(secret) || seen.includes('a link'))]).toEqual([
          secret,
          true,
        ]);
    }
  });
  fc.assert(property, { numRuns: runs(40) });
});

test('a list of sources that is kept alone lists all of them', () => {
  const text = `${HEAD}\n## Words\n\n- Of it [@b]\n`;
  const listed = slidesOf(partOf(text, [3])).find(({ layout }) => layout === 'sources');
  expect(listed).toMatchObject({ number: 3, title: 'Sources', sources: [{ id: 'a' }, { id: 'b' }] });
});
