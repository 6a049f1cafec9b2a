import { join, relative } from 'node:path';

import { checkDeck } from '../checks/check-deck.ts';
import { canonicalOutline, shownOtherwise } from '../deck/canonical-outline.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Deck } from '../deck/compose/deck.ts';
import { archivedIn } from '../evidence/receipt/receipt.ts';
import { summariseReceipt } from '../deck/summarise-receipt.ts';
import type { DiagnosticPlace, Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { gatherEvidence } from '../evidence/gather-evidence.ts';
import { checkAgainstLock } from '../evidence/lock/make-lock.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import { articlesAtHand } from '../evidence/speakers/articles-at-hand.ts';
import { checkFormulas } from '../figures/math/check-formulas.ts';
import { HostError } from '../host/host-error.ts';
import type { Files } from '../host/host.ts';
import { yamlError } from '../markdown/read-yaml.ts';
import { decodeOutline } from '../outline/guard-outline.ts';
import { executableFrontMatter, largeFrontMatter } from '../outline/front-matter-diagnostics.ts';
import { picturesOf } from '../outline/inlines-of-outline.ts';
import { articleAsOutline } from '../outline/outline-diagnostics.ts';
import type { Outline } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { placeInFrontMatter } from '../outline/locate-front-matter.ts';
import { type Picture, addressesOf } from '../render/pictures/picture.ts';
import { type BuildOptions, type Settings, resolveSettings } from '../settings.ts';
import { badBibliography, unknownSource } from '../sources/source-diagnostics.ts';
import { sha256 } from '../text/bytes.ts';
import { VERSION } from '../version.ts';
import { loadFilesBeside } from './load-files-beside.ts';
import { type LoadedPictures, loadPictures } from './load-pictures.ts';
import { type LoadedSavedSources, loadSavedSources } from './load-saved-sources.ts';
import { type LoadedTemplates, loadTemplates } from './load-templates.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { isInside, packageFolder, shownPath, slashed } from './read-files.ts';
import { type VerdictRecord, recordVerdicts } from './verdict-record.ts';

/** An outline as it was understood, before anything is drawn. */
export interface PreparedBriefing {
  readonly place: BriefingPlace;
  readonly outline: Outline;
  readonly deck: Deck;
  readonly settings: Settings;
  readonly templates: LoadedTemplates;
  readonly images: ReadonlyMap<string, Picture>;
  readonly savedSources: LoadedSavedSources;
  readonly evidence: readonly Evidence[];
  readonly record: VerdictRecord;
  /** The texts of files beside the outline, by the path in it, and of templates and style sheets of the user’s own, by theirs. */
  readonly beside: ReadonlyMap<string, string>;
  readonly ownTemplates: ReadonlyMap<string, string>;
  /** Absolute paths of everything that it was made of, files and folders, for a watcher. */
  readonly files: readonly string[];
}

/** An outline that is in no file, and what its quotations are compared with. */
export interface GivenOutline {
  readonly text: string;
  readonly savedSources: LoadedSavedSources;
}

/**
 * Reads and checks a briefing: gate 1, which needs no browser. Everything that is wrong is in the diagnostics; the
 * value is usable all the same. Throws `HostError` when the disk fails.
 */
export async function prepareBriefing(
  place: BriefingPlace,
  options: BuildOptions,
  host: Files,
  given: GivenOutline | null = null,
): Promise<Checked<PreparedBriefing>> {
  const text = given === null ? await readOutline(place, host) : { value: given.text, diagnostics: [] };
  const parsed = parseOutline(place.shownPath, text.value);
  const files = await loadFilesBeside(parsed.value, place, host);
  const { outline, paths, texts } = files.value;
  const settings = resolveSettings(options, outline.frontMatter);
  const loaded = await loadFor(outline, settings.theme, place, options, host);
  const { own, templates, pictures } = loaded;
  const savedSources = given === null ? loaded.savedSources : { value: given.savedSources, diagnostics: [] };
  const gate = await anchor(outline, savedSources.value, host);
  const receipt = summariseReceipt(outline, gate.value.record);
  const shown = shownOtherwise(parsed.value);
  const filled = shown === null ? null : (await loadFilesBeside(shown, place, host)).value.outline;
  const composed = filled === null ? outline : { ...filled, frontMatter: outline.frontMatter };
  const archived = archivedIn(gate.value.record.receipt);
  const deck = composeDeck(composed, { ownLayouts: templates.value.ownLayouts, receipt, archived });
  const build = markOf(outline, settings.theme, templates.value, pictures.value, gate.value.record, texts);
  const value: PreparedBriefing = {
    place,
    outline,
    deck: { ...deck.value, build },
    settings,
    templates: templates.value,
    images: pictures.value.images,
    savedSources: savedSources.value,
    ...gate.value,
    beside: texts,
    ownTemplates: own,
    files: [...filesOf(place, templates.value, pictures.value, savedSources.value, host), ...paths],
  };
  if (text.diagnostics.length > 0) return { value, diagnostics: text.diagnostics };
  const stages = [parsed, files, templates, deck, pictures, savedSources, gate];
  const found = [...stages.flatMap((stage) => stage.diagnostics), ...(await checkFormulas(outline))];
  return { value, diagnostics: inOrder(withoutFollowers([...found, ...checkDeck(outline)], value)) };
}

/** Loads what an outline is drawn with and compared with. */
async function loadFor(
  outline: Outline,
  theme: string,
  place: BriefingPlace,
  options: BuildOptions,
  host: Files,
) {
  const folder = await packageFolder(host);
  const own = noteOwnFiles(host, folder, place);
  const [templates, pictures, savedSources] = await Promise.all([
    loadTemplates(theme, place.folder, folder, own.host, themePlace(options, outline)),
    loadPictures(picturesOf(outline), { place, outline: outline.file }, host),
    loadSavedSources(outline, place, options.sources, host),
  ]);
  return { own: own.texts, templates, pictures, savedSources };
}

/** Where a theme is named; on the command line, nowhere. */
function themePlace({ theme }: BuildOptions, { file }: Outline): (() => DiagnosticPlace) | undefined {
  return theme === null ? () => placeInFrontMatter(file, 'theme') : undefined;
}

/**
 * Where the front matter can’t be read, or an article was given for an outline, no sources are known, and not all where the file of
 * sources is lost: that is one slip, and not one for each quotation and citation.
 */
function withoutFollowers(
  found: readonly Diagnostic[],
  { outline, beside }: Pick<PreparedBriefing, 'outline' | 'beside'>,
): readonly Diagnostic[] {
  const codes = new Set(found.map(({ code }) => code));
  const { bibliography = null } = outline.frontMatter;
  const isListLost = bibliography !== null && !beside.has(bibliography);
  const isHeadLost = HEAD_LOST.some((code) => codes.has(code));
  if (!isHeadLost && !isListLost && !codes.has(badBibliography.code)) return found;
  return found.filter(
    ({ code }) => code !== unknownSource.code && !(isHeadLost && code.startsWith('evidence/')),
  );
}

const HEAD_LOST = [yamlError, articleAsOutline, executableFrontMatter, largeFrontMatter].map(
  ({ code }) => code,
);

/**
 * Which state of its inputs a briefing was made of; `null` for one that doesn’t count its editions. Only what a deck carries counts, so
 * that the mark comes out again when it is verified.
 */
function markOf(
  outline: Outline,
  theme: string,
  { files, tokensCss, themeCss, printCss }: LoadedTemplates,
  { images }: LoadedPictures,
  { receipt }: VerdictRecord,
  beside: ReadonlyMap<string, string>,
): string | null {
  const { edition, bibliography } = outline.frontMatter;
  if (edition === undefined) return null;
  const templates = new Map([...files].map(([name, { text }]) => [name, text]));
  // What is used of a bibliography is in the outline.
  const texts = new Map([...beside].filter(([path]) => path !== bibliography));
  return buildMark(
    {
      version: VERSION,
      outline: canonicalOutline(outline, { theme }),
      tokensCss,
      themeCss,
      printCss,
      receipt: JSON.stringify(receipt),
    },
    [templates, addressesOf(images), texts],
  );
}

/** Everything that a briefing is made of, for a watcher. */
function filesOf(
  place: BriefingPlace,
  templates: LoadedTemplates,
  pictures: LoadedPictures,
  savedSources: LoadedSavedSources,
  host: Files,
): readonly string[] {
  const ofTemplates = [...templates.files.values()].map((file) => join(host.workingFolder, file.path));
  const own = [place.outlinePath, ...pictures.paths, ...savedSources.paths, savedSources.lockPath];
  return [...own, ...ofTemplates, ...templates.watched];
}

/** Gate 1: every quotation is looked up, every cited point compared with its paragraphs, the lock against the texts. */
async function anchor(
  outline: Outline,
  savedSources: LoadedSavedSources,
  host: Files,
): Promise<Checked<Pick<PreparedBriefing, 'evidence' | 'record'>>> {
  const { articles, refused, lock, lockPath } = savedSources;
  const evidence = gatherEvidence(outline, { articles: await articlesAtHand(articles), lock }, refused);
  const stale =
    lock === null ? [] : checkAgainstLock(evidence.value, articles, lock, shownPath(lockPath, host));
  return {
    value: { evidence: evidence.value, record: recordVerdicts(outline, evidence.value, savedSources) },
    diagnostics: [...evidence.diagnostics, ...checkClaims(outline, articles), ...stale],
  };
}

/** In the order of the file; what has no place in it comes first. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const offsetOf = ({ position }: Diagnostic): number => position?.start.offset ?? -1;
  return [...diagnostics].sort((one, other) => offsetOf(one) - offsetOf(other));
}

/** The text of an outline; empty where it can’t be one. Throws `HostError` when it is gone, or the disk fails. */
export async function readOutline(place: BriefingPlace, host: Files): Promise<Checked<string>> {
  const bytes = await host.readFile(place.outlinePath);
  if (bytes === null) throw new HostError('ENOENT', place.outlinePath, `${place.shownPath} is gone.`);
  const { value, diagnostics } = decodeOutline(bytes, place.shownPath);
  return { value: value ?? '', diagnostics };
}

/** A host that notes the texts it reads for a briefing from where they aren’t Lectern’s own, by their path in the user’s folder. */
function noteOwnFiles(
  host: Files,
  ownFolder: string,
  { folder }: BriefingPlace,
): { readonly host: Files; readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await host.readFile(path);
    const home = [folder, host.workingFolder].find((one) => isInside(path, one));
    if (bytes === null || home === undefined || isInside(path, join(ownFolder, 'templates'))) return bytes;
    const name = slashed(relative(home, path));
    // Those beside the outline win.
    if (home === folder || !texts.has(name)) texts.set(name, new TextDecoder().decode(bytes));
    return bytes;
  };
  return { host: { ...host, readFile }, texts };
}

/**
 * A short mark of everything that a briefing is made of: equal inputs give equal marks, and one changed letter another.
 * As long as the short names of commits, which people are used to reading to each other.
 */
function buildMark(
  inputs: Readonly<Record<string, string>>,
  maps: readonly ReadonlyMap<string, string>[],
): string {
  const sorted = maps.map((map) => [...map].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return sha256(JSON.stringify([Object.entries(inputs), sorted])).slice(0, 7);
}
