import { describe, expect, test } from 'vitest';
import { chainsIn, findingsOf, saidBy } from './article.ts';

test('what an aside behind the day tells is the writer’s, and so is the dateline', () => {
  const text =
    'SKARVIK (Reuters) - The quay will close in May, Mayor Lund said on Tuesday, a step that dockers fought.';
  expect(saidBy(text)).toEqual(['Lund: The quay will close in May']);
});

test('“who” stands for the name behind “by”', () => {
  expect(saidBy('It was led by Captain Lund, who said the quay was “closed for good.”')).toEqual([
    'Lund: the quay was “closed for good.”',
  ]);
});

test('a verb that ends like a noun for people is none of the subject', () => {
  expect(saidBy('Anna Lund remembers the fire.\n“We carried them out.”')).toEqual([
    'Anna Lund: We carried them out.',
  ]);
});

test('an estimate that is a thing says nothing', () => {
  expect(saidBy('Clerks lost the Norrvik estimate that was made in May.')).toEqual([]);
});

test.each(['The map', 'A chart on page nine', 'Video footage from the quay', 'The photo taken by Lund'])(
  'what is only looked at says nothing: %s',
  (thing) => {
    expect(saidBy(`${thing} shows that the quay was closed.`)).toEqual([]);
    expect(saidBy('The report shows that the quay was closed.')).not.toEqual([]);
  },
);

test.each([
  'quoted a researcher, Zhang Wei, as saying',
  'quoted Zhang Wei, a researcher in Skarvik, as saying',
  'quoted Zhang Wei as saying',
  'quoted the researcher, Zhang Wei, saying',
])('who is quoted by a newspaper speaks, not the newspaper: %s', (words) => {
  const [quotation] = findingsOf(`The Northern Herald ${words} it was “too late for all.”`).quotations;
  expect(quotation?.speaker?.name).toBe('Zhang Wei');
  expect(quotation?.chain.map(({ name }) => name)).toEqual(['The Northern Herald']);
});

describe('what an outlet hands on', () => {
  const saidIn = (sentence: string): readonly string[] =>
    findingsOf(`Olga Kern, a pilot, was there. ${sentence}`).quotations.map(
      ({ speaker, chain }) => `${speaker?.name ?? '?'} < ${chain.map(({ name }) => name).join()}`,
    );

  test.each([
    'According to Caixin, Kern also believes the quay is closed for good.',
    'According to Caixin, Kern said the quay was closed for good.',
    'According to Caixin, she wants the quay to be closed for good.',
    'Caixin reports that Kern hopes to close the quay for good.',
    'Caixin reported that Kern denied that the quay was “closed for good.”',
  ])('is whoever holds it: %s', (sentence) => {
    expect(saidIn(sentence)).toEqual(['Olga Kern < Caixin']);
  });

  test.each([
    ['According to Caixin, the quay is closed for good.', ['Caixin < ']],
    ['According to the survey, most people think that Kern is right.', ['the survey < ', 'most people < ']],
    ['Caixin reports that Kern has found a closed quay.', ['Caixin < ']],
  ])('is its own where nobody holds it: %s', (sentence, said) => {
    expect(saidIn(sentence)).toEqual(said);
  });
});

test.each([
  ['on Tuesday in Northern Notes', ['Northern Notes']],
  ['on Tuesday', []],
  ['in March', []],
])('a day is no place to publish: wrote %s', (when, intermediaries) => {
  const [quotation] = findingsOf(`“It was late,” Ann Lee wrote ${when}.`).quotations;
  expect(quotation?.chain.map(({ name }) => name)).toEqual(intermediaries);
});

test('what somebody else told a newspaper didn’t come through it', () => {
  const [first, second] = findingsOf(
    'Anna Berg said the quay was safe, but Mayor Lund told the Northern Herald that the quay was “closed for good.”',
  ).quotations;
  expect(first?.chain).toEqual([]);
  expect(second?.chain.map(({ name }) => name)).toEqual(['the Northern Herald']);
});

test.each([
  [
    'what is denied is no report of the denial',
    'The salt ministry denied reports that aid had been refused, calling them “an invention of idle minds”.',
    [
      'The salt ministry: reports that aid had been refused',
      'The salt ministry: them “an invention of idle minds”',
    ],
  ],
  ['another says something', 'Another said the alarm had never rung.', ['Another: the alarm had never rung']],
  [
    '“this” begins what is said, and no week',
    'The clerks concede this is a weakness, and write that more is needed.',
    ['The clerks: this is a weakness', 'The clerks: that more is needed'],
  ],
  [
    'a week begins nothing',
    'The clerks conceded this week that it was late.',
    ['The clerks: that it was late'],
  ],
  [
    'spelt as in Britain',
    'Tom Lund labelled the bill a “drought made in Skarvik”.',
    ['Tom Lund: the bill a “drought made in Skarvik”'],
  ],
])('%s', (_name, text, said) => {
  expect(saidBy(text)).toEqual(said);
});

