import { expect, test } from 'vitest';

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.ts';
import { positionBetween, sourceFile } from '../../src/text/source-file.ts';

/** The report of something at the first and last character of `what` in a text. */
function report(text: string, what: string, changes: Partial<Diagnostic> = {}): readonly string[] {
  const file = sourceFile('outline.md', text);
  const start = text.indexOf(what);
  const diagnostic: Diagnostic = {
    code: 'outline/sample',
    severity: 'error',
    message: 'It is wrong.',
    hint: null,
    file: 'outline.md',
    position: positionBetween(file, start, start + what.length),
    related: [],
    fix: null,
    ...changes,
  };
  return formatDiagnostic(diagnostic, new Map([['outline.md', file]])).split('\n');
}

test('a report has the code, the message, the place, the line with its marks, and the hint', () => {
  expect(report('one\ntwo three\n', 'three', { hint: 'Do it.' })).toEqual([
    'error[outline/sample]: It is wrong.',
    '  --> outline.md:2:5',
    '2 | two three',
    '  |     ^^^^^',
    '  = hint: Do it.',
  ]);
});

test('a name of several lines breaks no message', () => {
  expect(report('one', 'one', { message: 'a\nb is wrong.' })[0]).toBe('error[outline/sample]: a b is wrong.');
});

test('the further lines of a hint stand under its first', () => {
  expect(report('one', 'one', { hint: 'a\nb' }).slice(-2)).toEqual(['  = hint: a', '          b']);
});

test('what is quoted at endless length is cut short', () => {
  const lines = report('one', 'one', { message: `“${'a'.repeat(9000)}” is wrong.`, hint: 'b'.repeat(9000) });
  expect([lines[0]?.length, lines[0]?.slice(-5)]).toEqual([2025, 'aaa …']);
  expect(lines.at(-1)?.length).toBeLessThan(2100);
});

test('the gutter is as wide as the number of the line', () => {
  const [, , line, marks] = report(`${'\n'.repeat(11)}one`, 'one');
  expect([line, marks]).toEqual(['12 | one', '   | ^^^']);
});

test('tabs are shown as spaces and the marks stand under the words', () => {
  const [, , line, marks] = report('\tone\ttwo', 'two');
  expect(marks?.indexOf('^')).toBe(line?.indexOf('two'));
});

test('East Asian characters take two columns', () => {
  const [, , , marks] = report('网络安全 one 为人民', '为人民');
  expect(marks).toBe(`  | ${' '.repeat(13)}^^^^^^`);
});

test('a long line is cut round the place', () => {
  const [, , line, marks] = report(`${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`, 'HERE');
  expect(line?.length).toBeLessThan(130);
  expect(marks?.indexOf('^')).toBe(line?.indexOf('HERE'));
});

test('control characters and directions can’t touch the terminal', () => {
  const text = report('a\u001B[2Jb\u202Ec\rd', 'b').join('\n');
  expect(text).not.toMatch(/[\u001b\u202e\r]/u);
});

test('a range of several lines is marked to the end of its first', () => {
  const [, , , marks] = report('one two\nthree', 'two\nthree');
  expect(marks).toBe('  |     ^^^');
});

test('an empty stretch still has a mark', () => {
  const [, , , marks] = report('one', '');
  expect(marks).toBe('  | ^');
});

test('a related place is named', () => {
  const position = positionBetween(sourceFile('outline.md', 'one'), 0, 3);
  const related = [{ message: 'First seen at', file: 'outline.md', position }];
  expect(report('one', 'one', { related }).at(-1)).toBe('  = First seen at outline.md:1:1');
});

test('without a position, the file alone is named; without a file, neither', () => {
  expect(report('one', 'one', { position: null })).toEqual([
    'error[outline/sample]: It is wrong.',
    '  --> outline.md',
  ]);
  expect(report('one', 'one', { position: null, file: null })).toEqual([
    'error[outline/sample]: It is wrong.',
  ]);
});

test('words of an article can neither hide what is said of them nor turn it round', () => {
  const hostile = {
    message: 'It says “\u001b[8mno\u009b2J”.',
    hint: 'Paragraph 2 reads “\u202eon\u202c\u001b]0;x\u0007”.',
  };

  const [message, , , , hint] = report('one', 'one', hostile);

  expect(message).toBe('error[outline/sample]: It says “\uFFFD[8mno\uFFFD2J”.');
  expect(hint).toBe('  = hint: Paragraph 2 reads “\\u{202E}on\\u{202C}\uFFFD]0;x\uFFFD”.');
});

test('a fix is named where the hint doesn’t say the same', () => {
  const text = '## Heading {.clam}';
  const range = positionBetween(sourceFile('outline.md', text), 13, 17);
  const fix = { title: 'Write “.claim”', range, text: '.claim', changesClaim: false };
  expect(report(text, '.clam', { hint: 'Look it up.', fix }).at(-1)).toBe('  = fix: Write “.claim”');
  const said = report(text, '.clam', { hint: 'Did you mean “claim”?', fix });
  expect(said.join('\n')).not.toContain('fix:');
  const level = { ...fix, title: 'Write “###”', text: '###' };
  expect(report(text, '.clam', { hint: 'Write ###.', fix: level }).at(-1)).toBe('  = hint: Write ###.');
  const deletion = { ...fix, title: 'Delete\u001b[2J it', text: '' };
  expect(report(text, '.clam', { hint: null, fix: deletion }).at(-1)).toBe('  = fix: Delete\uFFFD[2J it');
});
