import { expect, test } from 'vitest';

import { plainText } from '../../src/markdown/nodes/plain-text.ts';
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
  const lines = `${'word '.repeat(25)}\n`.repeat(9000);
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

test('a link that is too long for an archival PDF is dropped, its words stay', () => {
  const linked = (bytes: number): string =>
    titled(`## A\n\n- [words](https://a.org/${'a'.repeat(bytes - 14)})\n`);
  check({ outline: linked(9_900), reports: [] });
  // A line may have 20,000 characters, and each of these three bytes.
  check({
    outline: titled(`## A\n\n- [words](https://a.org/${'字'.repeat(4000)})\n`),
    reports: ['markdown/link-address at 6:3'],
  });
});

test('white space and entities inside a scheme hide nothing', () => {
  expect(codes(titled('## A\n\n- [a](java&#10;script:x) [b](&#106;avascript:x)\n'))).toEqual([
    'markdown/link-address',
  ]);
});

test('a slide of more lines than any slide can show is one error, and the next one is read', () => {
  const outline = titled(`## A\n\n${'- a\n'.repeat(20_000)}\n## B\n\nb\n`);
  const { outline: parsed, diagnostics } = read(outline);
  expect(diagnostics.map(({ code, position }) => [code, position?.start.line])).toEqual([
    ['outline/long-slide', 4],
  ]);
  expect(parsed.slides.map(({ body }) => body.length)).toEqual([0, 1]);
});

test('ten thousand lines are read, in the notes too', () => {
  check({ outline: titled(`## A\n\n${'- a\n'.repeat(4000)}\nNote:\n${'- b\n'.repeat(5000)}`), reports: [] });
});

test('slides by the ten thousand are one error, at the first that is left out', () => {
  const outline = titled(Array.from({ length: 10_000 }, (_, at) => `## Slide ${at}\n\na\n`).join('\n'));
  const { outline: parsed, diagnostics } = read(outline);
  expect(parsed.slides).toHaveLength(2000);
  expect(diagnostics.map(({ code }) => code)).toEqual(['outline/too-many-slides']);
  expect(diagnostics[0]?.position?.start).toMatchObject({ line: 4 + 2000 * 4, column: 4 });
});

test('front matter of thousands of keys is one error', () => {
  const keys = Array.from({ length: 30_000 }, (_, at) => `key${at}: a\n`).join('');
  const short = `---\n${'a: b\n'.repeat(12_000)}---\n## A\n\nb\n`;
  check({ outline: short, reports: ['front-matter/too-large at 2:1, hint: bibliography'] });
  check({
    outline: `---\n${keys}---\n## A\n\nb\n`,
    reports: ['front-matter/too-large at 2:1, hint: bibliography'],
  });
});

test('passage after passage of marks is one error, and what has few of them is read on', () => {
  const dense = `${'*_*a_'.repeat(390)}\n\n`;
  const { outline: parsed, diagnostics } = read(titled(`## A\n\n${dense.repeat(200)}*b*\n`));
  expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/too-many-marks']);
  expect(parsed.slides[0]?.body.at(-1)).toMatchObject({ children: [{ type: 'emphasis' }] });
});

test('some dozens of passages full of marks are read', () => {
  check({ outline: titled(`## A\n\n${`${'*a* '.repeat(400)}\n\n`.repeat(100)}`), reports: [] });
});

test('a table of short rows under thousands of columns is one error', () => {
  const table = `${'|a'.repeat(6000)}|\n${'|-'.repeat(6000)}|\n${'|b|\n'.repeat(5000)}`;
  check({ outline: titled(`## A\n\n${table}`), reports: ['markdown/too-dense at 6:1'] });
});

test('a table of some thousand rows is a table', () => {
  const table = `|a|b|\n|-|-|\n${'|b|\n'.repeat(5000)}`;
  expect(read(titled(`## A\n\n${table}`)).outline.slides[0]?.body).toMatchObject([{ type: 'table' }]);
});

test('sections by the thousand are one error, since each shows the names of all', () => {
  const outline = titled(Array.from({ length: 1000 }, (_, at) => `# Part ${at}\n\na\n`).join('\n'));
  const { outline: parsed, diagnostics } = read(outline);
  expect(parsed.slides).toHaveLength(500);
  expect(diagnostics.map(({ code, position }) => [code, position?.start.line])).toEqual([
    ['outline/too-many-slides', 4 + 500 * 4],
  ]);
});

test('of too many slides and too many sections, what comes first is said', () => {
  const outline = titled('# Part\n\n## A\n\na\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\nd\n\n'.repeat(600));
  check({ outline, reports: ['outline/too-many-slides at 7204:3'] });
  const { outline: parsed } = read(outline);
  expect(parsed.slides).toHaveLength(2000);
});

test('of thousands of unknown keys the first fifty are named', () => {
  const keys = Array.from({ length: 5000 }, (_, at) => `key${at}: a\n`).join('');
  const { diagnostics } = read(`---\ntitle: T\n${keys}---\n## A\n\nb\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(
    Array.from({ length: 50 }, () => 'front-matter/unknown-key'),
  );
});

test('a first line of dashes above comments and empty lines keeps nobody waiting', () => {
  expect(read(`---\n${'#\n\n\n'.repeat(60)}\n---\n\n## A\n\nb\n`).outline.slides).toHaveLength(61);
});

test('headings, items and attributions of blanks keep nobody waiting', () => {
  const blanks = ' '.repeat(9000);
  const slides = [
    `## A${blanks}b {.claim}\n\nc`,
    `## A {.actors}\n\n- **A**${blanks}b`,
    `## A\n\na${blanks}b`,
    `## A\n\n> a\n>\n> — A${blanks}b`,
  ].map((slide) => `${slide}\n\n`);
  const { outline } = read(titled(slides.map((slide) => slide.repeat(40)).join('')));
  expect(outline.slides).toHaveLength(160);
});

test.each([
  ['## A ##', 'A'],
  ['## A #', 'A'],
  ['## C#', 'C#'],
  ['## A ## b', 'A ## b'],
  ['##\u00a0A', 'A'],
  ['## #', '#'],
])('the hashes that close a heading are none of its words: %s', (line, words) => {
  const [slide] = read(titled(`${line}\n\nb\n`)).outline.slides;
  expect(plainText(slide?.heading?.children ?? [])).toBe(words);
});

test.each([
  ['a value of the front matter', 1500, '---\ntitle: A\nevent: |\n  ', '\n  ', '\n---\n\n## A\n\nb\n'],
  ['a footnote', 5000, titled('## A\n\nb[^1]\n\n[^1]: a\n    '), '\n    ', '\n'],
])('the places of thousands of passages in %s take seconds, not minutes', (_, count, head, feed, tail) => {
  const lines = Array.from({ length: count }, () => `${'«a» '.repeat(19)}«b»`);
  const { outline } = read(`${head}${lines.join(feed)}${tail}`);
  expect(outline.quotations).toHaveLength(count * 20);
  expect(outline.quotations.at(-1)?.position.start).toMatchObject({ column: feed.length + 19 * 4 });
});
