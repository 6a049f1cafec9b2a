import { describe, expect, test } from 'vitest';
import { chainsIn, findingsOf } from './article.ts';

describe('a chain in one sentence', () => {
  test.each([
    ['“It is late,” Tom Ek said on CNN.', 'CNN'],
    ['Speaking on Skarvik Radio, Tom Ek said it was late.', 'Skarvik Radio'],
    ['Tom Ek said Sunday on NBC’s “Meet the Press” that it was late.', 'NBC'],
    ['“It is late,” Tom Ek told CNN’s Ann Roe.', 'CNN'],
    ['“It is late,” Tom Ek said on Fox News Tuesday night.', 'Fox News'],
    ['“It is late,” Tom Ek told Radio 4.', 'Radio 4'],
    ['Interviewed by the Skarvik Herald, Tom Ek said it was late.', 'the Skarvik Herald'],
    ['Tom Ek left the room, telling the newspaper Havneblad that it was late.', 'Havneblad'],
    ['“It is late,” Tom Ek told a reporter from the Skarvik Herald.', 'the Skarvik Herald'],
    ['In the Skarvik Herald, Tom Ek wrote that it was “late”.', 'the Skarvik Herald'],
    ['Tom Ek called it “a long night” in the Skarvik Herald.', 'the Skarvik Herald'],
    ['Tom Ek called it “a long night” on the private channel Nord.', 'Nord'],
    ['“It is late,” Tom Ek wrote on his Facebook page.', 'Facebook'],
    ['Tom Ek warned in a Facebook post that it was late.', 'Facebook'],
    [
      'In a letter to the council, which has been seen by the Skarvik Herald, Tom Ek said it was late.',
      'the Skarvik Herald',
    ],
    ['At a press conference carried live by Havn TV, Tom Ek said it was late.', 'Havn TV'],
    ['“It is late,” Tom Ek said in remarks that were later carried by Ostpres.', 'Ostpres'],
  ])('%s', (text, outlet) => {
    expect(chainsIn(text)).toEqual([`Tom Ek < ${outlet}`]);
  });

  test.each([
    'Speaking on Norland, Tom Ek said it was late.',
    'In Skarvik, Tom Ek said it was “late”.',
    'Asked by Ann Roe, Tom Ek said it was late.',
    'Asked by the Skarvik Herald whether he would go, Tom Ek said it was late.',
    'Tom Ek left the room, telling Norlanders that it was late.',
    'Tom Ek said it was late on TV.',
    'Tom Ek said that the crew would rather sell it on Facebook, Instagram and the like.',
    'In a Wednesday interview, Tom Ek said it was late.',
  ])('nobody carries: %s', (text) => {
    expect(chainsIn(text)).toEqual(['Tom Ek']);
  });

  test.each([
    [
      'The Ostpres news agency, citing a source in the ministry, said the quay would close.',
      'a source in the ministry',
      'Ostpres',
    ],
    ['Ostpres is quoting a clerk as saying that the quay will close.', 'a clerk', 'Ostpres'],
    ['Nordblad, which is often wrong, quoted a clerk as saying the quay would close.', 'a clerk', 'Nordblad'],
    ['Ostpres quoted a clerk last week as saying that the quay would close.', 'a clerk', 'Ostpres'],
    ['Ostpres cites a clerk as saying that the quay will close.', 'a clerk', 'Ostpres'],
  ])('who is cited speaks: %s', (text, speaker, outlet) => {
    expect(chainsIn(text)).toEqual([`${speaker} < ${outlet}`]);
  });

  test('what a person cites says nothing', () => {
    expect(chainsIn('Tom Ek, a mate, was there. “It is late,” Ek said, citing low water.')).toEqual([
      'Tom Ek',
    ]);
  });
});

describe('a chain over sentences', () => {
  test.each([
    ['Tom Ek has been talking to Havn TV from the quay. “It is late,” he said.', ['Tom Ek < Havn TV']],
    [
      'Tom Ek repeated it in an interview with Havn TV. “It is late,” he told the station.',
      ['Tom Ek < Havn TV'],
    ],
    [
      'The crew was rescued, Tom Ek said in a statement to Ostpres. It was “late for us all”, the statement said.',
      ['Tom Ek < Ostpres', 'the statement < Ostpres'],
    ],
    [
      'Nordblad quoted Tom Ek as saying it was late. “We knew it,” he told its reporter.',
      ['Tom Ek < Nordblad', 'Tom Ek < Nordblad'],
    ],
  ])('%s', (text, chains) => {
    expect(chainsIn(text)).toEqual(chains);
  });

  test.each([
    ['of somebody else', 'Ann Roe has been talking to Havn TV. “It is late,” Tom Ek said.', ['Tom Ek']],
    [
      'an agency that is no outlet',
      'Tom Ek told Ostpres it was late.\nAnn Roe told the agency that it was early.',
      ['Tom Ek < Ostpres', 'Ann Roe'],
    ],
  ])('not %s', (_name, text, chains) => {
    expect(chainsIn(text)).toEqual(chains);
  });
});

describe('who is given the words', () => {
  test.each([
    [
      'A spokeswoman for the council, Ann Roe, said it would pay, the broadcaster NRK reported.',
      'Ann Roe',
      'NRK',
    ],
    ['Tom Ek, a spokesman, said the council would pay, Ostpres reported.', 'Tom Ek', 'Ostpres'],
    ['A spokesman said the council would pay, Ostpres reported.', 'A spokesman', 'Ostpres'],
    ['The daily said it was late.\nHavneblad quoted Tom Ek as saying it was “late”.', 'Tom Ek', 'Havneblad'],
  ])('is who said what an outlet reports: %s', (text, speaker, outlet) => {
    expect(chainsIn(text).at(-1)).toBe(`${speaker} < ${outlet}`);
  });

  test.each([
    ['“We looked,” said the lead author, Ingrid Lund of the University of Skarvik.', 'Ingrid Lund'],
    ['The firm’s chairman, Baron Fredrik af Lund, said the book was “full”.', 'Fredrik af Lund'],
    ['Coun Ravi Thakur said it was “late”.', 'Ravi Thakur'],
    ['PC Hannah Boyle said it was “late”.', 'Hannah Boyle'],
    [
      'Nor has Ek, as L’Avenir reported in May. There is a passage in Alberta Roe’s memoir. “We waited,” she writes.',
      'Alberta Roe',
    ],
  ])('by name: %s', (text, name) => {
    expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(name);
  });
});

test('stations are nobody’s colleagues', () => {
  const text =
    'Anna Ek told Havn TV that it was early. “We know,” she told the station. Unto Kes, a maker of violins, said it was “loud”.';
  expect(findingsOf(text).actors.map(({ name }) => name)).toEqual(['Anna Ek', 'Unto Kes']);
});
