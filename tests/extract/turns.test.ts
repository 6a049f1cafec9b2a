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

describe('paragraphs that somebody signs', () => {
  const told = 'I was told that nobody would miss me, and that I should be quiet.';

  test.each([
    ['a name', `${told} Anna Dahl`],
    ['a name and who that is', `${told} Anna Dahl, former guard`],
  ])('%s at the end shows whose words stand before it', (_how, paragraph) => {
    expect(saidBy(`The camp was closed.\n${paragraph}\nIt rained.`)).toEqual([`Anna Dahl: ${told}`]);
  });

  test.each([
    ['the writer’s words', 'The guard was told to be quiet. Anna Dahl'],
    ['a place', 'We were told to go. New York'],
  ])('%s are nobody’s', (_how, paragraph) => {
    expect(findingsOf(paragraph).quotations.filter(({ form }) => form === 'block')).toEqual([]);
  });
});

describe('letters to a paper', () => {
  const FIRST = 'I ran the library of our town for ten years, and I never saw it empty on a Monday.';
  const SECOND =
    'We welcome the vote, since a closed house with a new use is better than an open one with buckets.';
  const page = [
    'Letters: the library',
    FIRST,
    'Dr Joan Pell',
    'Retired librarian',
    SECOND,
    'Martin and Gwen Tull, Fenwick',
  ];

  test('a line that is nothing but a name signs what stands above it', () => {
    expect(saidBy(page.join('\n'))).toEqual([`Joan Pell: ${FIRST}`, `Martin and Gwen Tull: ${SECOND}`]);
  });

  test('a note of the paper under the letters is nobody’s, and ends none of them', () => {
    const note =
      'We may shorten letters for reasons of space, and we ask for a full address with each of them.';
    expect(saidBy([...page, note].join('\n'))).toHaveLength(2);
  });

  test.each([
    ['name those who speak below them', ['Voices', 'Joan Pell', FIRST, 'Gwen Tull', SECOND]],
    ['stand between what others say of themselves', ['Voices', FIRST, 'Gwen Tull', SECOND, 'Ann Lee', FIRST]],
    [
      'stand under what speaks of nobody',
      [
        'Obituaries',
        'He ran a mill for most of his long life in the hills, and died at home on Sunday.',
        'Joan Pell',
        'She sang in the choir of the town and kept bees on the roof until last spring.',
        'Gwen Tull',
      ],
    ],
  ])('names that %s sign nothing', (_where, lines) => {
    expect(saidBy(lines.join('\n'))).toEqual([]);
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

describe('the full text of a speech', () => {
  const SPOKEN = [
    'I am glad to be here.',
    'We spend twice what we spent.',
    'Ms Hale called that “a wish with a date”. I agree.',
  ];

  test.each([
    ['Full text: Mayor Elena Rusk’s address to the port'],
    ['The following is the full text of the speech that Elena Rusk gave on Friday.'],
    ['Below is the transcript of remarks by Elena Rusk to members of the Ann Bell Society.'],
    ['Elena Rusk’s speech in full'],
  ])('is that of the one whom its head names: %s', (head) => {
    expect(saidBy([head, ...SPOKEN].join('\n')).filter((said) => said.startsWith('Elena Rusk'))).toHaveLength(
      3,
    );
  });

  test('what it quotes is said by somebody else', () => {
    expect(saidBy(['Elena Rusk’s speech in full', ...SPOKEN].join('\n')).at(-1)).toMatch(/Hale: /u);
  });

  test.each([
    ['Elena Rusk’s speech in full', 'The hall was cold.', 'It was full.', 'Rusk said that we had to wait.'],
    ['Elena Rusk’s speech pleased the port', ...SPOKEN.slice(0, 2)],
  ])('is no report of one: %s', (...lines) => {
    expect(findingsOf(lines.join('\n')).quotations.filter(({ form }) => form === 'block')).toEqual([]);
  });
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
