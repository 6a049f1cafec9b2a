import { expect, test } from 'vitest';
import { findingsOf } from './article.ts';

const lastName = (text: string): string | undefined => findingsOf(text).quotations.at(-1)?.speaker?.name;

test('whoever wrote the article is no “she” in it', () => {
  const told = 'My neighbour Wenka swam in it. “It was full of eels,” she told me.';
  expect(lastName(`The river\nBy Edda Kern\n${told}`)).toBe('she');
  expect(lastName(`Edda Kern had a boat.\n${told}`)).toBe('Edda Kern');
});

test('an office is nobody besides whoever holds it', () => {
  expect(
    lastName(
      'Edda Kern has died. The Harbour Royal, Sir Ola Berg, said she “did more than most tides”.\nIn her book, she wrote: “The dark is not gone.”',
    ),
  ).toBe('Edda Kern');
});
