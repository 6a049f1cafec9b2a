import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

import type { SavedArticle } from '../src/article/article.ts';
import { readArticle } from '../src/article/readers/read-article.ts';

/**
 * Scores what is read of saved pages, by the definition of github.com/scrapinghub/article-extraction-benchmark: runs of four words.
 *
 *     npx tsx bench/reading.ts FOLDER
 *
 * FOLDER has ground-truth.json and html/ID.html.gz. Pages whose id begins with 0 to 7 are there to look at, and the worst of them
 * are listed; the others only count.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the benchmark.');

interface Score {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly isSame: boolean;
}

const truth = z
  .record(z.string(), z.object({ articleBody: z.string().default('') }))
  .parse(JSON.parse(readFileSync(path.join(folder, 'ground-truth.json'), 'utf8')));

const scores: Score[] = [];
for (const name of readdirSync(path.join(folder, 'html')).sort()) {
  const id = name.replace('.html.gz', '');
  const bytes = gunzipSync(readFileSync(path.join(folder, 'html', name)));
  const { value } = await readArticle(bytes, `${id}.html`);
  scores.push(
    scoreOf(id, wordsOf(truth[id]?.articleBody ?? ''), wordsOf(value === null ? '' : bodyOf(value))),
  );
}

const isToLookAt = ({ id }: Score): boolean => /^[0-7]/u.test(id);
report('to look at (0–7)', scores.filter(isToLookAt));
report(
  'only counted (8–f)',
  scores.filter((score) => !isToLookAt(score)),
);
report('all', scores);
for (const { id, precision, recall } of scores.filter(isToLookAt).toSorted(byF1).slice(0, 10))
  console.log(`${id.slice(0, 12)}  precision ${shown(precision)}  recall ${shown(recall)}`);

/** The paragraphs of the story: without headline, standfirst and captions, which the benchmark doesn’t count. */
function bodyOf({ file, paragraphs, parts }: SavedArticle): string {
  const named = new Set(parts.flatMap((part) => ('paragraph' in part ? [part.paragraph] : [])));
  return paragraphs
    .filter(({ number }) => !named.has(number))
    .map(({ start, end }) => file.text.slice(start, end))
    .join('\n');
}

/** What Python’s `\w+` finds. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function runsIn(words: readonly string[]): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const run = words.slice(at, at + 4).join(' ');
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function scoreOf(id: string, wanted: readonly string[], found: readonly string[]): Score {
  const [inText, read] = [runsIn(wanted), runsIn(found)];
  const sum = (counts: Iterable<number>): number => [...counts].reduce((all, one) => all + one, 0);
  const both = sum([...read].map(([run, count]) => Math.min(count, inText.get(run) ?? 0)));
  return {
    id,
    precision: shareOf(both, sum(read.values()), sum(inText.values())),
    recall: shareOf(both, sum(inText.values()), sum(read.values())),
    isSame: wanted.join(' ') === found.join(' '),
  };
}

/** `NaN`, which isn’t counted, is none of nothing where there was something to find. */
function shareOf(both: number, all: number, others: number): number {
  return all === 0 ? (others === 0 ? 1 : NaN) : both / all;
}

function report(what: string, of: readonly Score[]): void {
  const mean = (values: readonly number[]): number => {
    const counted = values.filter((value) => !Number.isNaN(value));
    return counted.reduce((sum, value) => sum + value, 0) / counted.length;
  };
  const precision = mean(of.map((one) => one.precision));
  const recall = mean(of.map((one) => one.recall));
  const same = mean(of.map(({ isSame }) => (isSame ? 1 : 0)));
  const empty = of.filter((one) => Number.isNaN(one.precision)).length;
  const thin = of.filter((one) => one.recall < 1 / 3).length;
  console.log(
    `${what}: ${of.length} pages, F1 ${shown(f1Of({ precision, recall }))}  precision ${shown(precision)}  recall ${shown(recall)}  accuracy ${shown(same)}; ${empty} empty, ${thin} with less than a third of their text`,
  );
}

function byF1(one: Score, other: Score): number {
  return f1Of(one) - f1Of(other);
}

function f1Of({ precision, recall }: Pick<Score, 'precision' | 'recall'>): number {
  return (2 * precision * recall) / (precision + recall) || 0;
}

function shown(value: number): string {
  return value.toFixed(3);
}
