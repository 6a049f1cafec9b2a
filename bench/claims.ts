import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { findingsJson } from '../src/speech/findings-json.ts';
import { articleOf } from './article-of.ts';

/**
 * The order of claims against summaries or highlights.
 *
 *     npx tsx bench/claims.ts DATA.jsonl --out PREDICTIONS.jsonl [--scorer central.py]
 *
 * DATA has one document a line: `{id, text, title?, …}`. Prints cover, ROUGE and hits for 1, 3 and 5 claims beside the lead's.
 */
const [data, ...options] = process.argv.slice(2);
const option = (name: string): string | undefined =>
  options.includes(name) ? options[options.indexOf(name) + 1] : undefined;
const out = option('--out');
if (data === undefined || out === undefined) throw new Error('Give the labelled data and --out.');

const documents = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { id: string; text: string; title?: string });
const lines = documents.map(({ id, text, title }) => {
  const article = { ...articleOf(text, id), headline: title ?? null };
  return JSON.stringify(findingsJson(id, extractFindings(article)));
});
writeFileSync(out, `${lines.join('\n')}\n`);

const scorer = option('--scorer');
for (const k of scorer === undefined ? [] : ['1', '3', '5']) {
  const ours = spawnSync('python3', [scorer ?? '', data, out, '-k', k], { encoding: 'utf8' });
  const lead = spawnSync('python3', [scorer ?? '', data, '--baseline', 'lead', '-k', k], {
    encoding: 'utf8',
  });
  console.log(`${ours.stdout}${lead.stdout}${ours.stderr}`.trimEnd());
}
