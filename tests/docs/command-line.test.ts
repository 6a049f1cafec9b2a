import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { NAMING_VARIABLES } from '../../src/browser/find-browser.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';

const PAGE = readFileSync('docs/command-line.md', 'utf8');
const ARTICLE = 'The lock\n\n“We counted twice,” said Ilse Brandt, the harbour master.\n';
const OUTLINE = `---
title: The lock
sources: { holt: { type: article, title: The lock, text: article.txt } }
---

## A

> We counted twice
>
> — Ilse Brandt [@holt, para. 2]

## B

> Why twice? {.own}
`;

/** The names in code marks in a command’s item of the list on the page, but for flags and forms. */
function namesInItem(command: string): readonly string[] {
  const start = `- \`${command}\` prints `;
  const item = PAGE.split(/\n(?=- )|\n\n/u).find((part) => part.startsWith(start)) ?? '';
  return [...item.slice(start.length).matchAll(/`([A-Za-z]+)`/gu)].map(([, name = '']) => name).toSorted();
}

/** The names of all fields in what was printed, without those in fields that have their own description or none. */
function fieldsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return fieldsOf(value[0]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([name, inside]) => [
      name,
      ...(/^(?:diagnostics|finding|edits|speaker|kind)$/u.test(name) ? [] : fieldsOf(inside)),
    ])
    .toSorted();
}

test.each([
  ['check', ['check', 'a', '--format', 'json']],
  ['build', ['build', 'a', '--no-pdf', '--format', 'json']],
  ['read', ['read', 'a/article.txt', '--format', 'json']],
  ['quote', ['quote', 'a/article.txt', 'We counted twice', '--format', 'json']],
  ['verify', ['verify', 'output/a/index.html', '--source', 'a/article.txt', '--format', 'json']],
])('what %s prints as JSON has the fields that are named, and no others', async (command, words) => {
  const folder = workFolder({ 'a/outline.md': OUTLINE, 'a/article.txt': ARTICLE });
  if (command === 'verify') await lectern(folder, ['build', 'a', '--no-pdf']);
  const { stdout } = await lectern(folder, words);
  expect(fieldsOf(JSON.parse(stdout))).toEqual(namesInItem(command));
});

test('what is said of speakers and wording as JSON has the fields that are named, and no others', async () => {
  const folder = workFolder({
    'a/outline.md': OUTLINE.replace('We counted twice', 'We “counted twice” each day'),
    'a/article.txt': 'The lock\n\nWe “counted twice” each day, said Ilse Brandt, the harbour master.\n',
  });
  const { stdout } = await lectern(folder, ['check', 'a', '--format', 'json']);
  const [{ quotations }] = JSON.parse(stdout).briefings;
  const [{ speaker, kind }] = quotations;
  const [, paragraph = ''] = /^The `speaker` of a quotation (.+?)\n\n/msu.exec(PAGE) ?? [];
  const [ofSpeaker = '', ofKind = ''] = paragraph.split('Its `kind` is ');
  const namedIn = (text: string) => [...text.matchAll(/`([A-Za-z]+)`/gu)].map(([, name = '']) => name);
  const sorted = (names: readonly string[]) =>
    [...new Set(names)].filter((name) => name !== 'check').toSorted();
  expect(sorted(namedIn(ofSpeaker))).toEqual(sorted(fieldsOf(speaker)));
  expect(sorted(namedIn(ofKind))).toEqual(sorted(fieldsOf(kind)));
});

test('the patterns for VS Code find the place, severity, code and words of what check says', async () => {
  const [, task = ''] = /^```json\n(.+?)^```$/msu.exec(PAGE) ?? [];
  const { pattern } = JSON.parse(task).tasks[0].problemMatcher;
  const folder = workFolder({
    'a/outline.md': OUTLINE.replace('twice\n', 'once\n'),
    'a/article.txt': ARTICLE,
  });
  const lines = (await lectern(folder, ['check', 'a'])).stderr.split('\n');
  const [head, place] = [pattern[0], pattern[1]].map(({ regexp }, at) =>
    new RegExp(regexp, 'u').exec(lines[at] ?? ''),
  );
  expect([head?.[pattern[0].severity], head?.[pattern[0].code]]).toEqual(['error', 'evidence/altered']);
  expect(head?.[pattern[0].message]).toBe(
    'The article never says “We counted once”: it has “twice” in place of “once”.',
  );
  const { file, line, column } = pattern[1];
  expect([place?.[file], place?.[line], place?.[column]]).toEqual(['a/outline.md', '8', '1']);
});

test('the patterns for VS Code find remarks', async () => {
  const [, task = ''] = /^```json\n(.+?)^```$/msu.exec(PAGE) ?? [];
  const [{ regexp, severity, code }] = JSON.parse(task).tasks[0].problemMatcher.pattern;
  const folder = workFolder({
    'a/outline.md': OUTLINE.replace('We counted twice', 'We counted twice. We count again'),
    'a/article.txt': ARTICLE.replace('master.', 'master. “We count again.”'),
  });
  const [line = ''] = (await lectern(folder, ['check', 'a'])).stderr.split('\n');
  const found = new RegExp(regexp, 'u').exec(line);
  expect([found?.[severity], found?.[code]]).toEqual(['info', 'evidence/joined']);
});

test('the variables that are named are those that are read', () => {
  const [, table = ''] = /^## Environment variables\n(.+?)^## /msu.exec(PAGE) ?? [];
  const named = new Set([...table.matchAll(/`([A-Z][A-Z_]+)(?:=\w+)?`/gu)].map(([, name]) => name));
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  expect([...named].filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  expect(NAMING_VARIABLES.filter((name) => !named.has(name))).toEqual([]);
  const own = [...sources.matchAll(/'(LECTERN_[A-Z]+)'/gu)].map(([, name]) => name);
  expect(own.filter((name) => !named.has(name))).toEqual([]);
});
