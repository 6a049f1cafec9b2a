import { describe, expect, test } from 'vitest';
import { findingsOf, lastName, saidBy } from './article.ts';

describe('whoever is the subject', () => {
  test.each([
    [
      'and does something',
      'An officer guarding the gate of the port said that nobody was in.',
      'An officer guarding the gate of the port',
    ],
    [
      'stands behind what a preposition leads',
      'In a notice posted late on Monday, the Salt Board ordered ten towns to sign what it called “fair bargains with the river.”',
      'Salt Board',
    ],
    [
      'behind the town of the club',
      'Skarvik manager Tom Lund was calm in defeat: “They wanted it more than we did.”',
      'Tom Lund',
    ],
    [
      'asked by somebody else',
      'A clerk whom I asked about the lamp replied: “We do not count the lamps here.”',
      'A clerk',
    ],
    [
      'a trader who is quoted',
      'The Herald leads on it, quoting one trader who describes the day as “a bloodbath”.',
      'one trader',
    ],
    [
      'plain people',
      'In several cases, tech executives say, they have been asked to wait.',
      'tech executives',
    ],
    ['in the words of', 'The gap, in the words of Edda Kern, is “where the next flood waits.”', 'Edda Kern'],
    [
      'a co-author',
      'That suggests taste rather than sight, says co-author Edda Kern of Skarvik University.',
      'Edda Kern',
    ],
    [
      'a court that holds',
      'The Salt Court held that a translated contract term is “unfair to all who cannot read it.”',
      'Salt Court',
    ],
    ['a court that rules', 'The court ruled on Tuesday that towns may not sell their wells.', 'The court'],
    [
      'a team that reports in a journal',
      'Squids know their neighbours, a team from Skarvik reports in the journal Current Squid.',
      'a team from Skarvik',
    ],
    [
      'a correspondent, before a colon',
      'Our correspondent in Skarvik, Edda Kern, writes: The votes of the islands arrive last.',
      'Edda Kern',
    ],
    [
      'before two roles that “and” joins',
      'Dr Olga Kern, head of the port, and chairwoman of the Salt Board, says the quay is closed.',
      'Olga Kern',
    ],
    [
      'behind “and” where nobody is named before it',
      'Boats came, and the head of the port, who was there, said the quay was closed.',
      'the head of the port',
    ],
    [
      'behind “and”, and named',
      'Tom Lund, the poet, and the head of the port, Olga Kern, said the quay was closed.',
      'Olga Kern',
    ],
    [
      'behind a place and a day',
      'Skarvik, 3 May 2026 – Edda Kern asked the driver to wait. “I am late,” she said.',
      'Edda Kern',
    ],
  ])('%s', (_name, text, name) => {
    expect(lastName(text)).toBe(name);
  });

  test('who holds a meeting or rules a country reports nothing', () => {
    expect(saidBy('The mayor held a meeting in May. The queen ruled for years.')).toEqual([]);
  });
});

describe('a translation that an introduction announces', () => {
  const ARTICLE =
    'A comment on salt\nThe well has a history. Shen Guo wrote that it had dried up. The following is a translation of the passage:\nOur neighbours smile because smiling costs nothing. We have dug wells and called them gifts.\nWhen the rain stops, the smile remains. We have not learned this.\nThe passage was read by many.';

  test('belongs to who wrote just before, as long as it says “we”', () => {
    const blocks = findingsOf(ARTICLE).quotations.filter(({ form }) => form === 'block');
    expect(blocks.map(({ speaker, text }) => [speaker?.name, text.slice(0, 9)])).toEqual([
      ['Shen Guo', 'Our neigh'],
      ['Shen Guo', 'When the '],
    ]);
  });

  test('has no sentence that the writer of the article claims', () => {
    const { claims } = findingsOf(ARTICLE);
    expect(
      claims.filter(({ text }) => text.includes('We have')).map(({ claimant }) => claimant?.name),
    ).toEqual(['Shen Guo', 'Shen Guo']);
  });
});

describe('intermediaries', () => {
  test.each([
    ['In a statement to the state agency Ostpres, the board said it was “a plan.”', 'Ostpres'],
    ['“It is a plan,” Edda Kern told laSports.', ''],
    ['“It is a plan,” Edda Kern told eNTV Sports.', 'eNTV Sports'],
    ['“It is a plan,” Edda Kern told al-Bahr.', 'al-Bahr'],
    ['It was late, mediators said in a statement carried by the state news agency SPX.', 'SPX'],
  ])('%s', (text, name) => {
    expect(findingsOf(text).quotations.at(-1)?.chain[0]?.name ?? '').toBe(name);
  });
});

test.each([
  ['We built roads and called them friendship (友谊).', 'friendship'],
  ['“Who drinks must dig,” it wrote, borrowing a proverb (饮水不忘挖井人).', 'Who drinks must dig'],
  ['It used an old proverb (饮水不忘挖井人).', undefined],
])('the gloss of a term is what it means: %s', (text, gloss) => {
  expect(findingsOf(text).terms[0]?.gloss?.text).toBe(gloss);
});

test.each([
  ['a warning that somebody has issued', 'The office has extended its red warning to noon on Friday.'],
  ['who spoke later', 'That drew an answer from Ann Lee, an engineer, who testified after him.'],
])('%s is nobody’s report', (_what, text) => {
  expect(saidBy(text)).toEqual([]);
});

test('what was explained explains nothing', () => {
  const text = 'Ann Lee told us that half was lost, and that frozen wells, not mills, explained most of it.';
  expect(findingsOf(text).quotations.map(({ speaker }) => speaker?.name)).not.toContain('most of it');
});

test('the counterpart of somebody speaks, and goes on to', () => {
  const text =
    'Minister Joseph Kara said the post would open. “It is safe,” Kara said.\nHis Somali counterpart, Abdi Wars, said the two had agreed. “We were strangers,” he said.';
  expect(saidBy(text).at(-1)).toBe('Abdi Wars: We were strangers,');
});

test.each([
  ['The wall was described by the mayor, Ann Lee, as “a leap into dark water.”', 'Ann Lee'],
  ['The wall was dismissed as “a leap into dark water” by Ann Lee, the mayor.', 'Ann Lee'],
  ['Bo Ray was told by his counterpart, Ann Lee, that “friends lock no doors at night.”', 'Ann Lee'],
  ['Residents have been warned by Ann Lee that “taps may run dry by May.”', 'Ann Lee'],
  ['Bo Ray, accused by the union of theft, has “never seen so much as a coin.”', 'Bo Ray'],
])('the words of a passive are those of whoever stands behind “by”: %s', (text, name) => {
  expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(name);
});

test('the subject is found behind thousands of conjunctions', () => {
  expect(lastName(`${'And '.repeat(20_000)}Tom Lund said that the bridge holds.`)).toBe('Tom Lund');
});
