import type { Draw } from '../deck/layouts/draw.ts';
import { viewGroups } from '../deck/layouts/actors.ts';
import { viewLinks } from '../deck/layouts/chain.ts';
import { blocksOn, layoutOf, type Slide } from '../deck/layouts/layouts.ts';
import { viewItems } from '../deck/layouts/questions.ts';
import type { CheckedSources, SlidePart } from '../deck/layouts/slide-part.ts';
import { viewChecked } from '../deck/layouts/sources.ts';
import { viewTerm } from '../deck/layouts/terms.ts';
import { viewEvents } from '../deck/layouts/timeline.ts';
import { viewClaimant } from '../deck/layouts/claim.ts';
import { viewBody } from '../deck/layouts/view-body.ts';
import type { DeckBlock } from '../deck/slide.ts';
import { plainBody } from '../deck/plain-body.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';

/** The fields of a piece of the running text; one or the other is filled, and all others are empty. */
const NOTHING = {
  blocksHtml: '',
  leadHtml: '',
  claimantHtml: '',
  claimantRoleHtml: '',
  statementHtml: '',
  statementAttributesHtml: '',
  subheadingHtml: '',
  quotation: null,
  chain: [],
  people: [],
  terms: [],
  events: [],
  questions: [],
  figure: null,
  bibliography: [],
  receiptHtml: null,
};

type ReaderPart = { readonly [Field in keyof typeof NOTHING]?: unknown };

/** What a slide becomes in a text to read. Its heading is before; title and agenda are the paper’s own. */
export function readerParts(slide: Slide, draw: Draw): readonly object[] {
  return layoutOf(slide)
    .contents(slide)
    .flatMap((part) => {
      const drawPart: DrawPart['draw'] = PARTS[part.kind];
      return drawPart(part, draw, slide);
    })
    .map((fields) => ({ ...NOTHING, ...fields }));
}

/** What some blocks of a slide become in a text to read. */
export function partsOfBody(blocks: readonly DeckBlock[], draw: Draw): readonly object[] {
  return viewBody(blocks, draw).map((fields) => ({ ...NOTHING, ...fields }));
}

/** A method, as each is called with parts of its kind alone. */
interface DrawPart<Part extends SlidePart = SlidePart> {
  draw(part: Part, draw: Draw, slide: Slide): readonly ReaderPart[];
}

type PartOf<Kind> = Extract<SlidePart, { readonly kind: Kind }>;

const PARTS: { readonly [Kind in SlidePart['kind']]: DrawPart<PartOf<Kind>>['draw'] } = {
  blocks: ({ blocks }, draw) => viewBody(blocks, draw),
  lead: ({ words }, draw) => [{ leadHtml: draw.line(words) }],
  statement: statedPart,
  claimant: ({ name }, draw) => [viewClaimant(name, draw)],
  column: ({ heading, blocks, of }, draw) => [
    { subheadingHtml: draw.line(heading) },
    ...viewBody(blocks, draw.inColumn(of)),
  ],
  figure: figurePart,
  events: ({ events }, draw) => [{ events: viewEvents(events, draw) }],
  people: ({ groups }, draw) => [{ people: viewGroups(groups, draw) }],
  terms: ({ terms }, draw) => [{ terms: terms.map((term) => viewTerm(term, draw)) }],
  chain: ({ intermediaries }, draw) => [{ chain: viewLinks(intermediaries, draw) }],
  questions: ({ questions }, draw) => [{ questions: viewItems(questions, draw) }],
  sources: sourcesParts,
  agenda: () => [],
  imprint: () => [],
};

function statedPart({ words }: { readonly words: readonly Inline[] }, draw: Draw): readonly ReaderPart[] {
  const { html, attributes } = draw.element(words);
  return [{ statementHtml: html, statementAttributesHtml: attributes }];
}

function figurePart(
  { figure, caption, credit, isPortrait = false }: PartOf<'figure'>,
  draw: Draw,
  slide: Slide,
): readonly ReaderPart[] {
  const html = draw.figure(figure, plainText(slide.heading), plainBody(blocksOn(slide), draw.words));
  if (figure.type !== 'image') return [{ blocksHtml: html }];
  const captionHtml = draw.lineOfText(caption ?? '');
  const cite = captionHtml === '' ? draw.openingCitation : draw.citation;
  const creditHtml = credit === null ? '' : cite(credit);
  return [{ figure: { imageHtml: html, captionHtml, creditHtml, isPortrait } }];
}

function sourcesParts(part: CheckedSources, draw: Draw): readonly ReaderPart[] {
  const { sources } = viewChecked(part, draw);
  return [{ bibliography: sources }, { receiptHtml: receiptLine(part, draw) }];
}

/** What the look-up of the quotations came to, on a line; `null` without any. */
export function receiptLine(part: CheckedSources, draw: Draw): string | null {
  const { receiptHtml, sealHtml, receiptDetailHtml } = viewChecked(part, draw);
  if (receiptHtml === null) return null;
  // The details are joined: in a box of their own they would run from left to right, as such boxes take no direction from those in them.
  return [draw.joined([sealHtml]), receiptDetailHtml].filter((part) => part !== '').join('\u00A0· ');
}
