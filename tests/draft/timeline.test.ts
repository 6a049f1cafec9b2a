import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const ARTICLE = `The mill stands still

The paper mill of Holm closed in October 2011. Last year the town council voted for a plan of its own.

The buyer must take the river bank, which is poisoned, the roof of the great hall by the water, and a promise made in 1974 that no owner has kept.

Science did not ask her about the river until 2015. The old map shows where the water was in 1987.
`;

const timelineIn = (text: string): string => /## [^\n]*dates[^]*?\n\n[^]*?(?=\n\n)/u.exec(text)?.[0] ?? '';

test('dates counted from a day of writing that nobody knows come last, and the heading says so', async () => {
  const { text, faults } = await draftOf(ARTICLE);
  expect(timelineIn(text)).toMatch(
    /^## Four dates, the last counted from the day of writing \{\.timeline\}\n[^]*\n- \*\*Last year\*\* The town council voted[^\n]*$/u,
  );
  expect(faults).toEqual([]);
});

test('where the day of writing is known, they stand in their place', async () => {
  const { text } = await draftOf(ARTICLE, { date: '2013-05-02' });
  expect(timelineIn(text)).toMatch(
    /^## Four dates put the events in order[^]*Last year[^]*2013-05-02[^]*2015/u,
  );
});

test('words that are cut off before the date are not what happened then', async () => {
  expect(timelineIn((await draftOf(ARTICLE)).text)).not.toContain('1974');
});

test('a date at the end leaves the words before it whole', async () => {
  const timeline = timelineIn((await draftOf(ARTICLE)).text);
  expect(timeline).toContain('Science did not ask her about the river [@');
  expect(timeline).toContain('The old map shows where the water was in 1987 [@');
});

test('the place before the day of the report is no event', async () => {
  const { text } = await draftOf(`The mill stands still

By Ada Holm
Port Holm, 3 March 2026

The paper mill closed in October 2011. The old map shows where the water was in 1987.
`);
  expect(timelineIn(text)).toContain('1987');
  expect(timelineIn(text)).not.toContain('Port Holm');
});

test('an event isn’t dated by an aside that it was shortened by', async () => {
  const { text } = await draftOf(
    'The nurse is charged\n\nAnn Lee, who came from Lundby in 2014 to work as a nurse, is the only one who has been charged.\n\nThe mill was sold in 2019 for nine crowns. The council voted for the bridge on 3 May 2021.\n',
  );
  expect(text).toContain('- **in 2019** The mill was sold');
  expect(text).not.toContain('**2014**');
});
