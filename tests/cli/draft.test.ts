import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { ended } from '../support/ended.ts';
import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const ARTICLE = `The last bus leaves later

By Maren Holt

Ilse Brandt, chair of the transport committee, opened a trial of night buses in Havneby on Monday.

“We must count every passenger before we promise anything,” Brandt said 🚌. “A trial with a date on it is an honest trial.”

Many villages are already planning night buses of their own.
`;

const MODEL = `---
title: Night buses
sources:
  holt: { type: article, title: The last bus leaves later, text: article.txt }
---

## Counting first

> We must count every passenger before we promise anything
>
> — Ilse Brandt [@holt, para. 4]

## Honest trials

> A trial with a fixed date is an honest trial.
>
> — Ilse Brandt [@holt, para. 4]
`;

/** Runs the command with words on its standard input. */
function lecternReading(folder: string, words: readonly string[], input: string): Promise<LecternRun> {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), ...words], { cwd: folder });
  child.stdin.end(input);
  return ended(child);
}

describe('an outline', () => {
  test('goes to stdout alone, and what isn’t known to stderr', async () => {
    const run = await lectern(workFolder({ 'bus.txt': ARTICLE }), ['draft', 'bus.txt', '--slides', '3..8']);
    expect([run.code, codesIn(run)]).toEqual([0, ['draft/unknown-fields']]);
    expect(run.stdout).toMatch(/^---\ntitle: "The last bus leaves later"\n/u);
    expect(run.stdout).not.toContain('warning');
  });

  test('is written with -o, the article beside it, and passes a strict check', async () => {
    const folder = workFolder({ 'bus.txt': ARTICLE });
    const run = await lectern(folder, ['draft', 'bus.txt', '-o', 'briefings/bus/outline.md']);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'briefings/bus/article.txt'), 'utf8')).toBe(ARTICLE);
    const check = await lectern(folder, ['check', '--strict', 'bus']);
    expect([check.code, codesIn(check)]).toEqual([0, []]);
  });

  test('never takes the place of a file', async () => {
    const folder = workFolder({ 'bus.txt': ARTICLE, 'mine.md': 'My own words.' });
    const run = await lectern(folder, ['draft', 'bus.txt', '-o', 'mine.md']);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('mine.md is there already; nothing was changed.');
    expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('My own words.');
  });

  test('never takes the place of another article beside it', async () => {
    const folder = workFolder({ 'bus.txt': ARTICLE, 'briefings/bus/article.txt': 'Another.' });
    const run = await lectern(folder, ['draft', 'bus.txt', '-o', 'briefings/bus/outline.md']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('is there already and is another text');
    expect(existsSync(join(folder, 'briefings/bus/outline.md'))).toBe(false);
  });

  test('says what the user knows of the article', async () => {
    const flags =
      '--title Night --author Roth --date 2026-03 --url https://example.org/bus --container Courier --slides 3..8';
    const words = ['draft', 'bus.txt', ...flags.split(' ')];
    const run = await lectern(workFolder({ 'bus.txt': ARTICLE }), words);
    expect([run.code, run.stderr]).toEqual([0, '']);
    for (const line of [
      'title: "Night"',
      'author: [{ literal: "Roth" }]',
      'issued: "2026-03"',
      'URL: "https://example.org/bus"',
      'container-title: "Courier"',
    ])
      expect(run.stdout).toContain(`    ${line}\n`);
  });

  test('is the same for the same article', async () => {
    const folder = workFolder({ 'bus.txt': ARTICLE });
    const [one, two] = await Promise.all([0, 1].map(() => lectern(folder, ['draft', 'bus.txt'])));
    expect(one?.stdout).toBe(two?.stdout);
  });
});

test.each(['briefings/bus', 'briefings/bus/', 'there'])(
  'a folder that is named is the briefing’s, whether it is there or not: %s',
  async (output) => {
    const folder = workFolder({ 'bus.txt': ARTICLE, 'there/other.md': 'Words.' });
    const run = await lectern(folder, ['draft', 'bus.txt', '-o', output]);
    const outline = `${output.replace(/\/$/u, '')}/outline.md`;
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`✓ ${outline}, with the article beside it as article.txt\n`);
    expect(run.stderr).toContain(`Next: lectern present ${outline}\n`);
    expect((await lectern(folder, ['check', outline])).code).toBe(0);
  },
);

