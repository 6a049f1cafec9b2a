import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DraftOptions } from '../../draft/draft-options.ts';
import { draftOutline } from '../../draft/draft-outline.ts';
import type { Host } from '../../host/host.ts';
import { shownPath } from '../../prepare/paths.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import { withReadings } from '../../speech/readings.ts';
import { readSaved } from '../terminal/read-saved.ts';

/** What is asked of a draft for one article. */
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
      /** What was said of the article, and of the draft. */
      readonly ofArticle: readonly Diagnostic[];
      readonly diagnostics: readonly Diagnostic[];
      /** The outline that was written, and the article if it was copied beside it, as the user would name them. */
      readonly outline: string | null;
      readonly copy: string | null;
    };

/** Proposes an outline for a saved article, and writes it where that is asked for. Overwrites nothing. */
export async function makeDraft(
  path: string,
  { output, options }: DraftCommand,
  host: Host,
): Promise<MadeDraft> {
  const target = output === null ? null : await outlineAt(resolve(host.workingFolder, output), host);
  if (target !== null && (await host.statPath(target)) !== null) {
    const taken = shownPath(target, host);
    return refused(`${taken} is there already; nothing was changed. Name another file for the outline.`);
  }
  if (target !== null) await host.checkWritable(target, 'file');
  const { value: article, diagnostics: ofArticle } = await readSaved(path, host);
  if (article === null) return { kind: 'unread', diagnostics: ofArticle };
  const place =
    target === null ? { textPath: basename(path), copy: null } : await placeText(path, target, host);
  if ('kind' in place) return place;
  const { value: text, diagnostics } = await draftOf(article, { ...options, textPath: place.textPath });
  if (place.copy !== null) await host.writeFile(place.copy.path, place.copy.bytes);
  if (target !== null) await host.writeFile(target, text);
  const outline = target === null ? null : shownPath(target, host);
  const copy = place.copy === null ? null : place.textPath;
  return { kind: 'drafted', text, ofArticle, diagnostics, outline, copy };
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

/** An outline reads texts of its own folder only, so the article is copied there, unless another file has its name. */
async function placeText(
  path: string,
  target: string,
  host: Host,
): Promise<TextPlace | Extract<MadeDraft, { readonly kind: 'refused' }>> {
  const source = resolve(host.workingFolder, path);
  const way = relative(dirname(target), source);
  if (!way.startsWith('..') && !isAbsolute(way)) return { textPath: way.replaceAll('\\', '/'), copy: null };
  const name = `article${extname(path).toLowerCase() || '.txt'}`;
  const to = join(dirname(target), name);
  const [there, bytes] = await Promise.all([host.readFile(to), host.readFile(source)]);
  if (bytes !== null && there === null) return { textPath: name, copy: { path: to, bytes } };
  if (bytes !== null && there !== null && Buffer.compare(there, bytes) === 0)
    return { textPath: name, copy: null };
  return refused(`${shownPath(to, host)} is there already and is another text; nothing was changed.`);
}
