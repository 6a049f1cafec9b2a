import type { Deck } from '../deck/compose/deck.ts';
import type { Draw, WordsInLanguage } from '../deck/layouts/draw.ts';
import { type Slide, layoutOf } from '../deck/layouts/layouts.ts';
import type { Figure } from '../deck/layouts/slide-part.ts';
import { shortText, widthOf } from '../deck/text-length.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import type { BibliographyRun } from '../sources/format-bibliography.ts';
import { columnSpace, figureSpace } from './nodes/figure-space.ts';
import { unbrokenPieces } from './nodes/keep-together.ts';
import { inLanguage, ownDirection } from './nodes/language-attributes.ts';
import { renderBlocks, renderTranslation } from './nodes/render-blocks.ts';
import { renderCitation, sourceAnchor } from './nodes/render-citation.ts';
import type { RenderContext } from './nodes/render-context.ts';
import {
  inOwnDirection,
  joinParts,
  languageOfText,
  renderImage,
  renderInline,
  renderLine,
  renderLineOfText,
  renderOpeningCitation,
  separateParts,
} from './nodes/render-inline.ts';
import { renderText } from './nodes/render-text.ts';
import { dominantLanguage } from './nodes/script-runs.ts';
import type { PlacedPicture } from './pictures/picture.ts';
import type { TemplateSet } from './templates/template-set.ts';

/** What drawing slides needs besides the deck. */
export interface SlideSettings {
  readonly templates: TemplateSet;
  /** Entries of the list of sources, by source id; without one, a plain entry is made. */
  readonly bibliography: ReadonlyMap<string, readonly BibliographyRun[]>;
  /** Pictures by their URL in the outline. */
  readonly images: ReadonlyMap<string, PlacedPicture>;
  /** Whether speaker notes go into the slides. */
  readonly showsNotes: boolean;
  /** How fitting changes slides, by slide id. */
  readonly adjustments: ReadonlyMap<string, Adjustment>;
}

/** How the fitting of a slide's text changes its drawing. */
interface Adjustment {
  /** Multiplier of the type size, 1 for full size. */
  readonly fit: number;
  /** Set closer; `narrow` lets words break too. */
  readonly variant: 'tight' | 'narrow' | null;
  /** Multiplier of the distances; `null` for those of the variant. */
  readonly gap: number | null;
}

/** Two lines of the title size hold about this many letters. */
const LONG_HEADING = 72;

/** Letters on one line of the footer, and in the third of it that a section has at least. */
const [FOOTER, THIRD] = [90, 40];

/**
 * All that a template gets, plain and computed: the fields that every slide has, and those of its layout. Text for `{{…}}`, but
 * what is named `…Html`, which our own renderer made.
 */
export function viewSlide(slide: Slide, deck: Deck, context: RenderContext, settings: SlideSettings) {
  const { attributes, inner } = languageOfText(slide.heading, context);
  const { fit, variant, gap } = settings.adjustments.get(slide.id) ?? { fit: 1, variant: null, gap: null };
  const layout = layoutOf(slide);
  return {
    id: slide.id,
    layout: slide.layout === 'custom' ? slide.template : slide.layout,
    number: slide.number,
    title: slide.title,
    hasHeading: hasWords(slide.heading),
    hasLongHeading: LONG_HEADING < widthOf(plainText(slide.heading)),
    headingId: `${slide.id}--heading`,
    headingHtml: inClauses(renderInline(slide.heading, inner), slide),
    headingAttributesHtml: attributes,
    isPart: layout.isPart,
    uncited: context.uncited.join(' '),
    footnotes: slide.footnotes.map(({ number, children }) => ({
      id: `${slide.id}--note-${number}`,
      number,
      contentHtml: renderBlocks(children, context),
    })),
    notesHtml: settings.showsNotes && 0 < slide.notes.length ? renderBlocks(slide.notes, context) : null,
    ...viewTimes(slide, deck, settings),
    fit: fit === 1 && gap === null ? null : String(fit),
    variant,
    gap: gap === null ? null : String(gap),
    length: 'medium',
    pieces: 0,
    place: null,
    ...layout.view(slide, drawWith(context)),
    // Behind all that cites.
    ...viewFooter(slide, context),
    circulationHtml: renderText(deck.circulation ?? '', context),
    stampHtml: renderText(editionStamp(deck) ?? '', context),
  };
}

/** What is planned, for the speaker view alone: of the slide, and with the first one of the talk; in seconds. */
function viewTimes({ number, planned }: Slide, deck: Deck, { showsNotes }: SlideSettings) {
  return {
    planned: showsNotes ? planned : null,
    talk: showsNotes && number === 1 ? deck.planned : null,
  };
}

/** What is in the footer: the section has the space that the source leaves. */
function viewFooter({ section }: Slide, context: RenderContext) {
  const source = sourceLabel(context);
  const name = shortText(section?.title ?? '', Math.max(THIRD, FOOTER - widthOf(source)));
  return {
    sectionTitleHtml: renderLineOfText(name, context),
    sourceLabelHtml: sourceHtml(source, context),
  };
}

