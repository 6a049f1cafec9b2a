import { describe, expect, test } from 'vitest';

import { findingsOf, saidBy } from './article.ts';

describe('interviews and transcripts without marks', () => {
  const INTERVIEW = [
    'The meters',
    'Priya Raman and Jonas Feld know them.',
    'Q: What does the meter record?',
    'PRIYA RAMAN: It records volume and time.',
    'JONAS FELD: It knows when nobody is at home.',
    'RAMAN: It knows less than you think.',
  ];

  test('a paragraph that opens with a name and a colon is what that person said', () => {
    expect(saidBy(INTERVIEW.join('\n'))).toEqual([
      'Priya Raman: It records volume and time.',
      'Jonas Feld: It knows when nobody is at home.',
      'Priya Raman: It knows less than you think.',
    ]);
  });

  test.each(['**Jo Feld:** ', '**Jo Feld**: ', '__Jo Feld:__ ', '*Jo Feld* (by phone): '])(
    'a name may be set off in Markdown: %s',
    (label) => {
      const text = `The meters\n${label}It records time.\n**Ann Lee:** And the volume?\n${label}That as well.`;
      expect(saidBy(text)).toEqual([
        'Jo Feld: It records time.',
        'Ann Lee: And the volume?',
        'Jo Feld: That as well.',
      ]);
    },
  );

  test('an answer without a name is nobody’s for certain, and not the writer’s', () => {
    const said = saidBy('The dam\nQ: Who pays?\nA: The town does.\nQ: Who else?\nA: Nobody that I know of.');
    expect(said).toEqual(['?: The town does.', '?: Nobody that I know of.']);
  });

  test('the only one who is named before gives the answers', () => {
    const text = 'The dam\nAda Finch draws dams.\nQ: Who pays?\nA: The town.\nQ: Who else?\nA: Nobody.';
    expect(saidBy(text)).toEqual(['Ada Finch: The town.', 'Ada Finch: Nobody.']);
  });

  test('of two who are named before, nobody is sure to give the answers', () => {
    const text = 'The dam\nAda Finch met Ole Lund.\nQ: Who pays?\nA: The town.\nQ: Who else?\nA: Nobody.';
    expect(saidBy(text)).toEqual(['?: The town.', '?: Nobody.']);
  });

  test('labels of notes and pictures are no speakers', () => {
    expect(saidBy('The dam\nNote: It is old.\nPhoto: The dam.\nNote: It leaks.\nPhoto: A leak.')).toEqual([]);
  });

  test('one name before a colon makes no conversation', () => {
    expect(saidBy('The dam\nMa Li: The well is dry.\nThe river is dry too.')).toEqual([]);
  });

  test('a name in capitals and the same name in small letters are one person', () => {
    const names = findingsOf(INTERVIEW.join('\n')).actors.map(({ name }) => name);
    expect(names).toEqual(['Priya Raman', 'Jonas Feld']);
  });

  test('a headline’s verb is no last name', () => {
    const text = 'Raman Is Sure\nPriya Raman came.\nFELD: Is it?\nRAMAN: It is.\nFELD: I doubt it.';
    expect(saidBy(text)[1]).toBe('Priya Raman: It is.');
  });
});

test('posts under the names of their writers are no letters where only those whom they quote speak of themselves', () => {
  const posts = [
    'The debate, as it went',
    'The mayor kept her calm. “I am not finished,” she told the hall, where nobody had asked her.',
    'Joan Pell',
    'The clerk left early that night. “We have buses to catch,” he said to the people at the door.',
    'Gwen Tull',
  ];
  expect(saidBy(posts.join('\n'))).toEqual(['she: I am not finished,', 'he: We have buses to catch,']);
});

test('right behind a question even what speaks of “you” answers it, and whom it quotes has the words', () => {
  const text = [
    'Nobody reads to the end',
    'Katrin Voss spent ten years at the office.',
    'Why did you go?',
    'I was tired. My deputy, Paul Ams, used to say: “We have caught the umbrella.”',
    'How do you find a firm?',
    'You look for the accountant.',
    'And now, what do you do?',
    'I teach, and my students teach me.',
  ].join('\n');
  expect(saidBy(text)).toContain('Katrin Voss: You look for the accountant.');
  expect(saidBy(text)).toContain('Paul Ams: We have caught the umbrella.');
});

test('a turn of parliament is that of whom its brackets name', () => {
  const text =
    'Laptops\n\nMinister for prisons (Stephen Hale): We bought them all.\n\nChair: Where are they now?\n\nStephen Hale: In a house in Holt.\n\nChair: I do not doubt it.';
  expect(saidBy(text)[0]).toBe('Stephen Hale: We bought them all.');
});
