import { QUOTED, blocksShown } from './read-slide.ts';
import { inlineText } from '../evidence/claims/inline-text.ts';
import type { Block, Heading, Paragraph, TableCell } from '../markdown/nodes/block.ts';
import { rule } from './rule.ts';

/** Nothing on a slide or in a footnote looks like a speaker’s note or like unfinished text. Quotations and code are left alone. */
export const noteOnASlide = rule({
  code: 'notes/on-slide',
  severity: 'warning',
  message: ({ mark }: { readonly mark: string }) =>
    `“${mark}” looks like a note to yourself, and is public here.`,
  hint: () =>
    'Notes begin with a line “Note:” and run to the end of the slide; <!-- … --> holds what nobody should see.',
  docs: 'What is above `Note:` is on the slide, in the handout and in the file that is mailed. Lectern looks for the usual marks of notes and of unfinished text: a line that begins with “Note -” or “NB for me”, TODO, FIXME, XXX, TBD, TK, ???.',
  *check(outline, noteOnSlide) {
    const headings = outline.slides.flatMap(({ heading }) => heading ?? []);
    for (const node of [...headings, ...blocksShown(outline)].flatMap(textsOf)) {
      const mark = noteMark(inlineText(node.children));
      if (mark !== null) yield noteOnSlide({ mark }, { file: outline.file.path, position: node.position });
    }
  },
});

function textsOf(block: Block): readonly (Heading | Paragraph | TableCell)[] {
  if (block.type === 'table') return [block.header, ...block.rows].flat();
  return block.type === 'paragraph' || block.type === 'heading' ? [block] : [];
}

/** The mark in a text that gives it away; `null` when there is none. Each line may begin with one. */
function noteMark(text: string): string | null {
  const unquoted = text.replace(QUOTED, ' ');
  const found = OPENING.exec(unquoted) ?? UNFINISHED.exec(unquoted);
  return found === null ? null : found[0].trim();
}

/** “Note:” in a list or behind a second dash, “Notes - …”, “NB for me”, “Note to self”, “Say: …”. */
const OPENING =
  /^[ \t]*(?:(?:speaker(?:[’']s)? |presenter )?notes?\s?(?:[:–—]|-(?=\s)|to (?:self|myself)\b)|n\.?b\.? (?:for|to) (?:me|self|myself)\b|(?:for|reminder to) (?:me|self|myself) ?:)/imu;

/** TK is what newsrooms write for “to come”. XXX is a number elsewhere: it counts at either end of a line, or in brackets. */
const UNFINISHED =
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TKTK|TK)(?![\p{L}\p{N}])|(?:^|[[(])XXX(?=$|[\s:\])])|(?<=\s)XXX[.:]?$|[?？]{3,}|lorem ipsum/mu;
