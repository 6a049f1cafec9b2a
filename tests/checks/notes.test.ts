import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

test.each([
  ['- Note: ask first', 'Note:'],
  ['Notes - ask first', 'Notes -'],
  ['Six passengers.\nNotes – ask first', 'Notes –'],
  ['NB for me: ask first', 'NB for me'],
  ['Note to self, ask first', 'Note to self'],
  ['Speaker notes: ask first', 'Speaker notes:'],
  ['- TODO find the figure', 'TODO'],
  ['Of all [FIXME] passengers', 'FIXME'],
  ['XXX: check', 'XXX'],
  ['Decided by TK votes', 'TK'],
  ['Decided by ??? votes', '???'],
  ['| a | b |\n| - | - |\n| c | TBD |', 'TBD'],
])('“%s” on a slide looks like a note', (body, mark) => {
  const [line = ''] = reports('notes/on-slide', `## A\n\n${body}`);
  expect(line).toContain(`“${mark}” looks like a note to yourself, and is public here.`);
});

test('a footnote is public as well', () => {
  expect(reports('notes/on-slide', '## A\n\nWords[^1].\n\n[^1]: TODO find it')).toHaveLength(1);
});

test('a heading may be the note', () => {
  expect(reports('notes/on-slide', '## TODO: the quarrel\n\nWords.')).toHaveLength(1);
});

test.each([
  'Note the date',
  'Notes of the council say so',
  'The games of the XXX Olympiad',
  'Whose words are they??',
  'He wrote “TODO” on the board',
  '`TODO` and\n\n```\nTODO\n```',
  '> TODO\n>\n> — Ann Lee [@post]',
  'Words.\n\nNote:\nTODO ask',
  'Words. <!-- TODO ask -->',
])('nothing is reported of “%s”', (body) => {
  expect(reports('notes/on-slide', `## A\n\n${body}`)).toEqual([]);
});

const SENTENCE = 'Ask the room first who would open such a week';

test('a sentence of the notes that stands on a slide is reported there, with the notes', () => {
  const slides = `## A\n\n- ${SENTENCE}\n\n## B\n\nWords.\n\nNote:\nWait. ${SENTENCE}! Then go on.`;
  expect(reports('notes/repeated', slides)).toEqual([
    `3: The slide has a sentence of the notes, word for word: “${SENTENCE}!” (10)`,
  ]);
});

test.each([
  ['Ask the room first and go on', []],
  ['Ask the room first and then go on', ['3']],
])('eight words are a sentence that is alike by no chance: %s', (words, lines) => {
  const found = reports('notes/repeated', `## A\n\n${words}.\n\nNote:\n${words}.`);
  expect(found.map((line) => line.split(':')[0])).toEqual(lines);
});

test('a sentence that differs by a word, a short one, and a quotation may stand in both', () => {
  expect(
    reports('notes/repeated', `## A\n\n${SENTENCE}\n\nNote:\n${SENTENCE.replace('such', 'that')}`),
  ).toEqual([]);
  expect(reports('notes/repeated', '## A\n\nAsk the room first\n\nNote:\nAsk the room first')).toEqual([]);
  expect(reports('notes/repeated', `## A\n\n> ${SENTENCE}\n>\n> — Ann Lee\n\nNote:\n${SENTENCE}`)).toEqual(
    [],
  );
  expect(reports('notes/repeated', `## A\n\n- “${SENTENCE}” [@post]\n\nNote:\n${SENTENCE}`)).toEqual([]);
});
