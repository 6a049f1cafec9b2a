import type { Readable } from 'node:stream';

import type { SavedArticle } from '../../article/saved-article.ts';
import { speakersOf } from '../../evidence/speakers/articles-at-hand.ts';
import { indexArticle, type ArticleIndex } from '../../evidence/index/index-article.ts';
import type { Finding } from '../../evidence/model/verdict.ts';
import { BESIDE, mayBeShown } from '../../evidence/model/verdict.ts';
import { speakerIn } from '../../evidence/speakers/find-speaker.ts';
import { textOfPassage } from '../../evidence/index/parts-beside.ts';
import { lookUp } from '../../evidence/match/look-up.ts';
import type { Host } from '../../host/host.ts';
import { FAILED, FINE, FOUND } from '../exit-codes.ts';
import { formatFinding } from '../format-finding.ts';
import type { Terminal } from '../terminal.ts';
import { readSaved, tellUnread } from '../read-saved.ts';
import type { AnswerFormat } from '../shared-flags.ts';

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
