import type { Readable } from 'node:stream';

import type { SavedArticle } from '../../article/article.ts';
import { type Paint, sanitised } from '../../diagnostics/format-diagnostic.ts';
import { type ArticleIndex, indexArticle } from '../../evidence/index/index-article.ts';
import { articleHolding, textOfPassage } from '../../evidence/index/parts-beside.ts';
import { lookUp } from '../../evidence/match/look-up.ts';
import { placeAsLocator } from '../../evidence/model/verdict.ts';
import { BESIDE, type Edit, type Finding, type Passage, mayBeShown } from '../../evidence/model/verdict.ts';
import { speakersOf } from '../../evidence/speakers/articles-at-hand.ts';
import { speakerIn } from '../../evidence/speakers/find-speaker.ts';
import type { Host } from '../../host/host.ts';
import { oneLine } from '../../text/one-line.ts';
import { FAILED, FINE, FOUND } from '../terminal/exit-codes.ts';
import { readSaved, tellUnread } from '../terminal/read-saved.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What `lectern quote` was given. */
export interface QuoteOptions {
  readonly format: AnswerFormat;
  /** Read for `-`. */
  readonly input: Readable & { readonly isTTY?: boolean };
}

/** `lectern quote <article> [TEXT…]`: looks loose quotations up; `-` reads one a line. Exit code 1 when one fails, 2 at a line without an end, or at none. */
export async function quote(
  path: string,
  texts: readonly string[],
  options: QuoteOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { value: article, diagnostics } = await readSaved(path, host);
  if (article === null) return tellUnread(diagnostics, options.format, terminal);
  terminal.report(diagnostics);
  const index = indexArticle(article, await speakersOf(article));
  let code: number | null = null;
  for await (const text of withLines(texts.length === 0 ? ['-'] : texts, options.input, terminal)) {
    if (text.length > MAX_LINE) {
      terminal.refuse(ENDLESS);
      return FAILED;
    }
    code ??= FINE;
    const { content, name } = withName(text);
    const finding = lookUpNamed(content, name, index);
    if (!mayBeShown(finding)) code = FOUND;
    terminal.print(
      options.format === 'json'
        ? asJson(content, finding, index.article)
        : formatFinding(content, name, finding, index.article, terminal.paint),
    );
  }
  if (code === null) terminal.refuse('No quotation was given, so nothing was looked up.');
  return code ?? FAILED;
}

interface NamedQuotation {
  readonly content: string;
  readonly name: string | null;
}

/** “The money is gone — Ann Lee”: who is said to have said it, behind a dash, begins with a capital or an article. */
function withName(text: string): NamedQuotation {
  const match =
    /^(?<content>[^]+\S)\s+(?:—|--)\s+(?<name>(?:\p{Lu}|\p{Lo}|an? |the |one )[^—.!?…“”"]{1,80})$/u.exec(
      text,
    );
  return { content: match?.groups?.['content'] ?? text, name: match?.groups?.['name'] ?? null };
}

/** With a name it is compared; without one the answer says whom the article names. */
function lookUpNamed(content: string, name: string | null, index: ArticleIndex): Finding {
  const { language } = index.speakers;
  const speaker = name === null ? null : { name, language, writers: [] };
  const finding = lookUp({ content, speaker, paragraphs: [], parts: [] }, index);
  if (name !== null || finding.passage === null || finding.passage.paragraph === BESIDE) return finding;
  return { ...finding, speaker: speakerIn(index, finding.passage) };
}

/** The quotations of the command line, with those from stdin where a dash stands for them, without empty ones. */
async function* withLines(
  texts: readonly string[],
  input: QuoteOptions['input'],
  terminal: Terminal,
): AsyncIterable<string> {
  for (const text of texts) {
    if (text === '-' && input.isTTY === true) terminal.say(INVITATION);
    for await (const line of text === '-' ? linesOf(input) : [text]) if (line.trim() !== '') yield line;
  }
}

/** At a keyboard nothing else shows that words are awaited. */
const INVITATION = 'Type or paste quotations, one per line; Ctrl-D ends.';

/** As many characters as a line of an outline may have. */
const MAX_LINE = 20_000;

const ENDLESS = `A line has more than ${MAX_LINE.toLocaleString('en')} characters, so nothing from there on was looked up. Give one quotation per line.`;

/** Line by line, and a line that grows too long as far as it was read: nothing says whether it will ever end. */
async function* linesOf(input: Readable): AsyncIterable<string> {
  let rest = '';
  input.setEncoding('utf8');
  for await (const piece of input) {
    const lines = `${rest}${String(piece)}`.split(/\r\n|[\n\r]/u);
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MAX_LINE) break;
  }
  yield rest;
}

