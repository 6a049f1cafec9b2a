import { describe, expect, test } from 'vitest';
import { findingsOf } from './article.ts';

/** The resolved name of the last quotation's speaker. */
const lastName = (text: string): string | undefined => findingsOf(text).quotations.at(-1)?.speaker?.name;

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
  test('“the Italian” is who is much more in mind than others', () => {
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

  test('“the passenger” is one of the passengers', () => {
    expect(lastName('One of the passengers said it shook. “It rolled,” the passenger said.')).toBe(
      'One of the passengers',
    );
  });

  test('a reporter who asks is not who answers', () => {
    expect(lastName('Tom Adair came in. A reporter asked him why. “I was late,” he said.')).toBe('Tom Adair');
  });

  test('nobody without a name is kept in mind for long', () => {
    const text =
      'Tom Adair came in. A clerk said it was late. Rain fell on the roof. It fell all night. The roof leaks. “I was late,” he said.';
    expect(lastName(text)).toBe('Tom Adair');
  });
});
