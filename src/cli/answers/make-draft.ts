import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ComparedArticle, compareArticles, comparedIds } from '../../draft/compare-articles.ts';
import type { DraftOptions } from '../../draft/draft-options.ts';
import { draftOutline } from '../../draft/draft-outline.ts';
import type { Host } from '../../host/host.ts';
import { shownPath, slashed } from '../../prepare/read-files.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import { withReadings } from '../../speech/readings.ts';
import { readSaved } from '../terminal/read-saved.ts';

/** What is asked of a draft besides the articles. */
export interface DraftCommand {
  /** Path of the outline to write; `null` for none. */
  readonly output: string | null;
  readonly options: Omit<DraftOptions, 'textPath'>;
}

/** What became of a draft. */
export type MadeDraft =
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unread'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'drafted';
      readonly text: string;
      /** What was said about the article, and of the draft. */
      readonly ofArticle: readonly Diagnostic[];
      readonly diagnostics: readonly Diagnostic[];
      /** The outline that was written, and the articles that were copied beside it, as the user would name them. */
      readonly outline: string | null;
      readonly copies: readonly string[];
    };

/** Proposes an outline for a saved article, or for two that are compared, and writes it where that is asked for. Overwrites nothing. */
export async function makeDraft(
  paths: readonly string[],
  { output, options }: DraftCommand,
  host: Host,
): Promise<MadeDraft> {
  const target = output === null ? null : await outlineAt(resolve(host.workingFolder, output), host);
  if (target !== null && (await host.statPath(target)) !== null) {
    const taken = shownPath(target, host);
    return refused(`${taken} is there already; nothing was changed. Name another file for the outline.`);
  }
  if (target !== null) await host.checkWritable(target, 'file');
  const articles: SavedArticle[] = [];
  const ofArticle: Diagnostic[] = [];
  for (const path of paths) {
    const { value: article, diagnostics } = await readSaved(path, host, options.url);
    if (article === null) return { kind: 'unread', diagnostics };
    articles.push(article);
    ofArticle.push(...diagnostics);
  }
  const placed = await placeTexts(paths, articles, target, host);
  if ('kind' in placed) return placed;
  const { value: text, diagnostics } = await draftOf(placed, options);
  const copied = placed.flatMap(({ textPath, copy }) => (copy === null ? [] : [{ textPath, copy }]));
  for (const { copy } of copied) await host.writeFile(copy.path, copy.bytes);
  if (target !== null) await host.writeFile(target, text);
  const outline = target === null ? null : shownPath(target, host);
  const copies = copied.map(({ textPath }) => textPath);
  return { kind: 'drafted', text, ofArticle, diagnostics, outline, copies };
}

type PlacedArticle = Omit<ComparedArticle, 'findings'> & TextPlace;

/** The articles with where their texts are to lie; of several each has its id for a name. */
async function placeTexts(
  paths: readonly string[],
  articles: readonly SavedArticle[],
  target: string | null,
  host: Host,
): Promise<readonly PlacedArticle[] | Extract<MadeDraft, { readonly kind: 'refused' }>> {
  const placed: PlacedArticle[] = [];
  for (const [at, id] of comparedIds(articles).entries()) {
    const [path = '', article] = [paths[at], articles[at]];
    if (article === undefined) continue;
    const name = articles.length === 1 ? 'article' : id;
    const place =
      target === null
        ? { textPath: basename(path), copy: null }
        : await placeText(path, { target, name }, host);
    if ('kind' in place) return place;
    placed.push({ article, id, ...place });
  }
  return placed;
}

function refused(sentence: string): Extract<MadeDraft, { readonly kind: 'refused' }> {
  return { kind: 'refused', sentence };
}

/** The outline that a path means: a folder, and what has no ending and isn’t there yet, is that of a briefing. */
async function outlineAt(path: string, host: Host): Promise<string> {
  const there = await host.statPath(path);
  const isFolder = there === null ? extname(path) === '' : there.kind === 'folder';
  return isFolder ? join(path, 'outline.md') : path;
}

async function draftOf(
  articles: readonly PlacedArticle[],
  options: DraftCommand['options'],
): Promise<Checked<string>> {
  const [one, other] = await Promise.all(
    articles.map(async ({ article, ...known }) => {
      // The author whom the user names is at the end of the chain, like one whom the article names; the paper is in none.
      const signed = {
        ...article,
        byline: options.author ?? article.byline,
        container: options.container ?? article.container,
        url: options.url ?? article.url,
      };
      return { ...known, article: signed, findings: await withReadings(extractFindings(signed)) };
    }),
  );
  if (one === undefined) throw new Error('A draft is made of an article.');
  return other === undefined
    ? draftOutline(one.article, one.findings, { ...options, textPath: one.textPath })
    : compareArticles([one, other], options);
}

interface TextPlace {
  /** Relative to the outline, with forward slashes. */
  readonly textPath: string;
  /** The article as it is to be copied; `null` where it lies in the outline’s folder already. */
  readonly copy: { readonly path: string; readonly bytes: Uint8Array } | null;
}

/** An outline reads texts of its own folder only, so the article is copied there, unless another file has its name. */
async function placeText(
  path: string,
  { target, name: title }: { readonly target: string; readonly name: string },
  host: Host,
): Promise<TextPlace | Extract<MadeDraft, { readonly kind: 'refused' }>> {
  const source = resolve(host.workingFolder, path);
  const way = relative(dirname(target), source);
  if (!way.startsWith('..') && !isAbsolute(way)) return { textPath: slashed(way), copy: null };
  const name = `${title}${extname(path).toLowerCase() || '.txt'}`;
  const to = join(dirname(target), name);
  const [there, bytes] = await Promise.all([host.readFile(to), host.readFile(source)]);
  if (bytes !== null && there === null) return { textPath: name, copy: { path: to, bytes } };
  if (bytes !== null && there !== null && Buffer.compare(there, bytes) === 0)
    return { textPath: name, copy: null };
  return refused(`${shownPath(to, host)} is there already and is another text; nothing was changed.`);
}
