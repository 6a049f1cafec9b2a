import { describe, expect, test } from 'vitest';

import { findingsOf } from './article.ts';

const people = (text: string): readonly string[] => findingsOf(text).actors.map(({ name }) => name);
const bodies = (text: string): readonly string[] => findingsOf(text).organisations.map(({ name }) => name);

describe('who is a person', () => {
  test.each([
    ['by a first name', 'They met Anna Brandt in May.', 'Anna Brandt'],
    ['by what is said beside the name', 'They met Ulvi Drast, a baker, in May.', 'Ulvi Drast'],
    ['by an age', 'They met Ulvi Drast, 41, in May.', 'Ulvi Drast'],
    ['by a title', 'They met Mr Ulvi Drast in May.', 'Ulvi Drast'],
    ['by what somebody says', '“It is late,” Ulvi Drast said.', 'Ulvi Drast'],
    ['behind an article that belongs to what follows', 'They left the Anna Brandt campaign.', 'Anna Brandt'],
  ])('%s', (_how, text, name) => {
    expect(people(text)).toEqual([name]);
  });

  test.each([
    ['capitals alone', 'They bought Silver Clouds and Easy Riding in May.'],
    ['a ship', 'The Anna Brandt sank in May.'],
    ['a caption', 'They met in May. Ulvi Drast Image: the port at night.'],
    ['a page', 'It goes on at Page Seven Left in May.'],
    ['a people', 'They asked Cuban Americans and one Cuban American in May.'],
  ])('not %s', (_what, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('what is a body', () => {
  test.each([
    ['The Oslo City Council met in May.', ['Oslo City Council']],
    ['The National Guard came in May.', ['National Guard']],
    ['He came to Mexico City and Granite State, and to the World Cup.', []],
    ['The White House Chief left.', []],
    ['VAT rose. The VIP left in his SUV, and the WSF paid.', ['WSF']],
    ['LONDON — It rained all day.\nPARIS — It rained too.', []],
    ['The Harbour and Transport Union struck in May.', []],
  ])('%s', (text, names) => {
    expect(bodies(text)).toEqual(names);
  });
});

describe('what is a claim', () => {
  test('a running head asserts nothing', () => {
    expect(
      findingsOf('THE NORTHERN POST Tuesday 15 September 2026 Page 7\nIt rained for nine days.').claims,
    ).toEqual([expect.objectContaining({ text: 'It rained for nine days.' })]);
  });

  test('“No.” before a number ends no sentence', () => {
    const [claim] = findingsOf(
      'The decree, No. 114 of 28 June, was published in May. It rained for nine days.',
    ).claims;
    expect(claim?.text).toBe('The decree, No. 114 of 28 June, was published in May.');
  });
});
