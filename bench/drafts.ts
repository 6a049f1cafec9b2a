import { readFileSync, writeFileSync } from 'node:fs';
import { readArticle } from '../src/article/readers/read-article.ts';
import { checkDeck } from '../src/checks/check-deck.ts';
import { contentWordsIn, sharesWords } from '../src/draft/context/draft-context.ts';
import { draftOutline } from '../src/draft/draft-outline.ts';
import { DEFAULT_DRAFT_OPTIONS } from '../src/draft/draft-options.ts';
import { checkClaims } from '../src/evidence/claims/check-claims.ts';
import { gatherEvidence } from '../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../src/evidence/speakers/articles-at-hand.ts';
import type { Evidence } from '../src/evidence/model/verdict.ts';
import { plainText } from '../src/markdown/nodes/plain-text.ts';
import type { OutlineSlide } from '../src/outline/outline.ts';
import { parseOutline } from '../src/outline/parse-outline.ts';
import { extractFindings } from '../src/speech/extract-findings.ts';
import { withReadings } from '../src/speech/readings.ts';

/**
 * What drafts of labelled articles hold.
 *
 *     npx tsx bench/drafts.ts DATA.jsonl… [--most 20] [--into FOLDER]
 *
 * DATA has one article a line: `{id, text, title?, quotes?}`, labelled as bench/README.md says. Of each file up to `--most` articles are
 * drafted, evenly spaced. Prints slides, headings that repeat the words below them, prose set as a quotation, speakers that the labels
 * contradict, and drafts that a strict check objects to. With `--into`, each draft is written with its article beside it.
 */
interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly quotes?: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: { readonly text: string; readonly name?: string } | null;
  }[];
}

const values = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = values.indexOf(name);
  return at === -1 ? undefined : values.splice(at, 2)[1];
};
const most = Number(option('--most') ?? 20);
const into = option('--into');

const counts = {
  drafts: 0,
  quotations: 0,
  unnamed: 0,
  judged: 0,
  wrong: 0,
  repeated: 0,
  prose: 0,
  failed: 0,
};
const slides: number[] = [];
/** Verdicts on a speaker who is named on the slide. */
const NAMED: ReadonlySet<string> = new Set(['stated', 'inferred', 'author']);

for (const data of values) {
  const articles = readFileSync(data, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);
  const step = Math.max(1, articles.length / most);
  for (let at = 0; at < articles.length; at += step) {
    const article = articles[Math.floor(at)];
    if (article !== undefined) await look(article);
  }
}
slides.sort((one, other) => one - other);
console.log({
  ...counts,
  'slides, median': slides[Math.floor(slides.length / 2)],
  'slides, most': slides.at(-1),
});

async function look(labelled: Labelled): Promise<void> {
  const { id, title = '' } = labelled;
  const front = title === '' || labelled.text.startsWith(title) ? '' : `${title}\n\n`;
  const { value: article } = await readArticle(
    new TextEncoder().encode(front + labelled.text),
    'article.txt',
  );
  if (article === null) return;
  const options = { ...DEFAULT_DRAFT_OPTIONS, textPath: 'article.txt' };
  const { value: text } = draftOutline(article, await withReadings(extractFindings(article)), options);
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const articles = new Map(Object.keys(outline.frontMatter.sources).map((source) => [source, article]));
  const { value: evidence, diagnostics: told } = gatherEvidence(outline, {
    articles: await articlesAtHand(articles),
    lock: null,
  });
  const faults = [...diagnostics, ...told, ...checkClaims(outline, articles), ...checkDeck(outline)];
  counts.drafts += 1;
  if (faults.length > 0) counts.failed += 1;
  slides.push(outline.slides.length + 2);
  for (const { message } of faults) console.log(`${id}  fails: ${message}`);
  for (const slide of outline.slides) lookAtHeading(id, slide);
  for (const one of evidence) if (one.quotation.kind === 'block') judge(labelled, front.length, one);
  if (into === undefined) return;
  const name = id.replace(/\W+/gu, '-');
  writeFileSync(`${into}/${name}.md`, text.replace('"article.txt"', `"${name}.txt"`));
  writeFileSync(`${into}/${name}.txt`, front + labelled.text);
}

/** Counts headings that share more than half of their words with a quotation below them. */
function lookAtHeading(id: string, { heading, body }: OutlineSlide): void {
  const said = plainText(heading?.children ?? []);
  const words = contentWordsIn(said);
  const quoted = body.flatMap((block) => (block.type === 'quotation' ? [block.quotation.content] : []));
  if (words.size === 0 || !quoted.some((content) => sharesWords(words, contentWordsIn(content)))) return;
  counts.repeated += 1;
  console.log(`${id}  repeated: ${said}`);
}

/** Counts what is no quotation, and speakers that the labels contradict. */
function judge(
  labelled: Labelled,
  front: number,
  { quotation, passage, kind, speaker: said }: Evidence,
): void {
  counts.quotations += 1;
  if (kind?.verdict === 'narrated') {
    counts.prose += 1;
    console.log(`${labelled.id}  prose: ${quotation.content}`);
  }
  const speaker = quotation.speaker ?? '';
  const label = passage === null ? undefined : labelAt(labelled, passage.start - front, passage.end - front);
  if (said.verdict === 'none' && label === undefined) counts.unnamed += 1;
  if (label === undefined) return;
  counts.judged += 1;
  if (isSame(speaker, label)) return;
  const isWrong = NAMED.has(said.verdict);
  counts[isWrong ? 'wrong' : 'unnamed'] += 1;
  if (isWrong) console.log(`${labelled.id}  ${speaker} for ${label}: ${quotation.content.slice(0, 90)}`);
}

/** Whom the labels give most of a passage to; `undefined` where they say nothing, or a mere pronoun. */
function labelAt({ quotes = [] }: Labelled, start: number, end: number): string | undefined {
  const shared = (quote: { readonly start: number; readonly end: number }): number =>
    Math.min(end, quote.end) - Math.max(start, quote.start);
  const label = quotes.filter((quote) => shared(quote) > 0).toSorted((a, b) => shared(b) - shared(a))[0];
  const name = label?.speaker?.name ?? label?.speaker?.text;
  return name === undefined || /^(?:he|she|they|it|who|I|we)$/iu.test(name) ? undefined : name;
}

/** Whether two names share a word, or the characters of one are in the other. */
function isSame(name: string, label: string): boolean {
  const words = (text: string): readonly string[] =>
    text.toLowerCase().match(/\p{sc=Han}+|[\p{L}\p{N}]{3,}/gu) ?? [];
  return words(name).some((word) =>
    words(label).some((other) => other.includes(word) || word.includes(other)),
  );
}
