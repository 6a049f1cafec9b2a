import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { widthOf } from '../width-of.ts';
import { numberPart } from '../number-part.ts';
import { layoutOf, type Slide } from './layouts.ts';

/**
 * Spreads a slide over so many continuation slides, “(2/3)”, at the best places; a footnote is where it is referred to, and notes
 * and id stay with the first part. `null` when it can’t be divided so. `mayLeaveOneAlone` lets a part hold one short item of a list.
 */
export function splitSlide(
  slide: Slide,
  count: number,
  language: string,
  mayLeaveOneAlone = false,
): readonly Slide[] | null {
  const context = { language, footnoteWeights: footnoteWeights(slide), mayLeaveOneAlone };
  const parts = layoutOf(slide).split(slide, count, context);
  if (parts === null) return null;
  const referred = new Set(parts.flatMap(({ footnotes }) => footnotes));
  return parts.map((part, index) => {
    const own = new Set(part.footnotes);
    // What no sentence refers to is referred to by what is on each part, such as the heading.
    const footnotes = slide.footnotes.filter(({ label }) => own.has(label) || !referred.has(label));
    return numberPart({ ...part.value, footnotes }, index + 1, count);
  });
}

/** A footnote is set smaller. */
const OF_FOOTNOTE = 0.6;

/** Room that each footnote takes, in letters of running text, by its label. */
function footnoteWeights({ footnotes }: Slide): ReadonlyMap<string, number> {
  return new Map(
    footnotes.map(({ label, children }) => [label, widthOf(plainTextOfBlocks(children)) * OF_FOOTNOTE]),
  );
}
