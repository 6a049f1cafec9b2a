import type { BodyPartView } from './body-view.ts';
import type { QuotationView } from './quotation-view.ts';
import type { SlideView } from './slide-view.ts';

/** What each layout's template gets besides the fields of every slide. */
export interface TitleView extends SlideView {
  readonly subtitleHtml: string;
  /** Event, presenters, date; those that there are. */
  readonly imprint: readonly { readonly partHtml: string }[];
  /** All that the briefing reads. */
  readonly sources: readonly SourceView[];
  readonly hasSeveralSources: boolean;
  /** “14 of 14 quotations match the saved article.”; `null` without quotations. */
  readonly receiptHtml: string | null;
  readonly receiptVerdictsHtml: string;
}

export interface SectionView extends SlideView {
  /** Of the section in the deck; `null` on a section that isn't counted. */
  readonly sectionNumber: number | null;
  readonly standfirstHtml: string;
  readonly body: readonly BodyPartView[];
  readonly entries: readonly EntryView[];
}

export interface AgendaView extends SlideView {
  readonly entries: readonly EntryView[];
}

export interface EntryView {
  readonly number: number;
  readonly titleHtml: string;
  readonly slideId: string;
  readonly isCurrent: boolean;
}

export interface SourcesView extends SlideView {
  readonly sources: readonly SourceView[];
  /** “14 of 14 quotations match the saved article.”; `null` without quotations. */
  readonly receiptHtml: string | null;
  /** The date that the outline gives, and the start of each text’s SHA-256. */
  /** “Speakers: 9 named beside the words, 5 inferred.” */
  readonly receiptVerdictsHtml: string;
  readonly receiptDetailHtml: string;
}

export interface SourceView {
  readonly anchor: string;
  /** The entry as the citation style has it. */
  readonly entryHtml: string;
  readonly authorsHtml: string;
  readonly titleHtml: string;
  readonly containerHtml: string;
  readonly issuedHtml: string;
  /** `null` for a URL that a link may not lead to. */
  readonly url: string | null;
  /** The URL as it is read: without `https://` and a last slash. */
  readonly urlText: string | null;
  /** Who, where and when; empty where nothing is known but the title. */
  readonly shortTitleHtml: string;
}

export interface BodyView extends SlideView {
  readonly body: readonly BodyPartView[];
}

export interface StatementView extends SlideView {
  readonly wordsHtml: string;
  /** ` lang="…"` of words in another script, or empty. */
  readonly wordsAttributesHtml: string;
}

export interface QuoteView extends BodyView {
  readonly quotation: QuotationView;
}

export interface QuotesView extends BodyView {
  readonly quotations: readonly QuotationView[];
  /** Whether the quotations are short enough to stand side by side. */
  readonly isSideBySide: boolean;
}

export interface ClaimView extends BodyView {
  readonly claimantHtml: string;
}

export interface IntroducedView extends BodyView {
  readonly introduction: readonly BodyPartView[];
}

export interface ComparisonView extends SlideView {
  readonly introduction: readonly BodyPartView[];
  readonly columns: readonly { readonly headingHtml: string; readonly body: readonly BodyPartView[] }[];
}

export interface TimelineView extends IntroducedView {
  readonly events: readonly EventView[];
  /** Whether there are too many events to stand side by side. */
  readonly isVertical: boolean;
}

export interface EventView {
  readonly dateHtml: string;
  readonly contentHtml: string;
  readonly isRelative: boolean;
  readonly isPublication: boolean;
  readonly isIncremental: boolean;
}

export interface ActorsView extends IntroducedView {
  readonly hasOrganisations: boolean;
  readonly groups: readonly {
    readonly organisationHtml: string;
    readonly rowCount: number;
    readonly actors: readonly ActorView[];
  }[];
}

export interface ActorView {
  readonly nameHtml: string;
  readonly roleHtml: string;
  readonly partHtml: string;
}

export interface TermsView extends IntroducedView {
  readonly terms: readonly TermView[];
  readonly isSingle: boolean;
}

export interface TermView {
  readonly termHtml: string;
  readonly language: string | null;
  readonly direction: string | null;
  readonly readingHtml: string;
  readonly translationHtml: string;
  readonly glossHtml: string;
  readonly isIncremental: boolean;
}

export interface ChainView extends IntroducedView {
  readonly intermediaries: readonly ChainIntermediaryView[];
}

export interface ChainIntermediaryView {
  readonly nameHtml: string;
  readonly kindHtml: string;
  readonly relationHtml: string;
  readonly remarkHtml: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isIncremental: boolean;
}

export interface QuestionsView extends IntroducedView {
  readonly questions: readonly QuestionView[];
  readonly isSingle: boolean;
}

export interface QuestionView {
  readonly number: number;
  readonly contentHtml: string;
  readonly isIncremental: boolean;
}

export interface FigureView extends BodyView {
  /** Whether the picture stands over its text, as wide as the slide. */
  readonly isWide: boolean;
  /** The picture; empty where a chart is shown. */
  readonly imageHtml: string;
  /** The chart; empty where a picture is shown. */
  readonly chartHtml: string;
  readonly captionHtml: string;
  readonly creditHtml: string;
}

export interface TableView extends IntroducedView {
  readonly tableHtml: string;
}
