import { normalize } from 'node:path/posix';

import type { SavedArticle } from '../article/article.ts';
import type { DiagnosticPlace, Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { countVerdicts, type EvidenceCounts } from '../evidence/count-verdicts.ts';
import { LOCK_FILE } from '../evidence/receipt/references-itself.ts';
import type { Evidence } from '../evidence/model/verdict.ts';
import type { RunningBrowser } from '../browser/running-browser.ts';
import { chromiumVersion } from '../browser/found-browser.ts';
import type { Host } from '../host/host.ts';
import type { MemoryHost } from '../host/memory-host.ts';
import type { Outline } from '../outline/outline.ts';
import { prepareBriefing, type PreparedBriefing } from '../prepare/prepare-briefing.ts';
import { deckHtml } from '../products/html.ts';
import { sourceJson } from '../products/carried-source.ts';
import { fileOfPicture, sourceOf } from '../products/source-of.ts';
import { sha256 } from '../text/bytes.ts';
import { VERSION } from '../version.ts';
import { differences } from './differences.ts';
import { hiddenInDeck } from './carried-outline.ts';
import { countNotCompared, lookUpAgain, type NotCompared } from './gate.ts';
import { lettersMissing, optionsOf, rebuild } from './rebuild.ts';
import type { GivenDeck } from './read-source.ts';
import { filesOfSource, hostOf, OUTLINE_FILE, UNPACKED } from './unpacked.ts';
import { changedSince, otherBrowser, otherVersion, ownLook, unbuildable } from './verify-diagnostics.ts';

/** What a deck came to that was looked up and built again. */
export interface VerifiedDeck {
  readonly outline: Outline;
  readonly evidence: readonly Evidence[];
  readonly counts: EvidenceCounts;
  readonly notCompared: NotCompared;
  /** What its source makes, where the file isn’t that; `null` where it is, or nothing was made. */
  readonly built: string | Uint8Array | null;
}

/**
 * Proves a deck: looks up what it carries in the articles (the gate), and builds it again to compare the two byte for byte. What the deck
 * says of itself is never evidence. `null` for a source that isn’t a briefing.
 */
export async function verifyDeck(
  deck: GivenDeck,
  articles: ReadonlyMap<string, SavedArticle>,
  host: Host,
  browser: () => Promise<RunningBrowser | null> = async () => null,
  /** The fingerprint of the style sheets that whoever verifies it has read. */
  accepted: string | null = null,
): Promise<Checked<VerifiedDeck | null>> {
  const { source, path, html } = deck;
  const place = { file: path, position: null };
  const files = filesOfSource(source, html);
  const epoch = source.options.print?.epoch ?? null;
  const environment = epoch === null ? {} : { SOURCE_DATE_EPOCH: String(epoch) };
  const memory = files === null ? null : await hostOf(files, host, environment);
  if (memory === null)
    return {
      value: null,
      diagnostics: [unbuildable({ reason: 'files of it can’t be where they are said to be.' }, place)],
    };
  const { value: prepared, diagnostics: faults } = await prepareBriefing(UNPACKED, optionsOf(source), memory);
  const { outline, savedSources, record } = prepared;
  const hidden = await hiddenInDeck(deck, faults);
  const gate = await lookUpAgain({ outline, lock: savedSources.lock, record, hidden }, articles, path);
  const { built, diagnostics: unlike } = await compare(deck, prepared, faults, memory, browser, accepted);
  const diagnostics: readonly Diagnostic[] = [...gate.diagnostics, ...unlike];
  const value = {
    outline,
    evidence: gate.value,
    counts: countVerdicts(gate.value.filter(({ checkedAgainst }) => checkedAgainst === 'article')),
    notCompared: countNotCompared(outline, prepared.deck),
    built,
  };
  return { value, diagnostics };
}

/** What was found of a file, and what its source makes where the file isn’t that. */
interface Comparison {
  readonly diagnostics: readonly Diagnostic[];
  readonly built: string | Uint8Array | null;
}

/** What is found where nothing was built that differs. */
const notBuilt = (diagnostics: readonly Diagnostic[]): Comparison => ({ diagnostics, built: null });

/** What is reported about a file that isn’t, or isn’t known to be, what Lectern makes of its source. */
async function compare(
  deck: GivenDeck,
  prepared: PreparedBriefing,
  faults: readonly Diagnostic[],
  memory: MemoryHost,
  browser: () => Promise<RunningBrowser | null>,
  accepted: string | null,
): Promise<Comparison> {
  const { source, path } = deck;
  const place = { file: path, position: null };
  const own = ownLooks(prepared, accepted, place);
  if (own.length > 0) return notBuilt(own);
  if (source.lectern !== VERSION)
    return notBuilt([otherVersion({ made: source.lectern, current: VERSION }, place)]);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault !== undefined) return notBuilt([unbuildable({ reason: fault.message }, place)]);
  const spare = Object.keys(source.files).filter((name) => !isNeeded(name, prepared));
  if (spare.length > 0)
    return notBuilt([unbuildable({ reason: `nothing in it needs ${spare.join(', ')}.` }, place)]);
  if (source.options.print === null) return compareWithBuild(deck, prepared, memory);
  return compareWithPrint(deck, await browser(), memory);
}

