import type { SavedArticle } from '../../article/article.ts';
import { firstAtLeast } from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import type { ArticleSpeakers } from '../model/article-speakers.ts';
import { type QuotedSpan, quotedSpans } from '../text/quoted-spans.ts';
import { type Tokens, copyToken, noTokens, tokenise } from '../text/tokenise.ts';
import { isAmong } from '../words/listed-words.ts';
import { deniesAt, mayDeny, verbsThatDeny } from '../words/negation.ts';

/** An article prepared for looking quotations up in it. Made once for each article. */
export interface ArticleIndex {
  readonly article: SavedArticle;
  readonly tokens: Tokens;
  /** The tokens as numbers; equal words have equal numbers. */
  readonly ids: Int32Array;
  readonly idOf: ReadonlyMap<string, number>;
  /** Where each word is, by its number, in ascending order. */
  readonly places: readonly (readonly number[])[];
  /** Number of the paragraph that each token is in. */
  readonly paragraphOf: Int32Array;
  readonly sentenceOf: Int32Array;
  /** Tokens that deny, in ascending order. */
  readonly negations: readonly number[];
  readonly spans: readonly QuotedSpan[];
  readonly speakers: ArticleSpeakers;
}

/** Prepares an article. `speakers` are whom `readSpeakers` found in it. */
export function indexArticle(article: SavedArticle, speakers: ArticleSpeakers): ArticleIndex {
  const { spans, runningMarks } = quotedSpans(article.file.text, article.paragraphs);
  const tokens = withoutMarks(
    withoutLineEndHyphens(tokenise(article.file.text), article.file.text),
    runningMarks,
  );
  const paragraphOf = paragraphNumbers(article, tokens);
  const words = numberWords(tokens.words);
  return {
    article,
    tokens,
    ...words,
    paragraphOf,
    sentenceOf: sentenceNumbers(tokens, paragraphOf),
    negations: negationsIn(tokens, words, verbsThatDeny(article.file.text)),
    spans,
    speakers,
  };
}