test.each([
  [['draft'], 'Name the saved article, such as lectern draft article.txt.'],
  [['draft', 'bus.txt', 'bus.txt', 'bus.txt'], 'One article makes an outline, and two make a comparison'],
  [['draft', 'bus.txt', 'bus.txt', '--title', 'Buses'], '--title says something of one article'],
  [['draft', 'bus.txt', '--slides', '3'], 'fewer than 8 slides are no deck'],
  [['draft', 'bus.txt', '--slides', '30..12'], 'Write it as 10..14'],
  [['draft', 'bus.txt', '--date', '2017-02-30'], 'Write it as 2017-09-18, 2017-09 or 2017.'],
  [['draft', 'bus.txt', '--url', 'example.org'], 'Write it out, with https:// before it.'],
  [['draft', 'bus.txt', '--emit', 'deck'], 'Allowed choices are outline, findings.'],
  [['draft', 'bus.txt', '-o', 'bus.txt'], 'bus.txt is there already; nothing was changed.'],
  [['draft', 'https://example.org/bus'], 'save the page in your browser (Ctrl+S), and name the file.'],
  [['draft', 'bus.txt', '-o', '/proc/none/outline.md'], 'can’t be written'],
  [['draft', '--from-model', 'none.md'], 'There is no file none.md.'],
  [['draft', '--from-model', 'bus.txt', '-o', 'new.md'], 'keep it with > checked.md'],
  [['draft', '--from-model', 'bus.txt', '--title', 'Buses'], '--title is for drafts, and --from-model'],
  [['draft', 'bus.txt', '--emit', 'findings', '-o', 'new.json'], 'keep it with > findings.json'],
  [['draft', 'bus.txt', '--emit', 'findings', '--lang', 'de'], '--lang is for drafts, and --emit findings'],
  [['draft', 'bus.txt', '--source', 'a=bus.txt'], '--source is for --from-model'],
])('wrong use is said on stderr and ends with 2: %j', async (words, saying) => {
  const run = await lectern(workFolder({ 'bus.txt': ARTICLE }), words);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain(saying);
});

test.each([
  ['empty.txt', 'article/empty'],
  ['noise.txt', 'article/not-text'],
])('an article that can’t be read ends with 1: %s', async (name, code) => {
  const folder = workFolder({ 'empty.txt': '', 'noise.txt': new Uint8Array([0, 255, 254, 0, 7, 0, 1, 2]) });
  const run = await lectern(folder, ['draft', name]);
  expect([run.code, run.stdout, codesIn(run)]).toEqual([1, '', [code]]);
});

describe('--emit findings', () => {
  test('prints one document a line, in the order of the command line', async () => {
    const folder = workFolder({ 'bus.txt': ARTICLE, 'rain.txt': 'Ma Li said that the well was dry.' });
    const run = await lectern(folder, ['draft', '--emit', 'findings', 'rain.txt', 'bus.txt']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const ids = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['rain', 'bus']);
  });

  test('counts in UTF-16 units of the saved text', async () => {
    const run = await lectern(workFolder({ 'bus.txt': ARTICLE }), ['draft', '--emit', 'findings', 'bus.txt']);
    const { quotes, claims, selected } = JSON.parse(run.stdout);
    expect(quotes.at(-1).start).toBeGreaterThan(ARTICLE.indexOf('🚌'));
    expect(claims.map(({ start }: { start: number }) => start)).toContain(selected[0][0]);
    for (const { start, end, text } of [...quotes, ...claims]) expect(ARTICLE.slice(start, end)).toBe(text);
    expect(quotes[0]).toMatchObject({ type: 'direct', speaker: { text: 'Brandt', name: 'Ilse Brandt' } });
  });

  test.each([
    ['isn’t there', 'none.txt', 2, 'source/text-missing'],
    ['is empty', 'empty.txt', 1, 'article/empty'],
  ])('goes on after an article that %s, and ends as badly as the worst: %s', async (_, path, code, said) => {
    const folder = workFolder({ 'bus.txt': ARTICLE, 'empty.txt': '' });
    const run = await lectern(folder, ['draft', '--emit', 'findings', path, 'bus.txt']);
    expect([run.code, codesIn(run), run.stdout.split('\n').length]).toEqual([code, [said], 2]);
  });
});

