import { expect, test } from 'vitest';

import { hints, reports } from './support/reports.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

test('a quotation without a speaker is reported', () => {
  expect(reports('quotation/no-speaker', '## A\n\n> We will count\n\n## B\n\n> Twice [@post]')).toEqual([
    '3: This quotation doesn’t say whose words it gives.',
    '7: This quotation doesn’t say whose words it gives.',
  ]);
});

test('a quotation with a speaker, and a line that the parser has reported, say nothing of speakers', () => {
  expect(
    reports('quotation/no-speaker', '## A\n\n> We will count\n>\n> — Ann Lee\n\n> Twice\n>\n> —'),
  ).toEqual([]);
});

test.each([
  ['Ann Lee, mayor', 'If “Ann Lee, mayor” says whose they are, put a dash before it: “— Ann Lee, mayor”.'],
  ['And we will count again.', 'End it with a line “— Name, role [@source, para. 3]”.'],
  [
    '- Ann Lee, mayor',
    'If “Ann Lee, mayor” says whose they are, write a dash in place of the hyphen: “— Ann Lee, mayor”.',
  ],
  ['1. Ann Lee, mayor', 'End it with a line “— Name, role [@source, para. 3]”.'],
  ['- We count.\n> - We wait', 'End it with a line “— Name, role [@source, para. 3]”.'],
])('a last line like a name is asked whether it is one: %s', (line, hint) => {
  expect(hints('quotation/no-speaker', `## A\n\n> We will count\n>\n> ${line}`)).toEqual([hint]);
});

test('a quotation of more than sixty words should be cut', () => {
  expect(reports('quotation/too-long', `## A\n\n> ${words(61)}`)).toEqual([
    '3: This quotation has 61 words.',
  ]);
  expect(reports('quotation/too-long', `## A\n\n> ${words(60)}`)).toEqual([]);
});

test('two characters of Chinese count as one word', () => {
  expect(reports('quotation/too-long', `## A\n\n> ${'网络'.repeat(61)}`)).toHaveLength(1);
  expect(reports('quotation/too-long', `## A\n\n> ${'网络'.repeat(60)}`)).toEqual([]);
});

test('the same quotation on two slides in a row is reported with the first', () => {
  expect(reports('quotation/repeated', '## A\n\n> Count *again*.\n\n## B\n\n> Count again')).toEqual([
    '7: The slide before this one has the same quotation. (3)',
  ]);
});

test('a quotation may come back later', () => {
  expect(reports('quotation/repeated', '## A\n\n> Count\n\n## B\n\n> Look\n\n## C\n\n> Count')).toEqual([]);
});

test('scare quotes round a whole phrase are reported, since nothing checks them', () => {
  const slides = '## A\n\nHe called it [“a trial with a date on it”]{.scare}.';
  expect(reports('quotation/long-scare', slides)).toEqual([
    '3: Scare quotes around 7 words read like a quotation, and this one isn’t checked.',
  ]);
});

test('scare quotes round a short phrase of up to five words are fine', () => {
  expect(reports('quotation/long-scare', '## The [“so-called” trial]{.scare}\n\nWords.')).toEqual([]);
  expect(reports('quotation/long-scare', '## A\n\nA [“trial that is no trial”]{.scare}.')).toEqual([]);
});

test('a speaker whose names change places is reported with the first spelling', () => {
  const slides =
    '## A\n\n> One\n>\n> — Liu Yunshan\n\n## B\n\n> Two\n>\n> — Yunshan Liu via XINHUA\n\n> Three\n>\n> — Xinhua';
  expect(reports('speaker/spelt-differently', slides)).toEqual([
    '11: “Yunshan Liu” is “Liu Yunshan” elsewhere in this briefing. (5)',
    '15: “Xinhua” is “XINHUA” elsewhere in this briefing. (11)',
  ]);
});

test('different people, and one spelling, are fine', () => {
  const slides = '## A\n\n> One\n>\n> — Ann Lee\n\n> Two\n>\n> — Bo Lee\n\n> Three\n>\n> — Ann Lee, mayor';
  expect(reports('speaker/spelt-differently', slides)).toEqual([]);
});

test('a quotation without words is one error, whether nothing, a speaker or a picture stands in it', () => {
  for (const inside of ['', '— Ann Lee [@post]', '![](a.png)'])
    expect(reports('quotation/no-speaker', `## A\n\n> ${inside}`)).toEqual([]);
});

test.each([
  'We will count\n\n— Ann Lee',
  '*We will count*\n\n— Ann Lee, mayor [@post, para. 2]',
  'We will count  \n— Ann Lee [@post]',
  '### We will count\n\n-- Ann Lee',
  '- a\n- b\n\nWe will count.\n\n— Ann Lee, chair of the committee',
])('words that are signed like a quotation and aren’t marked as one are told: %j', (body) => {
  const [report, ...others] = reports('quotation/unmarked', `## A\n\n${body}`);
  expect(report).toContain('The words above “— Ann Lee” look like a quotation');
  expect(others).toEqual([]);
});

test.each([
  '> We will count\n>\n> — Ann Lee',
  '> We will count\n\n— Ann Lee',
  '“We will count”\n\n— Ann Lee',
  '— Where is Ann?\n\n— She has left.',
  '— Where is Ann\n\n— Lee',
  'Three things:\n\n— A lamp\n\n— A bus',
  'Three things matter\n\n— A lamp\n\n— A bus',
  'It goes on\n\n— and on and on',
  'It goes on — Ann Lee',
  '![A lamp](lamp.png)\n\n— Ann Lee',
  '- **Ann Lee** — mayor\n- **Bo Hu** — clerk',
])('dialogue, lists of dashes and quotations are not taken for unmarked ones: %j', (body) => {
  expect(reports('quotation/unmarked', `## A\n\n${body}`)).toEqual([]);
});

