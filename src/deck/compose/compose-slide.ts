import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestWord, onlyWordNear, writeInstead } from '../../diagnostics/write-instead.ts';
import { type UiStrings, uiStrings } from '../../language/interface-words.ts';
import type { Block } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText, plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { inlinesOfBlocks } from '../../markdown/nodes/walk-inlines.ts';
import { inlinesOfSlide, sourceIdsIn } from '../../outline/inlines-of-outline.ts';
import { blockLeftOut, layoutMismatch, unknownLayout } from '../../outline/outline-diagnostics.ts';
import {
  type BodyBlock,
  type Outline,
  type OutlineSlide,
  type QuotationBlock,
  notesOfTitle,
  placeOfSlide,
} from '../../outline/outline.ts';
import { NO_ATTRIBUTION } from '../../outline/parse-attribution.ts';
import { type Position, positionBetween } from '../../text/source-file.ts';
import type { Source } from '../format-source.ts';
import { LAYOUT_CLASSES, type Slide, bodyLayout, inferLayout, needsOf } from '../layouts/layouts.ts';
import type { AgendaEntry, InsideEntry } from '../layouts/slide-part.ts';
import { labelsIn } from '../paginate/paginate-words.ts';
import { isPicture } from '../plain-body.ts';
import type { TimePlan } from '../plan-times.ts';
import type { AttributedQuotation, DeckBlock, NumberedFootnote, SectionName, SlideFrame } from '../slide.ts';
import type { ReceiptSummary } from '../summarise-receipt.ts';

/** What the slides of one deck are made from. */
export interface SlideMaterial {
  readonly outline: Outline;
  readonly sources: ReadonlyMap<string, Source>;
  /** The ids of those that an audience is shown. */
  readonly shown: readonly string[];
  readonly sections: readonly SectionName[];
  /** ISO date of the first of these. */
  readonly published: string | null;
  readonly plan: TimePlan;
  readonly ownLayouts: ReadonlySet<string>;
  readonly receipt: ReceiptSummary | null;
}

/** Makes the slides of one deck, in order. */
export class SlideComposer {
  readonly diagnostics: Diagnostic[] = [];
  private readonly material: SlideMaterial;
  private readonly words: UiStrings;
  private readonly ids = new SlideIds();
  private section: SectionName | null = null;
  private number = 0;

  constructor(material: SlideMaterial) {
    this.material = material;
    this.words = uiStrings(material.outline.frontMatter.lang);
  }

  composeAll(): Slide[] {
    const { outline } = this.material;
    const slides: Slide[] = [];
    if (outline.frontMatter.title !== undefined) slides.push(this.titleSlide(outline.frontMatter.title));
    const ofTitle = notesOfTitle(outline);
    const own = outline.slides.filter((slide) => slide.layout !== 'sources' && slide !== ofTitle);
    slides.push(...own.map((slide) => this.composeSlide(slide)));
    const cited = this.citedSources();
    const sourcesSlide = outline.slides.find((slide) => slide.layout === 'sources') ?? null;
    if (sourcesSlide !== null) this.reportLeftOut(sourcesSlide, 'sources');
    this.reportFurtherSources();
    const listed = cited.length > 0 ? cited : this.shownSources();
    if (cited.length > 0 || sourcesSlide !== null) slides.push(this.sourcesSlide(listed, sourcesSlide));
    return this.linkAgendas(slides);
  }

  private composeSlide(slide: OutlineSlide): Slide {
    if (slide.kind === 'section') return this.sectionSlide(slide);
    const frame = this.frame(slide);
    const body = toDeckBlocks(slide.body);
    const layout = this.layoutOf(slide);
    if (layout === null) return { ...frame, layout: 'custom', template: slide.layout ?? '', body };
    const made = this.composeAs(layout, frame, slide, body);
    if (typeof made !== 'string') {
      this.reportLeftOut(slide, layout);
      return made;
    }
    this.reportMismatch(slide, layout, made);
    return { ...frame, layout: 'points', body };
  }

  /** The slide; where the body doesn't suit the layout, what that would need, in words. */
  private composeAs(
    layout: string,
    frame: SlideFrame,
    { heading }: OutlineSlide,
    body: readonly DeckBlock[],
  ): Slide | string {
    const { outline, published } = this.material;
    const surroundings = { heading, file: outline.file, language: outline.frontMatter.lang, published };
    // Of the layouts that are made of the rest of the deck, only the agenda is asked for here.
    return (
      bodyLayout(layout)?.compose(frame, body, surroundings) ?? { ...frame, layout: 'agenda', entries: [] }
    );
  }

  /** `null` stands for a layout of the author's own. */
  private layoutOf(slide: OutlineSlide): string | null {
    const { layout } = slide;
    if (layout === null) return inferLayout(slide.body);
    if (LAYOUT_CLASSES.includes(layout)) return layout;
    const needs = needsOf(layout);
    if (needs !== null) this.reportMismatch(slide, layout, needs);
    else if (this.material.ownLayouts.has(layout)) return null;
    else this.reportUnknown(slide, layout);
    return inferLayout(slide.body);
  }

