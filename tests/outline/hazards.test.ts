import { expect, test } from 'vitest';

import { check, read, titled } from '../support/check-outline.ts';

const codes = (text: string): readonly string[] => [
  ...new Set(read(text).diagnostics.map(({ code }) => code)),
];

test('a NUL byte is reported at its place', () => {
  check({ outline: titled('## A\n\nb\0c\n'), reports: ['outline/control-character at 6:2, hint: UTF-8'] });
});

test('a binary file is one handful of reports', () => {
  expect(read('\u0001\u0002'.repeat(10_000)).diagnostics).toHaveLength(5);
});

test('a character that turns the text round is named, and kept', () => {
  check({ outline: titled('## A\n\na \u202Eb\n'), reports: ['outline/hidden-direction at 6:3'] });
  expect(JSON.stringify(read(titled('## A\n\na \u202Eb\n')).outline.slides)).toContain('\u202E');
});

test('5,000 block quotes in each other are one error', () => {
  check({ outline: titled(`## A\n\n${'>'.repeat(5000)} a\n`), reports: ['outline/too-deep at 6:1'] });
  check({ outline: titled(`## A\n\n${'> '.repeat(5000)} a\n`), reports: ['outline/too-deep at 6:1'] });
});

test('a thousand lists in each other are one error', () => {
  check({ outline: titled(`## A\n\n${'- * + '.repeat(1000)}a\n`), reports: ['outline/too-deep at 6:1'] });
});

test('a list that goes on indenting is an error', () => {
  const lines = Array.from({ length: 300 }, (_, level) => `${'  '.repeat(level)}- a`);
  expect(codes(titled(`## A\n\n${lines.join('\n')}\n`))).toEqual(['outline/too-deep']);
});

test('32 levels are not too deep', () => {
  check({ outline: titled(`## A\n\n${'> '.repeat(32)}a\n`), reports: [] });
});

test('divisions in each other are an error past the limit', () => {
  expect(codes(titled(`## A\n\n${'::: a\n'.repeat(5000)}`))).toContain('outline/too-deep');
});

test('footnotes in each other are an error past the limit', () => {
  const nested = Array.from({ length: 2000 }, (_, at) => `[^${at}]: `).join('');
  const found = codes(titled(`## A\n\n${nested}a\n`)).filter((code) => code !== 'outline/footnote-unused');
  expect(found).toEqual(['outline/too-deep']);
});

test('a paragraph of a megabyte is one error', () => {
  const lines = `${'word '.repeat(20)}\n`.repeat(10_000);
  check({ outline: titled(`## A\n\n${lines}`), reports: ['markdown/too-dense at 6:1'] });
});

test('a line of a megabyte is one error', () => {
  check({ outline: titled(`## A\n\n${'word '.repeat(200_000)}\n`), reports: ['outline/long-line at 6:1'] });
});

test('a file of three megabytes is one error', () => {
  check({ outline: 'word\n'.repeat(600_000), reports: ['outline/too-large at the file'] });
});

/** Texts that are known to keep a parser busy. The count says how many characters they have; each took minutes or all memory in some parser. */
test.each([
  ['emphasis that never closes', 'a_ '],
  ['brackets that never close', '['],
  ['pictures that never close', '!['],
  ['spans that never close', '[a]{'],
  ['backticks', '`a'],
  ['tags that never close', '<a'],
  ['backslashes', '\\'],
  ['entities', '&'],
  ['mail addresses', 'a@'],
  ['quotation marks', '“"'],
  ['citations', '[@a;'],
])('%s are read or refused without a fall', (_, piece) => {
  const paragraph = piece.repeat(Math.floor(9900 / piece.length));
  expect(read(titled(`## A\n\n${`${paragraph}\n\n`.repeat(10)}`)).outline.slides).toHaveLength(1);
});

test.each([
  ['footnotes', '[^a]: b\n', 20_000],
  ['link definitions', '[a]: https://b.org\n', 20_000],
  ['list items', '- a\n', 20_000],
  ['equal headings', '## A\n', 20_000],
  ['table rows', '|a|b|\n', 20_000],
  ['slide breaks', 'a\n\n---\n\n', 20_000],
  ['comments', '<!-- a\n', 20_000],
])('%s by the thousand are read without a fall', (_, line, count) => {
  expect(() => read(titled(`## A\n\n|a|b|\n|-|-|\n${line.repeat(count)}`))).not.toThrow();
});

test('a link that would run script or read files is dropped, its words stay', () => {
  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'a.md',
  ]) {
    check({ outline: titled(`## A\n\n- [words](${address})\n`), reports: ['markdown/link-address at 6:3'] });
  }
});

test('white space and entities inside a scheme hide nothing', () => {
  expect(codes(titled('## A\n\n- [a](java&#10;script:x) [b](&#106;avascript:x)\n'))).toEqual([
    'markdown/link-address',
  ]);
});
