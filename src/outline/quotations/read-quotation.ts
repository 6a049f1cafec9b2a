import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Block, BlockQuote } from '../../markdown/nodes/block.ts';
import type { Citation, Inline } from '../../markdown/nodes/inline.ts';
import { plainText, quotedTextOfBlocks, standingText } from '../../markdown/nodes/plain-text.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Attribution, Quotation } from '../outline.ts';
import { takeAttribution } from '../parse-attribution.ts';

/** A passage that claims to be somebody's words, before it has an id. */
export type FoundPassage = Omit<Quotation, 'id'>;

/** A block quote as a quotation, and its parts for a slide. */
export interface ReadQuotation {
  readonly passage: FoundPassage;
  /** The quoted blocks, without the attribution line. */
  readonly children: readonly Block[];
  readonly attribution: Attribution | null;
}

/** Reads a block quote as a quotation with its attribution. Reports an attribution line without a name. */
export function readQuotation(quote: BlockQuote, file: SourceFile): Checked<ReadQuotation> {
  const { value, diagnostics } = takeAttribution(quote.children, file);
  const { children, attribution } = value;
  const passage: FoundPassage = {
    kind: 'block',
    content: withoutOuterMarks(quotedTextOfBlocks(children)),
    ...originOf(attribution),
    attributedAt: attribution?.position ?? quote.position,
    citation: attribution?.citation ?? citationIn(children),
    position: quote.position,
  };
  return { value: { passage, children, attribution }, diagnostics };
}

/** Whose words they are, and how they came here, in plain text. */
function originOf(
  attribution: Attribution | null,
): Pick<FoundPassage, 'speaker' | 'isSpeakerInferred' | 'carriers' | 'translator'> {
  if (attribution === null)
    return { speaker: null, isSpeakerInferred: false, carriers: [], translator: null };
  const { speaker, carriers, translator } = attribution;
  return {
    speaker: orNull(standingText(speaker)),
    isSpeakerInferred: speaker.some(isInferred),
    carriers: carriers.map(plainText),
    translator: orNull(plainText(translator)),
  };
}

/** `[Name]{.inferred}` as speaker. */
function isInferred(node: Inline): boolean {
  return node.type === 'span' && node.attributes.classes.includes('inferred');
}

/** The marks that an author put round a block quote are the slide's business, not the quotation's. */
function withoutOuterMarks(text: string): string {
  const match = /^["“”„«»「『❝‘‚‹›](?<inside>[^"“”„«»「」『』❝❞‘‚‹›]*)["”“»«」』❞’‘›‹]$/u.exec(text.trim());
  return match?.groups?.['inside'] ?? text.trim();
}

function citationIn(blocks: readonly Block[]): Citation | null {
  for (const block of blocks.toReversed()) {
    if (block.type !== 'paragraph') continue;
    const citation = block.children.findLast((node) => node.type === 'citation');
    if (citation !== undefined) return citation;
  }
  return null;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
