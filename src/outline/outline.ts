import type { DiagnosticPlace } from '../diagnostics/diagnostic.ts';
import type { Block, Heading, Paragraph } from '../markdown/nodes/block.ts';
import type { Citation, Inline, UncomparedClass } from '../markdown/nodes/inline.ts';
import type { Position, SourceFile } from '../text/source-file.ts';
import type { FrontMatter } from './front-matter.ts';

/** What the author wrote, before anything is made of it. */
export interface Outline {
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  readonly slides: readonly OutlineSlide[];
  /** Footnotes by label. */
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** Every passage that claims to be somebody's words, in order: block quotes, and passages in quotation marks. */
  readonly quotations: readonly Quotation[];
  /** Every passage that looks like somebody’s words and isn’t compared with a source, as its author says; in reading order. */
  readonly uncompared: readonly UncomparedPassage[];
  /** Passages of the speaker notes that are cited. They are on no slide, so neither receipt nor lock has them. */
  readonly noted: readonly Quotation[];
  /** Where comments are, and divisions of notes in what is shown otherwise. */
  readonly comments: readonly Position[];
  readonly noteDivisions: readonly Position[];
  readonly linkDefinitions: readonly LinkDefinition[];
}

/** What is above the first heading with nothing but `Note:` in it: the notes of the title slide, which is made of the front matter. */
export function notesOfTitle({
  slides,
  frontMatter,
}: Pick<Outline, 'slides' | 'frontMatter'>): OutlineSlide | null {
  const [first] = slides;
  const isBare = first !== undefined && first.heading === null && first.body.length === 0;
  return isBare && frontMatter.title !== undefined ? first : null;
}

/** `[label]: address`, for links that refer to it. */
export interface LinkDefinition {
  /** As Markdown compares it: in small letters, with single spaces. */
  readonly label: string;
  readonly position: Position;
}

/** One `#` or `##` heading, or one `---`, and what is under it. */
export interface OutlineSlide {
  readonly kind: 'section' | 'slide';
  readonly heading: Heading | null;
  /** The layout asked for by a class of the heading; `null` lets the shape of the body decide. */
  readonly layout: string | null;
  /** The body: a block quote that is a quotation is here as a `QuotationBlock`. */
  readonly body: readonly BodyBlock[];
  readonly notes: readonly Block[];
  readonly isIncremental: boolean;
  /** How long it is to take, from `{time=10}`; for a section with all of its slides. */
  readonly minutes: number | null;
  readonly position: Position;
}

/** A block of a slide's body at top level; block quotes have become quotations. */
export type BodyBlock = Exclude<Block, { readonly type: 'block-quote' }> | QuotationBlock;

/** A block quote: the words, and who said them. */
export interface QuotationBlock {
  readonly type: 'quotation';
  /** The same record that is in `Outline.quotations` or `Outline.uncompared`. */
  readonly quotation: Quotation | UncomparedPassage;
  /** BCP 47 tag of the words where the author gives one. */
  readonly language: string | null;
  /** The quoted blocks, without the attribution line. */
  readonly children: readonly Block[];
  /** The lines that begin with `= `; no part of the quoted words. */
  readonly translation: readonly Paragraph[];
  readonly attribution: Attribution | null;
  readonly position: Position;
}

/** `— SPEAKER[, ROLE] [via INTERMEDIARY]… [, trans. TRANSLATOR] [@source, para. N]`. */
export interface Attribution {
  readonly speaker: readonly Inline[];
  readonly role: readonly Inline[];
  /** Who handed the words on, nearest to the speaker first. */
  readonly intermediaries: readonly (readonly Inline[])[];
  readonly translator: readonly Inline[];
  readonly citation: Citation | null;
  readonly position: Position;
}

/** A passage that claims to be somebody's words, ready to be looked up. */
export interface Quotation {
  /** Stable within the outline: `q1`, `q2`, … in reading order. */
  readonly id: string;
  /** What is in the front matter can't be cited there. */
  readonly kind: 'block' | 'inline' | 'front-matter';
  /** Plain text without the outer quotation marks; paragraphs are separated by a line feed. */
  readonly content: string;
  /** What the outline sets in bold or italics within the words, unless that is all of them. */
  readonly emphasis: readonly EmphasisedWords[];
  /** The sentence of the outline that they are in; empty for a block quote, and where they stand alone. */
  readonly sentence: string;
  /** Plain text of the speaker; `null` when none is given. */
  readonly speaker: string | null;
  /** Plain text of what is said of the speaker; `null` for nothing. */
  readonly role: string | null;
  /** Where the attribution is; the whole quotation where there is none. */
  readonly attributedAt: Position;
  /** `[Name]{.inferred}`: the speaker is the author's own reading. */
  readonly isSpeakerInferred: boolean;
  /** Plain text of those who are said to have handed the words on. */
  readonly intermediaries: readonly string[];
  /** Plain text of the translator; `null` when the words are not marked as a translation. */
  readonly translator: string | null;
  /** Where it is said to be; `null` for an uncited passage. */
  readonly citation: Citation | null;
  readonly position: Position;
}

/** Words of a quotation that are set off from the others. */
export interface EmphasisedWords {
  readonly words: string;
  /** With the marks that set them off. */
  readonly position: Position;
}

/** A passage in quotation marks, a block quote or a translation under one that isn’t compared with a source; or what code has in marks. */
export interface UncomparedPassage {
  readonly kind: UncomparedClass | 'translation' | 'code';
  /** Plain text without the outer quotation marks; paragraphs are separated by a line feed. */
  readonly content: string;
  /** Where words that were said elsewhere are. */
  readonly citation: Citation | null;
  readonly position: Position;
}

/** The text of a footnote, wherever in the outline it was written. */
export interface Footnote {
  readonly label: string;
  readonly children: readonly Block[];
  readonly position: Position;
}

/** Where a diagnostic about a slide as a whole points: at its heading, if it has one. */
export function placeOfSlide(slide: OutlineSlide, { file }: Outline): DiagnosticPlace {
  return { file: file.path, position: slide.heading?.position ?? slide.position };
}
