import { describe, expect, test } from 'vitest';
import { findingsOf } from './article.ts';

const speakers = (text: string): readonly string[] =>
  findingsOf(text).quotations.map(({ speaker }) => speaker?.name ?? '?');

describe('names of people', () => {
  test.each([
    [
      'two particles',
      'Bailiff Jonas van den Heuvel left. In June he wrote that it was “a poor bargain.”',
      'Jonas van den Heuvel',
    ],
    [
      'a particle with a capital',
      '“A poor bargain,” says Livia De Santis-Moro, a chemist at the Salt Institute.\nDe Santis-Moro left. “It rained,” she says.',
      'Livia De Santis-Moro',
    ],
    [
      'a participle is none',
      'Edda Kern, a diver, is dead.\nBorn in Skarvik, the child of a pilot, she was sent away. “It was cold,” she said.',
      'Edda Kern',
    ],
  ])('%s', (_name, text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  test('of a headline in capitals only names that come again are names', () => {
    const { actors } = findingsOf(
      'Harbours Told to Share Ann Lund\nBy Ola Berg\nAnn Lund told harbours to share.',
    );
    expect(actors.map(({ name }) => name)).not.toContain('Harbours Told');
  });
});

describe('names of bodies', () => {
  test.each([
    ['The National Dredging and Reform Commission', 'Reform Commission'],
    ['The White House and Justice Department', 'Justice Department'],
  ])('“and” joins what one body looks after: %s', (words, name) => {
    const { organisations } = findingsOf(`${words} said nothing.`);
    expect(organisations.map((body) => body.name)).toContain(name);
  });

  test('an acronym may have a small letter', () => {
    const [bank] = findingsOf('The Northern Development Bank (NoDB) paid. NoDB paid twice.').organisations;
    expect(bank).toMatchObject({ name: 'Northern Development Bank', acronym: 'NoDB' });
  });

  test('a spokesman of another body is nobody whom the article has named', () => {
    const text =
      'Tradefair was sorry. “We serve everybody,” a spokesperson, Siobhan Rees, added.\nThe Salt Commission’s trade spokesman said it would “look into it.”';
    expect(speakers(text)).toEqual(['Siobhan Rees', 'The Salt Commission’s trade spokesman']);
  });
});
