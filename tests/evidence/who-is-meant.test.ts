import { describe, expect, test } from 'vitest';

import { mayBeShown } from '../../src/evidence/model/verdict.ts';
import { find } from './support/check.ts';

describe('an inference never goes back past somebody who is brought in without a name', () => {
  const text = [
    'The village that lost its ferry',
    '“We ran empty boats,” said Jon Berg, the mayor.',
    'At the jetty a fisherman was waiting in the rain. “I have nobody to row me,” he said. “Close the shop too.”',
    'One of his clerks was less polite. “He never asked us,” he said.',
    'A colleague at the office disagreed. “He counts what he likes,” he said.',
  ].join('\n\n');

  test.each([
    ['I have nobody to row me', 'a fisherman'],
    ['Close the shop too', 'a fisherman'],
    ['He never asked us', 'One of his clerks'],
    ['He counts what he likes', 'A colleague at the office'],
  ])('“%s” is %s’s', (words, name) => {
    expect(find(text, words, 'Jon Berg').speaker).toMatchObject({ verdict: 'other', name, isBeside: false });
    expect(mayBeShown(find(text, words, 'Jon Berg'))).toBe(true);
  });

  test('a thing, a mention inside another phrase and a woman before a “he” bring nobody in', () => {
    const said = (before: string): string =>
      find(`Jon Berg, the mayor, came. ${before} “We love it,” he said.`, 'We love it', 'Jon Berg').speaker
        .verdict;
    expect(said('A van stood outside.')).toBe('inferred');
    expect(said('A larch had fallen over the fence.')).toBe('inferred');
    expect(said('A patient’s daughter’s letter lay on the desk.')).toBe('inferred');
    expect(said('He met a fisherman.')).toBe('inferred');
    expect(said('A fisherman was there.')).toBe('other');
  });
});

describe('a turn of a transcript', () => {
  const text = [
    'Evidence on buses',
    'THE CHAIR: Will you resign?',
    'MR OKAFOR: I will not. “Nobody reads it” is what they told me.',
    'MS PELL: They were tested on eleven trains.',
    'MR OKAFOR: With respect, Ms Pell misspoke. We tested ninety.',
  ].join('\n\n');

  test('is not somebody else’s who takes turns', () => {
    expect(find(text, 'They were tested', 'Mr Okafor').speaker).toMatchObject({
      verdict: 'other',
      name: 'PELL',
      isBeside: true,
    });
    expect(find(text, 'I will not', 'Pell').speaker.verdict).toBe('other');
    expect(find(text, 'I will not', 'Okafor').speaker.verdict).toBe('stated');
  });

  test('may have words of whoever it quotes or mentions, and of a body that its speaker is of', () => {
    for (const [words, name] of [
      ['Nobody reads it', 'Pell'],
      ['We tested ninety', 'Ms Pell'],
      ['We tested ninety', 'Jo Pell'],
      ['They were tested', 'Northern Trains'],
    ] as const)
      expect(find(text, words, name).speaker.verdict).not.toBe('other');
  });

  test('goes on over the paragraphs up to the next', () => {
    const address = [
      'Opening',
      'MAYOR ADA OKORO: Good morning to you.',
      'We said it would cost little.',
      'It is open, as Halvorsen told me.',
      ...Array.from({ length: 7 }, (_, at) => `This is remark ${at} of many.`),
      'TOM HALVORSEN: Thank you.',
      'We lost a year to the fault.',
      '“It was a mess,” a clerk told us.',
      'MAYOR ADA OKORO: He has.',
    ].join('\n\n');
    for (const words of ['We said it would cost', 'It is open', 'This is remark 6'])
      expect(find(address, words, 'Ada Okoro').speaker.verdict).toMatch(/^(?:stated|inferred)$/u);
    expect(find(address, 'We lost a year', 'Tom Halvorsen').speaker.verdict).toBe('inferred');
    expect(find(address, 'It is open', 'Tom Halvorsen').speaker.verdict).toBe('open');
    expect(find(address, 'It was a mess', 'a clerk').speaker.verdict).not.toBe('other');
    const doubted = { verdict: 'other', name: 'TOM HALVORSEN', isBeside: false };
    expect(find(address, 'We lost a year', 'Ada Okoro').speaker).toMatchObject(doubted);
    expect(find(address, 'This is remark 6', 'Tom Halvorsen').speaker.name).toBe('ADA OKORO');
  });

  test('behind “A:” is nobody’s by name', () => {
    const interview =
      'Ann Lee on trains\n\nQ: Will you go?\n\nA: I will not.\n\nBOB RAY: She won’t.\n\nQ: Why?\n\nA: It is old.\n\nBOB RAY: So it is.';
    expect(find(interview, 'It is old', 'Bob Ray').speaker.isBeside).toBe(false);
  });
});

