import { join, relative, resolve } from 'node:path';

import { readArticle } from '../article/readers/read-article.ts';
import type { SavedArticle } from '../article/article.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import { articleFromLock } from '../evidence/lock/article-from-lock.ts';
import { readLock } from '../evidence/lock/lock.ts';
import type { EvidenceLock } from '../evidence/lock/lock.ts';
import type { Outline } from '../outline/outline.ts';
import { placeInFrontMatter } from '../outline/place-in-front-matter.ts';
import {
  lockOutside,
  sourceFileMissing,
  textOutside,
  unknownSourceFlag,
  whichSource,
} from '../sources/source-diagnostics.ts';
import type { Files } from '../host/host.ts';
import { fileBeside, realPathOf, shownPath, slashed } from './paths.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { readText } from './read-files.ts';
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
    diagnostics.push(...article.diagnostics);
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

async function loadText(
  path: string,
  { id, given, outline, place, lock }: NamedText,
  host: Files,
): Promise<Checked<SavedArticle | null>> {
  const shown = given ?? shownPath(path, host);
  const facts = given === null ? await fileBeside(path, place.folder, host) : await host.statPath(path);
  const where = placeInFrontMatter(outline.file, 'sources', id, 'text');
  if (facts === 'outside')
    return {
      value: null,
      diagnostics: [textOutside({ id, path: slashed(relative(place.folder, path)) }, where)],
    };
  const bytes = facts?.kind === 'file' ? await host.readFile(facts.realPath) : null;
  if (facts === null || bytes === null) {
    if (given !== null) return { value: null, diagnostics: [await textMissing(given, host)] };
    return { value: lock === null ? null : articleFromLock(lock, id, shown), diagnostics: [] };
  }
  const what = whatReferencesItself(bytes, facts.realPath, await realPathOf(place.outlinePath, host));
  if (what === null) return readArticle(bytes, shown);
  return { value: null, diagnostics: [referencesItself({ path: shown, what }, where)] };
}

/** Says that there is nothing to be read where a path on the command line leads. */
export async function textMissing(path: string, host: Files): Promise<Diagnostic> {
  const facts = await host.statPath(resolve(host.workingFolder, path));
  // A file that may not be read was refused before.
  const kind = facts === null || facts.kind === 'file' ? null : facts.kind;
  return sourceFileMissing({ path, kind }, NOWHERE);
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
