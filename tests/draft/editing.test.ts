import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const STORY = `The mill, the rats and the bank were counted by the town for years, and nobody paid. `;

test('what a headline quotes is no slide of its own, and no question', async () => {
  const { text } = await draftOf(`“We measured the river and its people”\n\n${STORY.repeat(3)}\n`);
  expect(text).not.toMatch(/^> We measured|Whose words are/mu);
});

test('people who are shown are not said to be all', async () => {
  const { text } = await draftOf(
    `Mills close\n\n“It is over for all of us here,” said Ove Lund, the baker.\n\n“It was loud in there for years,” said Ana Holt, a chemist.\n`,
  );
  expect(text).toContain('## Two people are named and quoted {.actors}');
});

test('words that nobody is named for are headed by themselves', async () => {
  const { text, complaints } = await draftOf(
    `Cables fail\n\nAs one underwriter in London put it, “we pay for anchors and not for politics at all.”\n\n${STORY}\n`,
  );
  expect(text).toContain('## No speaker named: We pay for anchors and not for politics at all\n');
  expect(complaints).toEqual([]);
});

test('what leads up to marks heads them only with a verb', async () => {
  const { text } = await draftOf(
    `Rivers rise\n\nMy colleague Rui Matos, an economist, calls it “the sunshine tax of the town,” and he means that as praise.\n`,
  );
  expect(text).not.toContain('## My colleague Rui Matos\n');
  expect(text).toContain('## Rui Matos: The sunshine tax of the town');
});

test('what stands before a colon heads the words', async () => {
  const { text } = await draftOf(
    `Rivers rise\n\nThe official theme of the year: “Water for all who live here.”\n\n${STORY}\n`,
  );
  expect(text).toContain('## The official theme of the year\n');
});

test('the notes of a report are no claims', async () => {
  const notes =
    'Notes\n\nPress release of 19 November, translation by the authors.\n\nThe count is from public statements of owners.\n';
  const { text } = await draftOf(`Cables fail\n\n${`${STORY}\n\n`.repeat(4)}${notes}`);
  expect(text).not.toMatch(/Press release|public statements/u);
});

test('what a paper says of itself is its writer’s', async () => {
  const { text } = await draftOf(
    'Cables fail\n\nBy Ann Lee\n\nThis paper argues that silence is a policy and not a gap in knowledge.\n',
  );
  expect(text).toContain('{.claim by="Ann Lee"}');
});

test('neither a year nor an age makes a claim one to ask about', async () => {
  const { text } = await draftOf(
    'Mills close\n\nBy Ann Lee\n\nBirgit Holt, now 71, keeps the manuscript in a drawer.\n\nThe town has paid for 1,200 samples from the mud.\n',
  );
  expect(text).toContain('“The town has paid for 1,200 samples from the mud” [@lee, para. 4] has no source');
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
  expect(await authors('Ann Lee and Bob Ray')).toBe('[{ literal: "Ann Lee" }, { literal: "Bob Ray" }]');
  expect(await authors('Harbour and Sea Desk')).toBe('[{ literal: "Harbour and Sea Desk" }]');
});

test('all who wrote it are named whom a line at the head names with the one whom the end tells of', async () => {
  const { text } = await draftOf(
    `Cables fail\n\nAmara Feldt and Joon-ho Sallis · The Harbour Institute\n\n${STORY.repeat(3)}\n\nAmara Feldt is a senior fellow of the institute.\n`,
  );
  expect(text).toContain('author: [{ literal: "Amara Feldt" }, { literal: "Joon-ho Sallis" }]');
  expect(text).not.toContain('> Amara Feldt and Joon-ho Sallis ·');
});

test('what stands under a picture is no claim', async () => {
  const { text } = await draftOf(
    `Cables fail\n\nBy Ann Lee\n\nThe unfinished wall stands above the town. Photograph: Bo Holt\n\n${STORY.repeat(3)}\n`,
  );
  expect(text).toContain('> The mill, the rats');
  expect(text).not.toContain('> The unfinished wall');
});

test('what an interviewer asks is no slide of its own, what is answered is one', async () => {
  const { text, complaints } = await draftOf(
    `The keeper of the river\n\nBy Ann Lee\n\nBo Holt directs the water board of the town.\n\nAnn Lee: What has changed since the flood?\n\nBo Holt: We rebuilt the dam twice, and the second time we asked the town first.\n\nLee: Who paid for all of that in the end?\n\nHolt: It comes from the state, and half of it never arrived.\n`,
  );
  expect(text).not.toMatch(/^> (?:What has changed|Who paid)/mu);
  expect(text).toMatch(/^> We rebuilt the dam twice/mu);
  expect(complaints).toEqual([]);
});

test.each([
  [
    '“Q: You have waited for this day” is a question’s',
    'Q: You have waited for this day since the bridge was closed.',
  ],
  [
    'what is said to readers',
    'If you have seen a boat that should be counted, write to the office of the paper.',
  ],
  ['what ends a live blog', 'That is all from us today in the harbour, where the storm is over.'],
])('%s and no claim', async (_what, sentence) => {
  const story = [
    'The harbour is open',
    'The council has opened the harbour again after a storm that closed it for nine days in March.',
    sentence,
    'Four boats left for the islands at noon, and a fifth is to follow when its engine has been mended.',
    'The pilots had asked for a day more, which the council refused them on the advice of the owners.',
  ];
  expect((await draftOf(`${story.join('\n\n')}\n`)).text).not.toContain(sentence.slice(0, 30));
});

test('nothing is drafted of what a press release says about its company', async () => {
  const story = [
    'Lumen opens a school',
    'The company Lumen has opened a school for electricians in the harbour of the town of Stenmouth.',
    'The school has 32 places, for which 611 people applied before the doors were opened on Monday.',
    'About Lumen',
    'Lumen maintains 3,100 turbines in nine countries and employs 4,200 people in all of them together.',
  ];
  const { text } = await draftOf(`${story.join('\n\n')}\n`);
  expect(text).toContain('611 people applied');
  expect(text).not.toContain('3,100 turbines');
});

test('a role ends before “whose”', async () => {
  const text =
    'Edda Lund has died\n\nEdda Lund, a cartographer whose maps changed where towns drill, died on 3 March in her house.\n\n“They gave me a machine with no pencils in it,” Lund wrote. “I brought my own.”\n\nHer son, Aksel Lund, said she drew until the last week of her life. “She drew the nurses, too,” he said.\n';
  expect((await draftOf(text)).text).toMatch(/Edda Lund\*\* — a cartographer —/u);
});