describe('a chain', () => {
  test.each([
    ['“It is late,” Anna Lund told Caixin. “All knew.”', ['Anna Lund < Caixin', 'Anna Lund < Caixin']],
    [
      'Anna Lund told Caixin that it was late. “All knew,” she said.',
      ['Anna Lund < Caixin', 'Anna Lund < Caixin'],
    ],
    [
      'Anna Lund told Caixin that it was late. In June she said “it was early.”',
      ['Anna Lund < Caixin', 'Anna Lund'],
    ],
    ['Anna Lund told Caixin it was late. “It was not,” Tom Ek said.', ['Anna Lund < Caixin', 'Tom Ek']],
  ])('continues with who goes on talking to an outlet: %s', (text, chains) => {
    expect(chainsIn(text)).toEqual(chains);
  });

  test('calls an outlet by the name it had before, and has none that had no name', () => {
    expect(
      chainsIn('Tom Ek told Caixin it was late.\nAnna Lund told the magazine that it was early.'),
    ).toEqual(['Tom Ek < Caixin', 'Anna Lund < Caixin']);
    expect(chainsIn('Anna Lund told the magazine that it was early.')).toEqual(['Anna Lund']);
  });

  test.each([
    ['In his Qiushi article, Tom Ek said it was late.', 'Qiushi'],
    ['Tom Ek, in an op-ed for Le Figaro, said it was late.', 'Le Figaro'],
    ['Writing in Asharq Al-Awsat, Tom Ek said it was late.', 'Asharq Al-Awsat'],
    ['In a long interview carried by the Economic Daily, Tom Ek said it was late.', 'the Economic Daily'],
    ['In a post on LinkedIn, Tom Ek said it was late.', 'LinkedIn'],
    ['“It is late,” Tom Ek said in a reply on the ministry’s Telegram channel.', 'Telegram'],
    ['Tom Ek told Dutch radio it was late.', 'Dutch radio'],
    ['Tom Ek said it was “too late”, according to a readout published by Xinhua.', 'Xinhua'],
  ])('is in %s', (text, outlet) => {
    expect(chainsIn(text)).toEqual([`Tom Ek < ${outlet}`]);
  });

  test('has no court in it', () => {
    expect(chainsIn('Tom Ek told Skarvik Crown Court that it was late.')).toEqual(['Tom Ek']);
  });
});

describe('who is meant', () => {
  const speakers = (text: string): readonly (string | undefined)[] =>
    findingsOf(text).quotations.map(({ speaker }) => speaker?.name);

  test('a newspaper abroad is nobody', () => {
    const text = 'Anna Lund played. Le Monde was there. “I wrote to them about the rest,” she said.';
    expect(speakers(text)).toEqual(['Anna Lund']);
  });

  test.each([
    [
      'A second person briefed on the talks said they were “never late”.',
      'A second person briefed on the talks',
    ],
    ['As Anna Lund put it, “a line on a map is a fact.”', 'Anna Lund'],
    ['“A line on a map is a fact,” as Anna Lund herself put it in a reply.', 'Anna Lund'],
    ['Anna Lund thinks that two of them are large enough.', 'Anna Lund'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  test.each([
    [
      'When Turkish salt minister Anna Lund told them that it was late, nobody came.',
      'Turkish salt minister',
    ],
    ['23:05\nSalt minister Anna Lund said it was late.', 'Salt minister'],
    ['The isles’ first minister, Anna Lund, said it was late.', 'The isles’ first minister'],
  ])('the role stands before the name: %s', (text, role) => {
    expect(findingsOf(text).quotations[0]?.speaker?.role?.toLowerCase()).toContain(role.toLowerCase());
  });
});

test.each([
  ['a week later', 'A week later Anna Lund told them that nobody had asked the isles.', 'Anna Lund'],
  [
    'at a briefing',
    'At the ministry’s regular briefing, spokeswoman Anna Lund said she was “not aware of it at all”.',
    'Anna Lund',
  ],
  ['who accepts something', 'Anna Lund accepted that the form had not been read.', 'Anna Lund'],
])('%s', (_name, text, name) => {
  expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(name);
});

test.each([
  ['Anna Lund was quoted by Caijing as saying that it was late.', 'Caijing'],
  ['Anna Lund told staff in an email seen by the Northern Herald that it was late.', 'the Northern Herald'],
  ['Anna Lund told L’Eco di Bergamo that it was late.', 'L’Eco di Bergamo'],
])('a chain: %s', (text, outlet) => {
  expect(findingsOf(text).quotations[0]?.chain.map(({ name }) => name)).toEqual([outlet]);
});
