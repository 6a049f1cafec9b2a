import { splitInlines } from '../../markdown/inlines/split-inlines.ts';
import type { List } from '../../markdown/nodes/block.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../../markdown/nodes/walk-inlines.ts';
import type { SourceFile } from '../../text/source-file.ts';
import { inList } from '../paginate/divisible.ts';
import { type Edges, paginateAround, paginateItem } from '../paginate/paginate-around.ts';
import type { SlideFrame } from '../slide.ts';
import { textLength, widthOf } from '../text-length.ts';
import { DASH } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { around, between, bySlices, type LayoutModule, OF_LINES } from './layout-module.ts';
import type { Term } from './slide-part.ts';
import { viewBody } from './view-body.ts';

export interface TermsSlide extends SlideFrame, Edges {
  readonly layout: 'terms';
  readonly terms: readonly Term[];
}

/** Terms, as a dictionary has them. Divided, a long gloss is split at a sentence, under its term again. */
export const terms: LayoutModule<TermsSlide> = {
  ...OF_LINES,
  view: viewTerms,
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

/** Terms, each in the language that it says or is written in. */
function viewTerms({ introduction, terms, body }: TermsSlide, draw: Draw) {
  return {
    length: termsLength(terms),
    introduction: viewBody(introduction, draw),
    terms: terms.map((term) => viewTerm(term, draw)),
    isSingle: terms.length === 1,
    body: viewBody(body, draw),
  };
}

/** One term alone is set as large as its line allows; several by their number. */
function termsLength(terms: readonly Term[]): string {
  const [only, second] = terms;
  if (only !== undefined && second === undefined) return textLength(plainText(only.term), [12, 18, 26]);
  if (terms.length === 2 && terms.every(isShort)) return 'short';
  return terms.length <= 3 ? 'medium' : 'long';
}

/** A term with its translation and its gloss, each of which has space on a line in larger type. */
function isShort({ term, translation, gloss }: Term): boolean {
  const [name, said, meant] = [term, translation, gloss].map((words) => widthOf(plainText(words)));
  return Number(name) <= 14 && Number(said) <= 34 && Number(meant) <= 40;
}

export function viewTerm({ term, language, reading, translation, gloss }: Term, draw: Draw) {
  // A span that only says the language would say it twice.
  const bare = term.flatMap((inline) => (inline.type === 'span' ? inline.children : [inline]));
  const said = draw.inLanguage(bare, language);
  return {
    termHtml: said.html,
    language: said.language,
    direction: said.direction,
    readingHtml: draw.line(reading),
    // A tagged PDF has the language of a term from its entry, which the reading isn’t in.
    readingLanguage: said.language === null ? null : draw.language,
    translationHtml: draw.line(translation),
    glossHtml: draw.line(gloss),
    isIncremental: draw.isIncremental,
  };
}
