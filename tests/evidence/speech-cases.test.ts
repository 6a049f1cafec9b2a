import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { diagnosticsFor } from '../../src/evidence/diagnostics/diagnostics-for.ts';
import { evidenceFixes } from '../../src/evidence/fixes/evidence-fixes.ts';
import { evidenceIn } from '../../src/evidence/gather-evidence.ts';
import { newSearchBudget } from '../../src/evidence/match/search-budget.ts';
import { readSpeakers } from '../../src/evidence/speakers/read-speakers.ts';
import { indexArticle, type ArticleIndex } from '../../src/evidence/index/index-article.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

/** Articles of all kinds, with quotations whose speakers were labelled before anything was run. */
const Articles = z.array(
  z.object({
    article: z.string(),
    format: z.enum(['text', 'html']),
    author: z.string().nullish(),
    paper: z.string().nullish(),
    cases: z.array(
      z.object({
        words: z.string(),
        speaker: z.string(),
        want: z.enum(['fine', 'warned']),
        class: z.string(),
      }),
    ),
  }),
);
type LabelledArticle = z.infer<typeof Articles>[number];
type Case = LabelledArticle['cases'][number];

const ARTICLES = Articles.parse(JSON.parse(readFileSync('tests/fixtures/speech-cases.json', 'utf8')));

/** An outline with one block quote, as a student writes it. */
function outlineOf({ author, paper }: LabelledArticle, { words, speaker }: Case): string {
  const written = [
    ...(author ? [`    author: [{ literal: ${JSON.stringify(author)} }]`] : []),
    ...(paper ? [`    container-title: ${JSON.stringify(paper)}`] : []),
  ].map((line) => `${line}\n`);
  const quoted = words.replace(/([*<\\`_#])/gu, '\\$1');
  return `---\ntitle: T\nlang: en\nsources:\n  a:\n    type: article\n    title: A\n${written.join('')}---\n\n## S\n\n> ${quoted}\n>\n> — ${speaker} [@a]\n`;
}

function answerTo(labelled: LabelledArticle, one: Case, index: ArticleIndex): 'silent' | 'warning' | 'error' {
  const { value: outline } = parseOutline('outline.md', outlineOf(labelled, one));
  const quotation = outline.quotations.find(({ kind }) => kind === 'block');
  if (quotation === undefined) throw new Error('the outline must have a block quote');
  const evidence = evidenceIn(index, 'a', quotation, outline.frontMatter, newSearchBudget());
  const indices = new Map([['a', index]]);
  const fixes = evidenceFixes([evidence], outline.file, indices);
  const diagnostics = diagnosticsFor(evidence, { outline, indices, fixes });
  const severities = new Set(diagnostics.map(({ severity }) => severity));
  if (severities.has('error')) return 'error';
  return severities.has('warning') ? 'warning' : 'silent';
}

test('of labelled speakers and wordings few honest ones are doubted, and few wrong ones pass', async () => {
  const counts = { doubted: 0, refused: 0, passed: 0, fine: 0, warned: 0 };
  for (const labelled of ARTICLES) {
    const name = labelled.format === 'html' ? 'article.html' : 'article.txt';
    const { value: article } = await readArticle(new TextEncoder().encode(labelled.article), name);
    if (article === null) throw new Error('the article must have words');
    const index = indexArticle(article, readSpeakers(article));
    for (const one of labelled.cases) {
      const answer = answerTo(labelled, one, index);
      counts[one.want] += 1;
      if (one.want === 'warned' && answer === 'silent') counts.passed += 1;
      if (one.want === 'fine' && answer === 'warning') counts.doubted += 1;
      if (one.want === 'fine' && answer === 'error') counts.refused += 1;
    }
  }
  expect(counts).toMatchObject({ fine: 180, warned: 117 });
  expect(counts.refused).toBeLessThanOrEqual(1);
  expect(counts.doubted).toBeLessThanOrEqual(10);
  expect(counts.passed).toBeLessThanOrEqual(11);
});
