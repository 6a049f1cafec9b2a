import { describe, expect, test } from 'vitest';
import { findingsOf, lastName } from './article.ts';

describe('the company', () => {
  test.each(['The drugmaker', 'The company', 'The Oslo firm'])('%s is the one body spoken of', (words) => {
    expect(lastName(`Kessler recalled its spray on Friday. ${words} said a valve “can stick.”`)).toBe(
      'Kessler',
    );
  });

  test('“the university” is settled behind an opening phrase, too', () => {
    expect(
      lastName(
        'Divers from the University of Skarvik left. In a letter, the university spoke of “the worst ice of all.”',
      ),
    ).toBe('University of Skarvik');
  });

  test('the capital of a sentence is no body', () => {
    expect(
      lastName('Environmental group Save the Dunes sued. “This is theft,” the group said in a statement.'),
    ).toBe('the group');
  });

  test('of two bodies neither is “the company”', () => {
    expect(lastName('Kessler sued Morrow. Morrow answered. The company said it was “ready.”')).not.toBe(
      'Kessler',
    );
    expect(lastName('Kessler won. Morrow lost. The company said it was “ready.”')).toBe('The company');
  });

  test('a group that was brought in without a name is “the group”', () => {
    expect(lastName('Kessler won. A group of neighbours protested. The group said it was “ready.”')).toBe(
      'A group of neighbours',
    );
  });
});

describe('where somebody is from', () => {
  test('“the Italian” is whom alone the last sentence is about', () => {
    expect(lastName('Luca Ferri made no excuses. “We were a disgrace,” the Italian said.')).toBe(
      'Luca Ferri',
    );
  });

  test('“the Norwegian” is whom the article calls so', () => {
    expect(
      lastName('Norwegian skier Kari Vold beat Lena Ots. Lena Ots wept. “My knee held,” the Norwegian said.'),
    ).toBe('Kari Vold');
  });

  test('where two may be meant nobody is', () => {
    expect(lastName('Marit Vold met Chiara Ots. “We spoke,” the Swede said.')).toBe('the Swede');
  });
});

describe('people without a name', () => {
  test('“she” is a spokeswoman who has none', () => {
    expect(lastName('Two men were found, a police spokeswoman said. “They were cold,” she said.')).toBe(
      'a police spokeswoman',
    );
  });

  test.each([
    [
      '“It is over,” Karl Bengt said. In the bakery a woman was packing bread. “My girls walk,” she said.',
      'a woman',
    ],
    [
      '“It is over,” Karl Bengt said.\nOne of the drivers sighed. “He sold the buses,” he said.',
      'One of the drivers',
    ],
    [
      '“It is over,” Karl Bengt said. A shepherd who was told this laughed. “It never ran,” he said.',
      'A shepherd',
    ],
    [
      '“It is over,” Ann Bengt said. Her brother, standing by, laughed. “It never ran,” he said.',
      'Ann Bengt’s brother',
    ],
    ['A baker left. The caretaker had missed it. “I was asleep,” he said.', 'The caretaker'],
    ['A baker left. His son would not. “I like it here,” the son said.', 'His son'],
  ])('whoever is brought in speaks, and nobody from before: %s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  test.each([
    ['Tom Adair is mayor. A retiree, Adair had no time. “It is late,” he said.', 'Tom Adair'],
    ['Tom Adair came in. An incentive helped. “It is late,” he said.', 'Tom Adair'],
    ['Tom Adair came in. One of the companies had gone. “It is late,” he said.', 'Tom Adair'],
  ])('what brings in nobody else leaves “he” as he is: %s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  test('a reporter who asks is not who answers', () => {
    expect(lastName('Tom Adair came in. A reporter asked him why. “I was late,” he said.')).toBe('Tom Adair');
  });
});

describe('descriptions that nobody was called by', () => {
  test.each([
    ['Nadja Ferrand owns the last forge. “It is loud,” said the blacksmith.', 'Nadja Ferrand'],
    ['Secretary General Erik Sol spoke last. “It is late,” said the former Norwegian premier.', 'Erik Sol'],
    ['A court fined the sculptor Nadja Ferrand. “It was cold,” the artist told the judge.', 'Nadja Ferrand'],
    ['Her rescuer, Piet Moor, heard it. “I was afraid,” the caretaker said.', 'Piet Moor'],
  ])('%s', (text, name) => {
    expect(lastName(text)).toBe(name);
  });

  test('a judge need not be whom the sentence before is about', () => {
    expect(lastName('Nadja Ferrand came late. “It is late,” said the judge.')).toBe('the judge');
  });

  test('who has another job isn’t meant, nor who was named in the same sentence', () => {
    expect(lastName('Mayor Nadja Ferrand won. “It is late,” said the blacksmith.')).toBe('the blacksmith');
    expect(lastName('Nadja Ferrand left after the blacksmith had called her “late.”')).toBe('the blacksmith');
  });

  test('somebody who was brought in since is meant instead', () => {
    expect(lastName('Nadja Ferrand wrote to a blacksmith. “It is late,” said the blacksmith.')).toBe(
      'the blacksmith',
    );
  });

  test('“the source” is the union source', () => {
    expect(lastName('A union source said that talks went on. “It is late,” the source said.')).toBe(
      'A union source',
    );
  });

  test('a second description may stand between the first and the name', () => {
    expect(lastName('One of them, the Danish MP Mikkel Rand, said it was “calm.”')).toBe('Mikkel Rand');
    expect(lastName('Turkey’s ambassador to the league, Aya Toprak, said it was “calm.”')).toBe('Aya Toprak');
  });

  test('“his deputy” is somebody else than he', () => {
    expect(lastName('Tom Adair was away. His deputy said it was “calm.”')).toBe('Tom Adair’s deputy');
  });
});

test.each([
  [
    '“It is late,” says Ann Lee, 58, a former caseworker at the Roads Office who left.',
    'a former caseworker at the Roads Office',
  ],
  ['Her defence counsel, Ann Lee, calls it late.', 'defence counsel'],
  ['Two goals from substitute Ann Lee took the town to the top.', 'substitute'],
  ['The head of the State Security Service, Ann Lee, was late.', 'the head of the State Security Service'],
  ['Two goals left Riga’s coach Ann Lee in tears.', 'Riga’s coach'],
  ['The pens were missed by a pharmacist, Ann Lee, the court heard.', 'a pharmacist'],
  ['According to Ann Lee, the answer has been no, and it was late.', null],
  ['Ann Lee, a teacher at the school that was closed, was late.', 'a teacher at the school that was closed'],
  ['Military analyst Ann Lee of the Nordic Institute was late.', 'Military analyst'],
  ['Unemployed welder Ann Lee, 24, was late.', 'Unemployed welder'],
])('what somebody is stands beside the name: %s', (text, role) => {
  expect(findingsOf(text).actors.find(({ name }) => name === 'Ann Lee')?.role).toBe(role);
});

test('a people is no organisation', () => {
  const [actor] = findingsOf('Ann Lee, a columnist for the Italian newspaper, was late.').actors;
  expect([actor?.role, actor?.organisation]).toEqual(['a columnist for the Italian newspaper', null]);
});
