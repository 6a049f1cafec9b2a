import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { paginateColumns } from './paginate-columns.ts';
import { paginateSlide } from './paginate-slide.ts';
import type { PaginationContext } from './paginate-words.ts';
import { cutInto, type Part } from './partition.ts';
import { widthOf } from '../width-of.ts';
import { numberPart } from '../number-part.ts';
import type { Slide } from '../slide.ts';

/**
 * Spreads a slide over so many continuation slides: between blocks, items, rows (the header on each), lines of code and
 * quotations, and where that isn’t enough at the ends of sentences, with speaker and source on each part. Its heading
 * says “(2/3)”; a footnote stands where it is referred to; notes stay with the first part, and so does the id. `null`
 * when it can’t be divided so. `language` is that of the deck; `mayLeaveOneAlone` lets one short item of a list stand alone on a
 * part.
 */
export function splitSlide(
  slide: Slide,
  count: number,
  language: string,
  mayLeaveOneAlone = false,
): readonly Slide[] | null {
  const context = { language, footnoteWeights: footnoteWeights(slide), mayLeaveOneAlone };
  const parts = partsOf(slide, count, context);
  if (parts === null) return null;
  const referred = new Set(parts.flatMap(({ footnotes }) => footnotes));
  return parts.map((part, index) => {
    const own = new Set(part.footnotes);
    // What no sentence refers to is referred to by what stands on each part, such as the heading.
    const footnotes = slide.footnotes.filter(({ label }) => own.has(label) || !referred.has(label));
    return numberPart({ ...part.value, footnotes }, index + 1, count);
  });
}

function partsOf(slide: Slide, count: number, context: PaginationContext): readonly Part<Slide>[] | null {
  if (slide.layout === 'comparison') return paginateColumns(slide, count, context);
  const divisible = paginateSlide(slide, context);
  return divisible === null ? null : cutInto(divisible, count, context.mayLeaveOneAlone);
}

/** A footnote is set smaller. */
const OF_FOOTNOTE = 0.6;

/** Room that each footnote takes, in letters of running text, by its label. */
function footnoteWeights({ footnotes }: Slide): ReadonlyMap<string, number> {
  return new Map(
    footnotes.map(({ label, children }) => [label, widthOf(plainTextOfBlocks(children)) * OF_FOOTNOTE]),
  );
}
