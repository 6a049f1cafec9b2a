import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { LANGUAGE_TAGS, readTypography } from '../../src/language/language-files.ts';

/** The rules of marks.css for whole decks: which languages, and the marks that they set. */
const RULES = [
  ...readFileSync('templates/themes/marks.css', 'utf8').matchAll(
    /^:root((?::is\([^{]*\)|:lang[^{ ]*)?) \{([^}]*)\}/gmu,
  ),
].map(([, selector = '', body = '']) => ({
  languages: [...selector.replace(/:not\(.*$/u, '').matchAll(/:lang\(([\w-]+)\)/gu)].map(([, tag]) => tag),
  open: /--open-mark: '(.+)';/u.exec(body)?.[1],
  close: /--close-mark: '(.+)';/u.exec(body)?.[1],
}));

function marksOf(tag: string): readonly (string | undefined)[] {
  const own = RULES.filter(({ languages }) => languages.length === 0 || languages.includes(tag));
  return [own.findLast(({ open }) => open)?.open, own.findLast(({ close }) => close)?.close];
}

/** Languages of which some texts have other marks than a block quotation, with the reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  he: 'lists of sources have the marks that mirror one another',
};

const TAGS = LANGUAGE_TAGS.filter((tag) => readTypography(tag) !== null && !(tag in OTHERWISE));

test.each(TAGS)('block quotations in “%s” have the marks of its typography.yaml', (tag) => {
  const [open = '', close = ''] = readTypography(tag)?.quotes.map((mark) => mark.trim()) ?? [];
  expect(marksOf(tag)).toEqual([open, close]);
});

test('each language that marks.css names has its marks in languages/', () => {
  const named = new Set(RULES.flatMap(({ languages }) => languages).map((tag) => tag?.split('-')[0] ?? ''));
  expect([...named].filter((tag) => readTypography(tag) === null)).toEqual([]);
});
