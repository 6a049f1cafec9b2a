import { splitInlines } from '../../../markdown/inlines/split-inlines.ts';
import type { List } from '../../../markdown/nodes/block.ts';
import type { Inline } from '../../../markdown/nodes/inline.ts';
import { wordsOfItem } from '../../../markdown/nodes/walk-inlines.ts';
import type { SourceFile } from '../../../text/source-file.ts';
import { inList } from '../../paginate/divisible.ts';
import { type Edges, paginateAround, paginateItem } from '../../paginate/paginate-around.ts';
import type { SlideFrame } from '../../slide.ts';
import { DASH } from '../body-shape.ts';
import { around, between, bySlices, type LayoutModule, OF_LINES, type Unviewed } from '../layout-module.ts';
import type { Term } from '../slide-part.ts';

export interface TermsSlide extends SlideFrame, Edges {
  readonly layout: 'terms';
  readonly terms: readonly Term[];
}

/** Terms, as a dictionary has them. Divided, a long gloss is split at a sentence, under its term again. */
export const terms: Unviewed<LayoutModule<TermsSlide>> = {
  ...OF_LINES,
  hasFields: true,
  compose: around(
    'terms',
    'list',
    'a list of “- [term]{lang=zh} — translation — gloss”',
    (list, { file }) => ({
      terms: readTerms(list, file),
    }),
  ),
  contents: (slide) => between(slide, { kind: 'terms', terms: slide.terms }),
  split: bySlices((slide: TermsSlide, context) => {
    const items = slide.terms.map((term) => {
      const heads = [term.term, term.reading, term.translation];
      return paginateItem(heads, term.gloss, context, (gloss): Term => ({ ...term, gloss }));
    });
    return paginateAround(slide, inList(items), context, (terms) => ({ terms }));
  }),
};

/** `[术语]{lang=zh} — reading — translation — gloss`; with three parts the second is the reading when it is set in italics. */
function readTerms(list: List, file: SourceFile): Term[] {
  return list.items.map((item) => {
    const words = wordsOfItem(item);
    const hasReading = isWithReading(splitInlines(words, DASH, file));
    const [term = [], ...parts] = splitInlines(words, DASH, file, hasReading ? 4 : 3);
    const [reading = [], translation = [], gloss = []] = hasReading ? parts : [[], ...parts];
    const [node] = term;
    const language = node?.type === 'span' ? node.attributes.language : null;
    return { term, language, reading, translation, gloss };
  });
}

function isWithReading([, second = [], ...others]: readonly (readonly Inline[])[]): boolean {
  return others.length > 1 || (second.length === 1 && second[0]?.type === 'emphasis');
}
