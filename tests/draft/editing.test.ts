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
  const { text, faults } = await draftOf(
    `Cables fail\n\nAnd yet it is so: “we pay for anchors and not for politics at all.”\n\n${STORY}\n`,
  );
  expect(text).toContain('## No speaker named: We pay for anchors and not for politics at all\n');
  expect(faults).toEqual([]);
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
  const { text, faults } = await draftOf(
    `The keeper of the river\n\nBy Ann Lee\n\nBo Holt directs the water board of the town.\n\nAnn Lee: What has changed since the flood?\n\nBo Holt: We rebuilt the dam twice, and the second time we asked the town first.\n\nLee: Who paid for all of that in the end?\n\nHolt: It comes from the state, and half of it never arrived.\n`,
  );
  expect(text).not.toMatch(/^> (?:What has changed|Who paid)/mu);
  expect(text).toMatch(/^> We rebuilt the dam twice/mu);
  expect(faults).toEqual([]);
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

const FILLER = [
  'The harbour has had nine boats since the spring of the year, and four of them are for hire.',
  'Two of the pilots have left the town since March, and nobody has taken their place so far.',
];
const draftedOf = async (...lines: readonly string[]): Promise<string> =>
  (await draftOf(`${['The harbour is late', ...lines, ...FILLER].join('\n\n')}\n`)).text;

test.each([
  'The firm’s director, Ann Lee, denied that any letter about the doors had reached her desk.',
  'Ann Lee, who runs the mill above the harbour of the town, doubts that the dam will hold in May.',
  'Ann Lee, who runs the mill above the harbour of the town, has never said that the dam is safe.',
])('no heading asserts what somebody denies, doubts or never said: %s', async (sentence) => {
  expect(await draftedOf(sentence)).not.toMatch(/^## [^\n]*: (?:Any letter|The dam)/mu);
});

test('quoted words that were denied aren’t made a statement of who denied them', async () => {
  const text = await draftedOf('Ann Lee, the director, denied that the plan was “a swindle of the poor”.');
  expect(text).not.toContain('Ann Lee: The plan was');
  expect(text).toContain('## Ann Lee: A swindle of the poor');
});

test('a heading ends with the quoted words where the writer goes on', async () => {
  const text = await draftedOf(
    'Ann Lee shouted that the firm had “sold our children for a ticket” before being led out by ushers.',
  );
  expect(text).toContain('## Ann Lee: The firm had sold our children for a ticket\n');
});

test('a short whole sentence heads its slide, and not what leads up to it', async () => {
  const text = await draftedOf(
    'In a letter from March, Ann Lee answered him in one line: “Our task is to pay.”',
  );
  expect(text).toContain('## Ann Lee: Our task is to pay\n');
});

test.each([
  'Copper fell on Tuesday after two of the largest smelters said they would cut their output by a third.',
  'The owner lives in Skarvik, where a neighbour describes him as quiet and fond of boats and of dogs.',
])('a claim is the writer’s where somebody is reported beside it: %s', async (sentence) => {
  expect(await draftedOf('By Ann Lee', sentence)).toContain(`> ${sentence}\n>\n> — Ann Lee [`);
});

test('who said “he said” stands before what was said', async () => {
  const text = await draftedOf(
    'Ove Lund spoke of a grant for the boats. The scheme will open in May and cost four million, he said.',
  );
  expect(text).toContain('## Ove Lund: The scheme will open in May and cost four million {');
});

test.each([
  'Translated from the Greek by Eleni Brown for the readers of this paper.',
  'The original appeared in the daily paper of the harbour on 2 October 2025.',
  '* For the top stories in boats and harbours, see the daily digest of the desk.',
  '(Reporting by Ann Lee in Skarvik; editing by Bo Wen in the office of the desk.)',
])('what is said of the text is no claim of it: %s', async (line) => {
  expect(await draftedOf('The pilots of the harbour are late because of the tide.', line)).not.toContain(
    `> ${line.slice(0, 30)}`,
  );
});

test('the point before a short item is no part of it, and a dredger nobody who could speak', async () => {
  const text = await draftedOf(
    'Inspectors boarded the dredger Morning Tide and Ann Lee watched them from the quay. Ann Lee runs it.',
    '• The mill will close all of its nine wheels in March.',
  );
  expect(text).toContain('> The mill will close');
  expect(text).not.toMatch(/Morning Tide (?:is|and [^\n]* are) named/u);
});

test('a company with and without its legal form is one, and a time zone none', async () => {
  const text = await draftedOf(
    'Skarvik Energy ASA fell by a third at 0710 GMT. Skarvik Energy works with the Skarvik Shipping Company.',
  );
  expect(text).not.toMatch(/\*\*(?:Skarvik Energy|GMT)\*\*/u);
});

test('whoever translated the article stands behind its author on the way of the words', async () => {
  const text = await draftedOf(
    'By Ann Lee',
    'Translated from the Greek by Eleni Brown. The original appeared in the paper I Foni on 2 October 2025.',
    '“You will miss me when the snow comes to the town,” the mayor, Ove Lund, told us that evening.',
  );
  expect(text).toMatch(/^> — Ove Lund, the mayor, trans\. Eleni Brown \[@lee/mu);
  expect(text).toContain('2. **Ann Lee** — writer — wrote the article\n3. **Eleni Brown** — translator');
  expect(text).not.toContain('Eleni Brown is named');
});

test('“it” that promises something is a plan, and nobody else', async () => {
  const text = await draftedOf(
    'By Ann Lee',
    'The plan has nine pages. It promises savings of 90 million crowns.',
  );
  expect(text).toContain('> It promises savings of 90 million crowns.\n>\n> — Ann Lee [');
});

test('who has become something since, is that', async () => {
  const text = await draftedOf(
    '“We pay,” said Ann Lee, who has since become deputy director, of the boats in the harbour.',
    '“We do not,” said Ove Lund, a pilot.',
  );
  expect(text).toContain('**Ann Lee** — deputy director —');
});

test('the line above an entry quotes nobody by itself, and who writes from where is no part of the entry', async () => {
  const text = await draftedOf(
    '09:41 Wall holds',
    'The wall of the harbour has held through the first high tide of the day, the agency says.',
    '10:15 “We are staying put”',
    'Ann Lee writes from Lundby: The harbour is empty but for two dogs. “We are staying put, all of us,” says Len Garn, a cook.',
    'Anyone who has a boat to spare should call the harbour master, Jonas Teel wrote on X.',
  );
  expect(text).toContain('> — Len Garn, a cook');
  expect(text).not.toMatch(/^> We are staying put$|Whose words are/mu);
  expect(text).toContain('> The harbour is empty but for two dogs.');
  expect(text).toContain('— the article, reporting Jonas Teel');
});

test('who wrote from where is no claim, and who showed a picture reported nothing', async () => {
  const text = await draftedOf(
    'By Yusra al-Holm in the town of Mirov and Dieter Pohl in Sarn',
    'The colonel, Bo Melin, spoke of the bridge. He showed a photograph of nine soldiers with a flag.',
  );
  expect(text).not.toContain('> By Yusra');
  expect(text).not.toContain('reporting Bo Melin');
});
