import { array, assert, asyncProperty, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';

import { hyphenate } from '../../src/products/hyphenate-in-page.ts';

/** Where the words of a language may be hyphenated. */
async function hyphenated(language: string, ...words: string[]): Promise<readonly string[]> {
  const found = (await hyphenate({ [language]: words }))[language] ?? {};
  return words.map((word) =>
    ((Object.hasOwn(found, word) ? found[word] : null) ?? word).replaceAll('\u00AD', '-'),
  );
}

test('words are separated by the patterns of their language', async () => {
  expect(await hyphenated('de', 'Berichterstattung', 'außerordentliche')).toEqual([
    'Bericht-erstat-tung',
    'außer-or-dent-li-che',
  ]);
  expect(await hyphenated('fr-CA', 'administration')).toEqual(['admi-nis-tra-tion']);
  expect(await hyphenated('es', 'administraciones')).toEqual(['admi-nis-tra-cio-nes']);
});

test('British and American English are hyphenated each in their way', async () => {
  expect(await hyphenated('en-GB', 'democracy')).toEqual(['demo-cracy']);
  for (const language of ['en', 'en-US', 'en-ca'])
    expect(await hyphenated(language, 'democracy')).toEqual(['democ-racy']);
});

test('three letters at least stay together at both ends', async () => {
  expect(await hyphenated('en', 'reading', 'evenly')).toEqual(['read-ing', 'evenly']);
  const words = array(stringMatching(/^[a-z]{4,14}$/u), { minLength: 1, maxLength: 20 });
  await assert(
    asyncProperty(words, async (list) => {
      for (const text of await hyphenated('en-GB', ...list)) expect(text).not.toMatch(/^.{0,2}-|-.{0,2}$/u);
    }),
  );
});

test('a language without patterns parts no word', async () => {
  expect(await hyphenate({ ru: ['ответственность'], '': ['anything'], 'zh-Hans': [] })).toEqual({});
});

test('words that can’t be hyphenated are left out', async () => {
  expect(await hyphenate({ en: ['through'] })).toEqual({ en: {} });
});

test('a word that objects know of themselves is a word like any other', async () => {
  expect(await hyphenated('en', 'constructor', 'constructors')).toEqual(['con-struc-tor', 'con-struc-tors']);
});
