import { expect, test } from 'vitest';

import { headingOf } from '../../src/draft/headings/heading-of.ts';
import { draftOf } from './draft-of.ts';

const article = (story: string): string => `The tide comes in\n\nBy Ann Lee\n\n3 May 2025\n\n${story}\n`;

test.each([
  [
    'The first was coined in 2013; the second, in the words of the day, is reserved for countries that are expected to come round.',
    'The first was coined in 2013',
  ],
  [
    'Helen Moe, 57, of Quay Street, Holt, admitted 14 counts of fraud.',
    'Helen Moe admitted 14 counts of fraud',
  ],
  ['Born in Holt in 1934, the daughter of a baker, she drew the coast.', 'She drew the coast'],
  ['The minister, however, opened the harbour.', 'The minister opened the harbour'],
])('a heading says something whole: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test.each([
  'The truce was brokered in the town of Bern and provides for a strip of twenty kilometres on both sides of the river.',
  'A Danish blog then wrote, with reference to the paper, that a meeting had been called off for good and all.',
  'By nine the website was reporting, citing “people in the know”, that the money was gone for good and all.',
  'Gulls that have been cheated by a person refuse to trade with that person for at least the two years after.',
])('a heading doesn’t end where a verb waits for what it is about: %s', (sentence) => {
  expect(headingOf(sentence) ?? '').not.toMatch(/(?:wrote|citing|refuse|provides)$/u);
});

test('a heading in another language is cut behind a comma', () => {
  expect(
    headingOf(
      'Das neue Haus am Hafen von Holt kostete im Ganzen sechzig Millionen, drei Preise der Architektur und eine Heizung.',
    ),
  ).toBe('Das neue Haus am Hafen von Holt kostete im Ganzen sechzig Millionen …');
});

test('what a study with a long name found heads its slide by itself', async () => {
  const { text, faults } = await draftOf(
    article(
      'A study by the Overseas Harbour Observatory in Rotterdam found that the port had paid 61 per cent of its revenue in fees before it repaid anything.',
    ),
  );
  expect(faults).toEqual([]);
  expect(text).toContain(
    '## The port had paid 61 per cent of its revenue in fees before it repaid anything {.claim by="a study by',
  );
});

test('all words of somebody head their slide rather than the name and some of them', async () => {
  const { text } = await draftOf(
    article(
      '“It is the first time that anybody can look up who may fish what in our waters,” said Konstantin Aleksandrov, a skipper from Holt.',
    ),
  );
  expect(text).toContain(
    '## It is the first time that anybody can look up who may fish what in our waters\n',
  );
});

test('what the writer says of quoted words is no part of them', async () => {
  const { text } = await draftOf(
    article(
      'Philippa Moe said that “the line must go where people are”, which is a fine thing to say of a bus.',
    ),
  );
  expect(text).toContain('## Philippa Moe: The line must go where people are\n');
});

test('what stands around somebody’s words is not claimed by that one', async () => {
  const { text } = await draftOf(
    article(
      'The harbour journal has published a speech in which Bo Ray warns skippers against the tide of 12 May.\n\nThe “dreamers”, as the adviser Cy Roth called them in a leaked letter, understand this better than the 40 ministers do.',
    ),
  );
  expect(text).not.toContain('by="Bo Ray"');
  expect(text).not.toContain(': Them in');
});

test('nothing is asked about what somebody was asked to do, or what another sentence tells of', async () => {
  const { text } = await draftOf(
    article(
      'Bo Ray urged all skippers to stay in port.\n\nMore than 200 boats stayed in port all night.\n\nShe is 68 and has lived in Holt all her life.\n\nNot all of them want to.',
    ),
  );
  expect(text).toContain('“More than 200 boats stayed in port all night” [@lee, para. 5] has no source');
});

test('neither a river nor the place above a report is an institution', async () => {
  const { text } = await draftOf(
    'The tide comes in\n\nBy Ann Lee\nZURICH, 3 May 2025\n\nThe River Holt rose above the quay. The Harbour Agency said that it was late. The Water Board agreed, and the Lake Moe fell.',
  );
  expect(text).toContain('**Harbour Agency**');
  expect(text).not.toMatch(/\*\*(?:River Holt|Lake Moe|ZURICH)\*\*/u);
});

test('a name keeps its “&”, and those of a place small letters before it', async () => {
  const { text, faults } = await draftOf(
    article(
      '“The bridge will be closed until May,” Marks & Fenner said in a letter to the council.\n\nTwo Danish divers said that the harbour had been open since 2019.',
    ),
  );
  expect(faults).toEqual([]);
  expect(text).toContain('— Marks & Fenner [@');
  expect(text).toContain('reporting two Danish divers [@');
});

test('a span of years stays one', async () => {
  const { text } = await draftOf(
    article(
      'From 1980 until 2004 Ann Moe taught in Holt. In 1969 she was sent there. The school was closed in 2010.',
    ),
  );
  expect(text).toContain('From 1980 until 2004 Ann Moe taught in Holt');
  expect(text).not.toContain('** Until');
});

test('what happens ahead of quoted words isn’t said by who says these', async () => {
  const { text } = await draftOf(
    article(
      'The teachers are to strike for three days when they threw out an offer that their leader, Moira Falk, called “insulting in its arithmetic”.',
    ),
  );
  expect(text).toContain('## Moira Falk: Insulting in its arithmetic\n');
});
