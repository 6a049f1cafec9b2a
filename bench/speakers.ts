import { readFileSync } from 'node:fs';

import { readTextArticle } from '../src/article/readers/read-text-article.ts';
import { indexArticle, type ArticleIndex } from '../src/evidence/index/index-article.ts';
import { readSpeakers } from '../src/evidence/speakers/read-speakers.ts';
import { verifyQuotation } from '../src/evidence/match/verify-quotation.ts';
import {
  hashOf,
  speakerCases,
  WRONG_SPEAKERS,
  type LabelledArticle,
  type SpeakerCase,
  type WrongSpeaker,
} from './speaker-cases.ts';

/**
 * How often the gate doubts the right speaker of a quotation, and how often it notices a wrong one.
 *
 *     npx tsx bench/speakers.ts DATA.jsonl [--held-out | --all] [--reports] [--false]
 *
 * DATA has one labelled article a line (`speaker-cases.ts`). A tenth of the articles is left aside: those whose FNV-1a hash of
 * the id is divisible by ten; `--held-out` measures them alone. Each passage in marks of four words or more becomes a
 * quotation of an outline, with every way of writing the right speaker (one alarm among them is a false alarm), and with wrong
 * ones. `--reports` takes reported speech instead.
 * `--false` prints each false alarm.
 */
const [data, ...options] = process.argv.slice(2);
if (data === undefined) {
  process.stderr.write(
    'usage: npx tsx bench/speakers.ts DATA.jsonl [--held-out | --all] [--reports] [--false]\n',
  );
  process.exit(2);
}

type Alarm = 'none' | 'warning' | 'error';
interface Answer {
  readonly alarm: Alarm;
  readonly found: string | null;
}

const isWanted = (id: string): boolean =>
  options.includes('--all') || (hashOf(id) % 10 === 0) === options.includes('--held-out');
const articles = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as LabelledArticle)
  .filter(({ id }) => isWanted(id));

const form = options.includes('--reports') ? 'report' : 'marks';
let unproved = 0;
const rights: Record<Alarm, number> = { none: 0, warning: 0, error: 0 };
const wrongs = new Map<WrongSpeaker, Record<Alarm, number>>(
  WRONG_SPEAKERS.map((kind) => [kind, { none: 0, warning: 0, error: 0 }]),
);
for (const labelled of articles) {
  const article = readTextArticle(new TextEncoder().encode(labelled.text), 'article.txt').value;
  if (article === null) continue;
  const index = indexArticle(article, readSpeakers(article));
  for (const one of speakerCases(labelled, article, form)) measure(one, index);
}
report();

function measure(one: SpeakerCase, index: ArticleIndex): void {
  if (answerFor(one, null, index) === null) {
    unproved += 1;
    return;
  }
  if (one.right.length > 0) countRight(one, index);
  for (const kind of WRONG_SPEAKERS) {
    const answer = one.wrong[kind] === null ? null : answerFor(one, one.wrong[kind], index);
    const counts = wrongs.get(kind);
    if (answer !== null && counts !== undefined) counts[answer.alarm] += 1;
  }
}

/** The worst alarm over all ways of writing the right speaker counts. */
function countRight(one: SpeakerCase, index: ArticleIndex): void {
  let worst: Alarm = 'none';
  for (const name of one.right) {
    const answer = answerFor(one, name, index);
    if (answer === null || answer.alarm === 'none' || worst === 'error') continue;
    worst = answer.alarm;
    if (options.includes('--false'))
      console.log(`${worst}: ${one.article}, “${one.content}”: ${name}, found ${answer.found ?? 'nobody'}`);
  }
  rights[worst] += 1;
}

/** What the gate says of a passage with this speaker; `null` where it doesn't find the words. */
function answerFor(one: SpeakerCase, name: string | null, index: ArticleIndex): Answer | null {
  const speaker = name === null ? null : { name, language: 'en', writers: [] };
  const request = { content: one.content, speaker, paragraphs: [one.paragraph] };
  const { passage, speaker: found } = verifyQuotation(request, index);
  if (passage === null) return null;
  if (found.verdict !== 'other' && found.verdict !== 'unstated') return { alarm: 'none', found: null };
  return { alarm: found.isBeside ? 'error' : 'warning', found: found.name };
}

function report(): void {
  const all = rights.none + rights.warning + rights.error;
  const falseAlarms = rights.warning + rights.error;
  console.log(`${articles.length} articles, ${all} quotations with a known speaker, ${unproved} not found`);
  console.log(
    `false alarms: ${rights.error} errors, ${rights.warning} warnings: ${percent(falseAlarms, all)}, errors alone ${percent(rights.error, all)}`,
  );
  for (const [kind, counts] of wrongs) {
    const total = counts.none + counts.warning + counts.error;
    const detected = (counts.warning + counts.error) / Math.max(1, total);
    console.log(
      `${kind}: ${total} wrong speakers, error ${percent(counts.error, total)}, warning ${percent(counts.warning, total)}, silent ${percent(counts.none, total)}`,
    );
    if (total === 0) continue;
    console.log(
      `  precision of an alarm if one speaker in 10 is wrong ${precision(0.1, detected, falseAlarms / all)}, one in 20 ${precision(0.05, detected, falseAlarms / all)}`,
    );
  }
}

function percent(part: number, all: number): string {
  return `${((100 * part) / Math.max(1, all)).toFixed(2)} %`;
}

function precision(share: number, detected: number, falseRate: number): string {
  return ((share * detected) / (share * detected + (1 - share) * falseRate)).toFixed(3);
}
