import { expect, test } from 'vitest';

import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { article } from './support/check.ts';

const TEXT = `The council met on Monday, as Radio Fjord and the Associated Press had foreseen.
“We will not close the school,” Olga Petrenko said in an interview with Reuters.
Nothing else was decided, and the meeting ended early.
A spokesman for the town repeated it on Tuesday.
The harvest failed in three counties, Xinhua reported, citing Governor Ma Jianguo.
The bridge “will open in May,” said Ann Lee.`;
const AT_HAND = await articlesAtHand(new Map([['src', article(TEXT)]]));

/** What is reported about a quotation with this line under it. */
function said(words: string, line: string, head = ''): readonly (readonly [string, string, string | null])[] {
  const source = 'sources: { src: { title: The school, container-title: Havneby Post } }';
  const text = `---\ntitle: T\n${head}${source}\n---\n\n## A\n\n> ${words}\n>\n> — ${line} [@src]\n`;
  const outline = parseOutline('outline.md', text).value;
  return gatherEvidence(outline, { articles: AT_HAND, lock: null }).diagnostics.map(
    ({ code, message, hint }) => [code, message, hint] as const,
  );
}

test.each([
  ['the one that the sentence names', 'via Reuters'],
  ['it with its kind', 'via the news agency Reuters'],
  ['both it and the source', 'via Reuters via Havneby Post'],
  ['a description', 'via state media'],
  ['none', ', head of the school'],
])('%s is not doubted', (_what, way) => {
  expect(said('We will not close the school', `Olga Petrenko ${way}`)).toEqual([]);
});

test('one that the sentence’s words contradict is doubted, with the one it names', () => {
  expect(said('We will not close the school', 'Olga Petrenko via Radio Fjord')).toEqual([
    [
      'evidence/doubtful-intermediary',
      'In the article “We will not close the school” comes via Reuters, not via Radio Fjord.',
      'See paragraph 2. Write via Reuters, or name both.',
    ],
  ]);
});

test('one that the article never mentions is doubted', () => {
  expect(said('will open in May', 'Ann Lee via Agence Bleue')).toEqual([
    [
      'evidence/doubtful-intermediary',
      'The article never mentions Agence Bleue, by whom “will open in May” is said to have been passed on.',
      'Name those whom the article names, or put what you know from elsewhere into the notes.',
    ],
  ]);
});

test('where the sentence names nobody, one that the article mentions is believed, by its initials too', () => {
  expect(said('will open in May', 'Ann Lee via Radio Fjord')).toEqual([]);
  expect(said('will open in May', 'Ann Lee via AP')).toEqual([]);
});

test('names in another language than the article’s are not compared', () => {
  expect(said('will open in May', 'Ann Lee via Agence Bleue', 'lang: fr\n')).toEqual([]);
});
