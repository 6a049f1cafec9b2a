import { basename, dirname, join, relative, resolve } from 'node:path';

import { readArticle } from '../article/readers/read-article.ts';
import type { SavedArticle } from '../article/article.ts';
import { hasErrors, type Checked, type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { nearestWord } from '../diagnostics/write-instead.ts';
import { referencesOf } from '../evidence/index/cited-paragraphs.ts';
import { articleFromLock } from '../evidence/lock/article-from-lock.ts';
import { readLock } from '../evidence/lock/lock.ts';
import type { EvidenceLock } from '../evidence/lock/lock.ts';
import type { Outline } from '../outline/outline.ts';
import { placeInFrontMatter } from '../outline/locate-front-matter.ts';
import {
  lockOutside,
  sourceFileMissing,
  textOutside,
  unknownSourceFlag,
  whichSource,
} from '../sources/source-diagnostics.ts';
import type { Files } from '../host/host.ts';
import { fileMeant } from './file-meant.ts';
import { fileBeside, readText, realPathOf, shownPath, slashed } from './read-files.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { newBudget } from '../text/budget.ts';
import { LOCK_FILE, referencesItself, whatReferencesItself } from '../evidence/receipt/references-itself.ts';

/** What the quotations of a briefing are compared with, as far as it is here. */
export interface LoadedSavedSources {
  /** Saved texts, by source id. */
  readonly articles: ReadonlyMap<string, SavedArticle>;
  /** Sources whose text was refused, as the diagnostics say. */
  readonly refused: ReadonlySet<string>;
  readonly lock: EvidenceLock | null;
  /** Absolute path of the lock, whether it is there or not. */
  readonly lockPath: string;
  /** Absolute paths of the texts that are named, whether they are there or not. */
  readonly paths: readonly string[];
}

/** Loads the saved texts and the lock. `supplied` are the paths of `--source`, by id; they win over the outline’s. */
export async function loadSavedSources(
  outline: Outline,
  place: BriefingPlace,
  supplied: ReadonlyMap<string, string>,
  host: Files,
): Promise<Checked<LoadedSavedSources>> {
  const lockPath = join(place.folder, LOCK_FILE);
  const lock = await loadLock(lockPath, place, host);
  const articles = new Map<string, SavedArticle>();
  const diagnostics: Diagnostic[] = [];
  const refused = new Set<string>();
  const paths: string[] = [];
  for (const [id, { text }] of Object.entries(outline.frontMatter.sources)) {
    const given = supplied.get(id);
    if (given === undefined && text === undefined) continue;
    const path = given === undefined ? resolve(place.folder, text ?? '') : resolve(host.workingFolder, given);
    paths.push(path);
    const named = { id, given: given ?? null, outline, place, lock: lock.value };
    const article = await loadText(path, named, host);
    // A lock that can’t be read might have had the text.
    const isSaid = given === undefined && hasErrors(lock.diagnostics);
    diagnostics.push(...article.diagnostics.filter(({ code }) => !isSaid || code !== sourceFileMissing.code));
    if (article.value !== null) articles.set(id, article.value);
    else if (hasErrors(article.diagnostics)) refused.add(id);
  }
  diagnostics.push(...strangersAmong(supplied, Object.keys(outline.frontMatter.sources)));
  return {
    value: { articles, refused, lock: lock.value, lockPath, paths },
    diagnostics: [...diagnostics, ...lock.diagnostics],
  };
}

/** What is said about `supplied` that are the text of no source, or of no one source. */
function strangersAmong(
  supplied: ReadonlyMap<string, string>,
  known: readonly string[],
): readonly Diagnostic[] {
  return [...supplied].flatMap(([id, path]) => {
    if (known.includes(id)) return [];
    const isAsked = id === '' && known.length > 1;
    if (isAsked) return [whichSource({ path, ids: known, of: 'outline' }, NOWHERE)];
    return [unknownSourceFlag({ id, known, of: 'outline' }, NOWHERE)];
  });
}

/** The text of a source, as its outline or the command line names it. */
interface NamedText {
  readonly id: string;
  /** The path of `--source`. */
  readonly given: string | null;
  readonly outline: Outline;
  readonly place: BriefingPlace;
  /** One of share level `full` has the text of a source whose file isn’t there. */
  readonly lock: EvidenceLock | null;
}

async function loadText(path: string, named: NamedText, host: Files): Promise<Checked<SavedArticle | null>> {
  const { id, given, outline, place } = named;
  const shown = given ?? shownPath(path, host);
  const facts = given === null ? await fileBeside(path, place.folder, host) : await host.statPath(path);
  const where = placeInFrontMatter(outline.file, 'sources', id, 'text');
  if (facts === 'outside')
    return {
      value: null,
      diagnostics: [textOutside({ id, path: slashed(relative(place.folder, path)) }, where)],
    };
  const bytes = facts?.kind === 'file' ? await host.readFile(facts.realPath) : null;
  if (facts === null || bytes === null)
    return given === null
      ? loadAbsent(path, named, host)
      : { value: null, diagnostics: [await textMissing(given, host)] };
  const what = whatReferencesItself(bytes, facts.realPath, await realPathOf(place.outlinePath, host));
  if (what === null)
    return readArticle(bytes, shown, newBudget(), outline.frontMatter.sources[id]?.URL ?? null);
  return { value: null, diagnostics: [referencesItself({ path: shown, what }, where)] };
}

/** What stands in for a text that only the outline names, and isn’t there: the lock, where it has the source. */
async function loadAbsent(
  path: string,
  { id, outline, place, lock }: NamedText,
  host: Files,
): Promise<Checked<SavedArticle | null>> {
  if (lock !== null && (id in lock.sources || !isQuoted(id, outline)))
    return { value: articleFromLock(lock, id, shownPath(path, host)), diagnostics: [] };
  const where = placeInFrontMatter(outline.file, 'sources', id, 'text');
  const written = outline.frontMatter.sources[id]?.text ?? '';
  const at = { file: outline.file, within: where.position, folder: place.folder };
  const { nearest, fix } = await fileMeant(written, 'text', at, host);
  const kind = (await host.statPath(path))?.kind === 'folder' ? 'folder' : null;
  const missing = sourceFileMissing({ path: written, id, nearest, kind }, { ...where, fix });
  return { value: null, diagnostics: [missing] };
}

/** Whether words of a source are shown as such; one that is only cited may be absent from a lock. */
function isQuoted(id: string, { quotations }: Outline): boolean {
  return quotations.some(({ citation }) => referencesOf(citation).some(({ sourceId }) => sourceId === id));
}

/** Says that there is nothing to be read where a path on the command line leads. */
export async function textMissing(path: string, host: Files): Promise<Diagnostic> {
  const at = resolve(host.workingFolder, path);
  const facts = await host.statPath(at);
  // A file that may not be read was refused before.
  const kind = facts === null || facts.kind === 'file' ? null : facts.kind;
  const around = facts === null ? await host.listFolder(dirname(at)).catch(() => null) : null;
  const name = nearestWord(basename(at), around ?? []);
  const nearest = name === null ? null : slashed(join(dirname(path), name));
  return sourceFileMissing({ path, id: null, nearest, kind }, NOWHERE);
}

async function loadLock(
  path: string,
  { folder }: BriefingPlace,
  host: Files,
): Promise<Checked<EvidenceLock | null>> {
  if ((await fileBeside(path, folder, host)) === 'outside') {
    const file = shownPath(path, host);
    return { value: null, diagnostics: [lockOutside({ path: file }, { file, position: null })] };
  }
  const text = await readText(path, host);
  return text === null ? { value: null, diagnostics: [] } : readLock(text, shownPath(path, host));
}
