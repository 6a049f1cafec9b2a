import { expect, test } from 'vitest';

import { hints, reports } from './support/reports.ts';

const TABLE = '| Dams | Treaty |\n| ---- | ------ |\n| 17   | 5      |\n';

test('a heading without a blank behind its # is reported, a hashtag isn’t', () => {
  expect(reports('outline/left-as-text', '## A\n\n##Next\n\nWords.')).toEqual([
    '3: “##Next” isn’t read as markup; the slide shows it as it is written.',
  ]);
  expect(reports('outline/left-as-text', '## A\n\n#Water4All and `##x`')).toEqual([]);
});

test('a table whose line of dashes has too few columns is reported, one that is read isn’t', () => {
  const short = TABLE.replace('| ------ |', '|');
  expect(
    hints('outline/left-as-text', `## A\n\n${TABLE.replace('| ---- | ------ |', '|--|--|--|')}`),
  ).toEqual([expect.stringContaining('as many columns')]);
  expect(reports('outline/left-as-text', `## A\n\n${TABLE}`)).toEqual([]);
  expect(reports('outline/left-as-text', `## A\n\n${short}`)).toEqual([]);
});

test('attributes behind a picture or a link are reported where they stand', () => {
  expect(reports('outline/left-as-text', '## A\n\n![a wall](a.png){width=50%}\n')).toHaveLength(1);
  expect(
    reports('outline/left-as-text', '## A\n\n[The study](https://a.example){target=_blank}\n'),
  ).toHaveLength(1);
  expect(reports('outline/left-as-text', '## A\n\n![a wall](a.png) {a set}\n')).toEqual([]);
});

test.each([
  ['. . .', '{.incremental}'],
  ['::right::', '{.comparison}'],
  ['{{< video a.mp4 >}}', 'Delete it'],
  ['The dam *holds*.^[So says the board.]', '[^note]'],
])('what only another tool acts on is reported, with what does it here: %s', (line, hint) => {
  expect(hints('outline/left-as-text', `## A\n\n- a\n\n${line}\n\n- b`)).toEqual([
    expect.stringContaining(hint),
  ]);
});

test('what only looks like a note or a command is passed over', () => {
  for (const text of [
    '10^[3] years',
    'A mark.[^1]\n\n[^1]: Words.',
    '`^[a note]` and `{{< a >}}`',
    'Write {{name}}.',
  ])
    expect(reports('outline/left-as-text', `## A\n\n${text}`)).toEqual([]);
});

test('a quotation that is indented to code is reported, code isn’t', () => {
  expect(
    reports('quotation/in-code', '## A\n\nAs she said:\n\n    > The dam holds\n    > — Brandt'),
  ).toHaveLength(1);
  expect(reports('quotation/in-code', '## A\n\n\tShe said: “The dam will hold.”')).toHaveLength(1);
  expect(reports('quotation/in-code', '## A\n\n    const a = "the dam";')).toEqual([]);
  expect(reports('quotation/in-code', '## A\n\n    x = “dam”; y = „dam“')).toEqual([]);
  expect(reports('quotation/in-code', '## A\n\n```\n> The dam “will hold”\n```')).toEqual([]);
});

test.each([
  ['::: columns\na\n:::', '“::: columns”', '{.comparison}'],
  ['::: {.speaker-notes}\na\n:::', '“::: speaker-notes”', '::: notes'],
  ['::: {.incremental}\n- a\n:::', '“::: incremental”', '{.incremental}'],
  ['> a\n>\n> ::: box\n> b\n> :::', '“::: box”', 'Take out its line'],
])('a division that means nothing is reported: %j', (division, name, hint) => {
  expect(reports('outline/unknown-division', `## A\n\n${division}`)).toEqual([expect.stringContaining(name)]);
  expect(hints('outline/unknown-division', `## A\n\n${division}`)).toEqual([expect.stringContaining(hint)]);
});