/** In a deck from right to left, names and date keep to themselves: behind Latin letters the date would begin with its year. */
function sourceHtml(source: string, context: RenderContext): string {
  const parts = source.split(ARABIC_COMMA).map((part) => renderText(part, context));
  return parts.length === 1
    ? renderLineOfText(source, context)
    : separateParts(parts, context).join(ARABIC_COMMA);
}

const ARABIC_COMMA = '، ';

/** The one source that a slide cites; with several the marks beside the words say which is which. */
function sourceLabel({ cited, sources }: RenderContext): string {
  const [only, second] = cited;
  if (only === undefined || second !== undefined) return '';
  return sources.get(only)?.shortTitle ?? '';
}

/** A title of more than a line ends one where its first clause does, if that is long enough for a line of its own. */
function inClauses(html: string, { layout, heading }: Slide): string {
  const [, first = '', rest = ''] = /^([^<>]+?[:,;?!—]) (.+)$/su.exec(html) ?? [];
  const part = first.length / plainText(heading).length;
  if (layout !== 'title' || part < SHORTEST_LINE || 1 - SHORTEST_LINE < part) return html;
  return `<span class="clause">${first}</span> <span class="clause">${rest}</span>`;
}

/** As a part of the title. */
const SHORTEST_LINE = 0.28;

/** Whether a heading has words; one of nothing but blanks would be an empty line in the outline of a PDF. */
export function hasWords(heading: readonly Inline[]): boolean {
  return plainText(heading).replace(/[\p{C}\p{Z}]/gu, '') !== '';
}

/**
 * “Edition 2 · 24 November 2026 · 3f2a91c”: which state of a briefing a page belongs to. `null` for a briefing that
 * doesn’t count its editions.
 */
export function editionStamp({
  edition,
  date,
  build,
  language,
}: Pick<Deck, 'edition' | 'date' | 'build' | 'language'>): string | null {
  if (edition === null) return null;
  const name = /^\d/u.test(edition) ? `${uiStrings(language).edition} ${edition}` : edition;
  return [name, date, build].filter((part) => part !== null).join(' · ');
}

/** What the views of a slide are drawn with, in its deck. */
export function drawWith(context: RenderContext): Draw {
  const { words, isIncremental, images, bibliography } = context;
  const atOnce = { ...context, isIncremental: false };
  return {
    words,
    language: context.languages.surrounding,
    isIncremental,
    inline: (nodes) => renderInline(nodes, context),
    text: (text) => renderText(text, context),
    line: (nodes) => renderLine(nodes, context),
    lineOfText: (text) => renderLineOfText(text, context),
    asLine: (html, text) => inOwnDirection(html, text, context),
    separate: (parts) => separateParts(parts, context),
    joined: (parts) => joinParts(parts, context),
    element: (nodes) => drawElement(nodes, context),
    inLanguage: (nodes, language) => drawInLanguage(nodes, language, context),
    inColumn: (columns) => drawWith({ ...context, figureSpace: columnSpace(columns) }),
    blocks: (blocks) => renderBlocks(blocks, context),
    atOnce: (blocks) => renderBlocks(blocks, atOnce),
    quoted: (blocks, language) => renderBlocks(blocks, { ...inLanguage(language, atOnce), marksEdits: true }),
    translation: (paragraphs) => renderTranslation(paragraphs, context),
    citation: (citation) => renderCitation(citation, context),
    openingCitation: (citation) => renderOpeningCitation(citation, context),
    figure: (figure, heading, remark) =>
      drawFigure(figure, { ...context, figureSpace: figureSpace(heading, remark) }),
    ratioOf: ({ url }) => images.get(url)?.ratio ?? 1,
    unbroken: unbrokenPieces,
    entryOf: (sourceId) => bibliography.get(sourceId) ?? [],
    anchorOf: sourceAnchor,
  };
}

function drawFigure(figure: Figure['figure'], context: RenderContext): string {
  return figure.type === 'image' ? renderImage(figure, context) : renderBlocks([figure], context);
}

function drawElement(words: readonly Inline[], context: RenderContext): ReturnType<Draw['element']> {
  if (dominantLanguage(plainText(words), context.languages) === null)
    return { html: renderLine(words, context), attributes: '' };
  const { attributes, inner } = languageOfText(words, context);
  return { html: renderInline(words, inner), attributes };
}

function drawInLanguage(
  words: readonly Inline[],
  said: string | null,
  context: RenderContext,
): WordsInLanguage {
  const language = said ?? dominantLanguage(plainText(words), context.languages);
  return {
    html: renderLine(words, inLanguage(language, context)),
    language,
    direction: language === null ? null : ownDirection(language, context.languages.surrounding),
  };
}
