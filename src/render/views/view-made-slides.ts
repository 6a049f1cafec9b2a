import type { Source } from '../../deck/format-source.ts';
import type { AgendaEntry, AgendaSlide, SectionSlide, SourcesSlide, TitleSlide } from '../../deck/slide.ts';
import { fillIn } from '../../language/fill-in.ts';
import { widthOf } from '../../deck/width-of.ts';
import { sealSentences } from '../../deck/seal-sentences.ts';
import type { ReceiptSummary } from '../../deck/summarise-receipt.ts';
import { safeLinkAddress } from '../../markdown/inlines/link-address.ts';
import { viewBody } from './body-view.ts';
import type {
  AgendaView,
  EntryView,
  SectionView,
  SourcesView,
  SourceView,
  TitleView,
} from './layout-views.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import {
  inOwnDirection,
  joinParts,
  renderLine,
  renderLineOfText,
  separateParts,
} from '../nodes/render-line.ts';
import { renderText } from '../nodes/render-text.ts';
import type { SlideView } from './slide-view.ts';
import { sourceAnchor } from '../nodes/render-citation.ts';
import type { BibliographyRun } from '../../sources/format-bibliography.ts';

/** The title slide; only what the front matter gives is in its imprint. */
export function viewTitle(slide: TitleSlide, frame: SlideView, context: RenderContext): TitleView {
  return {
    ...frame,
    isPart: true,
    subtitleHtml: renderLine(slide.subtitle, context),
    imprint: separateParts(
      [
        renderLineOfText(slide.event ?? '', context),
        renderNames(slide.presenters, context),
        renderNames(slide.date === null ? [] : [slide.date], context),
      ],
      context,
    ).map((partHtml) => ({ partHtml })),
    sources: slide.sources.map((source) => viewSource(source, context)),
    hasSeveralSources: slide.sources.length > 1,
    ...viewReceipt(slide.receipt, context),
  };
}

/** The line of a title slide ends between names and dates, and in none that has space on it with others. */
function renderNames(names: readonly string[], context: RenderContext): string {
  const html = names.map((name) => {
    const words = renderText(name, context);
    return widthOf(name) <= SHORT_NAME ? `<span class="kept">${words}</span>` : words;
  });
  const { comma } = context.words;
  return inOwnDirection(html.join(renderText(comma, context)), names.join(comma), context);
}

/** In letters: a third of the line. */
const SHORT_NAME = 32;

/** A section slide, with all sections, so that the current one can be marked. */
export function viewSection(slide: SectionSlide, frame: SlideView, context: RenderContext): SectionView {
  const entries = slide.sections.map((entry) => viewEntry(entry, context));
  return {
    ...frame,
    isPart: true,
    sectionNumber: slide.section?.number ?? null,
    standfirstHtml: renderLine(slide.standfirst, context),
    body: viewBody(slide.body, context),
    entries,
  };
}

/** The sections of the deck. */
export function viewAgenda(slide: AgendaSlide, frame: SlideView, context: RenderContext): AgendaView {
  return { ...frame, entries: slide.entries.map((entry) => viewEntry(entry, context)) };
}

/** What is cited, and what the check of the quotations came to. */
export function viewSources(slide: SourcesSlide, frame: SlideView, context: RenderContext): SourcesView {
  const sources = slide.sources.map((source) => viewSource(source, context));
  const { receipt } = slide;
  return {
    ...frame,
    isPart: true,
    sources,
    ...viewReceipt(receipt, context),
    receiptDetailHtml: receipt === null ? '' : receiptDetailHtml(receipt, context),
  };
}

/** “Matches”, and no more: the words stand there. Whether they are true is another matter. Then who is said to speak, each counted. */
function viewReceipt(
  receipt: ReceiptSummary | null,
  context: RenderContext,
): Pick<SourcesView, 'receiptHtml' | 'receiptVerdictsHtml'> {
  if (receipt === null) return { receiptHtml: null, receiptVerdictsHtml: '' };
  const { matching, total, checkedAgainst, uncompared } = receipt;
  const verdicts = sealSentences(receipt, uncompared, context.words);
  const { matches, against } = context.words.receipt;
  const said = fillIn(total === 1 ? matches.one : matches.several, {
    matching,
    total,
    against: against[checkedAgainst],
  });
  return {
    receiptHtml: renderLineOfText(said, context),
    receiptVerdictsHtml: verdicts.map((sentence) => renderLineOfText(sentence, context)).join(' '),
  };
}

function receiptDetailHtml({ date, hashes }: ReceiptSummary, context: RenderContext): string {
  // The name of the sum isn't split at its hyphen.
  const texts = hashes.map(({ sourceId, hash }) => {
    const named = renderLineOfText(`${context.words.textOf}${sourceId}:`, context);
    const sum = renderLineOfText(`SHA-256 ${hash}…`, context);
    return `${named} <span class="span-nowrap">${sum}</span>`;
  });
  return joinParts([renderLineOfText(date ?? '', context), ...texts], context);
}

function viewEntry(entry: AgendaEntry, context: RenderContext): EntryView {
  const { number, slideId, isCurrent } = entry;
  return { number, slideId, isCurrent, titleHtml: renderLine(entry.title, context) };
}

function viewSource(source: Source, context: RenderContext): SourceView {
  const { runs, address } = partAddress(context.bibliography.get(source.id) ?? []);
  const named = address ?? source.url;
  const url = named === null ? null : safeLinkAddress(named);
  return {
    anchor: sourceAnchor(source.id),
    entryHtml: inOwnDirection(
      runs.map((run) => renderRun(run, context)).join(''),
      runs.map(({ text }) => text).join(''),
      context,
    ),
    authorsHtml: renderText(source.authors, context),
    titleHtml: renderLineOfText(source.title, context),
    containerHtml: renderText(source.container ?? '', context),
    issuedHtml: renderText(source.issued ?? '', context),
    url,
    urlText: url === null ? null : url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, ''),
    shortTitleHtml: renderText(source.origin, context),
  };
}

function renderRun({ text, isItalic }: BibliographyRun, context: RenderContext): string {
  const html = renderText(text, context);
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
