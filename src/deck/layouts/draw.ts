import type { UiStrings } from '../../language/interface-words.ts';
import type { Block, Paragraph } from '../../markdown/nodes/block.ts';
import type { Citation, Image, Inline } from '../../markdown/nodes/inline.ts';
import type { BibliographyRun } from '../../sources/format-bibliography.ts';
import type { Figure } from './slide-part.ts';

/** What views are drawn with. It is handed in: drawing rests on the deck, not the deck on drawing. */
export interface Draw {
  /** What the deck says by itself, in its language. */
  readonly words: UiStrings;
  /** BCP 47 tag of what is drawn around words of other languages. */
  readonly language: string;
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
  /** In one of several columns, where drawings are as wide as that. */
  readonly inColumn: (columns: number) => Draw;
  /** `atOnce`: no item appears by itself. */
  readonly blocks: (blocks: readonly Block[]) => string;
  readonly atOnce: (blocks: readonly Block[]) => string;
  /** The words of a quotation, and the author’s translation with what it is. */
  readonly quoted: (blocks: readonly Block[], language: string | null) => string;
  readonly translation: (paragraphs: readonly Paragraph[]) => string;
  readonly citation: (citation: Citation) => string;
  /** One that is at the beginning of a line. */
  readonly openingCitation: (citation: Citation) => string;
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
