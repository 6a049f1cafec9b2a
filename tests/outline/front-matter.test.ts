import { expect, test } from 'vitest';

import { check, read } from '../support/check-outline.ts';

const head = (keys: string): string => `---\n${keys}\n---\n\n## Slide\n\nWords.\n`;
const frontMatter = (keys: string) => read(head(keys)).outline.frontMatter;

test('every key is read', () => {
  const keys = `title: T
subtitle: S
event: E
presenter: P
date: 24 November 2026
lang: zh-Hans
theme: ink
incremental: true
scripts: { Han: zh-Hant }
sources: { a: { title: A, DOI: 10.1/x } }`;
  check({ outline: head(keys), reports: [] });
  expect(frontMatter(keys)).toEqual({
    title: 'T',
    subtitle: 'S',
    event: 'E',
    presenter: 'P',
    date: '24 November 2026',
    lang: 'zh-Hans',
    theme: 'ink',
    incremental: true,
    scripts: { Han: 'zh-Hant' },
    sources: { a: { type: 'document', title: 'A', author: [], DOI: '10.1/x' } },
  });
});

test('what is left out has a default', () => {
  expect(frontMatter('title: T')).toEqual({
    title: 'T',
    lang: 'en',
    theme: 'paper',
    incremental: false,
    scripts: {},
    sources: {},
  });
});

test('several people may present', () => {
  expect(read(head('title: T\npresenter: [A, B]')).deck.presenters).toEqual(['A', 'B']);
});

test('a date or title that YAML takes for a number stays a text', () => {
  expect(frontMatter('title: 1984\ndate: 2026')).toMatchObject({ title: '1984', date: '2026' });
});

test('a date is kept as it is written', () => {
  expect(frontMatter('title: T\ndate: 2026-11-24').date).toBe('2026-11-24');
});

test('a source may be issued in a year', () => {
  const { deck } = read(head('title: T\nsources: { a: { title: A, issued: 2017 } }'));
  expect(deck.sources.get('a')?.issued).toBe('2017');
});

test('empty lines may stand above front matter, but not above a slide break that begins a deck', () => {
  check({ outline: `\n \n${head('title: T\nthem: ink')}`, reports: ['front-matter/unknown-key at 5:1'] });
  expect(read('\n---\n\n## A\n\nWords: b\n\n---\n\nc\n').outline.slides).toHaveLength(2);
});

test('a misspelt key is reported at its place, with the nearest one', () => {
  check({
    outline: head('title: T\nthem: ink'),
    reports: ['front-matter/unknown-key at 3:1, hint: Did you mean “theme”?'],
  });
});

test.each([
  ['author: Ana Lima', 'presenter'],
  ['language: en', 'lang'],
  ['institute: A University', 'event'],
  ['footer: Draft', 'circulation'],
])('a key of another tool is answered with ours: %s', (key, ours) => {
  check({
    outline: head(`title: T\n${key}`),
    reports: [`front-matter/unknown-key at 3:1, hint: Did you mean “${ours}”?`],
  });
});

test.each([
  ['newspaper: Havneby Post', 'unknown-source-key at 5:5, hint: Did you mean “container-title”?'],
  ['url: https://a.example/b', 'unknown-source-key at 5:5, hint: Did you mean “URL”?'],
  ['date: 2026-03-12', 'unknown-source-key at 5:5, hint: Did you mean “issued”?'],
  ['file: article.txt', 'unknown-source-key at 5:5, hint: Did you mean “text”?'],
  ['container-titel: Post', 'unknown-source-key at 5:5, hint: Did you mean “container-title”?'],
  ['zzzzzz: 1', 'unknown-source-key at 5:5, hint: Delete it'],
  ['type: newspaper', 'unknown-source-type at 5:11, hint: Did you mean “article-newspaper”?'],
  ['type: zzzzzz', 'unknown-source-type at 5:11, hint: Write article-newspaper'],
])('what no list of sources would show is warned of: %s', (key, report) => {
  check({
    outline: head(`sources:\n  holt:\n    title: T\n    ${key}\ntitle: T`),
    reports: [`front-matter/${report}`],
  });
});

test('what CSL knows is kept without a word', () => {
  const keys = ['type: article-journal', 'DOI: 10.1/2', 'page: 3-9', 'shortTitle: A', 'original-date: 1931'];
  check({
    outline: head(`sources:\n  holt:\n    title: T\n    ${keys.join('\n    ')}\ntitle: T`),
    reports: [],
  });
});

test('a key like no other points to the list of keys', () => {
  check({
    outline: head('title: T\nzzzzzz: 1'),
    reports: ['front-matter/unknown-key at 3:1, hint: Delete it; docs/outline-format.md'],
  });
});

test.each([
  ['title: [a]', '2:8'],
  ['title: T\nsubtitle: 3', '3:11'],
  ['title: T\ndate: [1]', '3:7'],
  ['title: T\nlang: English (UK)', '3:7'],
  ['title: T\nlang: en-x', '3:7'],
  ['title: T\nlang: abcd', '3:7'],
  ['title: T\ntheme: Paper', '3:8'],
  ['title: T\ntheme: ../../etc', '3:8'],
  ['title: T\nincremental: "yes"', '3:14'],
  ['title: T\nincremental: yes', '3:14'],
  ['title: T\nscripts: { Han: 3 }', '3:17'],
  ['title: T\npresenter: { a: b }', '3:12'],
  ['title: T\nsources: [a]', '3:10'],
  ['title: T\nsources:\n  a: { title: A, author: B }', '4:26'],
  ['title: T\nsources:\n  a: { title: A, author: [B] }', '4:27'],
  ['title: T\nsources:\n  a: { title: A, issued: [2017] }', '4:26'],
  ['title: T\nsources:\n  "a b": { title: A }', '4:3'],
])('a wrong value is reported at its place: %s', (keys, place) => {
  check({ outline: head(keys), reports: [`front-matter/wrong-value at ${place}`] });
});

