import { resolve } from 'node:path';

import type { SavedArticle } from '../../article/article.ts';
import { textsInDeck } from '../../article/html/texts-in-deck.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { hasErrors, type Checked, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { articlesAtHand } from '../../evidence/speakers/articles-at-hand.ts';
import { deckState } from '../../evidence/receipt/deck-fingerprints.ts';
import {
  noReceipt,
  notAsBuilt,
  otherLooks,
  pagesUnread,
  shownBesideTags,
} from '../../evidence/receipt/receipt-diagnostics.ts';
import { readReceipt, readReceiptFromHtml, RECEIPT_FILE } from '../../evidence/receipt/read-receipt.ts';
import type { Receipt } from '../../evidence/receipt/receipt.ts';
import { sealSentences } from '../../deck/seal-sentences.ts';
import { uiStrings } from '../../language/interface-words.ts';
import { countVerdicts } from '../../evidence/count-verdicts.ts';
import { verifyReceipt } from '../../evidence/receipt/verify-receipt.ts';
import type { ShownWords } from '../../evidence/receipt/shown.ts';
import type { Host } from '../../host/host.ts';
import { textMissing } from '../../prepare/load-saved-sources.ts';
import { unknownSourceFlag, whichSource } from '../../sources/source-diagnostics.ts';
import { readInspectedPdf } from '../../pdf/inspect/read-inspected-pdf.ts';
import { isAsWritten } from '../../pdf/file/write-pdf.ts';
import { PdfError } from '../../pdf/file/pdf-error.ts';
import { shownOnPages } from '../../products/shown-on-pages.ts';
import { untaggedPages } from '../../pdf/rules/content-rules.ts';
import { readEnclosed } from '../../pdf/enclosure.ts';
import { FINE, FOUND } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readSaved, tellUnread } from '../terminal/read-saved.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';

/** What `lectern verify` was given. */
export interface VerifyOptions {
  /** Paths by source id; the empty id stands for a path without one. */
  readonly source?: ReadonlyMap<string, string>;
  readonly format: AnswerFormat;
}

/** `lectern verify <deck> --source <article>`: checks a deck that somebody mailed, from the file and the article alone. */
export async function verify(
  path: string,
  options: VerifyOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const bytes = await host.readFile(resolve(host.workingFolder, path));
  if (bytes === null) return tellUnread([await textMissing(path, host)], options.format, terminal);
  const { value: carried, diagnostics: faults } = await readDeck(bytes, path);
  if (carried === null) return tellUnread(faults, options.format, terminal);
  const articles = await readArticles(carried.receipt, options.source ?? new Map(), host);
  if (hasErrors(articles.diagnostics)) return tellUnread(articles.diagnostics, options.format, terminal);
  const checked = verifyReceipt(carried.receipt, await articlesAtHand(articles.value), carried.shown, path);
  const diagnostics = [...articles.diagnostics, ...faults, ...checked.diagnostics];
  const found = checked.value.flatMap(({ finding }) => finding ?? []);
  const counts = countVerdicts(found);
  if (options.format === 'json')
    terminal.print(
      JSON.stringify(
        { quotations: checked.value, uncompared: carried.receipt.uncompared, diagnostics },
        null,
        2,
      ),
    );
  else {
    terminal.report(diagnostics);
    const mark = hasErrors(diagnostics) ? terminal.paint.error('✗') : '✓';
    const count = checked.value.length;
    const result =
      count === 0
        ? 'its receipt has no quotations, so nothing was looked up'
        : `${counts.matching} of ${count} quotations match the article`;
    const kinds = carried.receipt.uncompared.map(({ kind }) => kind);
    const said = sealSentences(counts, kinds, uiStrings('en')).join(' ');
    terminal.say(`${mark} ${path}: ${result}${said === '' ? '' : `\n  ${said}`}`);
  }
  return hasErrors(diagnostics) ? FOUND : FINE;
}

interface CarriedReceipt {
  readonly receipt: Receipt;
  /** `null` for a file whose words can’t be read. */
  readonly shown: ShownWords | null;
}

