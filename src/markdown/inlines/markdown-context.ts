import type { Lexer } from 'marked';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Block } from '../nodes/block.ts';
import type { MappedText } from './mapped-text.ts';

/** What the parsers of one outline share. */
export interface MarkdownContext {
  readonly file: SourceFile;
  readonly lexer: Lexer;
  /** What may still be spent on passages full of marks; see `parseInlines`. */
  readonly searchBudget: { left: number };
  /** How many divisions and footnotes the text is in. */
  readonly depth: number;
  /** Whether the text is in a block quote. */
  readonly isQuoted: boolean;
  /** Whether a source may have this id: any, where a bibliography is beside the outline. */
  readonly isSource: (id: string) => boolean;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes the definition of a footnote, which belongs to the whole outline. */
  readonly defineFootnote: (label: string, children: readonly Block[], mapped: MappedText) => void;
  /** Is called with the place where a link is defined. */
  readonly defineLink: (label: string, mapped: MappedText) => void;
  /** Is called with the place of a comment. */
  readonly passComment: (mapped: MappedText) => void;
}
