import { resolve } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import { NOWHERE, hasErrors, type Checked, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Receipt } from '../../evidence/receipt/receipt.ts';
import { sealSentences } from '../../deck/summarise-receipt.ts';
import { uiStrings } from '../../language/interface-words.ts';
import type { VerifiedDeck } from '../../verify/verify-deck.ts';
import { notPictured, otherFingerprint } from '../../verify/verify-diagnostics.ts';
import { sha256 } from '../../text/bytes.ts';
import { type GivenDeck, readGiven, receiptIn } from '../../verify/read-source.ts';
import type { CarriedSource } from '../../products/carried-source.ts';
import { BrowserError } from '../../browser/browser-diagnostics.ts';
import type { Host } from '../../host/host.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { unknownSourceFlag, whichSource } from '../../sources/source-diagnostics.ts';
import { type PrintingBrowser, printingBrowser } from '../terminal/printing-browser.ts';
import { archivedFacts, archivedSentences } from '../answers/briefing-facts.ts';
import { FAILED, FINE, FOUND, type Terminal } from '../terminal/terminal.ts';
import { readSaved, reportUnread } from '../terminal/read-saved.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';
import { isFree } from './new.ts';

/** What `lectern verify` was given. */
export interface VerifyOptions {
  /** Paths by source id; the empty id stands for a path without one. */
  readonly source?: ReadonlyMap<string, string>;
  readonly format: AnswerFormat;
  /** The SHA-256 that the file should have, in small hexadecimal digits. */
  readonly expect?: string;
  /** The fingerprint of style sheets that aren’t Lectern’s, of one who has read them. */
  readonly acceptTheme?: string;
  /** A browser to look at besides those that are found. */
  readonly browser?: string;
  /** The folder that pictures of what looks different are written to. */
  readonly pictures?: string;
}

/** `lectern verify <deck> --source <article>`: checks a deck that somebody mailed, from the file and the article alone. */
export async function verify(
  path: string,
  options: VerifyOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { pictures } = options;
  if (pictures !== undefined && !(await isFree(resolve(host.workingFolder, pictures), host))) {
    terminal.refuse(`${pictures} is there already; nothing was changed. Name a folder that isn’t.`);
    return FAILED;
  }
  const bytes = await host.readFile(resolve(host.workingFolder, path));
  if (bytes === null) return reportUnread([await textMissing(path, host)], options.format, terminal);
  const fingerprint = sha256(bytes);
  const isOther = options.expect !== undefined && options.expect !== fingerprint;
  const own = isOther ? [otherFingerprint({ path, found: fingerprint }, { file: path, position: null })] : [];
  const { value: given, diagnostics } = await readGiven(bytes, path);
  if (given === null) return reportUnread([...own, ...diagnostics], options.format, terminal);
  return verifyGiven(given, own, options, host, terminal);
}

/** What carries its source is looked up, and built again. */
async function verifyGiven(
  given: GivenDeck,
  faults: readonly Diagnostic[],
  { source: supplied = new Map(), format, acceptTheme, pictures, browser: named }: VerifyOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { path, source } = given;
  const articles = await readArticles(receiptIn(source), supplied, host);
  if (hasErrors(articles.diagnostics)) return reportUnread(articles.diagnostics, format, terminal);
  const { verifyDeck } = await import('../../verify/verify-deck.ts');
  const browser = browserOnce(named ?? null, source, host, terminal);
  if (source.options.print !== null) void browser.running().catch(() => undefined);
  try {
    const verified = await verifyDeck(given, articles.value, host, browser.running, acceptTheme ?? null);
    const deck = verified.value;
    const drawn =
      pictures === undefined || deck === null ? [] : await picture(given, deck, pictures, browser, host);
    const diagnostics = [...faults, ...articles.diagnostics, ...verified.diagnostics, ...drawn];
    if (deck === null) return reportUnread(diagnostics, format, terminal);
    if (format === 'json')
      terminal.print(
        JSON.stringify({ ...answerOf(deck), archived: archivedFacts(articles.value), diagnostics }, null, 2),
      );
    else {
      terminal.report(diagnostics, new Map([[deck.outline.file.path, deck.outline.file]]));
      const outcome = { path, isFaulty: hasErrors(diagnostics), articles: articles.value };
      terminal.say(resultOf(deck, outcome, terminal));
    }
    return hasErrors(diagnostics) ? FOUND : FINE;
  } finally {
    void browser.close();
  }
}

/** A browser that is started when it is first asked for, of the version that printed a PDF. */
function browserOnce(
  named: string | null,
  { options: { print } }: CarriedSource,
  host: Host,
  terminal: Terminal,
): Pick<PrintingBrowser, 'running' | 'close'> {
  let printing: Promise<PrintingBrowser> | null = null;
  const start = (): Promise<PrintingBrowser> =>
    printingBrowser(named, host, (step) => terminal.progress(step), print?.browser);
  return {
    running: async () => (await (printing ??= start())).running(),
    close: async () => (await printing)?.close(),
  };
}

