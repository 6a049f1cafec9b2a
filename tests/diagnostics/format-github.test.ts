import { expect, test } from 'vitest';

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatGithub } from '../../src/diagnostics/format-for-programs.ts';

const WARNING: Diagnostic = {
  code: 'heading/empty',
  severity: 'warning',
  message: 'This heading has no words.',
  hint: null,
  file: 'briefings/a/outline.md',
  position: { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } },
  related: [],
  fix: null,
};

test('a diagnostic is one workflow command', () => {
  expect(formatGithub([WARNING])).toBe(
    '::warning file=briefings/a/outline.md,line=3,endLine=3,col=5,endColumn=9,title=heading/empty::This heading has no words.\n',
  );
  expect(formatGithub([{ ...WARNING, severity: 'error' }])).toMatch(/^::error file=/u);
  expect(formatGithub([{ ...WARNING, severity: 'info' }])).toMatch(/^::notice file=/u);
});

test('a file is named from the folder that GitHub takes paths from, unless by its whole path', () => {
  const point = { line: 1, column: 4, offset: 3 };
  const related = [{ message: 'Here:', file: 'a.md', position: { start: point, end: point } }];
  const text = formatGithub(
    [
      { ...WARNING, related },
      { ...WARNING, file: 'C:/a.md' },
    ],
    'talks/',
  );
  expect(text).toMatch(/^::warning file=talks\/briefings\/a\/outline\.md,.*Here: talks\/a\.md:1:4\n/u);
  expect(text).toContain('file=C%3A/a.md,');
});

test('each diagnostic has its line, and none gives an empty text', () => {
  expect(formatGithub([WARNING, WARNING]).split('\n')).toHaveLength(3);
  expect(formatGithub([])).toBe('');
});

test('hint and related places follow on lines of their own', () => {
  const point = { line: 1, column: 4, offset: 3 };
  const related = [{ message: 'The first is here:', file: 'a.md', position: { start: point, end: point } }];
  expect(formatGithub([{ ...WARNING, hint: 'Write one.', related }])).toContain(
    '::This heading has no words.%0AWrite one.%0AThe first is here: a.md:1:4\n',
  );
});

test('a place over several lines has no columns, which the runner would refuse', () => {
  const position = { start: { line: 3, column: 5, offset: 20 }, end: { line: 4, column: 2, offset: 30 } };
  expect(formatGithub([{ ...WARNING, position }])).toContain(',line=3,endLine=4,title=');
});

test('a diagnostic without a file or a position says as much as it knows', () => {
  expect(formatGithub([{ ...WARNING, position: null }])).toContain(
    '::warning file=briefings/a/outline.md,title=',
  );
  expect(formatGithub([{ ...WARNING, file: null, position: null }])).toContain(
    '::warning title=heading/empty::',
  );
});

test('percent signs, line ends, colons and commas can’t break out of a command', () => {
  const hostile = { ...WARNING, file: 'a,b:c%.md', message: '50 %\r\n::error::gone, too' };
  const written = formatGithub([hostile]);
  expect(written).toContain('file=a%2Cb%3Ac%25.md,');
  expect(written).toContain('::50 %25%0D%0A::error::gone, too\n');
  expect(written.trimEnd().split('\n')).toHaveLength(1);
});

test('a fix is said in words, since an annotation can’t hold a change', () => {
  const position = WARNING.position ?? {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
  };
  const fix = { title: 'Write “100 %”', range: position, text: '100 %', changesClaim: false };
  expect(formatGithub([{ ...WARNING, hint: 'Say how much.', fix }])).toMatch(
    /::This heading has no words\.%0ASay how much\.%0ASuggestion: Write “100 %25”\n$/u,
  );
});
