import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';

import type { SavedArticle } from '../../article/article.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import { findingsJson } from '../../speech/findings-json.ts';
import { withReadings } from '../../speech/readings.ts';
import type { Host } from '../../host/host.ts';
import { type DraftCommand, makeDraft } from '../answers/make-draft.ts';
import { asTyped, type Terminal, FAILED, FINE, exitCodeFor, FOUND } from '../terminal/terminal.ts';
import { readSaved, reportUnread } from '../terminal/read-saved.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { noFrontMatter, noQuotations, noSources, textAround } from '../../draft/draft-diagnostics.ts';
import {
  markFailures,
  withoutComments,
  placeAsGiven,
  unwrapOutline,
  type OutlineWithSource,
  placeForSource,
  withSource,
} from '../../draft/model-outline.ts';
import { articlesAtHand } from '../../evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../evidence/gather-evidence.ts';
import { mayBeShown } from '../../evidence/model/verdict.ts';
import { decodeOutline, MAX_BYTES } from '../../outline/guard-outline.ts';
import { loadSavedSources, textMissing } from '../../prepare/load-saved-sources.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import { sourceFile, type SourceFile } from '../../text/source-file.ts';

/** `lectern draft <article>`, or two that are compared: proposes an outline. Overwrites nothing. Exit code 1 where an article holds nothing to quote. */
export async function draft(
  paths: readonly string[],
  command: DraftCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const made = await makeDraft(paths, command, host);
  if (made.kind === 'unread') return reportUnread(made.diagnostics, 'pretty', terminal);
  if (made.kind === 'refused') {
    terminal.refuse(made.sentence);
    return FAILED;
  }
  const { text, outline, copies } = made;
  const what = copies.length > 1 ? 'the articles' : 'the article';
  const beside = copies.length === 0 ? '' : `, with ${what} beside it as ${copies.join(' and ')}`;
  terminal.report(made.ofArticle);
  if (outline === null) terminal.print(text);
  else terminal.say(`✓ ${outline}${beside}`);
  terminal.report(made.diagnostics);
  if (outline !== null) terminal.say(`Next: lectern present ${asTyped(outline)}`);
  return FINE;
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
      code = Math.max(code, reportUnread(diagnostics, 'pretty', terminal));
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

/** What `lectern draft --from-model` was given. */
export interface ModelOutlineOptions {
  readonly sources: ReadonlyMap<string, string>;
  /** Read for `-`. */
  readonly input: Readable;
}

/**
 * `lectern draft --from-model <file|->`: looks up every quotation of an outline that some program or person wrote, and
 * prints it with a comment behind each that fails. Exit code 1 when one does, or the outline has errors.
 */
export async function checkModelOutline(
  path: string,
  { sources, input }: ModelOutlineOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const bytes = path === '-' ? await bytesOf(input) : await host.readFile(resolve(host.workingFolder, path));
  if (bytes === null) {
    terminal.report([await textMissing(path, host)]);
    return FAILED;
  }
  const shown = path === '-' ? 'stdin' : path;
  const { value: text, diagnostics } = decodeOutline(bytes, shown);
  if (text !== null) return checkText(text, { shown, path, sources }, host, terminal);
  terminal.report(diagnostics);
  return FOUND;
}

/** Where the outline came from, and the articles that it is compared with. */
interface GivenOutline {
  readonly shown: string;
  readonly path: string;
  readonly sources: ReadonlyMap<string, string>;
}

async function checkText(
  text: string,
  { shown, path, sources }: GivenOutline,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const ready = await readyOutline(withoutComments(text), shown, sources, host);
  const { value: outline, diagnostics } = parseOutline(shown, ready.value.text);
  const folder = path === '-' ? host.workingFolder : dirname(resolve(host.workingFolder, path));
  const place = { slug: 'draft', folder, outlinePath: resolve(folder, shown), shownPath: shown };
  const savedSources = await loadSavedSources(
    outline,
    place,
    soleSource(sources, Object.keys(outline.frontMatter.sources)),
    host,
  );
  const { articles, lock } = savedSources.value;
  const evidence = gatherEvidence(outline, { articles: await articlesAtHand(articles), lock });
  terminal.print(markFailures(outline.file.text, evidence.value, articles));
  const count = evidence.value.length;
  const all: readonly Diagnostic[] = [
    ...ready.diagnostics,
    ...diagnostics,
    ...savedSources.diagnostics,
    ...evidence.diagnostics,
    ...(count === 0 ? [noQuotations({}, { file: shown, position: null })] : []),
  ];
  const given = sourceFile(shown, text);
  terminal.report(asGiven(all, given, outline.file, ready.value), new Map([[shown, given]]));
  const failing = evidence.value.filter((item) => !mayBeShown(item)).length;
  terminal.say(`${count - failing} of ${count} quotations are in the source.`);
  return failing > 0 || count === 0 ? FOUND : exitCodeFor(all, false);
}

/** What was found, at its places in the text that was given, which may have more round it and no front matter. */
function asGiven(
  found: readonly Diagnostic[],
  given: SourceFile,
  read: SourceFile,
  { kept, added }: OutlineWithSource,
): readonly Diagnostic[] {
  if (given.text === read.text) return found;
  const placeOf = placeAsGiven(given, read, added, kept);
  return found.map((diagnostic) => {
    const { file, position } = diagnostic;
    if (file !== given.path || position === null) return diagnostic;
    const related = diagnostic.related.map((place) => ({
      ...place,
      position: placeOf(place.position) ?? place.position,
    }));
    const range = diagnostic.fix === null ? null : placeOf(diagnostic.fix.range);
    const fix = diagnostic.fix === null || range === null ? null : { ...diagnostic.fix, range };
    return { ...diagnostic, position: placeOf(position), related, fix };
  });
}

/** The outline out of what is round it, with its source where it names none and one article was given. */
async function readyOutline(
  text: string,
  shown: string,
  sources: ReadonlyMap<string, string>,
  host: Host,
): Promise<Checked<OutlineWithSource>> {
  const at = { file: shown, position: null };
  const { text: outline, dropped } = unwrapOutline(text);
  const around = dropped === 0 ? [] : [textAround({ lines: dropped }, at)];
  const [given] = sources;
  const asItIs = { value: { text: outline, kept: 0, added: 0 }, diagnostics: around };
  const place = placeForSource(sourceFile(shown, outline));
  if (given === undefined || sources.size > 1 || place === null) return asItIs;
  const [id, path] = given;
  const { value: article } = await readSaved(path, host);
  if (article === null) return asItIs;
  const value = withSource(outline, place, article, id, basename(path));
  const said = place === 0 ? noFrontMatter : noSources;
  return { value, diagnostics: [...around, said({ path }, at)] };
}

/** A path without an id means the only source there is. */
function soleSource(
  supplied: ReadonlyMap<string, string>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const path = supplied.get('');
  const [id] = ids;
  if (path === undefined || id === undefined || ids.length !== 1) return supplied;
  return new Map([[id, path]]);
}

/** What comes in, up to more than is read of an outline: it may never end. */
async function bytesOf(input: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}
