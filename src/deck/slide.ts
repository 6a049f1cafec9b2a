import type { Block, List, Table } from '../markdown/nodes/block.ts';
import type { ChartBlock } from '../markdown/nodes/chart.ts';
import type { DiagramBlock } from '../markdown/nodes/diagram.ts';
import type { Citation, Image, Inline } from '../markdown/nodes/inline.ts';
import type { Position } from '../text/position.ts';
import type { AttributedQuotation, DeckBlock } from './deck-block.ts';
import type { Source } from './format-source.ts';
import type { ReceiptSummary } from './summarise-receipt.ts';

/** One screen of the deck; `layout` names the template that draws it. */
export type Slide =
  | TitleSlide
  | SectionSlide
  | AgendaSlide
  | SourcesSlide
  | PointsSlide
  | StatementSlide
  | QuoteSlide
  | QuotesSlide
  | ClaimSlide
  | ComparisonSlide
  | TimelineSlide
  | ActorsSlide
  | TermsSlide
  | ChainSlide
  | QuestionsSlide
  | FigureSlide
  | TableSlide
  | CustomSlide;

/** Names of the layouts; `custom` stands for those that an author made. */
export type Layout = Slide['layout'];

interface SlideBase {
  /** Unique in the deck; used for the anchor, so a safe identifier. */
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  /** What stands as the slide's heading; empty on a slide without one. */
  readonly heading: readonly Inline[];
  /** Never empty: a slide without a heading is named by its first words. */
  readonly title: string;
  readonly section: SectionName | null;
  readonly notes: readonly Block[];
  readonly isIncremental: boolean;
  /** The footnotes that are referred to on this slide, in order. */
  readonly footnotes: readonly NumberedFootnote[];
  readonly position: Position;
}

/** A footnote of the outline, as a slide shows it. */
export interface NumberedFootnote {
  /** Counted from 1 on each slide. */
  readonly number: number;
  readonly label: string;
  readonly children: readonly Block[];
}

/** A part of the deck that a `#` heading begins. */
export interface SectionName {
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
}

/** Made from the front matter. */
export interface TitleSlide extends SlideBase {
  readonly layout: 'title';
  readonly subtitle: readonly Inline[];
  readonly event: string | null;
  readonly presenters: readonly string[];
  /** As printed. */
  readonly date: string | null;
  /** The articles that the briefing reads, for the label at the foot. */
  readonly sources: readonly Source[];
  /** What the look-up of the quotations came to; `null` without any. */
  readonly receipt: ReceiptSummary | null;
}

export interface SectionSlide extends SlideBase {
  readonly layout: 'section';
  /** What the section will show, from the text under its heading. */
  readonly standfirst: readonly Inline[];
  /** Blocks of the section slide past the first paragraph. */
  readonly body: readonly DeckBlock[];
  readonly sections: readonly AgendaEntry[];
}

export interface AgendaSlide extends SlideBase {
  readonly layout: 'agenda';
  readonly entries: readonly AgendaEntry[];
}

/** A section in the list of all, as agendas and section slides have it. */
export interface AgendaEntry {
  readonly number: number;
  readonly title: readonly Inline[];
  readonly slideId: string;
  readonly isCurrent: boolean;
}

/** Always last: what is cited on the slides. */
export interface SourcesSlide extends SlideBase {
  readonly layout: 'sources';
  readonly sources: readonly Source[];
  /** What the check of the quotations came to; `null` where there are none. */
  readonly receipt: ReceiptSummary | null;
}

/** A list, or text, or anything that no other layout fits. */
export interface PointsSlide extends SlideBase {
  readonly layout: 'points';
  readonly body: readonly DeckBlock[];
}

export interface StatementSlide extends SlideBase {
  readonly layout: 'statement';
  readonly words: readonly Inline[];
}

export interface QuoteSlide extends SlideBase {
  readonly layout: 'quote';
  readonly quotation: AttributedQuotation;
  /** What follows the quotation. */
  readonly body: readonly DeckBlock[];
}