describe('the answers of an interview without labels', () => {
  const asks = [
    'Did you sleep?',
    'No. I drove across it once more.',
    'What did you see there?',
    'A crack as long as my arm. The mayor, Ida Berg, called it “a small crack”.',
    'What do you say to the town?',
    'That I keep my promises. My boss asked what she always asks: “And what did you see?” I told her.',
  ];
  const heard = (standfirst: string, words: string, name: string) =>
    find(['“I keep my promises”', standfirst, ...asks].join('\n\n'), words, name).speaker;
  const ofOne = 'Petra Holm looks after bridges.\n\nInterview: Anna Krell';
  const ofTwo = 'Petra Holm and Jon Adan look after bridges.\n\nInterview: Anna Krell';

  test('are the one guest’s, and not whoever asks', () => {
    expect(heard(ofOne, 'I drove across it once more', 'Petra Holm').verdict).toBe('inferred');
    const doubted = { verdict: 'other', name: 'Petra Holm', isBeside: false };
    expect(heard(ofOne, 'I drove across it once more', 'Anna Krell')).toMatchObject(doubted);
    expect(heard(ofOne, 'What did you see there?', 'Anna Krell').verdict).toBe('author');
  });

  test('are open where two may give them, and never the author’s', () => {
    for (const name of ['Petra Holm', 'Jon Adan', 'Anna Krell'])
      expect(heard(ofTwo, 'I drove across it once more', name).verdict).toBe('open');
  });

  test('hold words in marks that the guest quotes', () => {
    expect(heard(ofOne, 'a small crack', 'Ida Berg').isBeside).toBe(true);
    expect(heard(ofOne, 'a small crack', 'Petra Holm').verdict).toBe('other');
    expect(heard(ofOne, 'And what did you see?', 'Petra Holm').verdict).toBe('unstated');
  });

  test.each([
    ['de', 'Von', 'Haben Sie geschlafen?', 'Nein, ich fuhr ans Meer.'],
    ['fr', 'Par', 'Avez-vous dormi ?', 'Non, j’ai vu la mer.'],
    ['es', 'Por', '¿Durmió usted anoche?', 'No, me fui al mar.'],
    ['nl', 'Door', 'Hebt u geslapen?', 'Nee, ik ging naar zee.'],
    ['zh', '本报记者', '您昨晚睡着了吗？', '没有，我去看海了。'],
  ])('are not the author’s in the language %s', (tag, by, question, answer) => {
    const author = tag === 'zh' ? '林静' : 'Anna Krell';
    const talk = [1, 2, 3, 4].flatMap(() => [question, answer]);
    const text = [answer.slice(0, -1), `${by} ${author}`, ...talk].join('\n\n');
    expect(find(text, answer, author, tag).speaker.verdict).toBe('open');
    expect(find(text, question, author, tag).speaker.verdict).toBe('author');
  });
});

test('words in marks that the article gives to nobody are not known to be its author’s', () => {
  const text = 'A wall\n\nBy Anna Krell\n\nThe paper had it that the wall is “the last hope”. It is old.';
  expect(find(text, 'the last hope', 'Anna Krell').speaker.verdict).toBe('open');
  expect(find(text, 'It is old.', 'Anna Krell').speaker.verdict).toBe('author');
});

test('of two people of one last name the one whom the article has named so far is meant', () => {
  const text = [
    'Mill to close',
    '“We knew,” said Ingmar Thule, the chief executive, on a call.',
    'Thule, asked by an analyst, said the dividend was “as safe as ever”.',
    'His nephew, Bo Thule, sells rolls. “He is up at five,” the younger Thule said.',
    'The founder, Oskar Thule, wrote that a mill “dies on a day”. Oskar Thule is dead.',
  ].join('\n\n');
  const heard = (words: string, name: string) => find(text, words, name).speaker.verdict;
  expect(heard('as safe as ever', 'Ingmar Thule')).toBe('inferred');
  expect(heard('as safe as ever', 'Oskar Thule')).toBe('other');
  expect(heard('He is up at five', 'Bo Thule')).toBe('inferred');
  expect(heard('He is up at five', 'Ingmar Thule')).toBe('other');
});

test('an unnamed speaker whom the article has elsewhere isn’t the one who is named', () => {
  const text = [
    'The mayor of Brekke, Arvid Moen, wrote: “Sixty years, and not even a letter.” A company spokesman said letters had been sent “in time”.',
    'The referee, Anneke Bos, doesn’t talk. Her assistant, asked about it, said only: “I put the flag down.”',
  ].join('\n\n');
  const heard = (words: string, name: string) => find(text, words, name).speaker.verdict;
  expect(heard('Sixty years', 'a company spokesman')).toBe('other');
  expect(heard('Sixty years', 'a mayor')).toBe('inferred');
  expect(heard('in time', 'a company spokesman')).toBe('stated');
  expect(heard('I put the flag down', 'Anneke Bos')).toBe('other');
  expect(heard('I put the flag down', 'Arvid Moen')).toBe('other');
});

test('one group isn’t another that is called by the same noun', () => {
  const text =
    'Two groups wrote papers, one in Port Ross. The Kingsway group concludes that animals “merely remember”. The Port Ross group disagrees.';
  expect(find(text, 'merely remember', 'the Port Ross group').speaker.verdict).toBe('other');
  expect(find(text, 'merely remember', 'the Kingsway group').speaker.verdict).toBe('stated');
});
