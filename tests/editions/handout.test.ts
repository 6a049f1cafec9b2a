import { expect, test } from 'vitest';

import { editionHtml } from '../support/editions.ts';
import { deckOf } from '../support/lay-out.ts';

const FRONT =
  '---\ntitle: Water\nsubtitle: Who holds it\nsources: { holt: { title: The dam, author: [{ literal: Holt }] }, lund: { title: Dams, author: [{ literal: Lund }] } }\n---\n\n';
const handout = async (outline: string, withNotes = false): Promise<string> =>
  editionHtml('handout', deckOf(outline, FRONT), { withNotes });

const textOf = (html: string): string =>
  html
    .replaceAll(/<div class="little".*?<\/section><\/div>/gsu, '')
    .replaceAll(/<[^>]*>|&nbsp;/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const OUTLINE = `# The dam

How it holds.

## It holds

> The dam holds for now
>
> — Ilse Brandt, mayor via Radio Fjord [@holt, para. 4]

## Both say so

- One [@holt, para. 2]
- Two[^1] [@lund, p. 3]

[^1]: As always.

Note:
SAID ALOUD

## What now? {.questions}

1. Who pays?
2. Who knows?
`;

test('the words of a slide stand beside its picture, with who said them, their way and their place', async () => {
  const text = textOf(await handout(OUTLINE));
  expect(text).toContain('It holds The dam holds for now Ilse Brandt , mayor via Radio Fjord · Holt ¶4 1');
});

test('a picture of a slide is hidden from screen readers, and has no headings, places or links', async () => {
  const pictures = [
    ...(await handout(OUTLINE)).matchAll(
      /<div class="little" aria-hidden="true">(.*?)<p class="row-number">/gsu,
    ),
  ];
  expect(pictures).toHaveLength(2);
  for (const [, picture] of pictures) expect(picture).not.toMatch(/<h[12]|\sid=|\shref=/u);
});

test('title, sections, questions and sources have no picture; a section runs in with its number and its line', async () => {
  const text = textOf(await handout(OUTLINE));
  expect(text).toMatch(/^Water Who holds it .*1 The dam How it holds\. 3 3, continued It holds/u);
  expect(text).toMatch(/4, continued Both say so .* What now\? 1 Who pays\? 2 Who knows\? /u);
});

test('a source has one note, wherever it is cited; so has a footnote', async () => {
  const html = await handout(OUTLINE);
  const notes = html.slice(html.indexOf('<ol class="endnotes'));
  expect(textOf(notes)).toBe('1 Holt. The dam . 2 As always. 3 Lund. Dams .');
  expect(html.match(/href="#note-1"/gu)).toHaveLength(2);
});

test('each question has lines once', async () => {
  const html = await handout(OUTLINE);
  expect(html.match(/row--question/gu)).toHaveLength(2);
  expect(html.match(/class="lines"/gu)).toHaveLength(4);
});

test('notes stand in it only where they were asked for, in place of lines', async () => {
  expect(await handout(OUTLINE)).not.toContain('SAID ALOUD');
  const html = await handout(OUTLINE, true);
  expect(html).toContain('SAID ALOUD');
  expect(html.match(/class="lines"/gu)).toHaveLength(3);
});

test('notes of a slide without a row of its own stand beside its picture', async () => {
  const html = await handout('# Part\n\nA line.\n\nNote:\nBEFORE ALL\n\n## A\n\nWords.\n', true);
  expect(textOf(html)).toMatch(/1 Part A line\. 2 2, continued BEFORE ALL 3 3, continued A Words\./u);
});

const FIGURE = `## The wall {.figure}

![A dam wall under a pale sun](dam.png 'The reservoir, drawn for us') [@holt]
`;

test('a caption stands apart from the citation behind it', async () => {
  expect(await handout(FIGURE)).toMatch(/drawn for us <span class="cite">Holt/u);
});
