import { expect, test } from 'vitest';

import { wordsOfHtml, wordsOfHtmlBlock } from '../../src/markdown/nodes/inline-tags.ts';

test('raw HTML is read as its words, with signs for what it quotes and strikes out', () => {
  expect(wordsOfHtml('<p>We <q>did</q> <s>not</s> a&amp;b<!-- secret --></p>')).toBe(
    ' We 〝did〞 ~~not~~ a&b ',
  );
  expect(wordsOfHtmlBlock('<blockquote>We <q>did</q></blockquote>').trim()).toBe('We 〝did〞');
});

test('a bracket without an end is text, however many there are', () => {
  for (const tag of ['<s ', '<blockquote ', '<div ', '<x ']) {
    const open = tag.repeat(200_000);
    expect(wordsOfHtml(`<b>a</b> ${open}`)).toBe(`a ${open}`);
    expect(wordsOfHtmlBlock(`<b>a</b> ${open}`)).toBe(`a ${open}`);
  }
});
