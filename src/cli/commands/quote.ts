import type { Readable } from 'node:stream';

import { indexArticle } from '../../evidence/index/index-article.ts';
import { mayBeShown } from '../../evidence/model/verdict.ts';
import { speakersOf } from '../../evidence/speakers/articles-at-hand.ts';
import type { Host } from '../../host/host.ts';
import { findingFacts, lookUpNamed, withName, formatFinding } from '../answers/format-finding.ts';
import { FAILED, FINE, FOUND, type Terminal } from '../terminal/terminal.ts';
import { readSaved, reportUnread } from '../terminal/read-saved.ts';
import type { ArticleFlags } from '../terminal/shared-flags.ts';

/** What `lectern quote` was given. */
export interface QuoteOptions extends ArticleFlags {
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
  const { value: article, diagnostics } = await readSaved(path, host, options.url ?? null);
  if (article === null) return reportUnread(diagnostics, options.format, terminal);
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
    const finding = lookUpNamed({ content, name }, index);
    if (!mayBeShown(finding)) code = FOUND;
    terminal.print(
      options.format === 'json'
        ? JSON.stringify({ quote: content, ...findingFacts(finding, index.article) })
        : formatFinding(content, name, finding, index.article, terminal.paint),
    );
  }
  if (code === null) terminal.refuse('No quotation was given, so nothing was looked up.');
  return code ?? FAILED;
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