test.each([
  ['and nobody goes home by it', 1],
  ['We will count again [@post]', 1],
  ['a driver of the last bus', 0],
  ['Ann Lee, and nobody else', 0],
  ['I. Brandt, chair', 0],
  ['He will count again', 1],
  ['He Lifeng, vice premier', 0],
  ['I Gusti Ngurah', 0],
  ['It', 0],
])('a line in place of the speaker that continues with the words is told: %s', (line, count) => {
  expect(reports('quotation/speaker-goes-on', `## A\n\n> We will count\n>\n> — ${line}`)).toHaveLength(count);
});

test('scare quotes as a block quote and in the front matter are held to the same length', () => {
  expect(reports('quotation/long-scare', '## A\n\n> w1 w2 w3 w4 w5 w6 {.scare}')).toHaveLength(1);
  const head = '---\ntitle: "[“w1 w2 w3 w4 w5 w6”]{.scare}"\n---\n';
  expect(reports('quotation/long-scare', '## A\n\n> w1 {.scare}', head)).toHaveLength(1);
});

test('words of one’s own and words said elsewhere may be long', () => {
  const slides = '## A\n\n> w1 w2 w3 w4 w5 w6 {.own}\n\n[“w1 w2 w3 w4 w5 w6” [@post]]{.elsewhere}';
  expect(reports('quotation/long-scare', slides)).toEqual([]);
});

test.each([
  '[“All is solid”]{.elsewhere}',
  '“We count” [@post] and [“all is solid”]{.elsewhere}',
  '> All is solid {.elsewhere}',
  '> All is solid {.elsewhere}\n>\n> — Marx',
  '![a [“b”]{.elsewhere}](p.png)',
])('words said elsewhere without a citation are reported: %s', (words) => {
  expect(reports('quotation/elsewhere-uncited', `## A\n\n${words}`)).toHaveLength(1);
});

test.each([
  '[“All is solid” [@post, p. 3]]{.elsewhere}',
  '[“All is solid”]{.elsewhere} [@post, p. 3]',
  'As he said, [“all is solid”]{.elsewhere}, it melts [@post, p. 3].',
  '> All is solid [@post] {.elsewhere}',
  '> All is solid\n>\n> — Marx [@post, p. 3] {.elsewhere}',
  '![a [“b”]{.elsewhere}](p.png) [@post]',
  '[“All is solid”]{.own} and > {.scare}',
])('words said elsewhere with their citation, and others without, are fine: %s', (words) => {
  expect(reports('quotation/elsewhere-uncited', `## A\n\n${words}`)).toEqual([]);
});

test('words said elsewhere whose source has a text could be compared', () => {
  const head =
    '---\ntitle: Test\nsources:\n  post: { title: The Post }\n  mail: { title: M, text: m.txt }\n---\n';
  const slides = '## A\n\n[“a b” [@mail]]{.elsewhere} and [“c d” [@post]]{.elsewhere}';
  expect(reports('quotation/elsewhere-at-hand', slides, head)).toEqual([
    '3: These words are cited from @mail, whose text the outline names, and yet they aren’t compared with it.',
  ]);
});

test('words of one’s own need no speaker, words said elsewhere do', () => {
  expect(
    reports('quotation/no-speaker', '## A\n\n> Who pays? {.own}\n\n## B\n\n> So-called {.scare}'),
  ).toEqual([]);
  expect(reports('quotation/no-speaker', '## A\n\n> All is solid [@post] {.elsewhere}')).toHaveLength(1);
  expect(reports('quotation/no-speaker', '## A\n\n> All is solid {.elsewhere}\n>\n> — Marx [@post]')).toEqual(
    [],
  );
});

test('the original of a translation in the same script should say which language it is in', () => {
  expect(
    reports('quotation/original-language', '## A\n\n> Une rivière\n> = A river\n>\n> — Ann [@post]'),
  ).toEqual(['3: These words are translated, and nothing says which language they are in.']);
});

test.each([
  '> Une rivière {lang=fr}\n> = A river',
  '> [Une rivière]{lang=fr}\n> = A river',
  '> 河流\n> = A river',
  '> A river',
])('one that says so, is in another script or isn’t translated is fine: %s', (quote) => {
  expect(reports('quotation/original-language', `## A\n\n${quote}`)).toEqual([]);
});

test('letters that Japan or Taiwan writes in another form than the fonts have are mentioned once', () => {
  const head = (front: string): string => `---\ntitle: Test\n${front}\n---\n`;
  const slides = '## 骨\n\n直接。\n';
  expect(reports('font/chinese-forms', slides, head('lang: ja'))).toEqual([
    '1: Letters such as “骨” are shown as China writes them, and not as Japan does.',
  ]);
  expect(reports('font/chinese-forms', slides, head('scripts: { Han: zh-TW }'))).toEqual([
    '1: Letters such as “骨” are shown as China writes them, and not as Taiwan does.',
  ]);
  expect(reports('font/chinese-forms', '## A\n\n> 直接 {lang=ja}\n>\n> — Ann [@post]')).toHaveLength(1);
  for (const front of ['lang: zh', 'lang: en'])
    expect(reports('font/chinese-forms', slides, head(front))).toEqual([]);
  expect(reports('font/chinese-forms', '## A\n\nてん\n', head('lang: ja'))).toEqual([]);
});
