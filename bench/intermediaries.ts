import { readFileSync } from 'node:fs';

import { intermediaryConflict } from '../src/evidence/diagnostics/about-speaker.ts';
import { indexArticle } from '../src/evidence/index/index-article.ts';
import { readSpeakers } from '../src/evidence/speakers/read-speakers.ts';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { readTextArticle } from '../src/article/readers/read-text-article.ts';

/**
 * How often an intermediary is doubted, on the labelled sentences in tests/fixtures/chains.json. Each sentence is in an article
 * with all the others, some paragraphs apart, so that every intermediary is mentioned somewhere. It is given its own intermediaries, where
 * an alarm is false; then those of each other sentence that aren't its own, and one that no sentence has.
 *
 *     npx tsx bench/intermediaries.ts [--alarms]
 */
interface Labelled {
  readonly text: string;
  readonly chain: readonly string[];
}

const sets = JSON.parse(
  readFileSync(new URL('../tests/fixtures/chains.json', import.meta.url), 'utf8'),
) as Record<string, readonly Labelled[]>;
const labelled = Object.values(sets).flat();
const bytes = new TextEncoder().encode(labelled.map(({ text }) => text).join('\n\n'));
const { value: article } = readTextArticle(bytes, 'chains.txt');
if (article === null) throw new Error('The labelled sentences have words.');
const index = indexArticle(article, readSpeakers(article));
const { quotations } = extractFindings(article);

let [given, alarms, others, noticed, unknown, missed] = [0, 0, 0, 0, 0, 0];
let from = 0;
for (const { text, chain } of labelled) {
  const start = article.file.text.indexOf(text, from);
  from = start + text.length;
  const found = quotations.find((quotation) => quotation.start >= start && quotation.end <= from);
  const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end)?.number ?? 1;
  const passage = {
    start: found?.start ?? start,
    end: found?.end ?? from,
    paragraph,
    lastParagraph: paragraph,
    part: null,
  };
  const isDoubted = (intermediaries: readonly string[]): boolean =>
    intermediaryConflict(index, passage, { intermediaries, language: 'en', source: null }) !== null;
  if (chain.length > 0) {
    given += 1;
    const isAlarm = isDoubted(chain);
    alarms += Number(isAlarm);
    if (isAlarm && process.argv.includes('--alarms')) console.log(text, chain);
  }
  for (const { chain: other } of labelled) {
    if (other.length === 0 || other.some((name) => chain.includes(name) || text.includes(name))) continue;
    others += 1;
    noticed += Number(isDoubted(other));
  }
  unknown += 1;
  missed += Number(!isDoubted(['Quarnstrom Tidende']));
}
console.log(`own intermediaries: ${alarms} of ${given} doubted`);
console.log(`others that the article mentions: ${noticed} of ${others} doubted`);
console.log(`one that it never mentions: ${unknown - missed} of ${unknown} doubted`);
