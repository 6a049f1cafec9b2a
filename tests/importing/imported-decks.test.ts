import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { pictureAddresses } from '../../src/importing/convert-words.ts';
import { importDeck } from '../../src/importing/import-deck.ts';
import { importSlideshow, picturesIn } from '../../src/importing/import-slideshow.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';

const folder = new URL('decks/', import.meta.url);
const decks = readdirSync(folder).filter((name) => /\.(?:md|qmd)\.txt$/u.test(name));

function imported(name: string): { deck: string; outline: string; said: string } {
  const deck = readFileSync(new URL(name, folder), 'utf8');
  const isAtHand = (address: string): boolean => !address.startsWith('http') && !address.startsWith('.');
  const places = pictureAddresses(deck).filter(isAtHand);
  const file = sourceFile(name.replace('.txt', ''), deck);
  const { value, diagnostics } = importDeck(
    file,
    new Map(places.map((path) => [path, { path: path.replace(/^.*\//u, 'assets/') }])),
  );
  const said = diagnostics.map(
    ({ message, position }) => `${position === null ? '-' : position.start.line}: ${message}\n`,
  );
  return { deck, outline: value, said: said.join('') };
}

test.each(decks)('%s is imported as it always was', async (name) => {
  const { outline, said } = imported(name);
  const path = new URL(name.replace('.txt', '.outline'), folder).pathname;
  await expect(`${outline}\n${said}`).toMatchFileSnapshot(path);
});

test.each(decks)('of %s, the outline has no fault but that nothing was looked up', (name) => {
  const { value, diagnostics } = parseOutline('outline.md', imported(name).outline);
  expect(value.slides.length).toBeGreaterThan(3);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('tides.pptx is imported as it always was, with its pictures', async () => {
  const deck = readFileSync(new URL('tides.pptx', folder));
  const pictures = picturesIn(deck, 10_000_000);
  expect([...pictures].map(([path, one]) => [path, 'bytes' in one && one.bytes.length < 200])).toEqual([
    ['ppt/media/image-4-1.png', true],
    ['ppt/media/image-8-1.png', true],
    ['ppt/media/image-8-2.png', true],
  ]);
  const places = new Map(
    [...pictures.keys()].map((path) => [path, { path: path.replace(/^.*\//u, 'assets/') }]),
  );
  const { value, diagnostics } = importSlideshow(deck, 'tides.pptx', places);
  const said = diagnostics.map(({ file, message }) => `${file}: ${message}\n`).join('');
  await expect(`${value}\n${said}`).toMatchFileSnapshot(new URL('tides.pptx.outline', folder).pathname);
  expect(parseOutline('outline.md', value ?? '').diagnostics).toEqual([]);
});

/** What says how words look: tags, braces, addresses, style sheets, directives, keys at the head of the deck and of slides. */
const LOOKS =
  /<(style|script)\b[^]*?<\/\1>|<!--(?:(?!-->)[^])*?(?:class|fragment|visibility)[^]*?-->|<[^<>]*>|\{[^{}]*\}|\]\([^()]*\)|^---\n(?:[\w-]+:.*\n|\s+.*\n)+---$|^#\|.*$|\b(?:drop-shadow|opacity|vertical)\b|@bad|\\textbf|@(?:fig|tbl|eq|sec)-\w+/gmu;
/** A slide that is hidden is named by its heading. */
const HIDDEN = /^secret$|^speaker$/u;

test.each(decks)('of %s, each word is in the outline, or in what is said to be left out', (name) => {
  const { deck, outline, said } = imported(name);
  const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const kept = new Set(wordsIn(`${outline}\n${said}`));
  const lost = wordsIn(deck.replaceAll(LOOKS, ' ')).filter((word) => !kept.has(word) && !HIDDEN.test(word));
  expect(lost).toEqual([]);
});