function negationsIn(
  { words }: Tokens,
  { idOf, places }: Pick<ArticleIndex, 'idOf' | 'places'>,
  denies: ((word: string) => boolean) | null,
): readonly number[] {
  const found: number[] = [];
  for (const [word, id] of idOf) {
    const isDenying = denies?.(word) === true;
    if (!isDenying && !mayDeny(word)) continue;
    for (const at of places[id] ?? []) if (isDenying || deniesAt(words, at)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** Signs over and under Arabic and Hebrew letters, and what ranges Arabic ones: most texts leave them out. */
const VOWEL_SIGNS = /\u0640|[\u0591-\u05bd\u05bf-\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]/gu;

/** The index to look a quotation up in: where that has no vowel signs, the article’s count as little. */
export function indexFor(index: ArticleIndex, content: string): ArticleIndex {
  return content.search(VOWEL_SIGNS) === -1 ? withoutVowelSigns(index) : index;
}

const withoutVowelSigns = oncePer((index: ArticleIndex): ArticleIndex => {
  if (index.article.file.text.search(VOWEL_SIGNS) === -1) return index;
  const words = index.tokens.words.map((word) => word.replace(VOWEL_SIGNS, ''));
  return { ...index, tokens: { ...index.tokens, words }, ...numberWords(words) };
});

/** Whether a token denies. */
export function deniesIn({ negations }: ArticleIndex, token: number): boolean {
  return negations[firstAtLeast(negations, token)] === token;
}

/** Offset of the first character of a token; past the last token, the end of the text. */
export function startOffset(index: ArticleIndex, token: number): number {
  return index.tokens.starts[token] ?? index.article.file.text.length;
}

/** Offset past the last character of a token. */
export function endOffset(index: ArticleIndex, token: number): number {
  return index.tokens.ends[token] ?? 0;
}

/** What the article has from a token to before another, in its own signs. */
export function textBetween(index: ArticleIndex, start: number, end: number): string {
  return index.article.file.text.slice(startOffset(index, start), endOffset(index, end - 1));
}

/** The first token of the sentence that a token is in, not before another. */
export function startOfSentence({ sentenceOf }: ArticleIndex, token: number, first = 0): number {
  let start = token;
  while (start > first && sentenceOf[start - 1] === sentenceOf[token]) start -= 1;
  return start;
}

/** The first token behind the sentence that a token is in. */
export function endOfSentence({ sentenceOf }: ArticleIndex, token: number): number {
  let end = token + 1;
  while (end < sentenceOf.length && sentenceOf[end] === sentenceOf[token]) end += 1;
  return end;
}

function withoutMarks(tokens: Tokens, dropped: ReadonlySet<number>): Tokens {
  if (dropped.size === 0) return tokens;
  const kept = noTokens();
  for (let at = 0; at < tokens.words.length; at += 1)
    if (!dropped.has(tokens.starts[at] ?? -1)) copyToken(tokens, at, kept);
  return kept;
}

function paragraphNumbers(article: SavedArticle, tokens: Tokens): Int32Array {
  const numbers = new Int32Array(tokens.starts.length);
  let paragraph = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const start = tokens.starts[at] ?? 0;
    while ((article.paragraphs[paragraph + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) paragraph += 1;
    numbers[at] = article.paragraphs[paragraph]?.number ?? 1;
  }
  return numbers;
}

function numberWords(words: readonly string[]): Pick<ArticleIndex, 'ids' | 'idOf' | 'places'> {
  const ids = new Int32Array(words.length);
  const idOf = new Map<string, number>();
  const places: number[][] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const id = idOf.get(word) ?? places.length;
    if (id === places.length) {
      idOf.set(word, id);
      places.push([]);
    }
    ids[at] = id;
    places[id]?.push(at);
  }
  return { ids, idOf, places };
}

/** Number of the sentence of each token. A full stop before a small letter, or after an initial or common abbreviation, ends none. */
function sentenceNumbers(tokens: Tokens, paragraphOf: Int32Array): Int32Array {
  const numbers = new Int32Array(tokens.words.length);
  let sentence = 0;
  for (let at = 1; at < numbers.length; at += 1) {
    if (paragraphOf[at] !== paragraphOf[at - 1] || startsSentence(tokens, at)) sentence += 1;
    numbers[at] = sentence;
  }
  return numbers;
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSES: ReadonlySet<string> = new Set(['"', ')', ']']);
const BEFORE_SENTENCE: ReadonlySet<string> = new Set([...ENDS, ...CLOSES]);
/** How many closing marks may be between the full stop and the next sentence. */
const MOST_CLOSING_MARKS = 3;

function startsSentence(tokens: Tokens, at: number): boolean {
  if (!BEFORE_SENTENCE.has(tokens.words[at - 1] ?? '')) return false;
  const word = tokens.words[at] ?? '';
  if (BEFORE_SENTENCE.has(word) || /^\p{Ll}/u.test(word)) return false;
  const end = beforeClosingMarks(tokens, at);
  const mark = tokens.shapes[end] ?? '';
  const last = tokens.words[end - 1] ?? '';
  return mark === '.' ? !/^\p{L}$/u.test(last) && !isAmong(last, 'abbreviations') : ENDS.has(mark);
}

function beforeClosingMarks(tokens: Tokens, at: number): number {
  let end = at - 1;
  while (end > at - 1 - MOST_CLOSING_MARKS && CLOSES.has(tokens.words[end] ?? '')) end -= 1;
  return end;
}

/** Joins words broken at the end of a line, `cyber-⏎security`, where the text has the word whole elsewhere and nowhere with the hyphen. */
function withoutLineEndHyphens(tokens: Tokens, text: string): Tokens {
  const broken = brokenWords(tokens, text);
  if (broken.length === 0) return tokens;
  const whole = new Set(tokens.words);
  const hyphenated = hyphenatedWords(tokens, broken);
  const joined = broken.filter(
    (at) =>
      whole.has(`${tokens.words[at - 1] ?? ''}${tokens.words[at + 1] ?? ''}`) &&
      !hyphenated.has(hyphenatedWord(tokens, at)),
  );
  return joined.length === 0 ? tokens : join(tokens, new Set(joined));
}

/** Places of the hyphens that end a line between two halves of a word. */
function brokenWords(tokens: Tokens, text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at + 1 < tokens.words.length; at += 1) {
    if (tokens.shapes[at] !== '-' || tokens.isGlued[at] !== true || tokens.isGlued[at + 1] !== false)
      continue;
    const isAtLineEnd = /^[ \t]*\r?\n[ \t]*$/u.test(text.slice(tokens.ends[at], tokens.starts[at + 1]));
    const isBetweenLetters =
      /\p{L}$/u.test(tokens.words[at - 1] ?? '') && /^\p{Ll}/u.test(tokens.words[at + 1] ?? '');
    if (isAtLineEnd && isBetweenLetters) found.push(at);
  }
  return found;
}

/** Every `before-after` of the text whose hyphen isn't at a line end. */
function hyphenatedWords(tokens: Tokens, broken: readonly number[]): ReadonlySet<string> {
  const isBroken = new Set(broken);
  const found = new Set<string>();
  for (const [at, word] of tokens.words.entries()) {
    if (word === '-' && !isBroken.has(at)) found.add(hyphenatedWord(tokens, at));
  }
  return found;
}

function hyphenatedWord(tokens: Tokens, at: number): string {
  return `${tokens.words[at - 1] ?? ''}-${tokens.words[at + 1] ?? ''}`;
}

function join(tokens: Tokens, hyphens: ReadonlySet<number>): Tokens {
  const joined = noTokens();
  for (const [at, word] of tokens.words.entries()) {
    if (hyphens.has(at)) continue;
    if (!hyphens.has(at - 1)) {
      copyToken(tokens, at, joined);
      continue;
    }
    joined.words.push(`${joined.words.pop() ?? ''}${word}`);
    joined.shapes.push(`${joined.shapes.pop() ?? ''}${word}`);
    joined.ends.splice(-1, 1, tokens.ends[at] ?? 0);
  }
  return joined;
}
