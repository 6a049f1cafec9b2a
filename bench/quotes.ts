import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { findingsJson } from '../src/speech/findings-json.ts';
import { articleOf } from './article-of.ts';

/**
 * Quotations and speakers against a labelled set.
 *
 *     npx tsx bench/quotes.ts DATA.jsonl [--out PREDICTIONS.jsonl] [--scorer score.py]
 *
 * DATA has one document a line: `{id, text, …}`. Prints the predictions unless `--out` is given.
 */
const [data, ...options] = process.argv.slice(2);
const option = (name: string): string | undefined =>
  options.includes(name) ? options[options.indexOf(name) + 1] : undefined;
if (data === undefined) throw new Error('Give the labelled data as the first argument.');

const documents = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string });
const started = performance.now();
const lines = documents.map(({ id, text }) =>
  JSON.stringify(findingsJson(id, extractFindings(articleOf(text, id)))),
);
const milliseconds = Math.round(performance.now() - started);

const out = option('--out');
if (out === undefined) console.log(lines.join('\n'));
else writeFileSync(out, `${lines.join('\n')}\n`);
console.error(`${documents.length} articles in ${milliseconds} ms`);

const scorer = option('--scorer');
if (scorer !== undefined && out !== undefined) {
  const scored = spawnSync('python3', [scorer, data, out], { encoding: 'utf8' });
  console.error(scored.stdout, scored.stderr);
}
