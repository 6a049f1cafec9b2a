import { fillIn } from '../../language/interface-words.ts';
import { safeLinkAddress, shownAddress } from '../../markdown/inlines/link-address.ts';
import type { BibliographyRun } from '../../sources/format-bibliography.ts';
import type { Source } from '../format-source.ts';
import { type Divisible, inList, whole } from '../paginate/divisible.ts';
import { type ReceiptSummary, sealSentences } from '../summarise-receipt.ts';
import type { SlideFrame } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import type { Draw } from './draw.ts';
import { bySlices, type DeckLayoutModule, USUAL } from './layout-module.ts';
import type { CheckedSources } from './slide-part.ts';

/** Always last: what is cited on the slides. */
export interface SourcesSlide extends SlideFrame, CheckedSources {
  readonly layout: 'sources';
}

/** What is cited, and what the check of the quotations came to. */
export const sources: DeckLayoutModule<SourcesSlide> = {
  ...USUAL,
  view: viewSources,
  isPart: true,
  contents: ({ sources, receipt }) => [{ kind: 'sources', sources, receipt }],
  split: bySlices(paginateSources),
};

/** The result of checking the quotations, at the end of the list. */
function paginateSources(slide: SourcesSlide): Divisible<SourcesSlide> {
  const sources = inList(slide.sources.map((source) => whole(source, SOURCE + widthOf(source.title))));
  const receipt = slide.receipt === null ? [] : [whole(slide.receipt, RECEIPT)];
  const count = slide.sources.length;
  return {
    leaves: [...sources.leaves, ...receipt.flatMap(({ leaves }) => leaves)],
    slice: (from, to) => ({
      ...slide,
      sources: slide.sources.slice(from, Math.min(to, count)),
      receipt: to <= count ? null : slide.receipt,
    }),
  };
}

/** Letters that authors, container and address of a source take; and what the receipt takes. */
const SOURCE = 120;
const RECEIPT = 160;

/** What is cited, and what the check of the quotations came to. */
function viewSources(slide: SourcesSlide, draw: Draw) {
  return viewChecked(slide, draw);
}

export function viewChecked({ sources, receipt }: CheckedSources, draw: Draw) {
  return {
    sources: sources.map((source) => viewSource(source, draw)),
    ...viewReceipt(receipt, draw),
    receiptDetailHtml: receipt === null ? '' : receiptDetailHtml(receipt, draw),
  };
}

/** “Matches”, and no more: the words are there. Whether they are true is another matter. Then who is said to speak, each counted. */
export function viewReceipt(receipt: ReceiptSummary | null, draw: Draw) {
  if (receipt === null) return { receiptHtml: null, receiptVerdictsHtml: '', sealHtml: '' };
  const { matching, total, checkedAgainst, uncompared, hashes } = receipt;
  const verdicts = sealSentences(receipt, uncompared, draw.words);
  const { matches, against } = draw.words.receipt;
  const said = fillIn(total === 1 ? matches.one : matches.several, {
    matching,
    total,
    against: against[checkedAgainst][hashes.length > 1 ? 'several' : 'one'],
  });
  const receiptHtml = draw.lineOfText(said);
  const receiptVerdictsHtml = inARow(verdicts.map((verdict) => keepCounts(draw.lineOfText(verdict))));
  return { receiptHtml, receiptVerdictsHtml, sealHtml: inARow([receiptHtml, receiptVerdictsHtml]) };
}

/** A number stays with the word behind it, and at the end of a sentence with the one before: “3 inferred”, “report: 7.” */
function keepCounts(html: string): string {
  return html.replace(/(?<=[\s>])(?:\d+ \p{L}+|\p{L}+: \d+\.)/gu, '<span class="kept">$&</span>');
}

/** Sentences, with a space between them unless the stop of one is as wide as a character, which has its own. */
function inARow(sentences: readonly string[]): string {
  return sentences.reduce((before, next) => `${before}${before.endsWith('。') ? '' : ' '}${next}`.trim(), '');
}

function receiptDetailHtml({ date, hashes }: ReceiptSummary, draw: Draw): string {
  // The name of the sum isn't split at its hyphen.
  const texts = hashes.map(({ sourceId, hash }) => {
    const named = draw.lineOfText(`${draw.words.textOf}${sourceId}:`);
    return `${named} <span class="span-nowrap">${draw.lineOfText(`SHA-256 ${hash}…`)}</span>`;
  });
  return draw.joined([draw.lineOfText(date ?? ''), ...texts]);
}

export function viewSource(source: Source, draw: Draw) {
  const { runs, address } = partAddress(draw.entryOf(source.id));
  const named = address ?? source.url;
  const url = named === null ? null : safeLinkAddress(named);
  return {
    anchor: draw.anchorOf(source.id),
    entryHtml: draw.asLine(
      runs.map((run) => renderRun(run, draw)).join(''),
      runs.map(({ text }) => text).join(''),
    ),
    authorsHtml: draw.text(source.authors),
    titleHtml: draw.lineOfText(source.title),
    containerHtml: draw.text(source.container ?? ''),
    issuedHtml: draw.text(source.issued ?? ''),
    url,
    urlText: url === null ? null : shownAddress(url),
    archivedHtml: draw.lineOfText(source.archived ?? ''),
    shortTitleHtml: draw.text(source.origin),
  };
}

function renderRun({ text, isItalic }: BibliographyRun, draw: Draw): string {
  const html = draw.text(text);
  return isItalic ? `<cite>${html}</cite>` : html;
}

/** The address or DOI that the entry of a citation style ends in, apart from it: it is a link. */
function partAddress(runs: readonly BibliographyRun[]): {
  readonly runs: readonly BibliographyRun[];
  readonly address: string | null;
} {
  const last = runs.at(-1);
  const { 0: ending, 1: address } = /\s*(https?:\/\/\S+?)\.?$/u.exec(last?.text ?? '') ?? [];
  if (last === undefined || ending === undefined || address === undefined) return { runs, address: null };
  return { runs: [...runs.slice(0, -1), { ...last, text: last.text.slice(0, -ending.length) }], address };
}