test('a source without a title is reported at the source', () => {
  const { diagnostics } = read(head('title: T\nsources:\n  a: { type: book }'));
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'front-matter/wrong-value: “sources.a.title” is missing.',
  ]);
});

test('a missing key that stands there misspelt is found', () => {
  check({
    outline: head('title: T\nsources:\n  a: { type: book, titel: A }'),
    reports: ['front-matter/wrong-value at 4:6, hint: Is it what “titel” was meant to be?'],
  });
});

test('one slip does not hide the next, and what is right is kept', () => {
  const keys = 'title: T\nthem: ink\nlang: 5\nsources: { a: { type: book }, b: { title: B } }';
  expect(read(head(keys)).diagnostics).toHaveLength(3);
  expect(Object.keys(frontMatter(keys).sources)).toEqual(['b']);
});

test('YAML that can’t be read is reported at its line, and the slides are read all the same', () => {
  const outline = head('title: War: a reading');
  check({ outline, reports: ['front-matter/yaml at 2:8, hint: quotation marks'] });
  expect(read(outline).outline.slides).toHaveLength(1);
});

test('a key that stands twice is reported', () => {
  check({
    outline: head('title: T\ntitle: U'),
    reports: ['front-matter/yaml at 3:1'],
  });
});

test('a tag that would make an object is refused', () => {
  const [problem] = read(head('title: !!js/function "a"')).diagnostics;
  expect(problem?.code).toBe('front-matter/yaml');
});

test('aliases that multiply are refused', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => pair.split(''))) {
    bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`);
  }
  const codes = read(head(bomb.join('\n'))).diagnostics.map(({ code }) => code);
  expect(codes).toContain('front-matter/yaml');
});

test('a key named like a part of every object is a key like any other', () => {
  check({
    outline: head('title: T\n__proto__: { polluted: 1 }\nconstructor: 2'),
    reports: ['front-matter/unknown-key at 3:1', 'front-matter/unknown-key at 4:1'],
  });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a source named like a part of every object is unknown until it is described', () => {
  const { diagnostics } = read(`${head('title: T')}\n- a [@constructor] [@toString]\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['source/unknown', 'source/unknown']);
});

test('front matter in another language is not run', () => {
  check({
    outline: '---js\nmodule.exports = { title: "T" }\n---\n\n## A\n',
    reports: ['front-matter/language at 1:1'],
  });
});

test('front matter that never ends is reported where it begins', () => {
  const codes = read('---\ntitle: T\n\n## A\n').diagnostics.map(({ code }) => code);
  expect(codes).toContain('front-matter/unclosed');
});

test('an outline without a title is named by its first heading, and that is said', () => {
  const { deck, diagnostics } = read('## First words\n\na\n');
  expect(deck.title).toBe('First words');
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning outline/no-title',
  ]);
});

test('comments and empty lines may stand before the first key', () => {
  check({ outline: head('# a comment\n\ntitle: T'), reports: [] });
});

test('an empty front matter is none', () => {
  check({ outline: '---\n---\n\n## A\n', reports: ['outline/no-title at 1:1'] });
});

test('three dots end the front matter as well', () => {
  check({ outline: '---\ntitle: T\n...\n\n## A\n', reports: [] });
});

test('the byte order mark and Windows line ends change nothing', () => {
  check({
    outline: '\uFEFF---\r\ntitle: T\r\nthem: ink\r\n---\r\n\r\n## A\r\n',
    reports: ['front-matter/unknown-key at 3:1'],
  });
});

test('the keys of reveal-md are passed over', () => {
  const keys =
    'title: T\ntheme: league\nrevealOptions: { transition: fade }\nscripts: [a.js]\nseparator: "x"';
  check({ outline: head(keys), reports: [] });
  expect(frontMatter(keys).theme).toBe('paper');
});

test.each([
  ['title: "T\nlang: en', 'The value begins with a quotation mark here'],
  ['title: @home', 'Put the value in quotation marks.'],
  ['title: T\ntitle: U', 'Leave one of them out.'],
  ['sources:\n\ta: { title: A }', 'Indent nested keys and lists by two spaces.'],
])('what is wrong with the YAML of %j is said with what to do', (keys, advice) => {
  const { diagnostics } = read(head(keys));
  expect(diagnostics.map(({ code }) => code)).toContain('front-matter/yaml');
  expect(diagnostics.map(({ hint }) => hint ?? '').join('\n')).toContain(advice);
});

test('front matter that never ends is reported, not the slides that it takes in', () => {
  const { diagnostics } = read('---\ntitle: T\n\n## A\n\n- x\n');
  expect(diagnostics.map(({ code }) => code)).toEqual(['front-matter/unclosed']);
});

test('the English name of a language is no tag of it', () => {
  check({
    outline: head('title: T\nlang: english'),
    reports: ['front-matter/wrong-value at 3:7'],
  });
});

test('what YAML takes for a comment behind a value is named, and a comment with a blank isn’t', () => {
  check({
    outline: head('title: The dam #1\nsubtitle: Of one # draft\nevent: "Night #2"\ndate: "May" #draft'),
    reports: ['front-matter/value-cut at 2:16'],
  });
  expect(frontMatter('title: The dam #1').title).toBe('The dam');
});
