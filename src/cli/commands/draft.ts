import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import { draftOutline } from '../../draft/draft-outline.ts';
import type { DraftOptions } from '../../draft/draft-options.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import { findingsJson } from '../../speech/findings-json.ts';
import { withReadings } from '../../speech/readings.ts';
import type { Host } from '../../host/host.ts';
import { shownPath } from '../../prepare/paths.ts';
import { asTyped, type Terminal } from '../terminal/terminal.ts';
import { FAILED, FINE } from '../terminal/exit-codes.ts';
import { readSaved, tellUnread } from '../terminal/read-saved.ts';

/** What `lectern draft` was given for one article. */
export interface DraftCommand {
  /** Path of the outline to write; `null` prints it. */
  readonly output: string | null;
  readonly options: Omit<DraftOptions, 'textPath'>;
}

/** `lectern draft <article>`: proposes an outline. Overwrites nothing. Exit code 1 where the article holds nothing to quote. */
export async function draft(
  path: string,
  { output, options }: DraftCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const target = output === null ? null : await outlineAt(resolve(host.workingFolder, output), host);
  if (target !== null && (await host.statPath(target)) !== null) {
    const taken = shownPath(target, host);
    terminal.refuse(`${taken} is there already; nothing was changed. Name another file with -o.`);
    return FAILED;
  }
  if (target !== null) await host.checkWritable(target, 'file');
  const { value: article, diagnostics } = await readSaved(path, host);
  if (article === null) return tellUnread(diagnostics, 'pretty', terminal);
  terminal.report(diagnostics);
  if (target !== null) return draftInto(target, { path, article, options }, host, terminal);
  const drafted = await draftOf(article, { ...options, textPath: basename(path) });
  terminal.print(drafted.value);
  terminal.report(drafted.diagnostics);
  return FINE;
}

/** The outline that a path means: a folder, and what has no ending and isn’t there yet, is that of a briefing. */
async function outlineAt(path: string, host: Host): Promise<string> {
  const there = await host.statPath(path);
  const isFolder = there === null ? extname(path) === '' : there.kind === 'folder';
  return isFolder ? join(path, 'outline.md') : path;
}

/** What a draft is made of. */
interface DraftMaterial {
  readonly path: string;
  readonly article: SavedArticle;
  readonly options: DraftCommand['options'];
}

async function draftInto(
  target: string,
  { path, article, options }: DraftMaterial,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const place = await placeText(path, target, host, terminal);
  if (place === null) return FAILED;
  const drafted = await draftOf(article, { ...options, textPath: place.textPath });
  if (place.copy !== null) await host.writeFile(place.copy.path, place.copy.bytes);
  await host.writeFile(target, drafted.value);
  const outline = shownPath(target, host);
  const beside = place.copy === null ? '' : `, with the article beside it as ${place.textPath}`;
  terminal.say(`✓ ${outline}${beside}`);
  terminal.report(drafted.diagnostics);
  terminal.say(`Next: lectern present ${asTyped(outline)}`);
  return FINE;
}

async function draftOf(article: SavedArticle, options: DraftOptions): Promise<Checked<string>> {
  // The author whom the user names stands at the end of the chain, like one whom the article names.
  const signed = { ...article, byline: options.author ?? article.byline };
  return draftOutline(signed, await withReadings(extractFindings(signed)), options);
}

interface TextPlace {
  /** Relative to the outline, with forward slashes. */
  readonly textPath: string;
  /** The article as it is to be copied; `null` where it lies in the outline’s folder already. */
  readonly copy: { readonly path: string; readonly bytes: Uint8Array } | null;
}

/** An outline reads texts of its own folder only, so the article is copied there. `null` where another file has its name. */
async function placeText(
  path: string,
  target: string,
  host: Host,
  terminal: Terminal,
): Promise<TextPlace | null> {
  const source = resolve(host.workingFolder, path);
  const way = relative(dirname(target), source);
  if (!way.startsWith('..') && !isAbsolute(way)) return { textPath: way.replaceAll('\\', '/'), copy: null };
  const name = `article${extname(path).toLowerCase() || '.txt'}`;
  const to = join(dirname(target), name);
  const [there, bytes] = await Promise.all([host.readFile(to), host.readFile(source)]);
  if (bytes !== null && there === null) return { textPath: name, copy: { path: to, bytes } };
  if (bytes !== null && there !== null && Buffer.compare(there, bytes) === 0)
    return { textPath: name, copy: null };
  terminal.refuse(`${shownPath(to, host)} is there already and is another text; nothing was changed.`);
  return null;
}

/** `lectern draft --emit findings <article…>`: one JSON document a line, in the order of the command line. */
export async function emitFindings(
  paths: readonly string[],
  host: Host,
  terminal: Terminal,
): Promise<number> {
  let code: number = FINE;
  for (const path of paths) {
    const { value: article, diagnostics } = await readSaved(path, host);
    if (article === null) {
      code = Math.max(code, tellUnread(diagnostics, 'pretty', terminal));
      continue;
    }
    terminal.report(diagnostics);
    terminal.print(await findingsLine(path, article));
  }
  return code;
}

/** The id is the name of the file without its ending. */
async function findingsLine(path: string, article: SavedArticle): Promise<string> {
  const id = basename(path).replace(/\.[^.]+$/u, '');
  return JSON.stringify(findingsJson(id, await withReadings(extractFindings(article))));
}
