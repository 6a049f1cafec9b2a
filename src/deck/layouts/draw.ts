import type { UiStrings } from '../../language/interface-words.ts';
import type { Block } from '../../markdown/nodes/block.ts';
import type { Citation, Image, Inline } from '../../markdown/nodes/inline.ts';
import type { BibliographyRun } from '../../sources/format-bibliography.ts';
import type { AttributedQuotation, DeckBlock } from '../deck-block.ts';
import type { Figure } from './slide-part.ts';

/** What views are drawn with. It is handed in: drawing rests on the deck, not the deck on drawing. */
export interface Draw {
  /** What the deck says by itself, in its language. */
  readonly words: UiStrings;
  /** Whether items appear one by one. */
  readonly isIncremental: boolean;
  readonly inline: (words: readonly Inline[]) => string;
  readonly text: (text: string) => string;
  /** Words on a line of their own, which keep their order where they run against the deck; `lineOfText` of plain ones. */
  readonly line: (words: readonly Inline[]) => string;
  readonly lineOfText: (text: string) => string;
  /** HTML that was made of a text, as a line. */
  readonly asLine: (html: string, text: string) => string;
  /** The parts that aren’t empty, each keeping to itself; `joined` with dots between them. */
  readonly separate: (parts: readonly string[]) => readonly string[];
  readonly joined: (parts: readonly string[]) => string;
  /** A line whose element says the language, where most of it is in another. */
  readonly element: (words: readonly Inline[]) => { readonly html: string; readonly attributes: string };
  /** A line in a language, or in the one that most of it is in. */
  readonly inLanguage: (words: readonly Inline[], language: string | null) => WordsInLanguage;
  /** Blocks whose items all appear at once. */
  readonly blocks: (blocks: readonly Block[]) => string;
  /** Blocks and quotations; in one of several columns drawings are as wide as that. */
  readonly body: (blocks: readonly DeckBlock[], columns?: number) => readonly BodyPartView[];
  readonly quotation: (quotation: AttributedQuotation) => QuotationView;
  readonly citation: (citation: Citation) => string;
  /** A chart, a diagram or a picture under a heading, over a remark or none. */
  readonly figure: (figure: Figure['figure'], heading: string, remark: string) => string;
  /** How much wider than high a picture is. */
  readonly ratioOf: (image: Image) => number;
  /** The pieces of a text between which a line may end. */
  readonly unbroken: (text: string) => readonly string[];
  /** The entry of a source as the citation style has it, and the place in the list that citations lead to. */
  readonly entryOf: (sourceId: string) => readonly BibliographyRun[];
  readonly anchorOf: (sourceId: string) => string;
}

export interface WordsInLanguage {
  readonly html: string;
  readonly language: string | null;
  readonly direction: string | null;
}

/** A piece of a slide's body: a quotation for the partial `quotation`, or blocks as HTML. */
export interface BodyPartView {
  readonly quotation: QuotationView | null;
  readonly blocksHtml: string;
}

/** A quotation, its speaker, its way, its source. */
export interface QuotationView {
  /** Id of the quotation in the receipt; empty for one that isn’t compared with a source. */
  readonly quotationId: string;
  /** What one is that isn’t compared: `own`, `elsewhere` or `scare`; empty for any other. */
  readonly uncompared: string;
  /** The same in the words of the deck. */
  readonly uncomparedMark: string;
  /** BCP 47 tag of the words where the author gives one; else empty. */
  readonly language: string;
  readonly contentHtml: string;
  /** The author’s translation, which stands under the words in the same size, and what it is; empty for none. */
  readonly translationHtml: string;
  /** Whether the words bring their own quotation marks, so that none are drawn. */
  readonly hasOwnMarks: boolean;
  /** Whether no marks are drawn, since the words quote nobody. */
  readonly isBare: boolean;
  /**
   * Whether no closing mark is drawn. As in a book where a quotation runs over several paragraphs, each part opens with a mark and
   * only the last closes with one; and words that end in a mark of their own close with that.
   */
  readonly isUnclosed: boolean;
  /** “continues” or “continued” on the parts of a long quotation; empty on a whole one. */
  readonly continuation: string;
  readonly hasAttribution: boolean;
  readonly hasSpeaker: boolean;
  readonly speakerHtml: string;
  readonly roleHtml: string;
  readonly hasChain: boolean;
  readonly intermediaries: readonly IntermediaryView[];
  readonly translatorHtml: string;
  readonly citationHtml: string;
  readonly length: string;
  readonly isIncremental: boolean;
}

export interface IntermediaryView {
  readonly nameHtml: string;
}
