import { expect, test } from 'vitest';

import { headingOf } from '../../src/draft/headings/heading-of.ts';
import { isComplete, leadsIn, isRefusal } from '../../src/draft/headings/statement.ts';
import { draftOf } from './draft-of.ts';

test.each([
  ['The trial is more than a gesture.', 'The trial is more than a gesture'],
  ['Over the weekend, Ilse Brandt, the chair, opened a trial.', 'Ilse Brandt opened a trial'],
  ['HAVNEBY, March 3 (Agency) -- The council voted for night buses.', 'The council voted for night buses'],
  ['Asked whether the bus would run, the chair said it would.', 'The chair said it would'],
  ['This is what a council is for.', 'This is what a council is for'],
  ['According to the Courier, the council will vote in May.', 'The council will vote in May'],
  [
    'The council will vote on the night buses in May, and the mayor has promised to keep to the result.',
    'The council will vote on the night buses in May',
  ],
  ['Lund, 71, has run the ferry since 1979.', 'Lund has run the ferry since 1979'],
  ['The Brink, which was carrying grain to Havneby, lost power.', 'The Brink lost power'],
  ['According to a report, citing officials, the council paid twice.', 'The council paid twice'],
  ['Citing the minister, Edda Kern, an engineer will examine the dam.', 'An engineer will examine the dam'],
  ['Citing the minister, Edda Kern, a lawyer, paid twice.', 'Edda Kern, a lawyer, paid twice'],
  [
    'In 1962 Lund, then 29, was named the chair of the board.',
    'In 1962 Lund was named the chair of the board',
  ],
  ['LUNDBY, Fla., Dec. 11 (AP) — The council voted for buses.', 'The council voted for buses'],
  [
    'The bus is late. It has been late all year, and nobody minds.',
    'The bus is late. It has been late all year, and nobody minds',
  ],
])('a heading says what the sentence says first: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test.each([
  [
    'a verb without what it is done to',
    'The chair of the council would impose',
    'on every village of the county a tax that nobody there has asked for',
  ],
  [
    'what only leads in',
    'While the council takes the delay',
    'as a blow to its plans for the harbour, the villages along the coast are content',
  ],
  [
    'the main verb',
    'The Brink, a ship that carried grain',
    'to every harbour of the county for a hundred years, is sold to a museum in Lund',
  ],
  [
    'half of a pair',
    'The plan takes into account both the villages',
    'and the towns along the coast, which have had no bus since the war was over',
  ],
])('a heading is never cut short of %s', (_what, beginning, rest) => {
  expect(headingOf(`${beginning} ${rest}.`)?.replace(/ …$/u, '')).not.toBe(beginning);
});

test('a heading breaks off before marks only where something whole stands', () => {
  expect(headingOf('Lund opened a trial in Havneby, a promise to bring the night “back to the town.”')).toBe(
    'Lund opened a trial in Havneby',
  );
  expect(headingOf('Because the mayor is uneasy about “the night” the trial goes on.')).toBeNull();
});

test('a heading never ends before words that turn it round', () => {
  const sentence = `The council will keep every bus it runs today, unless ${'the costs of fuel rise again and again '.repeat(3)}.`;
  expect(headingOf(sentence)).not.toBe('The council will keep every bus it runs today');
});

test.each([
  [
    'The harbour at Havneby will close its gates after 10 p.m. from May unless the board of the port changes its mind.',
  ],
  [
    'The owner will pay every family on the island, provided that all of them lived there for ten years or longer.',
  ],
  [
    'The villages on the coast could drop the toll in June, but only if the councils of the islands agree to that.',
  ],
  [
    'A study by the town found that children slept better in quiet streets, though only if their windows were new.',
  ],
  [
    'The ferry will carry about a third of the mail to Lundby by spring if no exception is granted by the court.',
  ],
  [
    'The board of the ferry will carry no lorries and no coaches at all between the end of May and early October.',
  ],
])('a heading that stops before a limit shows that it is cut: %s', (sentence) => {
  expect(headingOf(sentence)).toMatch(/[^,] …$/u);
});

