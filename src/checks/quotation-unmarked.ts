import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { splitLastLine } from '../markdown/inlines/split-inlines.ts';
import type { SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';
import { ownBlocks } from './read-slide.ts';
import { DASH } from '../markdown/read-block-quote.ts';

/** Words with a name under them are marked as a quotation, so that they are looked up. */
export const quotationUnmarked = rule({
  code: 'quotation/unmarked',
  severity: 'warning',
  message: ({ speaker }: { readonly speaker: string }) =>
    `The words above “— ${speaker}” look like a quotation but weren’t looked up: they aren’t marked as one.`,
  hint: () => 'Write “> ” before its lines and before this one. If it quotes nobody, take the dash out.',
  docs: 'A line with a dash and a name under a paragraph says to an audience that the words above are that person’s. Only block quotes and passages in quotation marks are compared with the article.',
  *check({ file, slides }, unmarked) {
    for (const { body } of slides) {
      const blocks = ownBlocks(body);
      for (const [at, block] of blocks.entries()) {
        if (block.type !== 'paragraph' || beginsWithDash(blocks[at + 1])) continue;
        const [above, line] = splitLastLine(block.children, file);
        const words = above.length > 0 ? above : wordsOf(blocks[at - 1], block, file);
        const speaker = SIGNED.exec(plainText(line).trim())?.groups?.['speaker'];
        const start = line[0]?.position.start;
        if (speaker === undefined || start === undefined || !looksQuoted(words)) continue;
        yield unmarked({ speaker }, { file: file.path, position: { start, end: block.position.end } });
      }
    }
  },
});

/** A dash, and a name or role of one line that is no sentence; what comes after its first comma is left out. */
const SIGNED =
  /^(?:[—–―]|--(?!-))\s*(?<speaker>[\p{Lu}\p{Lo}][^\n,“”"«»—–]{1,60})(?:,[^\n“”"«»—–]{0,80}[^\n.!?…“”"«»—–])?$(?<![.!?…:;])/u;

function beginsWithDash(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && DASH.test(plainText(block.children).trim());
}

/** The words of the block above, where that is a paragraph or a heading right before this one. */
function wordsOf(before: Block | undefined, block: Paragraph, file: SourceFile): readonly Inline[] {
  if (before?.type !== 'paragraph' && before?.type !== 'heading') return [];
  const between = file.text.slice(before.position.end.offset, block.position.start.offset);
  return between.trim() === '' ? before.children : [];
}

/** Words that neither lead up to a list nor begin with a dash themselves, are no picture with its credit, and aren’t in marks, which are looked up. */
function looksQuoted(words: readonly Inline[]): boolean {
  const text = plainText(words).trim();
  if (words.some(({ type }) => type === 'image')) return false;
  return text !== '' && !/[:：]$/u.test(text) && !DASH.test(text) && !IN_MARKS.test(text);
}

const IN_MARKS = /^[“„«「『"‘'»”].*[”“»」』"’'«][.,!?]?$/su;
