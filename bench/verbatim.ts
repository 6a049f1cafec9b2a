import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readTextArticle } from '../src/article/readers/read-text-article.ts';
import { indexArticle, type ArticleIndex } from '../src/evidence/index/index-article.ts';
import { readSpeakers } from '../src/evidence/speakers/read-speakers.ts';
import { passes, type Verdict } from '../src/evidence/model/verdict.ts';
import { verifyQuotation } from '../src/evidence/match/verify-quotation.ts';

/**
 * Scores the matcher on labelled quotations.
 *
 *     npx tsx bench/verbatim.ts DATA_FOLDER SCORER [--wrong]
 *
 * DATA_FOLDER has verbatim/*.jsonl (id, doc, quote, label) and quotes/*.jsonl (id, text); SCORER is the Python program that
 * compares answers with labels. `--wrong` also prints each wrong answer.
 */
const [dataFolder, scorer, flag] = process.argv.slice(2);
if (dataFolder === undefined || scorer === undefined) {
  process.stderr.write('usage: npx tsx bench/verbatim.ts DATA_FOLDER SCORER [--wrong]\n');
  process.exit(2);
}

interface Case {
  readonly id: string;
  readonly doc: string;
  readonly quote: string;
  readonly label: string;
  readonly op: string;
}

const texts = new Map<string, string>();
for (const name of readdirSync(path.join(dataFolder, 'quotes')).sort()) {
  if (!name.endsWith('.jsonl')) continue;
  for (const line of linesOf(path.join(dataFolder, 'quotes', name))) {
    const document = JSON.parse(line) as { id: string; text: string };
    texts.set(document.id, document.text);
  }
}
const indices = new Map<string, ArticleIndex>();
const folder = mkdtempSync(path.join(tmpdir(), 'lectern-verbatim-'));
try {
  for (const name of readdirSync(path.join(dataFolder, 'verbatim')).sort())
    if (name.endsWith('.jsonl')) score(path.join(dataFolder, 'verbatim', name), path.join(folder, name));
} finally {
  rmSync(folder, { recursive: true });
}

function score(cases: string, answers: string): void {
  const lines: string[] = [];
  for (const line of linesOf(cases)) {
    const test = JSON.parse(line) as Case;
    const finding = verifyQuotation(
      { content: test.quote, speaker: null, paragraphs: [] },
      indexOf(test.doc),
    );
    const answer = answerOf(finding.verdict);
    lines.push(JSON.stringify({ id: test.id, verdict: answer }));
    const isWrong = (answer === 'altered') !== (test.label === 'altered');
    if (isWrong && flag === '--wrong')
      console.log(test.id, test.op, finding.verdict, finding.obstacle, test.quote);
  }
  writeFileSync(answers, `${lines.join('\n')}\n`);
  console.log(
    `${path.basename(cases)}: ${execFileSync('python3', [String(scorer), cases, answers], { encoding: 'utf8' })}`,
  );
}

function answerOf(verdict: Verdict): string {
  if (!passes(verdict)) return 'altered';
  return verdict === 'verbatim' ? 'verbatim' : 'allowed';
}

function indexOf(id: string): ArticleIndex {
  const known = indices.get(id);
  if (known !== undefined) return known;
  const article = readTextArticle(new TextEncoder().encode(texts.get(id)), id).value;
  if (article === null) throw new Error(`no text for ${id}`);
  const index = indexArticle(article, readSpeakers(article));
  indices.set(id, index);
  return index;
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