/** Says what of a file isn’t drawn by Lectern alone, whatever the names of files: one may be a picture or hold figures as well. */
function ownLooks(
  { ownTemplates, outline }: PreparedBriefing,
  accepted: string | null,
  place: DiagnosticPlace,
): readonly Diagnostic[] {
  const { csl } = outline.frontMatter;
  const files = [...(csl === undefined ? [] : [csl]), ...ownTemplates.keys()];
  const isOfSheets = csl === undefined && files.every((name) => name.endsWith('.css'));
  const fingerprint = isOfSheets ? fingerprintOfSheets(ownTemplates) : null;
  if (files.length === 0 || (fingerprint !== null && fingerprint === accepted)) return [];
  return [ownLook({ files, fingerprint }, place)];
}

/** The SHA-256 of the lines that `sha256sum` prints of style sheets, in the order of their paths: where one is says what it is for. */
function fingerprintOfSheets(sheets: ReadonlyMap<string, string>): string {
  const lines = [...sheets].map(([path, text]) => [path, `${sha256(text)}  ${path}\n`] as const);
  return sha256(
    lines
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, line]) => line)
      .join(''),
  );
}

/** Whether a file of a source is of its briefing: the outline, the lock, a picture, figures of a chart, or a style sheet that was accepted. */
export function isNeeded(name: string, { images, beside, ownTemplates }: PreparedBriefing): boolean {
  const isPicture = [...images.keys()].some((url) => fileOfPicture(url) === name);
  const isFigures = [...beside.keys()].some((path) => normalize(path) === name);
  return name === OUTLINE_FILE || name === LOCK_FILE || isPicture || isFigures || ownTemplates.has(name);
}

/** Builds the deck again, and says where it isn’t what was built. */
async function compareWithBuild(
  { bytes, html, path, source, packed }: GivenDeck,
  prepared: PreparedBriefing,
  memory: Host,
): Promise<Comparison> {
  const place = { file: path, position: null };
  const { value: deck, diagnostics } = await rebuild(source, prepared, memory);
  if (diagnostics.length > 0) return notBuilt(diagnostics.map((one) => ({ ...one, ...place })));
  if (deck === null)
    return notBuilt([
      unbuildable({ reason: 'its slides are arranged as fitting never arranges them.' }, place),
    ]);
  const built = await deckHtml(deck.drawn, deck.layout !== null, memory, packed);
  if (Buffer.compare(Buffer.from(built), bytes) !== 0)
    return { built, diagnostics: differences(html, built, path) };
  const isWhole = sourceJson(sourceOf(deck)) === sourceJson(source);
  return notBuilt(isWhole ? [] : [changedSince({ where: 'The source', shown: '', built: '' }, place)]);
}

/**
 * Prints a PDF again, its slides fitted again, in a browser of the version that the file names, and says whether it is what was printed, byte
 * for byte. Which version that is, is up to a forger; a file that no version prints passes with none.
 */
async function compareWithPrint(
  { bytes, path, source }: GivenDeck,
  browser: RunningBrowser | null,
  memory: MemoryHost,
): Promise<Comparison> {
  const place = { file: path, position: null };
  const printed = source.options.print?.browser ?? '';
  if (browser === null || chromiumVersion(browser.version) !== printed)
    return notBuilt([otherBrowser({ printed }, place)]);
  const { buildBriefing } = await import('../pipeline.ts');
  const run = {
    options: optionsOf(source),
    outputFolder: OUTPUT,
    isStrict: false,
    browser: async () => browser,
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const { diagnostics } = await buildBriefing(UNPACKED, run, memory);
  const missing = lettersMissing(diagnostics);
  if (missing.length > 0) return notBuilt(missing.map((one) => ({ ...one, ...place })));
  const built = memory.files.get(`${OUTPUT}/${UNPACKED.slug}/${source.product}.pdf`);
  if (built === undefined) {
    const reason = diagnostics.find(({ severity }) => severity === 'error')?.message ?? '';
    return notBuilt([unbuildable({ reason }, place)]);
  }
  if (Buffer.compare(built, bytes) === 0) return notBuilt([]);
  const { pdfDifferences } = await import('./pdf-differences.ts');
  return { built, diagnostics: pdfDifferences(bytes, built, path) };
}

const OUTPUT = '/output';
