import { readTextArticle } from '../src/article/readers/read-text-article.ts';
import { NO_SPEAKERS } from '../tests/support/no-speakers.ts';
import { indexArticle } from '../src/evidence/index/index-article.ts';
import { newSearchBudget } from '../src/evidence/match/search-budget.ts';
import { verifyQuotation } from '../src/evidence/match/verify-quotation.ts';

/**
 * How the cost of looking up quotations grows.
 *
 *     npx tsx bench/speed.ts
 *
 * Times 1,000 quotations against 1 MB, then half and double of each. Linear growth shows as a ratio near 2. Half of the
 * quotations are in the text, a quarter differ by a word, a quarter have an ellipsis. Then 600 quotations of eight ellipses
 * between words that stand everywhere, as multiples of the first.
 */
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu'.split(' ');

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function textOf(bytes: number, next: () => number): string {
  const sentences: string[] = [];
  for (let length = 0; length < bytes;) {
    const words = Array.from({ length: 8 + Math.floor(next() * 20) }, () => wordOf(next));
    const sentence = `${words.join(' ')}.${next() < 0.2 ? '\n' : ' '}`;
    sentences.push(sentence);
    length += sentence.length;
  }
  return sentences.join('');
}

/** Short words are common and long ones rare, as in a language. */
function wordOf(next: () => number): string {
  const length = 1 + Math.floor(3 * next() ** 2);
  return Array.from({ length }, () => SYLLABLES[Math.floor(next() ** 2 * SYLLABLES.length)] ?? 'ba').join('');
}

function quotationsOf(text: string, count: number, next: () => number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const words = text
      .slice(Math.floor(next() * (text.length - 500)))
      .split(/\s+/u)
      .slice(1, 6 + Math.floor(next() * 30));
    if (at % 4 === 2) words.splice(2, 1, 'changed');
    if (at % 4 === 3) words.splice(3, 1, '…');
    return words.join(' ');
  });
}

function time(bytes: number, count: number, everywhere: string | null = null): number {
  const next = random(7);
  const text = textOf(bytes, next);
  const quotations =
    everywhere === null
      ? quotationsOf(text, count, next)
      : Array.from({ length: count }, () => Array.from({ length: 9 }, () => everywhere).join(' … '));
  const article = readTextArticle(new TextEncoder().encode(text), 'article.txt').value;
  if (article === null) throw new Error('no text');
  const start = processorTime();
  const index = indexArticle(article, NO_SPEAKERS);
  const indexed = processorTime();
  const searchBudget = newSearchBudget();
  for (const content of quotations)
    verifyQuotation({ content, speaker: null, paragraphs: [] }, index, searchBudget);
  const done = processorTime();
  console.log(
    `${bytes / 1e6} MB, ${count} quotations: index ${ms(indexed - start)}, look-up ${ms(done - indexed)}`,
  );
  return done - start;
}

/** Milliseconds of this process: others on the machine don’t count. */
function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

time(200_000, 200);
const base = time(1_000_000, 1000);
const text = time(2_000_000, 1000);
const quotations = time(1_000_000, 2000);
console.log(
  `twice the text: × ${(text / base).toFixed(2)}; twice the quotations: × ${(quotations / base).toFixed(2)}`,
);

for (const words of ['ba', 'ba ce', '[di] ba'])
  console.log(`nine times “${words}”: × ${(time(1_000_000, 600, words) / base).toFixed(2)}`);

/** Texts that punish naive search: one word over and over, and the same with the last word changed. */
for (const words of [20_000, 40_000, 80_000]) {
  const article = readTextArticle(new TextEncoder().encode(`${'the '.repeat(words)}end`), 'a.txt').value;
  if (article === null) throw new Error('no text');
  const index = indexArticle(article, NO_SPEAKERS);
  const start = processorTime();
  for (const content of [
    `${'the '.repeat(2000)}x`,
    `${'the '.repeat(2000)}… end`,
    `${'[the] the … '.repeat(60)}end x`,
  ]) {
    verifyQuotation({ content, speaker: null, paragraphs: [] }, index);
  }
  console.log(`${words} equal words: ${ms(processorTime() - start)}`);
}
