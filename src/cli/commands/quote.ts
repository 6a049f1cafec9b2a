import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

import type { SavedArticle } from '../../article/saved-article.ts';
import { speakersOf } from '../../evidence/speakers/articles-at-hand.ts';
import { indexArticle } from '../../evidence/text/index-article.ts';
import type { ArticleIndex } from '../../evidence/text/index-article.ts';
import type { Finding } from '../../evidence/verdict.ts';
import { passes } from '../../evidence/verdict.ts';
import { verifyQuotation } from '../../evidence/match/verify-quotation.ts';
import type { Host } from '../../host/host.ts';
import { FINE, FOUND } from '../exit-codes.ts';
import { formatFinding } from '../format-finding.ts';
import type { Terminal } from '../terminal.ts';
import { readSaved, tellUnread } from './read.ts';

/** What `lectern quote` was given. */
export interface QuoteOptions {
  readonly format: 'pretty' | 'json';
  /** Read for `-`. */
  readonly input: Readable & { readonly isTTY?: boolean };
}

/** `lectern quote <article> [TEXT…]`: looks loose quotations up; `-` reads one a line. Exit code 1 when one fails. */
export async function quote(
  path: string,
  texts: readonly string[],
  options: QuoteOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { value: article, diagnostics } = await readSaved(path, host);
  if (article === null) return tellUnread(diagnostics, options.format, terminal);
  terminal.report(diagnostics, new Map());
  const index = indexArticle(article, await speakersOf(article));
  let code = FINE;
  const isToRead = texts.length === 0 || texts[0] === '-';
  if (isToRead && options.input.isTTY === true) terminal.say(INVITATION);
  for await (const text of isToRead ? linesOf(options.input) : texts) {
    if (text.trim() === '') continue;
    const finding = verifyQuotation({ content: text, speaker: null, paragraphs: [] }, index);
    if (!passes(finding.verdict)) code = FOUND;
    terminal.print(
      options.format === 'json'
        ? asJson(text, finding, index.article)
        : asText(text, finding, index, terminal),
    );
  }
  return code;
}

/** At a keyboard nothing else shows that words are awaited. */
const INVITATION = 'Type or paste quotations, one a line; Ctrl-D ends.';

async function* linesOf(input: Readable): AsyncIterable<string> {
  yield* createInterface({ input, crlfDelay: Infinity });
}

/** One object a line; offsets are UTF-16 offsets into the saved text. */
function asJson(quote: string, { verdict, passage, nearest, edits }: Finding, article: SavedArticle): string {
  const place = passage ?? nearest;
  return JSON.stringify({
    quote,
    verdict,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    paragraph: place?.paragraph ?? null,
    passage: place === null ? null : article.file.text.slice(place.start, place.end),
    edits,
  });
}

function asText(quote: string, finding: Finding, index: ArticleIndex, terminal: Terminal): string {
  return formatFinding(quote, finding, index.article, terminal.paint);
}