/** The receipt of an HTML deck or of a PDF, and the words that the file shows beside it. */
async function readDeck(bytes: Uint8Array, path: string): Promise<Checked<CarriedReceipt | null>> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return readPdf(bytes, path);
  const html = new TextDecoder().decode(bytes);
  const { value: receipt, diagnostics } = readReceiptFromHtml(html, path);
  if (receipt === null) return { value: null, diagnostics };
  const { quotations, ...texts } = await textsInDeck(html);
  const shown = {
    ...texts,
    quotations: quotations.map(({ words, ...others }) => ({ paragraphs: [words], ...others })),
    isAsSeen: false,
  };
  return { value: { receipt, shown }, diagnostics: [...diagnostics, ...changesTo(html, path)] };
}

/** What is to be said of a deck that isn’t as it was built. */
function changesTo(html: string, path: string): readonly Diagnostic[] {
  const place = { file: path, position: null };
  const state = deckState(html);
  if (state === 'as-built') return [];
  return [state === 'other-looks' ? otherLooks({ path }, place) : notAsBuilt({ path, state }, place)];
}

/** In a PDF the receipt travels as data of ours. */
function readPdf(bytes: Uint8Array, path: string): Checked<CarriedReceipt | null> {
  const place = { file: path, position: null };
  const json = unlessRefused(() => readEnclosed(bytes, RECEIPT_FILE));
  if (json instanceof PdfError) {
    const isLocked = json.reason === 'encrypted';
    return { value: null, diagnostics: [noReceipt({ path, reason: reasonOf(json), isLocked }, place)] };
  }
  if (json === null) return { value: null, diagnostics: [noReceipt({ path, reason: null }, place)] };
  const { value: receipt, diagnostics } = readReceipt(new TextDecoder().decode(json), path);
  if (receipt === null) return { value: null, diagnostics };
  const { value: shown, diagnostics: told } = readPages(bytes, path);
  return { value: { receipt, shown }, diagnostics: [...diagnostics, ...told] };
}

/** The words on the pages of a PDF; `null` where they can’t be read. */
function readPages(bytes: Uint8Array, path: string): Checked<ShownWords | null> {
  const place = { file: path, position: null };
  const read = unlessRefused(() => {
    const pdf = readInspectedPdf(bytes);
    const { unread, besideTags } = untaggedPages(pdf);
    const changed = isAsWritten(bytes, pdf.file) ? [] : [notAsBuilt({ path, state: 'changed' }, place)];
    const covered = besideTags === '' ? [] : [shownBesideTags({ where: besideTags }, place)];
    const beside = [...changed, ...covered];
    const shown = unread === '' ? shownOnPages(pdf) : null;
    if (shown !== null) return { value: shown, diagnostics: beside };
    const reason = unread === '' ? 'they have no tags' : `${unread} can’t be unpacked`;
    return { value: null, diagnostics: [pagesUnread({ reason }, place), ...beside] };
  });
  if (!(read instanceof PdfError)) return read;
  return { value: null, diagnostics: [pagesUnread({ reason: reasonOf(read) }, place)] };
}

/** What a function gives, or why it refuses a PDF. */
function unlessRefused<T>(read: () => T): T | PdfError {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfError) return error;
    throw error;
  }
}

function reasonOf({ message }: PdfError): string {
  return message.replace(/\.$/u, '');
}

/** A path without an id is the article of the only source that is quoted. */
async function readArticles(
  receipt: Receipt,
  sources: ReadonlyMap<string, string>,
  host: Host,
): Promise<Checked<ReadonlyMap<string, SavedArticle>>> {
  const articles = new Map<string, SavedArticle>();
  const diagnostics: Diagnostic[] = [];
  const quoted = [...new Set(receipt.quotations.flatMap(({ source }) => source ?? []))].toSorted();
  const known = Object.keys(receipt.sources);
  for (const [id, path] of sources) {
    const loaded = await readSaved(path, host);
    diagnostics.push(...loaded.diagnostics);
    if (id === '' && quoted.length > 1)
      diagnostics.push(whichSource({ path, ids: quoted, of: 'deck' }, NOWHERE));
    if (id !== '' && !known.includes(id))
      diagnostics.push(unknownSourceFlag({ id, known, of: 'deck' }, NOWHERE));
    const own = id === '' ? quoted[0] : id;
    if (loaded.value !== null && own !== undefined) articles.set(own, loaded.value);
  }
  return { value: articles, diagnostics };
}
