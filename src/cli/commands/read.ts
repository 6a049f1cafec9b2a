import { resolve } from 'node:path';

import { readArticle } from '../../article/read-article.ts';
import type { SavedArticle } from '../../article/saved-article.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { tamed } from '../../diagnostics/tamed.ts';
import type { Host } from '../../host/host.ts';
import { provesItself, whatProvesItself } from '../../host/load/proves-itself.ts';
import { sourceFileMissing, textMissing, unknownSourceFlag } from '../../host/load/load-witnesses.ts';
import { FAILED, FINE, FOUND } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern read <file>`: what was understood of a saved article, with the numbers that `para.` counts. */
export async function read(
  path: string,
  format: 'pretty' | 'json',
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { value: article, diagnostics } = await readSaved(path, host);
  if (article === null) return tellUnread(diagnostics, format, terminal);
  terminal.report(diagnostics, new Map());
  terminal.print(format === 'json' ? asJson(article) : asText(article, terminal));
  return FINE;
}

/** Reads an article that was named on the command line; what Lectern made of one proves nothing. */
export async function readSaved(path: string, host: Host): Promise<Checked<SavedArticle | null>> {
  const place = resolve(host.workingFolder, path);
  const bytes = await host.readFile(place);
  if (bytes === null) return { value: null, diagnostics: [await textMissing(path, host)] };
  const what = whatProvesItself(bytes, place, null);
  if (what === null) return readArticle(bytes, path);
  return { value: null, diagnostics: [provesItself({ path, what }, { file: path, position: null })] };
}

/**
 * Says why a command can’t read what it was given, in the form that was asked for: as data on one line, since `quote` answers line by
 * line. Gives the exit code: a wrong path is wrong use, a file that doesn’t hold what is looked for is a finding.
 */
export function tellUnread(
  diagnostics: readonly Diagnostic[],
  format: 'pretty' | 'json',
  terminal: Terminal,
): number {
  if (format === 'json') terminal.print(JSON.stringify({ diagnostics }));
  else terminal.report(diagnostics, new Map());
  return diagnostics.some(({ code }) => WRONG_USE.has(code)) ? FAILED : FOUND;
}

const WRONG_USE: ReadonlySet<string> = new Set([sourceFileMissing.code, unknownSourceFlag.code]);

function asText(article: SavedArticle, terminal: Terminal): string {
  const facts = [
    ['headline', article.headline],
    ['byline', article.byline],
    ['dateline', article.dateline],
    ['published', article.published],
    ['format', article.format],
    ['sha-256', article.textHash],
  ].filter(([, value]) => value !== null);
  const width = String(article.paragraphs.length).length;
  const paragraphs = article.paragraphs.map(({ number, start, end }) => {
    const text = article.plainText.slice(start, end).replaceAll('\u2060', '').replace(/\s+/gu, ' ');
    return `${terminal.paint.quiet(String(number).padStart(width))}  ${tamed(text)}`;
  });
  return [...facts.map(([name, value]) => `${name}: ${tamed(value ?? '')}`), '', ...paragraphs].join('\n');
}

function asJson({
  file,
  format,
  headline,
  byline,
  dateline,
  published,
  textHash,
  fileHash,
  paragraphs,
}: SavedArticle): string {
  const numbered = paragraphs.map(({ number, start, end }) => ({
    number,
    start,
    end,
    text: file.text.slice(start, end),
  }));
  return JSON.stringify(
    { format, headline, byline, dateline, published, textHash, fileHash, paragraphs: numbered },
    null,
    2,
  );
}