describe('--from-model', () => {
  const MARK = '<!-- lectern: altered; para. 4 reads “A trial with a date on it is an honest trial” -->';
  const folderWithBoth = (): string => workFolder({ 'article.txt': ARTICLE, 'model.md': MODEL });

  test('prints the outline with each failing quotation marked and the true wording, and ends with 1', async () => {
    const run = await lectern(folderWithBoth(), ['draft', '--from-model', 'model.md']);
    expect([run.code, codesIn(run)]).toEqual([1, ['evidence/altered']]);
    expect(run.stdout).toContain(MARK);
    expect(run.stdout.match(/<!-- lectern/gu)).toHaveLength(1);
    expect(run.stderr).toContain('1 of 2 quotations are in the source.');
  });

  test('front matter without sources gets what the article says of itself, and lines stay where they are', async () => {
    const outline = `---\ntitle: Buses\n---\n${MODEL.replace(/^---[^]*?\n---\n/u, '').replace(/\[@[^\]]*\]/gu, '')}`;
    const folder = workFolder({ 'article.txt': ARTICLE, 'model.md': outline });
    const run = await lectern(folder, ['draft', 'article.txt', '--from-model', 'model.md']);
    expect(run.stdout).toMatch(/^---\ntitle: Buses\nsources:\n {2}\w+:\n/u);
    expect(codesIn(run)).toContain('draft/no-sources');
    const quoted = outline.split('\n').findIndex((line) => line.startsWith('> ')) + 1;
    expect(run.stderr).toContain(`model.md:${quoted}:1`);
  });

  test('a second run says the same', async () => {
    const folder = folderWithBoth();
    const once = await lectern(folder, ['draft', '--from-model', 'model.md']);
    const twice = await lecternReading(folder, ['draft', '--from-model', '-'], once.stdout);
    expect(twice.stdout).toBe(once.stdout);
  });

  test('reads no further than an outline is long, however much comes in', async () => {
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'draft', '--from-model', '-'], {
      cwd: folderWithBoth(),
    });
    // The pipe breaks when the command has had enough.
    child.stdin.on('error', () => undefined);
    child.stdin.write('Words of a model that talks on.\n'.repeat(300_000));
    const run = await ended(child);
    expect([run.code, codesIn(run), run.stdout]).toEqual([1, ['outline/too-large'], '']);
  });

  test('says that a file is no UTF-8 before it looks anything up in it', async () => {
    const utf16 = Buffer.from(`\ufeff${MODEL}`, 'utf16le');
    const folder = workFolder({ 'article.txt': ARTICLE, 'model.md': utf16 });
    const run = await lectern(folder, ['draft', '--from-model', 'model.md']);
    expect([run.code, codesIn(run), run.stdout]).toEqual([1, ['outline/encoding'], '']);
  });

  test('ends with 0 when all stand, and prints the outline as it was', async () => {
    const fine = MODEL.replace('a fixed date', 'a date on it');
    const run = await lecternReading(folderWithBoth(), ['draft', '--from-model', '-'], fine);
    expect([run.code, run.stdout]).toEqual([0, fine]);
  });

  test.each([
    ['as an argument', ['draft', 'bus.txt', '--from-model', 'model.md']],
    ['with --source', ['draft', '--from-model', 'model.md', '--source', 'bus.txt']],
    ['with --source and its id', ['draft', '--from-model', 'model.md', '--source', 'holt=bus.txt']],
  ])('takes the article %s', async (_how, words) => {
    const run = await lectern(workFolder({ 'bus.txt': ARTICLE, 'model.md': MODEL }), words);
    expect([run.code, codesIn(run)]).toEqual([1, ['evidence/altered']]);
  });

  test('takes the outline out of a fence, and says so', async () => {
    const run = await lecternReading(
      folderWithBoth(),
      ['draft', '--from-model', '-'],
      `Here it is:\n\n\`\`\`markdown\n${MODEL}\`\`\`\n`,
    );
    expect([run.code, codesIn(run)]).toEqual([1, ['draft/text-around', 'evidence/altered']]);
    expect(run.stdout).toContain(MARK);
    expect(run.stdout.startsWith('---\n')).toBe(true);
  });

  test('puts front matter before an outline that has none, if it has the article', async () => {
    const bare = MODEL.replace(/^---\n[^]*?\n---\n\n?/u, '');
    const folder = workFolder({ 'bus.txt': ARTICLE, 'model.md': bare });
    const run = await lectern(folder, ['draft', 'bus.txt', '--from-model', 'model.md']);
    expect([run.code, codesIn(run)]).toEqual([1, ['draft/no-front-matter', 'evidence/altered']]);
    expect(run.stdout).toContain('text: "bus.txt"');
    expect(run.stdout).toContain(MARK);
  });

  test('points into the text that was given, whatever stood round the outline and whatever was put before it', async () => {
    const bare = MODEL.replace(/^---\n[^]*?\n---\n\n?/u, '');
    const model = `Here it is:\n\n\`\`\`markdown\n${bare}\`\`\`\n\nAnything else?\n`;
    const folder = workFolder({ 'bus.txt': ARTICLE, 'model.md': model });
    const run = await lectern(folder, ['draft', 'bus.txt', '--from-model', 'model.md']);
    const line = model.split('\n').findIndex((text) => text.includes('a fixed date')) + 1;
    expect(run.stderr).toContain(`--> model.md:${line}:`);
    expect(run.stderr).toMatch(new RegExp(`^${line} \\| .*a fixed date`, 'mu'));
    const again = await lecternReading(folder, ['draft', 'bus.txt', '--from-model', '-'], run.stdout);
    const marked = run.stdout.split('\n').findIndex((text) => text.includes('a fixed date')) + 1;
    expect(again.stderr).toContain(`--> stdin:${marked}:`);
  });

  test('marks a speaker that the article seems to contradict, though the words stand', async () => {
    const doubtful = MODEL.replace('a fixed date', 'a date on it').replaceAll('Ilse Brandt', 'Oskar Lund');
    const run = await lecternReading(folderWithBoth(), ['draft', '--from-model', '-'], doubtful);
    expect(run.stdout).toMatch(/<!-- lectern: speaker in doubt; the article /u);
  });

  test('an outline that quotes nothing proves nothing', async () => {
    const run = await lecternReading(
      folderWithBoth(),
      ['draft', '--from-model', '-'],
      '# Buses\n\nThey run.\n',
    );
    expect([run.code, codesIn(run).includes('draft/no-quotations')]).toEqual([1, true]);
  });
});