test('a heading takes no subject along whose verb it leaves off', () => {
  const sentence =
    'If the court agrees, the harbour will close in May and all the ships will have to go to Lundby.';
  expect(headingOf(sentence)).not.toMatch(/and all the ships$/u);
});

test.each([
  ['In most of the villages, buses are banned.'],
  ['When the water rises, the gates close.'],
  ['Without repairs, the bridge could fall.'],
  ['After midnight, the harbour will be closed.'],
])('a heading keeps a lead that says when or where alone something holds: %s', (sentence) => {
  expect(headingOf(sentence)).toBe(sentence.slice(0, -1));
});

test('a heading that can’t be cut at a clause shows that it is cut', () => {
  const heading = headingOf(`Both council members present ${'gladly solemnly '.repeat(8)}agreed.`);
  expect(heading?.endsWith(' …')).toBe(true);
  expect(heading?.length).toBeLessThanOrEqual(88);
});

test.each([
  ['One of the questioners said “never again”.'],
  ['The chair said that a cap “was tried and nobody kept it.”'],
  ['She called the sum “painful but not deadly.”'],
])('a sentence that breaks off before what was said makes no heading: %s', (sentence) => {
  expect(headingOf(sentence)).toBeNull();
});

test.each([
  [
    "The Harbour Workers' Union, which represents 7,400 dockers, rejected an offer of a 4.5 percent raise over two years.",
    "The Harbour Workers' Union rejected an offer of a 4.5 percent raise over two years",
  ],
  [
    'The buyer must take the roof, which leaks, the river bank, which is poisoned, and a promise made in 1974 that no owner has kept.',
    'The buyer must take the roof, which leaks, the river bank, which is poisoned',
  ],
  [
    'Last year a Dutch company, GreenPulp, offered to take the site.',
    'A Dutch company offered to take the site',
  ],
  [
    'His daughter, Birgit Holt, now 71, keeps the manuscript in a drawer in Copenhagen.',
    'His daughter keeps the manuscript in a drawer in Copenhagen',
  ],
  [
    'LINDAU, March 4 (Allied Wire) - Dockworkers in the port of Lindau extended their strike to a third day.',
    'Dockworkers in the port of Lindau extended their strike to a third day',
  ],
  [
    'Governments should publish the positions of all vessels near a damaged cable within 72 hours.',
    'Governments should publish the positions of all vessels near a damaged cable …',
  ],
  [
    'The Courier carried a commentary under the headline “New Era, New Test, New Answer”.',
    'The Courier carried a commentary',
  ],
  ['As one underwriter in London put it, “we pay for anchors”.', null],
  [
    'In a letter to the council, seen by this newspaper, the company cited “unquantifiable liabilities”.',
    null,
  ],
])('asides, figures and what leads into marks: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test.each([
  ['The council voted for buses', 'The council voted for buses.', true],
  ['The council voted for buses', 'The council voted for buses, and the mayor left.', true],
  ['The council voted for buses', 'The council voted for buses on Monday in Lund.', true],
  ['The council voted for buses', 'The council voted for buses that nobody will take.', false],
  ['The council is at a critical', 'The council is at a critical "juncture" now.', false],
  ['The chair said he had gone', 'The chair said he had gone for the longer way.', false],
])('a heading is complete where nothing of its sentence is missed: %s | %s', (heading, sentence, isWhole) => {
  expect(isComplete(heading, sentence)).toBe(isWhole);
});

test.each([
  ['They declined to comment on the sum, but the mayor said it was high.', true],
  ['A spokesperson for the council refused to discuss the case.', true],
  ['The chair did not immediately respond to a request for comment.', true],
  ['Lund could not be reached on Friday.', true],
  ['The mayor said the sum was high, and the chair declined to comment.', false],
  ['The council refused to pay.', false],
])('a sentence that tells of silence heads nothing: %s', (sentence, isSilent) => {
  expect(isRefusal(sentence)).toBe(isSilent);
});

