import type { Citation } from '../markdown/nodes/inline.ts';

/** Sets citations and footnotes as numbered marks whose notes are collected, in place of marks that name the source. */
export interface Endnotes {
  /** The mark of a citation, as HTML. */
  citation(citation: Citation): string;
  /** The mark of a footnote of the outline, as HTML; empty for one that has no text. */
  footnote(label: string): string;
}