/** Writes pictures of what looks different into a new folder, and gives what is reported about them. */
async function picture(
  given: GivenDeck,
  { built }: VerifiedDeck,
  folder: string,
  browser: Pick<PrintingBrowser, 'running'>,
  host: Host,
): Promise<readonly Diagnostic[]> {
  if (built === null) return [notPictured({ why: 'not-built' }, NOWHERE)];
  const running = await browser.running().catch((error: unknown) => {
    if (error instanceof BrowserError) return error.diagnostic;
    throw error;
  });
  const unavailable = notPictured({ why: 'no-browser' }, NOWHERE);
  if (running === null) return [unavailable];
  if ('code' in running) return [running, unavailable];
  const { pictureChanges } = await import('../../verify/picture-changes.ts');
  const { value: files, diagnostics } = await pictureChanges(given, built, running, folder, host);
  if (files.size > 0) await host.replaceFolder(resolve(host.workingFolder, folder), files);
  return [...running.notices, ...diagnostics];
}

/** What is reported about a deck, as data. */
function answerOf({ evidence, outline, notCompared }: VerifiedDeck) {
  const quotations = evidence.map(({ quotation, verdict, speaker, kind, sourceId }) => ({
    id: quotation.id,
    content: quotation.content,
    source: sourceId,
    verdict,
    said: speaker.verdict,
    kind: kind?.verdict ?? null,
  }));
  const passages = outline.uncompared.map(({ kind, content }) => ({ kind, content }));
  return { quotations, uncompared: passages, notCompared };
}

/** What a deck came to, and what of it wasn’t compared. */
function resultOf(
  { evidence, outline, counts, notCompared: { headings, claims, pictures } }: VerifiedDeck,
  {
    path,
    isFaulty,
    articles,
  }: { path: string; isFaulty: boolean; articles: ReadonlyMap<string, SavedArticle> },
  { paint }: Terminal,
): string {
  const built = isFaulty ? '' : 'built by Lectern from the outline it carries; ';
  const kinds = outline.uncompared.map(({ kind }) => kind);
  const matching =
    evidence.length === 0
      ? `it has no quotations, ${articles.size > 0 ? 'and what its claims cite was looked up' : 'so nothing was looked up'}`
      : `${counts.matching} of ${evidence.length} quotations match the article`;
  return [
    `${isFaulty ? paint.error('✗') : '✓'} ${path}: ${built}${matching}`,
    sealSentences(counts, kinds, uiStrings('en')).join(' '),
    `${counted(headings, 'heading')} and ${counted(claims, 'claim')} are the author’s and were not compared.`,
    ...archivedSentences(articles),
    pictures === 0 ? '' : `${counted(pictures, 'picture')}: words in them were not read.`,
  ]
    .filter(Boolean)
    .join('\n  ');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A path without an id is the article of the only source that is quoted; where none is, of the only one that has a text. */
async function readArticles(
  receipt: Pick<Receipt, 'quotations' | 'sources'>,
  sources: ReadonlyMap<string, string>,
  host: Host,
): Promise<Checked<ReadonlyMap<string, SavedArticle>>> {
  const articles = new Map<string, SavedArticle>();
  const diagnostics: Diagnostic[] = [];
  const known = Object.keys(receipt.sources);
  const quoted = quotedIn(receipt);
  for (const [id, path] of sources) {
    const own = id === '' ? quoted[0] : id;
    const loaded = await readSaved(path, host, urlOf(own, receipt));
    diagnostics.push(...loaded.diagnostics);
    if (id === '' && quoted.length > 1)
      diagnostics.push(whichSource({ path, ids: quoted, of: 'deck' }, NOWHERE));
    // A deck whose lock was damaged names none; what is wrong with it is said further on.
    if (id !== '' && known.length > 0 && !known.includes(id))
      diagnostics.push(unknownSourceFlag({ id, known, of: 'deck' }, NOWHERE));
    if (loaded.value !== null && own !== undefined) articles.set(own, loaded.value);
  }
  return { value: articles, diagnostics };
}

/** Where a source was published, which tells pages of one archive apart. */
const urlOf = (id: string | undefined, { sources }: Pick<Receipt, 'sources'>): string | null =>
  sources[id ?? '']?.url ?? null;

/** Sources that are quoted; where none is, those that have a text. */
function quotedIn({ quotations, sources }: Pick<Receipt, 'quotations' | 'sources'>): readonly string[] {
  const cited = new Set(quotations.flatMap(({ source }) => source ?? []));
  if (cited.size > 0) return [...cited].toSorted();
  return Object.keys(sources).filter((id) => (sources[id]?.textHash ?? null) !== null);
}
