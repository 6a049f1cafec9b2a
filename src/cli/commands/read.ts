import { type SavedArticle, timeOf } from '../../article/article.ts';
import { sanitised } from '../../diagnostics/format-diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { FINE, type Terminal } from '../terminal/terminal.ts';
import { readSaved, reportUnread } from '../terminal/read-saved.ts';
import type { ArticleFlags } from '../terminal/shared-flags.ts';

/** `lectern read <file>`: what was understood of a saved article, with the numbers that `para.` counts. */
export async function read(
  path: string,
  { format, url }: ArticleFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { value: article, diagnostics } = await readSaved(path, host, url ?? null);
  if (article === null) return reportUnread(diagnostics, format, terminal);
  terminal.report(diagnostics);
  terminal.print(format === 'json' ? asJson(article) : asText(article, terminal));
  return FINE;
}

function asText(article: SavedArticle, terminal: Terminal): string {
  const facts = [
    ['headline', article.headline],
    ...article.parts.flatMap((part) =>
      'text' in part && part.text !== article.headline ? [[part.name, part.text] as const] : [],
    ),
    ['byline', article.byline],
    ['dateline', article.dateline],
    ['published', article.published],
    ['archived', article.archived?.date ?? null],
    ['format', article.format],
    ['sha-256', article.textHash],
  ].filter(([, value]) => value !== null);
  const width = String(article.paragraphs.length).length;
  const paragraphs = article.paragraphs.map(({ number, start, end }) => {
    const text = article.file.text.slice(start, end).replaceAll('\u2060', '').replace(/\s+/gu, ' ');
    const part = article.parts.find((one) => 'paragraph' in one && one.paragraph === number);
    const time = timeOf(article, number);
    const name = part === undefined ? '' : ` ${terminal.paint.quiet(`(${part.name})`)}`;
    return `${terminal.paint.quiet(String(number).padStart(width))}  ${time === null ? '' : `${terminal.paint.quiet(time)}  `}${sanitised(text)}${name}`;
  });
  return [...facts.map(([name, value]) => `${name}: ${sanitised(value ?? '')}`), '', ...paragraphs].join(
    '\n',
  );
}

function asJson(article: SavedArticle): string {
  const { file, format, headline, byline, dateline, published, archived } = article;
  const { textHash, fileHash, parts } = article;
  const paragraphs = article.paragraphs.map(({ number, start, end }) => {
    const time = timeOf(article, number);
    return { number, ...(time === null ? {} : { time }), start, end, text: file.text.slice(start, end) };
  });
  const front = { headline, byline, dateline, published, archived };
  return JSON.stringify({ format, ...front, textHash, fileHash, paragraphs, parts }, null, 2);
}
