import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const STORY = `The mill, the rats and the bank were counted by the town for years, and nobody paid. `;

test('what a headline quotes is no slide of its own, and no question', async () => {
  const { text } = await draftOf(`“We measured the river and its people”\n\n${STORY.repeat(3)}\n`);
  expect(text).not.toMatch(/^> We measured|Whose words are/mu);
});

test('of many terms those that mean something are shown before names', async () => {
  const names = ['Ma Li (马丽)', 'Hu Yong (胡泳)', 'the Global Times (环球时报)', 'Zhang Jun (张军)'];
  const { text } = await draftOf(
    `Words of a year\n\n${names.map((name) => `A letter came from ${name}.`).join(' ')}\n\nIt speaks of common prosperity (共同富裕) and of what is voluntary (自愿) in it.\n`,
  );
  expect(text).toMatch(/\{\.terms\}[^#]*共同富裕[^#]*自愿/u);
});

test('several authors are several, a desk is one', async () => {
  const authors = async (byline: string): Promise<string | undefined> =>
    /author: (.*)/u.exec((await draftOf(`Cables fail\n\nBy ${byline}\n\n${STORY.repeat(3)}\n`)).text)?.[1];
  expect(await authors('Ann Lee and Bob Ray')).toBe(
    '[{ given: "Ann", family: "Lee" }, { given: "Bob", family: "Ray" }]',
  );
  expect(await authors('Harbour and Sea Desk')).toBe('[{ literal: "Harbour and Sea Desk" }]');
});

test('all who wrote it are named whom a line at the head names with the one whom the end tells of', async () => {
  const { text } = await draftOf(
    `Cables fail\n\nAmara Feldt and Joon-ho Sallis · The Harbour Institute\n\n${STORY.repeat(3)}\n\nAmara Feldt is a senior fellow of the institute.\n`,
  );
  expect(text).toContain('author: [{ given: "Amara", family: "Feldt" }, { literal: "Joon-ho Sallis" }]');
});

test('whoever translated the article stands behind its author on the way of the words', async () => {
  const { text, faults } = await draftOf(
    `The town waits\n\nBy Ann Lee\n\nTranslated from the Greek by Eleni Brown. The original appeared in the paper I Foni on 2 October 2025.\n\n“You will miss me when the snow comes to the town,” the mayor, Ove Lund, told us that evening.\n\n${STORY}\n`,
  );
  expect(faults).toEqual([]);
  expect(text).toMatch(/^> — Ove Lund, the mayor, trans\. Eleni Brown \[@lee/mu);
  expect(text).toContain('2. **Ann Lee** — writer — wrote the article\n3. **Eleni Brown** — translator');
});

test('a title that quotes what stands nowhere loses its marks, and the source keeps them', async () => {
  const title = 'What Skarvik hears in “enemy”';
  const { text, faults } = await draftOf(`The salt of Skarvik\n\n${STORY.repeat(2)}\n`, { title });
  expect(faults).toEqual([]);
  expect(text).toContain('\ntitle: "What Skarvik hears in enemy"\n');
  expect(text).toContain(`    title: "${title}"`);
});
