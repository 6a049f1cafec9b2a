import type { Citation, Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { DeckBlock, SlideFrame } from '../slide.ts';
import { paginateAround, paginateItem } from '../paginate/paginate-around.ts';
import { widthOf } from '../text-length.ts';
import { bySlices, inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import type { Draw } from './draw.ts';
import { viewBody } from './view-body.ts';

/** `**1.4** million crowns a year [@source, para. 4]`, or `It cost **1.4** million crowns [@source, para. 4]` */
export interface NumberSlide extends SlideFrame {
  readonly layout: 'number';
  /** What leads to the figure, in the same sentence; empty where it comes first. */
  readonly lead: readonly Inline[];
  readonly figure: readonly Inline[];
  /** What it counts, as it continues after the figure. */
  readonly words: readonly Inline[];
  readonly citation: Citation | null;
  readonly body: readonly DeckBlock[];
}

/** A figure set large, its words, its citation. Long words go on under the figure again. */
export const number: LayoutModule<NumberSlide> = {
  ...USUAL,
  view: viewNumber,
  titleClasses: ['number-figure'],
  compose: (frame, [first, ...body]) => {
    const sentence = first?.type === 'paragraph' ? first.children : [];
    const at = sentence.findIndex(({ type }) => type === 'strong');
    const [lead, [figure, ...rest]] = [sentence.slice(0, Math.max(0, at)), sentence.slice(Math.max(0, at))];
    if (figure?.type !== 'strong')
      return 'a paragraph with the figure in bold, “**1.4** million crowns a year [@source, para. 4]”';
    if (LONGEST < widthOf(plainText(figure.children)))
      return `a figure of up to ${LONGEST} characters in bold; the words that follow it are set smaller`;
    const last = rest.at(-1);
    const citation = last?.type === 'citation' ? last : null;
    const words = citation === null ? rest : rest.slice(0, -1);
    return { ...frame, layout: 'number', lead, figure: figure.children, words, citation, body };
  },
  contents: ({ lead, figure, words, citation, body, position }) => [
    {
      kind: 'statement',
      words: [
        ...lead,
        { type: 'strong', children: figure, position },
        ...words,
        ...(citation === null ? [] : [citation]),
      ],
    },
    ...inBlocks(body),
  ],
  split: bySlices((slide: NumberSlide, context) => {
    const said = paginateItem([slide.lead, slide.figure], slide.words, context, (words) => words);
    return paginateAround(slide, said, context, (words) => ({ words }));
  }),
};

/** What is on one line in type of 140 px. */
const LONGEST = 13;

/** A figure in type by its length; its words begin a line. */
function viewNumber({ lead, figure, words, citation, body }: NumberSlide, draw: Draw) {
  const letters = widthOf(plainText(figure));
  const [first, ...others] = words;
  const trimmed = first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : words;
  return {
    length: STEPS.find(([, most]) => letters <= most)?.[0] ?? 'full',
    leadHtml: draw.line(lead).trimEnd(),
    figureHtml: draw.line(figure),
    wordsHtml: draw.line(trimmed),
    citationHtml: citation === null ? '' : draw.citation(citation),
    body: viewBody(body, draw),
  };
}

/** The most letters in type of 304, 264, 214 and 176 px. */
const STEPS = [
  ['brief', 3],
  ['short', 5],
  ['medium', 8],
  ['long', 10],
] as const;