export interface QuotesSlide extends SlideBase {
  readonly layout: 'quotes';
  readonly quotations: readonly AttributedQuotation[];
  readonly body: readonly DeckBlock[];
}

/** The heading is the claim, the body is its evidence. */
export interface ClaimSlide extends SlideBase {
  readonly layout: 'claim';
  /** Who asserts it, from `{.claim by="…"}`. */
  readonly claimant: string | null;
  readonly evidence: readonly DeckBlock[];
}

export interface ComparisonSlide extends SlideBase {
  readonly layout: 'comparison';
  readonly introduction: readonly DeckBlock[];
  readonly columns: readonly ComparisonColumn[];
}

export interface ComparisonColumn {
  readonly heading: readonly Inline[];
  readonly body: readonly DeckBlock[];
}

export interface TimelineSlide extends SlideBase {
  readonly layout: 'timeline';
  readonly introduction: readonly DeckBlock[];
  readonly events: readonly TimelineEvent[];
  readonly body: readonly DeckBlock[];
}

export interface TimelineEvent {
  readonly date: readonly Inline[];
  readonly content: readonly Inline[];
  /** A relative date such as “last week” is drawn as a bracket, not as a point. */
  readonly isRelative: boolean;
  /** Whether it is the day on which the article was published; written `[**date**]{.article}`, or found by the date. */
  readonly isPublication: boolean;
}

export interface ActorsSlide extends SlideBase {
  readonly layout: 'actors';
  readonly introduction: readonly DeckBlock[];
  /** In order of first mention; actors without an organisation come under `null`. */
  readonly groups: readonly ActorGroup[];
  readonly body: readonly DeckBlock[];
}

export interface ActorGroup {
  readonly organisation: readonly Inline[] | null;
  readonly actors: readonly Actor[];
}

export interface Actor {
  readonly name: readonly Inline[];
  readonly role: readonly Inline[];
  /** What they do in this story. */
  readonly part: readonly Inline[];
}

export interface TermsSlide extends SlideBase {
  readonly layout: 'terms';
  readonly introduction: readonly DeckBlock[];
  readonly terms: readonly Term[];
  readonly body: readonly DeckBlock[];
}

export interface Term {
  readonly term: readonly Inline[];
  readonly language: string | null;
  /** Pinyin or another reading. */
  readonly reading: readonly Inline[];
  readonly translation: readonly Inline[];
  readonly gloss: readonly Inline[];
}

export interface ChainSlide extends SlideBase {
  readonly layout: 'chain';
  readonly introduction: readonly DeckBlock[];
  readonly intermediaries: readonly ChainIntermediary[];
  /** What changed on the way. */
  readonly body: readonly DeckBlock[];
}

/** `**Xinhua** — agency — reported`: who, what kind of intermediary, how it handed the words on. */
export interface ChainIntermediary {
  readonly name: readonly Inline[];
  readonly kind: readonly Inline[];
  readonly relation: readonly Inline[];
  readonly remark: readonly Inline[];
}

export interface QuestionsSlide extends SlideBase {
  readonly layout: 'questions';
  readonly introduction: readonly DeckBlock[];
  readonly questions: List;
  readonly body: readonly DeckBlock[];
}

export interface FigureSlide extends SlideBase {
  readonly layout: 'figure';
  readonly figure: Image | ChartBlock | DiagramBlock;
  /** From the picture's title; a chart has its own. */
  readonly caption: string | null;
  readonly credit: Citation | null;
  readonly body: readonly DeckBlock[];
}

export interface TableSlide extends SlideBase {
  readonly layout: 'table';
  readonly introduction: readonly DeckBlock[];
  readonly table: Table;
  readonly body: readonly DeckBlock[];
}

/** An author's own layout: `templates/layouts/<template>.hbs`. */
export interface CustomSlide extends SlideBase {
  readonly layout: 'custom';
  readonly template: string;
  readonly body: readonly DeckBlock[];
}
