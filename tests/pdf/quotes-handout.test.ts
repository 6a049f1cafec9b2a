import { renameSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, workFolder, outputIn } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const ARTICLE =
  'Rain fell on Monday. “The dam holds for now,” said Ilse Brandt, the mayor. Everybody went home before dark.\n';
const OUTLINE = `---
title: Water
sources: { holt: { title: The dam, text: article.txt } }
---

## It holds

> The dam holds for now
>
> — Ilse Brandt, mayor [@holt, para. 1]
`;

/** A folder with the outline and its article, locked at a share level. */
async function locked(...words: string[]): Promise<string> {
  const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE });
  expect((await lectern(folder, ['lock', '.', ...words])).code).toBe(0);
  return folder;
}

const build = (folder: string, ...words: string[]): Promise<LecternRun> =>
  lectern(folder, ['build', '.', '--out', 'out', '--edition', 'handout', '--handout', 'quotes', ...words]);

function textIn(folder: string): string {
  return outputOf('pdftotext', join(outputIn(folder), 'handout.pdf'), '-')
    .toString()
    .replaceAll(/\s+/gu, ' ');
}

function withoutArticle(folder: string): string {
  const elsewhere = join(workFolder(), 'elsewhere.txt');
  renameSync(join(folder, 'article.txt'), elsewhere);
  return elsewhere;
}

const CONTEXT = /Rain fell on Monday\. “The dam holds for now,” said Ilse Brandt, the mayor\./u;

describe.runIf(hasProgram('pdftotext'))('a handout of quotations', () => {
  test('has the sentences around them where there is the article and no lock', async () => {
    const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE });
    expect((await build(folder)).stderr).not.toContain('quotes-alone');
    expect(textIn(folder)).toMatch(CONTEXT);
  });

  test('has them from an article that is kept elsewhere, and from a lock that shares excerpts', async () => {
    const folder = await locked('--share', 'excerpt');
    const elsewhere = withoutArticle(folder);
    expect((await build(folder)).stderr).not.toContain('quotes-alone');
    expect(textIn(folder)).toMatch(CONTEXT);
    expect((await build(folder, '--source', `holt=${elsewhere}`)).stderr).not.toContain('quotes-alone');
    expect(textIn(folder)).toMatch(CONTEXT);
  });

  test('has the questions below them, on further sheets where they are many', async () => {
    const questions = (count: number): string =>
      `\n## Ask {.questions}\n\n${Array.from({ length: count }, (_, at) => `${at + 1}. Why ${at + 1}?`).join('\n')}\n`;
    for (const [count, place] of [
      [2, /The dam holds[^\f]*Why 1[^\f]*Why 2/u],
      [12, /The dam holds[^\f]*Why 1\?[^]*\f[^\f]*Why 12/u],
    ] as const) {
      const folder = workFolder({ 'outline.md': OUTLINE + questions(count), 'article.txt': ARTICLE });
      expect((await build(folder)).code).toBe(0);
      expect(outputOf('pdftotext', join(outputIn(folder), 'handout.pdf'), '-').toString()).toMatch(place);
    }
  });

  test('says that a lock keeps them back, with the article at hand or without', async () => {
    const folder = await locked();
    const said =
      /warning\[edition\/quotes-alone\]: The handout shows its quotations without[^\n]*: the lock shares none[^]*hint: [^\n]*--share excerpt/u;
    expect((await build(folder)).stderr).toMatch(said);
    expect(textIn(folder)).toMatch(/“The dam holds for now”/u);
    expect(textIn(folder)).not.toContain('Rain fell');
    withoutArticle(folder);
    expect((await build(folder)).stderr).toMatch(said);
  });
});
