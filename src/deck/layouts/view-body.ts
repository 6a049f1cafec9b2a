import type { Block } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText, plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { sum } from '../../text/collections.ts';
import type { AttributedQuotation, DeckBlock } from '../slide.ts';
import { wordsOfQuotation } from '../plain-body.ts';
import { linesOf, quotationLength, widthOf } from '../text-length.ts';
import type { Draw } from './draw.ts';

/** The body of a slide in pieces; blocks that follow each other make one piece. */
export function viewBody(blocks: readonly DeckBlock[], draw: Draw) {
  const parts: { quotation: ReturnType<typeof viewQuotation> | null; blocksHtml: string }[] = [];
  let run: Block[] = [];
  const endRun = (): void => {
    if (0 < run.length) parts.push({ quotation: null, blocksHtml: draw.blocks(run) });
    run = [];
  };
  for (const block of blocks) {
    if (block.type !== 'quotation') {
      run.push(block);
      continue;
    }
    endRun();
    parts.push({ quotation: viewQuotation(block, draw), blocksHtml: '' });
  }
  endRun();
  return parts;
}

/** A quotation, its speaker, its way, its source. A translation that the source has under the original is part of the content. */
export function viewQuotation(block: AttributedQuotation, draw: Draw) {
  const { quotation, content, translation, speaker, role, intermediaries, translator, citation, part } =
    block;
  const text = plainTextOfBlocks(content);
  const uncompared = 'id' in quotation ? null : quotation.kind;
  const { continues, continued } = draw.words;
  return {
    quotationId: 'id' in quotation ? quotation.id : '',
    uncompared: uncompared ?? '',
    uncomparedMark: uncompared === null ? '' : draw.words.uncompared[uncompared],
    language: block.language ?? '',
    contentHtml: draw.quoted(content, block.language),
    translationHtml: draw.translation(translation),
    hasOwnMarks: /^\s*["“”„«»「『‘]/u.test(text),
    isBare: uncompared === 'own',
    // As in a book where a quotation runs over several paragraphs, each part opens with a mark and only the last closes with
    // one; and words that end in a mark of their own close with that.
    isUnclosed: !block.endsWords || /["“”«»」』]\s*$/u.test(text),
    continuation: { whole: '', first: continues, middle: continued, last: continued }[part],
    ...whatIsKnown(block),
    speakerHtml: draw.inline(speaker),
    roleHtml: draw.line(role),
    intermediaries: intermediaries.map((intermediary) => ({ nameHtml: draw.inline(intermediary) })),
    translatorHtml: draw.inline(translator),
    citationHtml: citation === null ? '' : draw.citation(citation),
    length: quotationLength(wordsOfQuotation(block, draw.words), longestLineOfVerse(content)),
    isIncremental: draw.isIncremental,
    portraitHtml: '',
    portraitCaptionHtml: '',
    portraitCreditHtml: '',
  };
}

/** Which of the columns under or beside a quotation have something to say: whose words, through whom, where. */
function whatIsKnown(block: AttributedQuotation) {
  const { quotation, speaker, role, intermediaries, translator, citation, part } = block;
  const hasSpeaker = 0 < speaker.length + role.length;
  const hasWho = hasSpeaker || part !== 'whole';
  const hasChain = 0 < intermediaries.length + translator.length;
  const hasPlace = citation !== null || !('id' in quotation);
  const isCrowded = MARGIN < heightInMargin(block);
  return {
    hasAttribution: hasWho || hasChain || hasPlace,
    hasSpeaker,
    hasWho,
    hasChain,
    hasPlace,
    isCrowded,
  };
}

/** Letters of the longest line that an author ends; 0 without any. */
function longestLineOfVerse(content: readonly Block[]): number {
  const lines = content.flatMap((block) =>
    block.type === 'paragraph' && block.children.some(({ type }) => type === 'break')
      ? linesOfVerse(block.children)
      : [],
  );
  return Math.max(0, ...lines.map((line) => widthOf(plainText(line))));
}

function linesOfVerse(words: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const node of words) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** What a margin beside words has space for, in pixels, under a heading of one line. */
const MARGIN = 450;
/** Letters on its lines of names and roles, and of those who passed the words on. */
const [KNOWN, PASSED] = [22, 19];

/** How high all that is known of a quotation is in a margin of 304 pixels. */
function heightInMargin({ speaker, role, intermediaries, translator }: AttributedQuotation): number {
  const lines = (words: readonly Inline[], letters: number): number =>
    words.length === 0 ? 0 : linesOf(plainText(words), letters);
  const links = [...intermediaries, translator].map((link) => lines(link, PASSED));
  return (
    39 * lines(speaker, PASSED) + 35 * lines(role, KNOWN) + sum(links.map((count) => 32 * count + 14)) + 60
  );
}