test.each([
  'Her colleague Tomás Valadar puts it more bluntly.',
  'Analysts at Lund Securities were less sure.',
  'The farmer disagrees about the price.',
  'The chair asked whether the minister had read the report.',
])('a sentence that leads to what is said next is no claim: %s', (sentence) => {
  expect(leadsIn(sentence)).toBe(true);
});

test.each([
  'The figures put it more than a mile from the coast, far behind every other town.',
  'Analysts were less sure of the harbour than the council, which had promised to pay for all of its repairs.',
  'The council disagreed with the county and went to court.',
])('a sentence that says more than that is one: %s', (sentence) => {
  expect(leadsIn(sentence)).toBe(false);
});

const DEBATE = [
  'The Night Bus Bill passed its second reading on Tuesday.',
  'Moving the bill, the transport minister, Freya Stang, said it would end “the scandal of the empty stop”. The shadow transport secretary, Donal Crane, told MPs it would do no such thing. “It is a bill about timetables,” he said.',
  'The SNP’s Morna Dunn said it had “not moved a single bus in Skye”. Her colleague Lee Hart was less sure. “We shall see,” he told the journal Coastal Systems.',
].join('\n\n');

test('no heading of a draft waits for the marks or for the sentence before', async () => {
  const { text } = await draftOf(DEBATE);
  expect(text).toContain('## Freya Stang: The scandal of the empty stop');
  expect(text).not.toMatch(/^#+ .*(?:said it would end|no such thing|less sure)/imu);
});

test('a draft takes no law for an institution, no hearers for an intermediary and a party for whose somebody is', async () => {
  const { text } = await draftOf(DEBATE);
  expect(text).not.toContain('Bill** — institution');
  expect(text).not.toContain('those of MPs');
  expect(text).toContain('**Morna Dunn** — of the SNP');
  expect(text).toContain('**Freya Stang** — the transport minister');
});

test.each([
  [
    'But for the three weeks since he put the seal of the town on the table of the café and walked out, the water has come and the goats have not voted.',
    null,
  ],
  [
    'The firm that ran the ferry Star of Skarvik was warned 13 months before the vessel sank that its doors did not close.',
    'The firm that ran the ferry Star of Skarvik was warned 13 months before the vessel …',
  ],
  ['On paper, Dalen Fruit owns nine trees.', 'On paper, Dalen Fruit owns nine trees'],
  [
    'A former dealer in cars with two convictions, Kruse now lives in Lund, where he keeps a boat.',
    'Kruse now lives in Lund, where he keeps a boat',
  ],
  ['The town, Skarvik, was late.', 'The town was late'],
  [
    'A decision on the bridge is planned for the third quarter of next year, subject to permits and to the money.',
    'A decision on the bridge is planned for the third quarter of next year …',
  ],
  [
    'In our village we make the rules in the café, between the second coffee and the first glass, and break them.',
    'In our village we make the rules in the café',
  ],
  [
    'Analysts at Banco Sur wrote in a note that strikes at the Quebrada mine in the north could remove tonnes of it.',
    'Analysts at Banco Sur wrote in a note that strikes at the Quebrada mine in the north …',
  ],
  [
    'Two late goals from substitute Tobi Okoro took Skarvik to the top of their group on a wet Tuesday night in May.',
    'Two late goals from substitute Tobi Okoro took Skarvik to the top of their group',
  ],
  ['Oslo / Bergen, 22 April 2026 – The harbour will be deeper.', 'The harbour will be deeper'],
])('a heading ends and begins where nothing is turned round: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test.each([
  [
    'Farmers who had sold all their water rights before the drought were the only ones who made a profit in the end.',
    'Farmers who had sold all their water rights before the drought were the only ones …',
  ],
  [
    'The pilots who left the harbour in May were fined by the owners, and they have paid since the first of June.',
    'The pilots who left the harbour in May were fined by the owners',
  ],
  ['The engineer, who had warned of it, has been charged.', 'The engineer has been charged'],
])('a heading says what those did who are distinguished by “who”: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});