  private reportFurtherSources(): void {
    const [, ...others] = this.material.outline.slides.filter(({ layout }) => layout === 'sources');
    for (const slide of others) this.reportMismatch(slide, 'sources', 'to be the only one of its kind');
  }

  /** Where a slide is made of the rest of the deck, its body has no place. */
  private reportLeftOut({ body }: OutlineSlide, layout: string): void {
    const ofBody = bodyLayout(layout);
    const isMade = ofBody === null;
    for (const { position } of ofBody?.leftOut(body) ?? body)
      this.diagnostics.push(
        blockLeftOut({ layout, isMade }, { file: this.material.outline.file.path, position }),
      );
  }

  private reportUnknown(slide: OutlineSlide, layout: string): void {
    const { outline, ownLayouts } = this.material;
    const known = [...LAYOUT_CLASSES, ...ownLayouts];
    const place = placeOfSlide(slide, outline);
    const meant = onlyWordNear(layout, known);
    const fix = writeInstead(outline.file, place.position, `.${layout}`, meant && `.${meant}`);
    const nearest = nearestWord(layout, known);
    this.diagnostics.push(unknownLayout({ layout, nearest, known }, { ...place, fix }));
  }

  private reportSection(slide: OutlineSlide, layout: string): void {
    const isKnown = LAYOUT_CLASSES.includes(layout) || this.material.ownLayouts.has(layout);
    if (!isKnown) return this.reportUnknown(slide, layout);
    this.reportMismatch(slide, layout, 'a heading of the second level, ## Heading; # begins a section');
  }

  private reportMismatch(slide: OutlineSlide, layout: string, needs: string): void {
    this.diagnostics.push(layoutMismatch({ layout, needs }, placeOfSlide(slide, this.material.outline)));
  }

  private frame(slide: OutlineSlide): SlideFrame {
    this.number += 1;
    const heading = slide.heading?.children ?? [];
    const title = plainText(heading) || firstWords(slide.body) || `${this.words.slide} ${this.number}`;
    return {
      id: this.ids.take(title, slide.heading?.attributes.id ?? null, this.number),
      number: this.number,
      heading,
      title,
      section: this.section,
      notes: slide.notes,
      isIncremental: slide.isIncremental || this.material.outline.frontMatter.incremental,
      planned: this.material.plan.slides.get(slide) ?? null,
      footnotes: this.footnotesOf(slide),
      position: slide.position,
    };
  }

  private titleSlide(title: string): Slide {
    const { frontMatter, file } = this.material.outline;
    const { subtitle = '', event = null, date = null, presenter = [] } = frontMatter;
    const presenters = [presenter].flat();
    const position = positionBetween(file, 0, 0);
    const frame = this.frame(nothingWritten(position));
    const heading = emphasisIn(title, position);
    const planned = this.material.plan.slides.get('title') ?? null;
    const notes = notesOfTitle(this.material.outline)?.notes ?? [];
    const shown = {
      heading,
      title: plainText(heading),
      subtitle: emphasisIn(subtitle, position),
      planned,
      notes,
    };
    const { receipt } = this.material;
    const sources = this.shownSources();
    return { ...frame, layout: 'title', ...shown, event, presenters, date, sources, receipt };
  }

  private sectionSlide(slide: OutlineSlide): Slide {
    if (slide.layout !== null && slide.layout !== 'section') this.reportSection(slide, slide.layout);
    const number = (this.section?.number ?? 0) + 1;
    this.section = this.material.sections[number - 1] ?? null;
    const frame = this.frame(slide);
    const [first, ...rest] = slide.body;
    const hasStandfirst = first?.type === 'paragraph' && !isPicture(first);
    return {
      ...frame,
      layout: 'section',
      standfirst: hasStandfirst ? first.children : [],
      body: toDeckBlocks(hasStandfirst ? rest : slide.body),
      sections: [],
      inside: [],
    };
  }

  private shownSources(): Source[] {
    return this.material.shown.flatMap((id) => this.material.sources.get(id) ?? []);
  }

  private sourcesSlide(sources: readonly Source[], slide: OutlineSlide | null): Slide {
    const { file } = this.material.outline;
    const end = positionBetween(file, file.text.length, file.text.length);
    const heading: Inline[] = [{ type: 'text', value: this.words.sources, position: end }];
    this.section = null;
    const frame = this.frame(slide ?? nothingWritten(end));
    const isNamed = slide?.heading !== null && slide?.heading !== undefined;
    return {
      ...frame,
      layout: 'sources',
      heading: isNamed ? frame.heading : heading,
      title: isNamed ? frame.title : this.words.sources,
      sources,
      receipt: this.material.receipt,
    };
  }

  private footnotesOf(slide: OutlineSlide): NumberedFootnote[] {
    const { footnotes: texts } = this.material.outline;
    const labels = new Set(labelsIn(inlinesOfSlide(slide)));
    // A set that grows is gone through to its end: what a footnote calls comes after it.
    for (const label of labels)
      labelsIn(inlinesOfBlocks(texts.get(label)?.children ?? [])).forEach((called) => labels.add(called));
    return [...labels].flatMap((label, index): NumberedFootnote[] => {
      const footnote = texts.get(label);
      return footnote === undefined ? [] : [{ number: index + 1, label, children: footnote.children }];
    });
  }