/** One object a line; offsets are UTF-16 offsets into the saved text. */
function asJson(
  quote: string,
  { verdict, passage, nearest, edits, speaker, kind }: Finding,
  article: SavedArticle,
): string {
  const place = passage ?? nearest;
  return JSON.stringify({
    quote,
    verdict,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    paragraph: place === null || place.paragraph === BESIDE ? null : place.paragraph,
    part: place?.part ?? null,
    passage: place === null ? null : textOfPassage(article, place),
    edits,
    speaker,
    kind,
  });
}

/**
 * The answer for one quotation, for an editor at a terminal:
 *
 *     ✗ altered   “mobilising its masses of web users”
 *       para. 8   mobilizing its masses of internet users
 *       words     [-mobilising-] {+mobilizing+} its masses of [-web-] {+internet+} users
 */
function formatFinding(
  quote: string,
  name: string | null,
  finding: Finding,
  article: SavedArticle,
  paint: Paint,
): string {
  const { verdict, passage, nearest, edits, difference } = finding;
  const lines = [`${markedVerdict(finding, paint)} “${lineOf(quote)}”`];
  const place = passage ?? nearest;
  if (place !== null) {
    const text = verdict === 'verbatim' ? '' : textAt(article, place);
    lines.push(
      row(place.paragraph === BESIDE ? placeAsLocator(place) : `para. ${numberOf(place)}`, text, paint),
    );
  }
  for (const edit of edits)
    lines.push(
      row('edit', `${edit.kind.replaceAll('-', ' ')}: ${lineOf(edit.text) || leftOut(article, edit)}`, paint),
    );
  if (passage !== null)
    lines.push(
      row('speaker', speakerOf(name, finding), paint),
      row('wording', finding.kind?.verdict ?? 'unread', paint),
    );
  if (difference.length > 0) lines.push(row('words', wordsOf(difference, paint), paint));
  return lines.join('\n');
}

function markedVerdict(finding: Finding, paint: Paint): string {
  const verdict = finding.verdict.padEnd(12);
  return mayBeShown(finding) ? `✓ ${paint.strong(verdict)}` : `${paint.error('✗')} ${paint.error(verdict)}`;
}

/** “stated: Ann Lee”; where another was asked for, “other: Ann Lee, not Bob Ray”. */
function speakerOf(asked: string | null, { speaker }: Finding): string {
  const { verdict, name } = speaker;
  const found = name === null ? '' : `: ${lineOf(name)}`;
  const isOther = asked !== null && (verdict === 'other' || verdict === 'unstated');
  return isOther ? `${verdict}${found}, not ${lineOf(asked)}` : `${verdict}${found}`;
}

/** What an edit without a mark of its own leaves out. */
function leftOut({ plainText }: SavedArticle, { start, end }: Edit): string {
  return lineOf(plainText.slice(start ?? 0, end ?? 0));
}

function row(name: string, text: string, paint: Paint): string {
  return `  ${paint.quiet(name.padEnd(12))} ${text}`.trimEnd();
}

function numberOf({ paragraph, lastParagraph }: Passage): string {
  return paragraph === lastParagraph ? String(paragraph) : `${paragraph}–${lastParagraph}`;
}

function textAt(article: SavedArticle, passage: Passage): string {
  const { plainText } = articleHolding(article, passage);
  const text = lineOf(plainText.slice(passage.start, passage.end).replaceAll('\u2060', ''));
  return text.length > 400 ? `${text.slice(0, 400)} …` : text;
}

function wordsOf(difference: Finding['difference'], paint: Paint): string {
  return difference
    .map(({ kind, words }) => {
      const text = sanitised(words.join(' '));
      if (kind === 'equal') return text;
      return kind === 'quotation-only' ? paint.error(`[-${text}-]`) : paint.strong(`{+${text}+}`);
    })
    .join(' ');
}

function lineOf(text: string): string {
  return oneLine(sanitised(text));
}
