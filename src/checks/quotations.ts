import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { splitLastLine } from '../markdown/inlines/split-inlines.ts';
import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText, standingText } from '../markdown/nodes/plain-text.ts';
import { DASH } from '../markdown/read-block-quote.ts';
import type { OutlineSlide, QuotationBlock } from '../outline/outline.ts';
import { passagesInCode } from '../outline/quotable-text.ts';
import { countWords } from '../text/words.ts';
import { type Position, lineText, positionBetween, type SourceFile } from '../text/source-file.ts';
import { blocksShown, ownBlocks } from './read-slide.ts';
import { rule } from './rule.ts';

interface Nameless {
  /** A last line that may be meant to say who speaks; `null` where none looks like it. */
  readonly lastLine: string | null;
  /** Whether it begins with a hyphen, which makes it an item of a list. */
  readonly isItem: boolean;
}

/** Every block quote names a speaker, but for one in the author’s own words. An attribution line that names nobody is reported where it is parsed. */
export const quotationWithoutSpeaker = rule({
  code: 'quotation/no-speaker',
  severity: 'warning',
  message: () => 'This quotation doesn’t say whose words it gives.',
  hint: ({ lastLine, isItem }: Nameless) => {
    if (lastLine === null) return 'End it with a line “— Name, role [@source, para. 3]”.';
    const how = isItem ? 'write a dash in place of the hyphen' : 'put a dash before it';
    return `If “${lastLine}” says whose they are, ${how}: “— ${lastLine}”.`;
  },
  docs: 'A quotation without a speaker lets the audience guess. Where the article names nobody, say that: “— words of the campaign, as quoted by …”.',
  *check(outline, withoutSpeaker) {
    for (const block of outline.slides.flatMap(({ body }) => body)) {
      if (block.type !== 'quotation' || !wantsSpeaker(block)) continue;
      // One without words is reported as such.
      if (block.quotation.content === '') continue;
      const isReported = block.attribution !== null && block.attribution.citation === null;
      if (isReported) continue;
      const args = { lastLine: lineLikeAName(block), isItem: block.children.at(-1)?.type === 'list' };
      yield withoutSpeaker(args, { file: outline.file.path, position: block.position });
    }
  },
});

/** Whether words are somebody else’s, and nobody is named. */
function wantsSpeaker({ quotation, attribution }: QuotationBlock): boolean {
  if (quotation.kind === 'own' || quotation.kind === 'scare') return false;
  return standingText(attribution?.speaker ?? []) === '';
}

/**
 * A short last paragraph, begun with a capital and ended without a stop: most often a speaker whose dash was forgotten. So
 * is the only item of a list, whose hyphen was meant as one.
 */
function lineLikeAName({ children }: QuotationBlock): string | null {
  const end = children.at(-1);
  const [item, ...others] = end?.type === 'list' && !end.isOrdered ? end.items : [];
  const last = item !== undefined && others.length === 0 ? item.children[0] : end;
  if (children.length < 2 || last?.type !== 'paragraph') return null;
  const line = plainText(last.children).trim();
  return LIKE_A_NAME.test(line) ? line : null;
}

const LIKE_A_NAME = /^\p{Lu}[^\n“”"]{0,58}[^\n.!?…“”"]$/u;

/** Two slides in a row don’t show the same quotation. */
export const quotationRepeated = rule({
  code: 'quotation/repeated',
  severity: 'warning',
  message: () => 'The slide before this one has the same quotation.',
  hint: () => 'Keep it on one of the two, or quote another part of the passage.',
  docs: 'The same words twice in a row look as if the deck had not moved on. A quotation that comes back later is fine.',
  *check({ file, slides }, repeated) {
    let before: ReadonlyMap<string, QuotationBlock> = new Map();
    for (const slide of slides) {
      const here = quotationsOf(slide);
      for (const [words, { position }] of here) {
        const first = before.get(words);
        if (first === undefined) continue;
        const related = [{ message: 'It is here first:', file: file.path, position: first.position }];
        yield repeated({}, { file: file.path, position, related });
      }
      before = here;
    }
  },
});

