import { expect, test } from 'vitest';

import type { Fix } from '../../src/diagnostics/diagnostic.ts';
import type { Evidence, Finding } from '../../src/evidence/model/verdict.ts';
import { evidenceFixes } from '../../src/evidence/fixes/evidence-fixes.ts';
import type { Quotation } from '../../src/outline/outline.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { ARTICLE, sourced } from '../support/fix-cases/fix-case.ts';
import { checked } from '../support/fixed-briefing.ts';
import { find, indexOf } from './support/check.ts';

/** The fix of a body’s first diagnostic of a kind. */
async function fixOf(code: string, body: string, article = ARTICLE): Promise<Fix | null> {
  const { outline, beside } = sourced(body, article);
  const diagnostic = (await checked(outline, beside)).find((found) => found.code === code);
  expect(diagnostic?.code).toBe(code);
  return diagnostic?.fix ?? null;
}

const quoted = (words: string): string => `> ${words}\n>\n> — Ilse Brandt [@holt, para. 3]`;

test.each([
  ['more than three words differ', quoted('We tallied all ships that came through')],
  ['hardly more words agree than differ', quoted('We tallied every barge')],
  ['a word is emphasised in part', quoted('We counted **ev**ry barge that came through')],
  ['a letter is written otherwise', quoted('We counted &eacute;very barge that came through')],
  ['some words are in a span', quoted('We counted [evry barge]{lang=en} that came through')],
  ['raw HTML is between the words', quoted('We counted <b>evry</b> barge that came through')],
  ['two marks part the words that differ', quoted('We counted *evry* *bagre* that came through')],
])('words are not corrected where %s', async (_, body) => {
  expect(await fixOf('evidence/altered', body)).toBeNull();
});

const TWICE =
  'We pay for empty seats every day.\nRain fell on the town.\nWe pay for empty rooms every day.\n';

test('nor where two passages of the article may be meant', async () => {
  const body = '“We pay for empty buses every day” [@holt]';
  expect(await fixOf('evidence/altered', body, TWICE)).toBeNull();
  expect(await fixOf('evidence/altered', body, TWICE.replace('rooms every', 'rooms each'))).toBeNull();
  const alone = TWICE.replace('We pay for empty rooms every day.', 'Nobody came.');
  expect((await fixOf('evidence/altered', body, alone))?.text).toBe('seats');
});

test('nor where the article’s words would be Markdown', async () => {
  const starred = 'We pay for the *real* price of empty seats every day.\n';
  expect(
    await fixOf('evidence/altered', '“We pay for the rael price of empty seats” [@holt]', starred),
  ).toBeNull();
  const body = '> They built\n> twelv new gates and a dam [@holt]';
  expect(await fixOf('evidence/altered', body, 'They built 12 new gates and a dam.\n')).toBeNull();
  const spelt = await fixOf('evidence/altered', body, 'They built twelve new gates and a dam.\n');
  expect(spelt).toMatchObject({ text: 'twelve', changesClaim: true });
});

test.each([
  ['an opposite', 'costs rose in every town on the coast', 'costs fell in every town on the coast'],
  ['a “would”', 'it would close the old lock', 'it will close the old lock'],
  ['a number in words', 'two summers of work on the lock', 'ten summers of work on the lock'],
  ['a Chinese figure', '大坝一共花费了三亿元人民币', '大坝一共花费了五亿元人民币'],
])('%s is corrected by nobody who isn’t asked', async (_, article, words) => {
  expect(await fixOf('evidence/altered', `“${words}” [@holt]`, `${article}.\n`)).toMatchObject({
    changesClaim: true,
  });
});

test('words that are translated aren’t corrected', async () => {
  const body =
    '> We counted evry barge that came through\n>\n> — Ilse Brandt, trans. Ann Lee [@holt, para. 3]';
  expect(await fixOf('evidence/altered', body)).toBeNull();
});

test('what the article has is written as it stands there, also where no blanks part words', async () => {
  const body = '“大坝一共花费了很长时问” [@holt]';
  expect(await fixOf('evidence/altered', body, '大坝一共花费了很长时间。\n')).toMatchObject({
    text: '间',
    changesClaim: false,
  });
});

test.each([
  [
    'the words stand in two paragraphs',
    '“empty seats every day”',
    'empty seats every day\n\nempty seats every day\n',
  ],
  ['the marks are the text of a link', '[“We counted every barge” again](https://example.org)', ARTICLE],
  [
    'they are the caption of a picture',
    '![“We counted every barge”](lock.png "Photograph: Ann Lee")',
    ARTICLE,
  ],
  ['they run over raw HTML', '<p>“We counted every barge”</p>', ARTICLE],
  ['the block quote ends in a list', '> We counted\n>\n> - every barge', ARTICLE],
])('no citation is added where %s', async (_, body, article) => {
  expect(await fixOf('evidence/uncited', body, article)).toBeNull();
});

