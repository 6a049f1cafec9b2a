import type { Lexer } from 'marked';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Block } from './block.ts';
import type { MappedText } from './mapped-text.ts';

/** What the parsers of one outline share. */
export interface MarkdownContext {
  readonly file: SourceFile;
  readonly lexer: Lexer;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Takes the definition of a footnote, which belongs to the whole outline. */
  readonly defineFootnote: (label: string, children: readonly Block[], mapped: MappedText) => void;
}