test('notes, and a division that says its language, mean something', () => {
  expect(
    reports('outline/unknown-division', '## A\n\na\n\n::: notes\nb\n:::\n\n::: {lang=ru}\nв\n:::'),
  ).toEqual([]);
});

test.each([
  ['As @post says.', 'Write it as [@post].'],
  ['As @post [p. 3] says.', 'Write it as [@post, p. 3].'],
  ['> The dam holds\n>\n> — Brandt @post', 'Write it as [@post].'],
])('a source that is cited without brackets is reported: %j', (body, hint) => {
  expect(hints('markdown/citation', `## A\n\n${body}`)).toEqual([hint]);
});

test('an address, an escaped @ and a name that is no source cite nothing', () => {
  expect(reports('markdown/citation', '## A\n\nWrite to me@post, \\@post or @posts.')).toEqual([]);
  expect(reports('markdown/citation', '## A\n\nWords [@post, para. 3].')).toEqual([]);
});

test.each(
  [
    '{number}',
    '{Number}',
    '{nubmer}',
    '(.number)',
    '[.number]',
    '.number',
    '{{.number}}',
    '<.number>',
    'number}',
  ].map((written) => [written]),
)('the name of a layout that isn’t in braces with its dot is reported: ## A sum %s', (written) => {
  expect(reports('outline/left-as-text', `## A sum ${written}\n\nWords.`)).toEqual([
    `1: “${written}” isn’t read as markup; the slide shows it as it is written.`,
  ]);
  expect(hints('outline/left-as-text', `## A sum ${written}\n\nWords.`)).toEqual(['Write {.number}.']);
});

test.each(
  [
    '{.number}',
    '{1, 2}',
    '{a set}',
    '(number)',
    'and number',
    '(2026)',
    '`{number}`',
    '{figures of speech}',
    '.com',
  ].map((written) => [written]),
)('what isn’t meant as a layout is passed over: ## A sum %s', (written) => {
  expect(reports('outline/left-as-text', `## A sum ${written}\n\nWords.`)).toEqual([]);
});

const SWALLOWED = [
  '#The quarrel',
  '##The quarrel',
  '###Quarrel',
  '#Quarrel',
  '#争论',
  '#“Quarrel” is the word',
  '#2 A quarrel',
];

test.each(SWALLOWED.map((line) => [line]))('a heading that the notes swallow is reported: %s', (line) => {
  for (const before of ['', 'Say who.\n', 'Say who.\n\n- a\n\n'])
    expect(reports('outline/left-as-text', `## A\n\nWords.\n\nNote:\n${before}${line}\n\n- b`)).toEqual([
      `${5 + before.split('\n').length}: “${line}” isn’t read as markup; it is part of the notes.`,
    ]);
});

test('so is one that is indented or underlined, and a line that ends like one', () => {
  const said = (line: string): readonly string[] =>
    reports('outline/left-as-text', `## A\n\nWords.\n\nNote:\nSay who.\n\n${line}\n\n- b`);
  for (const line of [' ## The quarrel', '  # The quarrel', 'The quarrel\n===', 'The quarrel {.points}'])
    expect(said(line)).toEqual([expect.stringMatching(/^8: “[# ]*The quarrel/u)]);
  for (const line of [
    '### What to say',
    'Item #3 of it',
    '\\#Quarrel',
    '`#Quarrel`',
    'The set {1, 2}',
    '- {a}',
  ])
    expect(said(line)).toEqual([]);
});

test('a heading with one # and no blank is reported on a slide, a hashtag isn’t', () => {
  expect(reports('outline/left-as-text', '## A\n\n#The quarrel\n\nWords.')).toHaveLength(1);
  for (const line of ['#MeToo changed it', '#Water', '#One and #Two', '#5 of them'])
    expect(reports('outline/left-as-text', `## A\n\n${line}\n\nWords.`)).toEqual([]);
});
