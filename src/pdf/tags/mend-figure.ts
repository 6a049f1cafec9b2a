import type { Box } from '../content/box.ts';
import { inParagraphs } from './in-paragraphs.ts';
import type { MarkedContent, Tag, TagKid } from './tag-tree.ts';
import type { TaggedContent } from './tagged-content.ts';

/**
 * A figure that nothing describes is a group; one in the script of formulas is a formula (ISO 14289-1 §7.7). Both say where on the page
 * they stand (ISO 32000-1 table 344), which tools that set a page anew ask for.
 */
export function mendFigure(tag: Tag, kids: readonly TagKid[], content: TaggedContent): Tag {
  if (!isDescription(tag)) return { ...tag, type: 'Div', kids: inParagraphs(kids) };
  const entries = tag.entries.replace(FORMULA, '');
  const type = entries === tag.entries ? 'Figure' : 'Formula';
  return { ...tag, type, entries: entries + place(content.boxOf(markedIn(kids))), kids };
}

/** Its words are in the language around it. */
const FORMULA = /\/Lang \(und-Zmth\)\n/u;

/** Whether an element stands for something with a description of its own. */
export function isDescription({ type, entries }: Tag): boolean {
  return (type === 'Figure' || type === 'Formula') && /\/(?:Alt|ActualText)\b/u.test(entries);
}

function markedIn(kids: readonly TagKid[]): readonly MarkedContent[] {
  return kids.flatMap((kid) => {
    if (kid.kind === 'tag') return markedIn(kid.kids);
    return kid.kind === 'marked' ? kid : [];
  });
}

function place(box: Box | null): string {
  // Numbers that can’t be read give a place that can’t be written.
  if (box === null || !box.every(Number.isFinite)) return '';
  const numbers = box.map((number) => Math.round(number * HUNDREDTHS) / HUNDREDTHS);
  return `/A <</O /Layout /BBox [${numbers.join(' ')}]>>\n`;
}

const HUNDREDTHS = 100;
