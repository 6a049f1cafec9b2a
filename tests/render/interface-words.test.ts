import { expect, test } from 'vitest';

import { interfaceWords } from '../../src/language/interface-words.ts';
import { fixtureDeck } from '../support/fixture-deck.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'zh-Hans'];

/** All texts of an object by their path. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

const placesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/gu) ?? []).toSorted();

const english = new Map(textsOf(interfaceWords('en').words));

/** Words that are the same in English. */
const SHARED: ReadonlySet<string> = new Set([
  'Source',
  'Notes',
  'Standard',
  'Action',
  '{n} page',
  '{n} pages',
]);

test.each(LANGUAGES)('%s has every word, of its own, with the same numbers and names in it', (language) => {
  const texts = textsOf(interfaceWords(language).words);
  expect(texts.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
  for (const [path, text] of texts) {
    const original = english.get(path) ?? '';
    expect([path, placesIn(text)]).toEqual([path, placesIn(original)]);
    expect([path, text.trim()]).not.toEqual([path, '']);
    if (!SHARED.has(text)) expect([path, text]).not.toEqual([path, original]);
  }
});

test.each(['en', ...LANGUAGES.filter((language) => !language.startsWith('zh'))])(
  'in %s the names of dialogs have more than three words, for Orca says all that is in others at once',
  (language) => {
    const { controls, spoken, panel } = interfaceWords(language).words;
    const ofPanels = [...Object.values(panel.verdicts), panel.unknownVerdict].map(
      (said) => `${panel.title} ${said}`,
    );
    for (const name of [controls.keysTitle, spoken.overview, ...ofPanels])
      expect([name, 3 < name.split(/\s+/u).length]).toEqual([name, true]);
  },
);

test.each([
  ['de-CH', 'de-CH'],
  ['zh-CN', 'zh-CN'],
  ['ar', 'ar'],
  ['nl-BE', 'nl-BE'],
  ['en-GB', 'en'],
  ['sv', 'en'],
  ['zh-TW', 'zh-TW'],
])('in a deck in %s the controls are in %s', (language, spoken) => {
  expect(interfaceWords(language).language).toBe(spoken);
});

test.each(LANGUAGES)('a deck in %s carries words of this one language alone', async (language) => {
  const html = await fixtureDeck({ language });
  const carried = [...LANGUAGES, 'en'].filter((each) =>
    html.includes(interfaceWords(each).words.panel.unknownVerdict),
  );
  expect(carried).toEqual([language]);
});

test('a file for the audience has none of the words of the speaker view', async () => {
  const decks = [
    await fixtureDeck({ language: 'de' }),
    await fixtureDeck({ language: 'de', mode: 'presenter' }),
  ];
  expect(decks.map((html) => html.includes('Timer auf null setzen'))).toEqual([false, true]);
});

test.each([
  '<nav class="skip-links" aria-label="Skip links" lang="en">\n<a href="#lectern-slides" data-command="focus-slide">Skip to the slides</a>',
  '<button type="button" data-command="next" aria-label="Next slide">',
  '<button type="button" data-command="speaker">Speaker view</button>',
  '<td>Overview of all slides</td>',
])('an English deck has %s', async (markup) => {
  const html = await fixtureDeck({ mode: 'presenter' });
  expect(html.includes(markup)).toBe(true);
});

test.each([...LANGUAGES, 'en'])('in %s the button of the timer is called by the words on it', (language) => {
  const { reset, resetTimer } = interfaceWords(language).words.presenter;
  expect(resetTimer.toLowerCase()).toContain(reset.toLowerCase());
});