  /** The sources that a slide cites, in order of first mention. */
  private citedSources(): Source[] {
    const cited = this.material.outline.slides.flatMap((slide) => {
      const footnotes = this.footnotesOf(slide).flatMap(({ children }) => inlinesOfBlocks(children));
      return sourceIdsIn([...inlinesOfSlide(slide), ...footnotes]);
    });
    return [...new Set(cited)].flatMap((id) => this.material.sources.get(id) ?? []);
  }

  /** Gives agendas and section slides the list of sections, which is known only at the end. */
  private linkAgendas(slides: readonly Slide[]): Slide[] {
    const entries = slides
      .filter((slide) => slide.layout === 'section')
      .map((slide, index): AgendaEntry => ({
        number: index + 1,
        title: slide.heading,
        slideId: slide.id,
        isCurrent: false,
      }));
    return slides.map((slide): Slide => {
      if (slide.layout === 'agenda') return { ...slide, entries };
      if (slide.layout !== 'section') return slide;
      return {
        ...slide,
        sections: entries.map((entry) => ({ ...entry, isCurrent: entry.slideId === slide.id })),
        inside: insideOf(slide, slides),
      };
    });
  }
}

/** The slides that a section announces. */
function insideOf({ section, id: own }: Slide, slides: readonly Slide[]): InsideEntry[] {
  const members = slides.filter((slide) => slide.section === section && slide.id !== own);
  const begins = ({ heading, title }: Slide, at: number): boolean =>
    0 < heading.length && title !== members[at - 1]?.title;
  return members.filter(begins).map(({ number, title, id }) => ({ number, title, slideId: id }));
}

/** What is in the outline for a slide that is made from something else. */
function nothingWritten(position: Position): OutlineSlide {
  const content = { heading: null, layout: null, body: [], notes: [], minutes: null };
  return { kind: 'slide', ...content, isIncremental: false, position };
}

/** The first words of a body, to name a slide that has no heading. */
function firstWords(body: readonly BodyBlock[]): string {
  const blocks = body.flatMap((block): readonly Block[] =>
    block.type === 'quotation' ? block.children : [block],
  );
  const words = plainTextOfBlocks(blocks).split(/\s+/u).filter(Boolean);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
}

/** The blocks of a body as slides show them: quotations carry the parts of their attribution. */
function toDeckBlocks(body: readonly BodyBlock[]): DeckBlock[] {
  return body.map((block) => (block.type === 'quotation' ? attributed(block) : block));
}

function attributed({ children: content, attribution, ...own }: QuotationBlock): AttributedQuotation {
  return { ...(attribution ?? NO_ATTRIBUTION), ...own, content, part: 'whole', endsWords: true };
}

/**
 * Makes the identifiers of slides: letters and digits of the title after a prefix that keeps them from meeting any
 * name of the browser's (a slide called “location” would shadow it). Equal titles are numbered.
 */
class SlideIds {
  private readonly taken = new Set<string>();
  /** Where to go on counting the copies of a title. */
  private readonly copies = new Map<string, number>();

  /** An identifier for a slide; `wanted` is the one its author gave, or `null`. */
  take(title: string, wanted: string | null, number: number): string {
    const slug = slugOf(wanted ?? title) || String(number);
    const base = `slide-${slug}`;
    let id = base;
    let copy = this.copies.get(base) ?? 2;
    for (; this.taken.has(id); copy += 1) id = `${base}-${copy}`;
    this.copies.set(base, copy);
    this.taken.add(id);
    return id;
  }
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return (words ?? []).slice(0, 8).join('-').slice(0, 60);
}

/**
 * A text of the front matter, which holds no Markdown but for titles of works: “Reading *Moby-Dick*”. Marks count where they
 * would in Markdown, so that 5*3*2 and \*this\* are what they are.
 */
export function emphasisIn(text: string, position: Position): readonly Inline[] {
  const words = (value: string): Inline[] =>
    value === '' ? [] : [{ type: 'text', value: value.replace(ESCAPED, '$1'), position }];
  const nodes: Inline[] = [];
  let end = 0;
  for (const { 0: marked, 2: emphasised = '', index } of text.matchAll(EMPHASISED)) {
    nodes.push(...words(text.slice(end, index)));
    nodes.push({ type: 'emphasis', children: words(emphasised), position });
    end = index + marked.length;
  }
  return [...nodes, ...words(text.slice(end))];
}

/** The same as it is where nothing is emphasised, in windows and the properties of a PDF. */
export function withoutEmphasis(text: string | undefined): string | null {
  return text?.replace(EMPHASISED, '$2').replace(ESCAPED, '$1') ?? null;
}

const EMPHASISED = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\\]{1,300})(?<=\S)\1(?![\p{L}\p{N}*_])/gu;
const ESCAPED = /\\([*_])/gu;
