import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Block, BlockQuote } from '../markdown/nodes/block.ts';
import { type Citation, type Inline, uncomparedClass } from '../markdown/nodes/inline.ts';
import {
  plainText,
  plainTextOfBlocks,
  quotedTextOfBlocks,
  standingText,
} from '../markdown/nodes/plain-text.ts';
import { oneLine } from '../text/words.ts';
import type { Range, SourceFile } from '../text/source-file.ts';
import type { Attribution, EmphasisedWords, Quotation, UncomparedPassage } from './outline.ts';
import { takeAttribution } from './parse-attribution.ts';
import { type Emphasised, type QuotableText, quotableText } from './quotable-text.ts';

/** A passage that claims to be somebody's words, before it has an id. */
export type FoundPassage = Omit<Quotation, 'id'>;

/** A block quote as a quotation, and its parts for a slide. */
export interface ReadQuotation {
  readonly passage: FoundPassage | UncomparedPassage;
  /** What its lines of translation say; `null` for none. */
  readonly translation: UncomparedPassage | null;
  /** The quoted blocks, without the attribution line. */
  readonly children: readonly Block[];
  readonly attribution: Attribution | null;
}

/** Reads a block quote as a quotation with its attribution. Reports an attribution line without a name. */
export function readQuotation(quote: BlockQuote, file: SourceFile): Checked<ReadQuotation> {
  const { value: parts, diagnostics } = takeAttribution(quote.children, file);
  const { children, attribution } = parts;
  const { position } = quote;
  const content = withoutOuterMarks(quotedTextOfBlocks(children));
  const citation = attribution?.citation ?? citationIn(children);
  // One without words is no passage of any kind, and reported as a quotation.
  const kind = content === '' ? null : uncomparedClass(quote.attributes.classes);
  const attributedAt = attribution?.position ?? position;
  const passage: FoundPassage | UncomparedPassage =
    kind === null
      ? {
          kind: 'block',
          content,
          sentence: '',
          emphasis: emphasisInPassage(rangesIn(children, file)),
          ...originOf(attribution),
          attributedAt,
          citation,
          position,
        }
      : { kind, content, citation: kind === 'elsewhere' ? citation : null, position };
  const value = { passage, translation: translationOf(quote), children, attribution };
  return { value, diagnostics };
}

/** The texts of a block quote, as far as they are lines of words. */
function rangesIn(blocks: readonly Block[], file: SourceFile): readonly QuotedRange[] {
  return blocks.flatMap((block): readonly QuotedRange[] => {
    if (block.type === 'list') return block.items.flatMap(({ children }) => rangesIn(children, file));
    if (block.type === 'block-quote' || block.type === 'division') return rangesIn(block.children, file);
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const text = quotableText(block.children, file);
    return [{ text, start: 0, end: text.words.length }];
  });
}

function translationOf({ translation }: BlockQuote): UncomparedPassage | null {
  const [first, last] = [translation[0], translation.at(-1)];
  if (first === undefined || last === undefined) return null;
  const content = withoutOuterMarks(plainTextOfBlocks(translation));
  const position = { start: first.position.start, end: last.position.end };
  return { kind: 'translation', content, citation: null, position };
}

/** Whether a passage is compared with its source. */
export function isCompared(passage: FoundPassage | UncomparedPassage): passage is FoundPassage {
  return 'attributedAt' in passage;
}

/** Whose words they are, and how they came here, in plain text. */
function originOf(
  attribution: Attribution | null,
): Pick<FoundPassage, 'speaker' | 'role' | 'isSpeakerInferred' | 'intermediaries' | 'translator'> {
  if (attribution === null)
    return { speaker: null, role: null, isSpeakerInferred: false, intermediaries: [], translator: null };
  const { speaker, role, intermediaries, translator } = attribution;
  return {
    speaker: orNull(standingText(speaker)),
    role: orNull(plainText(role)),
    isSpeakerInferred: speaker.some(isInferred),
    intermediaries: intermediaries.map(plainText),
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

/** A range of a text that is quoted. */
interface QuotedRange extends Range {
  readonly text: Pick<QuotableText, 'words' | 'emphasised'>;
}

/**
 * What is set off within a quotation, which may have several texts. All of it in italics is a choice of style; what is in
 * brackets is the author’s own.
 */
export function emphasisInPassage(ranges: readonly QuotedRange[]): readonly EmphasisedWords[] {
  const found = ranges.flatMap(partsOf);
  if (found.length === 0) return [];
  const letters = (texts: readonly string[]): number => (texts.join('').match(LETTERS) ?? []).length;
  const all = letters(ranges.map(({ text, start, end }) => outsideBrackets(text.words.slice(start, end))));
  return letters(found.map(({ words }) => words)) < all ? found : [];
}

const LETTERS = /[\p{L}\p{N}]/gu;

/** The outermost of what is set off in a range. */
function partsOf({ text, start, end }: QuotedRange): readonly EmphasisedWords[] {
  const inside = text.emphasised
    .filter((one) => one.start < end && one.end > start)
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const outermost: Emphasised[] = [];
  for (const one of inside) if (one.end > (outermost.at(-1)?.end ?? start)) outermost.push(one);
  return outermost.flatMap(({ start: from, end: to, position }) => {
    const words = text.words.slice(Math.max(from, start), Math.min(to, end));
    const isOwn = depthAfter(text.words.slice(start, Math.max(from, start))) > 0;
    const shown = oneLine(outsideBrackets(words));
    return isOwn || shown.search(LETTERS) === -1 ? [] : [{ words: shown, position }];
  });
}

/** How many brackets are open at the end of a text. */
function depthAfter(text: string): number {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]［］]/gu))
    depth = bracket === '[' || bracket === '［' ? depth + 1 : Math.max(0, depth - 1);
  return depth;
}

function outsideBrackets(text: string): string {
  return text.replaceAll(/[[［][^[\]［］]*[\]］]/gu, ' ');
}
