import { describe, expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const STORY =
  'The ferry of Skarvik has lost a third of its passengers since the bridge was opened. The town pays 4 million crowns a year for it.';

/** A draft that the gate accepts, as text. */
async function textOf(article: string): Promise<string> {
  const { text, faults } = await draftOf(article);
  expect(faults).toEqual([]);
  return text;
}

describe('headings', () => {
  test('say all that somebody says, where the words in marks are a part of it', async () => {
    const text = await textOf(
      `The ferry\n\n${STORY}\n\nMayor Ann Lund said that the towns on the fjord “need no lessons in closing ports”.\n`,
    );
    expect(text).toContain('## Ann Lund: The towns on the fjord need no lessons in closing ports\n');
    expect(text).toContain('> need no lessons in closing ports\n');
  });

  test.each([
    [
      'a list of what somebody went through',
      'My grandmother was born on the quay, went to school inland, married late and left.',
      '## My grandmother was born on the quay, went to school inland, married late and left ',
    ],
    [
      'a place and what that is, in front',
      'In Skarvik, the capital, a tenant on a common wage now spends half of all income on rent.',
      '## A tenant on a common wage now spends half of all income on rent ',
    ],
    [
      'the hour at the end',
      'The last ferry of the day leaves the old quay for the islands at 8.55 p.m.',
      '## Last ferry of the day leaves the old quay for the islands at 8.55 p.m. ',
    ],
  ])('keep or leave out as a whole %s', async (_what, sentence, heading) => {
    const text = await textOf(`The ferry\n\n${sentence}\n\n${STORY}\n`);
    expect(text.replace(/## The last/u, '## Last')).toContain(heading);
  });

  test.each([
    [
      'what is said',
      'Analysts of the fund said the smuggling of sugar, salt, tar and charcoal over the hills of the north could make the deal hard.',
      /## .*smuggling of sugar *(?:$|\{)/mu,
    ],
    [
      'a name',
      'Katrin Voss spent eleven long and quiet years at the famous Office for Financial Integrity of the town of Skarvik and then left.',
      /## .*at the famous Office(?: \{|$)/mu,
    ],
  ])('never stop inside of %s', async (_what, sentence, clipped) => {
    expect(await textOf(`The ferry\n\n${sentence}\n\n${STORY}\n`)).not.toMatch(clipped);
  });
});

describe('what is no claim and no quotation', () => {
  test.each([
    [
      'what a translator says',
      'Translator’s note: The essay was posted in May and deleted within a day of that.',
    ],
    ['what greets readers', 'Welcome to our live coverage of the flood in the north of the country.'],
  ])('%s', async (_what, line) => {
    expect(await textOf(`The ferry\n\n${STORY}\n\n${line}\n`)).not.toContain(`> ${line.slice(0, 20)}`);
  });

  test('what a text is called', async () => {
    const text = await textOf(
      `The ferry\n\n${STORY}\n\nThe paper ran a leader under the headline “Who pays for the boat?” on its front page.\n`,
    );
    expect(text).not.toMatch(/Whose words|> Who pays/u);
  });

  test('a thing that can tell, what people know, and what was refused are the writer’s', async () => {
    const text = await textOf(
      'The ferry\n\nBy Ann Lund\n\nA satellite can tell us every year how much of a valley is under leaves.\n\nPeople know that the third summer kills more than the first frost does.\n\nNine of the animals refused to touch rocks that an eel had brushed.\n',
    );
    expect(text.match(/\{\.claim by="[^"]*"\}/gu)).toEqual(Array(3).fill('{.claim by="Ann Lund"}'));
  });
});

test('those who are many are written small in a line', async () => {
  const text = await textOf(
    `The ferry\n\n${STORY}\n\nDefenders of the ferry say that without it there is no town.\n\nState officials have said that the boat is safe.\n`,
  );
  expect(text).toContain('reporting defenders of the ferry [');
  expect(text).toContain('reporting state officials [');
});

test('a date of somebody’s or without a verb is no event, and a whole date is read as one', async () => {
  const text = await textOf(
    'The ferry\n\nThe bridge was opened in 2019 by the king.\n\nLast year’s budget paid for the boat.\n\nData desk, 30 January 2026 and later\n\nThe boat sank on Thursday 12 February 2026 in the harbour.\n',
  );
  expect(text).toMatch(/- \*\*(?:Thursday )?12 February 2026\*\*/u);
  expect(text).not.toMatch(/\*\*Last year|\*\*30 January/u);
});

test('an article is asked what only it can be asked, and little that any can', async () => {
  const text = await textOf(
    `The ferry\n\n${STORY}\n\n“We need a bridge with a motor,” said Ann Lund, the mayor. She meant a ferry bridge (мост с мотором). A Western diplomat told us that the boat was old. “We want it back,” said Olaf Holt, a pilot.\n`,
  );
  expect(text).toMatch(/What would (?:Olaf Holt answer to Ann Lund|Ann Lund answer to Olaf Holt)\?/u);
  expect(text).toContain('leave out of [мост с мотором]{lang=ru}');
  expect(text).toContain('A Western diplomat speaks without a name.');
  expect(text.match(/What would a reader have to look up|dispute first|take for granted/gu)).toHaveLength(1);
});
