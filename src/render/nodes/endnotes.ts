import type { Citation } from '../../markdown/nodes/inline.ts';

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