/** The block quotes of a slide by their words. */
function quotationsOf({ body }: OutlineSlide): ReadonlyMap<string, QuotationBlock> {
  return new Map(
    body.flatMap((block): (readonly [string, QuotationBlock])[] =>
      block.type === 'quotation' ? [[wordsOf(block.quotation.content), block]] : [],
    ),
  );
}

function wordsOf(content: string): string {
  return (content.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** A quotation is short enough for an audience to read in one go. */
export const quotationTooLong = rule({
  code: 'quotation/too-long',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) => `This quotation has ${words} words.`,
  hint: () =>
    `Keep the sentence that matters, up to ${MAX_WORDS} words, and mark what you leave out with “…”.`,
  docs: 'An audience reads a quotation together and in silence. Sixty words take about twenty seconds; what is longer is read out of step, and small.',
  *check(outline, tooLong) {
    for (const { content, position } of outline.quotations) {
      const words = countWords(content);
      if (words > MAX_WORDS) yield tooLong({ words }, { file: outline.file.path, position });
    }
  },
});

/** Subtitling allows 160 to 180 words a minute to be read; twenty seconds are as long as a speaker stays silent. */
const MAX_WORDS = 60;

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
        const words = above.length > 0 ? above : unmarkedWords(blocks[at - 1], block, file);
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
function unmarkedWords(before: Block | undefined, block: Paragraph, file: SourceFile): readonly Inline[] {
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

/** What is indented by mistake and quotes somebody isn’t hidden from the look-up without a word. */
export const quotationInCode = rule({
  code: 'quotation/in-code',
  severity: 'warning',
  message: () => 'This is indented, and so it is code: nobody looks up whether the article says it.',
  hint: () => 'Begin its lines at the left margin. Code is put between two lines of ```.',
  docs: 'To Markdown, four spaces or a tab at the start of a line make code, which is shown as it is and never looked up.',
  fix: 'applied',
  *check(outline, inCode) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'code-block' || !quotes(block.value)) continue;
      const written = file.text.slice(block.position.start.offset, block.position.end.offset);
      if (/^\s*(?:`{3}|~{3})/u.test(written)) continue;
      yield inCode({}, { file: file.path, position: block.position, fix: atTheMargin(block.position, file) });
    }
  },
});

/** The lines of indented code at the left margin; `null` where they would grow together with others, or belong to a list. */
function atTheMargin({ start, end }: Position, file: SourceFile): Fix | null {
  const from = start.offset - start.column + 1;
  const lines = file.text.slice(from, end.offset).trimEnd();
  const isBeforeBlank = lineText(file, start.line + lines.split('\n').length).trim() === '';
  const isIndented = lines.split('\n').every((line) => /^(?: {4}|\t|[ \t]*$)/u.test(line));
  if (!isBeforeBlank || !isIndented) return null;
  const text = lines.replaceAll(/^(?: {4}|\t|[ \t]+$)/gmu, '');
  return fixTo(text, positionBetween(file, from, from + lines.length), 'Begin its lines at the left margin');
}

/** Whether there is a block quote, or two words and more in typographic marks. */
const quotes = (code: string): boolean => /^>/mu.test(code) || passagesInCode(code, 2).length > 0;

/** Scare quotes are round a word or a short phrase. */
export const scareQuotesTooLong = rule({
  code: 'quotation/long-scare',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) =>
    `Scare quotes around ${words} words read like a quotation, and this one isn’t checked.`,
  hint: () =>
    'Take {.scare} off, so that the words are looked up. If they are your own, write {.own}; if they were said elsewhere, {.elsewhere} with a citation.',
  docs: '`[“so-called”]{.scare}` says that the marks quote nobody. Around a whole phrase the audience takes them for somebody’s words, which is what Lectern promises to have looked up.',
  *check({ file, uncompared }, tooLong) {
    for (const { kind, content, position } of uncompared) {
      const words = kind === 'scare' ? countWords(content) : 0;
      if (words > MOST_SCARE_WORDS) yield tooLong({ words }, { file: file.path, position });
    }
  },
});

/** A term, an epithet, a short title; the outline format lets a bracket replace as many words. */
const MOST_SCARE_WORDS = 5;
