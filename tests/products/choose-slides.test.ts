import { expect, test } from 'vitest';

import { checkFlags, checkPages } from '../../src/products/choose-slides.ts';
import { parsePageRanges } from '../../src/editions/page-ranges.ts';
import { DEFAULT_PRINT, DEFAULT_OPTIONS, resolveSettings } from '../../src/settings.ts';
import type { PrintOptions } from '../../src/settings.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

test.each([
  ['3', 3, []],
  ['1-9', 3, []],
  ['3-', 3, []],
  ['4', 3, ['4']],
  ['1,4-,7-8', 3, ['4–, 7–8']],
])('of --pages %s with %i slides, ranges behind the last one are reported: %j', (text, count, expected) => {
  const found = checkPages(parsePageRanges(text), count);
  expect(found.map(({ code }) => code)).toEqual(expected.map(() => 'edition/no-such-pages'));
  for (const [at, range] of expected.entries()) expect(found[at]?.message).toContain(range);
});

test('without --pages no slide is missed', () => {
  expect(checkPages(null, 0)).toEqual([]);
});

/** What is said about flags in a briefing that is printed as its front matter says. */
function codesOf(wished: Partial<PrintOptions>, front: string): readonly string[] {
  const print = { ...DEFAULT_PRINT, ...wished };
  const { frontMatter } = parseOutline('o.md', `---\ntitle: T\n${front}\n---\n\n## A\n\nb\n`).value;
  return checkFlags(print, resolveSettings({ ...DEFAULT_OPTIONS, print }, frontMatter).print).map(
    ({ code }) => code,
  );
}

test.each([
  [{ withSteps: true }, 'editions: [slides, handout]', []],
  [{ withSteps: true }, 'editions: handout', ['edition/not-printed']],
  [{ handout: 4, withNotes: true }, 'editions: handout', []],
  [{ handout: 4, withNotes: true }, 'editions: notes', ['edition/not-printed', 'edition/not-printed']],
  [{ withNotes: true }, 'editions: handout\nhandout: quotes', ['edition/notes-without-slides']],
  [{ withNotes: true }, 'editions: slides\nhandout: quotes', ['edition/not-printed']],
  [{ isLarge: true }, 'editions: notes', []],
  [{ isLarge: true }, 'editions: slides', ['edition/not-printed']],
] as const)('of the flags %j in a briefing with %j is said: %j', (wished, front, expected) => {
  expect(codesOf(wished, front)).toEqual(expected);
});

test.each([
  ['', ['slides'], 'a4', 4],
  ['editions: all\npaper: letter\nhandout: 6', ['slides', 'notes', 'handout', 'reader'], 'letter', 6],
  ['editions: [reader, slides]', ['slides', 'reader'], 'a4', 4],
])('what the front matter says of printing holds: %j', (front, editions, paper, handout) => {
  const { frontMatter } = parseOutline('o.md', `---\ntitle: T\n${front}\n---\n\n## A\n\nb\n`).value;
  expect(resolveSettings(DEFAULT_OPTIONS, frontMatter).print).toMatchObject({ editions, paper, handout });
  const wished = {
    ...DEFAULT_OPTIONS,
    print: { ...DEFAULT_PRINT, editions: ['notes'], paper: 'a4', handout: 2 },
  } as const;
  const print = { editions: ['notes'], paper: 'a4', handout: 2 };
  expect(resolveSettings(wished, frontMatter).print).toMatchObject(print);
});

test('what is made without a name for it is left out by --no-pdf, pictures are added to what is named', () => {
  const settings = (front: string, print: Partial<PrintOptions>, makesPdf: boolean) => {
    const { frontMatter } = parseOutline('o.md', `---\ntitle: T\n${front}\n---\n\n## A\n\nb\n`).value;
    const options = { ...DEFAULT_OPTIONS, makesPdf, print: { ...DEFAULT_PRINT, ...print } };
    const { editions, named } = resolveSettings(options, frontMatter).print;
    return [editions, named];
  };
  expect(settings('', {}, true)).toEqual([['slides'], []]);
  expect(settings('', {}, false)).toEqual([[], []]);
  expect(settings('', { makesPictures: true }, true)).toEqual([['slides', 'png'], ['png']]);
  expect(settings('editions: notes', { makesPictures: true }, false)).toEqual([
    ['notes', 'png'],
    ['notes', 'png'],
  ]);
});
