import type { Source } from '../../deck/format-source.ts';
import type { drawChart } from '../../figures/chart/draw-chart.ts';
import type { drawDiagram } from '../../figures/diagram/draw-diagram.ts';
import type { highlight } from '../../figures/highlight.ts';
import type { FormulaSetter } from '../../figures/math/load-formulas.ts';
import type { UiStrings } from '../../language/interface-words.ts';
import type { Citation } from '../../markdown/nodes/inline.ts';
import type { BibliographyRun } from '../../sources/format-bibliography.ts';
import type { PlacedPicture } from '../pictures/picture.ts';
import type { FigureSpace } from './figure-space.ts';
import type { Hyphenation } from './slide-needs.ts';
import type { ScriptLanguages } from './script-runs.ts';

/** What inline and block rendering need to know of the slide and the deck around a text. */
export interface RenderContext {
  /** What the deck says by itself, in its language. */
  readonly words: UiStrings;
  readonly slideId: string;
  /** Ids of the quotations on the slide that no citation stands for. */
  readonly uncited: readonly string[];
  readonly languages: ScriptLanguages;
  /** Language of each script, as the deck sets it. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of the quotations that a citation belongs to, by the offset at which it is in the outline. */
  readonly quotationsCited: ReadonlyMap<number, readonly string[]>;
  /** Entries of the list of sources as the citation style has them, by source id. */
  readonly bibliography: ReadonlyMap<string, readonly BibliographyRun[]>;
  /** Pictures by the URL in the outline. */
  readonly images: ReadonlyMap<string, PlacedPicture>;
  /** Number on this slide of each footnote, by label. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** Draws a chart; `null` in a deck without one, which doesn’t load what it takes. */
  readonly drawChart: typeof drawChart | null;
  /** Draws a diagram; `null` in a deck without one. */
  readonly drawDiagram: typeof drawDiagram | null;
  /** Sets a formula; `null` in a deck without one. */
  readonly setFormula: FormulaSetter | null;
  /** Marks the words of code; `null` in a deck without any. */
  readonly highlight: typeof highlight | null;
  /** The space that a chart has where it is. */
  readonly figureSpace: FigureSpace;
  /** Makes a block of raw HTML harmless; `null` in a deck without any. */
  readonly sanitizeBlock: ((html: string) => string) | null;
  /** Ids of the sources cited so far on this slide; rendering adds to it. */
  readonly cited: Set<string>;
  /** Whether brackets and ellipses are set apart, as in quotations. */
  readonly marksEdits: boolean;
  /** How words are split that are longer than a line can be. */
  readonly hyphenation: Hyphenation;
  /** Whether they are split between syllables, with a hyphen; not in code and addresses, where it would be one of theirs. */
  readonly partsSyllables: boolean;
  /** Level of a heading inside a slide: 3, but where slides themselves are deeper. */
  readonly headingLevel: 3 | 4;
  /** Where citations and footnotes are numbered through the whole text; `null` on slides. */
  readonly endnotes: Endnotes | null;
  /** Whether items of lists appear one by one. */
  readonly isIncremental: boolean;
}

/** Sets citations, footnotes and the addresses of links as numbered marks whose notes are collected. */
export interface Endnotes {
  /** The mark of a citation, as HTML. */
  citation(citation: Citation): string;
  /** A citation that a paragraph or an item opens with, as HTML: it is among the words, as a mark would have none before it. */
  opening(citation: Citation): string;
  /** The mark of a footnote of the outline, as HTML; empty for one that has no text. */
  footnote(label: string): string;
  /** The mark of the address of a link, as HTML. */
  link(url: string): string;
}
