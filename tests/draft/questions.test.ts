import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

async function questionsOf(story: string): Promise<readonly string[]> {
  const { text, faults } = await draftOf(`The ferry\n\nBy Nora Lind\n\n${story}\n`);
  expect(faults).toEqual([]);
  return text.match(/^\d\. .*\?$/gmu) ?? [];
}

test('a figure that two count differently is asked about', async () => {
  const [asked] = await questionsOf(
    'The police said that 12,000 marchers had come. The union said that 30,000 marchers had come.',
  );
  expect(asked).toBe(
    '1. The article has “12,000 marchers” [@lind, para. 3] and “30,000 marchers” [@lind, para. 3]. Do both count the same thing?',
  );
});

test('a word that two speakers use is asked about', async () => {
  const [asked] = await questionsOf(
    '“A country without a ferry loses its dignity,” said Ann Lund.\n\n“There is no dignity in an empty boat,” said Olaf Holt.',
  );
  expect(asked).toBe(
    '1. Ann Lund and Olaf Holt both say “dignity” [@lind, para. 3, 4]. Do they mean the same by it?',
  );
});

test('a claim without a source is asked about', async () => {
  expect(await questionsOf('Many villages have lost all of their boats.')).toEqual([
    '1. “Many villages have lost all of their boats” [@lind, para. 3] has no source in the article. What would show it?',
  ]);
});

test('somebody who speaks without a name is asked about', async () => {
  expect(await questionsOf('A Western diplomat said: “The boat was old when it came to us.”')).toEqual([
    '1. A Western diplomat speaks without a name. What does that make possible, and what does it cost the reader?',
  ]);
});

test('a translated term is asked about', async () => {
  expect(await questionsOf('The minutes call it a ferry bridge (мост с мотором).')).toContain(
    '1. What does “ferry bridge” [@lind, para. 3] leave out of [мост с мотором]{lang=ru}, or add to it?',
  );
});

test('a figure that nobody is named for is asked about', async () => {
  expect(
    await questionsOf(
      'The ferry of the town of Skarvik lost 61 per cent of its passengers in the year in which the bridge was opened.',
    ),
  ).toContain('1. “61 per cent” [@lind, para. 3]: of what, counted by whom, and compared with what?');
});

test('an article that yields no question gets none', async () => {
  expect(await questionsOf('The boat lay at the quay.')).toEqual([]);
});