test('nor where another source has the words as well', async () => {
  const { outline, beside } = sourced('“We counted every barge”');
  const both = outline.replace('sources: {', 'sources: { copy: { title: Copy, text: copy.txt },');
  const found = await checked(both, { ...beside, 'copy.txt': ARTICLE });
  expect(found.find(({ code }) => code === 'evidence/uncited')).toMatchObject({ fix: null });
});

test('nor is a paragraph written where the words stand in several', async () => {
  const article = 'Rain fell.\n\nempty seats every day\n\nempty seats every day\n';
  expect(
    await fixOf('evidence/wrong-paragraph', '“empty seats every day” [@holt, para. 1]', article),
  ).toBeNull();
});

test('a speaker is written over by nobody where the line names him otherwise', async () => {
  const body = '> We will not pay for 12 empty gates\n>\n> — **Tom** Okoro [@holt, para. 5]';
  expect(await fixOf('evidence/misattributed', body)).toBeNull();
});

test('in front matter and in charts only words are written, which part no values', async () => {
  const { outline, beside } = sourced('Words [@holt].');
  const named = (words: string): string => outline.replace('title: T', `title: “${words}”`);
  const fixIn = async (text: string): Promise<Fix | null> =>
    (await checked(text, beside)).find(({ code }) => code === 'evidence/altered')?.fix ?? null;
  expect((await fixIn(named('We counted evry barge that came through')))?.text).toBe('every');
  expect(await fixIn(named('barge that came through and there were fewer'))).toBeNull();
  const chart = (words: string): string =>
    sourced(
      `\`\`\`chart\ntitle: Barges\nsource: "[@holt]"\n---\nYear,Barges\n“${words}”,58\nAfter,41\n\`\`\``,
    ).outline;
  expect((await fixIn(chart('We counted evry barge that came through')))?.text).toBe('every');
  expect(await fixIn(chart('barge that came through and there were fewer'))).toBeNull();
});

test('nor is a citation put into a chart', async () => {
  const chart = '```chart\ntitle: Barges\n---\nYear,Barges\n“We counted every barge”,58\nAfter,41\n```';
  expect(await fixOf('evidence/uncited', chart)).toBeNull();
});

test('what is written for many words is not told word by word', async () => {
  const body = quoted(
    'We cuonted every barge that came through, and there were fewer each year said Ilse Brandt, the harbour mastre',
  );
  const article = ARTICLE.replace('year,” said', 'year said').replace('master.', 'master.”');
  expect(await fixOf('evidence/altered', body, article)).toMatchObject({
    title: 'Write the article’s words',
  });
});

test('words that may not be left out get no ellipsis', async () => {
  const article = 'The council, if the county pays all of it, will close the lock for two summers.\n';
  expect(
    await fixOf('evidence/altered', '“The council will close the lock for two summers” [@holt]', article),
  ).toBeNull();
});

test('an ellipsis goes between two parts of a speech that a remark names', () => {
  const text = '> We love **the** old wall. The sea\n> doesn’t wait for us.\n';
  const article = 'The town.\n\n“We love the old wall,” said Ann Lee. “The sea doesn’t wait for us.”\n';
  const index = indexOf(article);
  const file = sourceFile('outline.md', text);
  const [words] = parseOutline('outline.md', text).value.quotations;
  const plainText = index.article.file.text;
  const between = (from: string, to: string) => ({
    start: plainText.indexOf(from),
    end: plainText.indexOf(to) + to.length,
  });
  const passage = { ...between('We love', 'for us.'), paragraph: 2, lastParagraph: 2, part: null };
  const evidence = evidenceOf(words, { ...find(article, 'The town'), passage });
  const fixes = evidenceFixes([evidence], file, new Map([['holt', index]]));
  const fix = fixes.join(evidence, between(',” said', 'Lee. “'));
  expect(fix).toMatchObject({ text: ' …', range: { start: { line: 1, column: 28 }, end: { column: 28 } } });
});

function evidenceOf(quotation: Quotation | undefined, finding: Finding): Evidence {
  if (quotation === undefined) throw new Error('the outline of a test must have a quotation');
  return { ...finding, quotation, sourceId: 'holt', checkedAgainst: 'article' };
}

test.each(['[@holt, para. 3', '[holt, para. 3]', '[Northmere Post]'])(
  'no citation is added beside %s, which may be meant for one',
  async (written) => {
    expect(
      await fixOf('evidence/uncited', `> We counted every barge\n>\n> — Ilse Brandt ${written}`),
    ).toBeNull();
  },
);

test.each(['para 15', 'par 15', 'parag. 15', 'paragraph 15', '¶15'])('%s is a paragraph', async (place) => {
  const { outline, beside } = sourced(`> We counted every barge\n>\n> — Ilse Brandt [@holt, ${place}]`);
  expect((await checked(outline, beside)).map(({ code }) => code)).toContain('evidence/no-such-paragraph');
});
