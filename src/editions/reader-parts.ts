import type { Draw } from '../deck/layouts/draw.ts';
import { viewGroups } from '../deck/layouts/actors/view.ts';
import { viewLinks } from '../deck/layouts/chain/view.ts';
import { blocksOn, layoutOf, type Slide } from '../deck/layouts/layouts.ts';
import { viewItems } from '../deck/layouts/questions/view.ts';
import type { CheckedSources, Figure, SlidePart } from '../deck/layouts/slide-part.ts';
import { viewChecked } from '../deck/layouts/sources/view.ts';
import { viewStated } from '../deck/layouts/statement/view.ts';
import { viewTerm } from '../deck/layouts/terms/view.ts';
import { viewEvents } from '../deck/layouts/timeline/view.ts';
import { plainBody } from '../deck/plain-body.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';

/** The fields of a piece of the running text; one or the other is filled, and all others are empty. */
const NOTHING = {
  blocksHtml: '',
  leadHtml: '',
  claimantHtml: '',
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

/** What a slide becomes in a text to read. Its heading stands before; title and agenda are the paper’s own. */
export function readerParts(slide: Slide, draw: Draw): readonly object[] {
  return layoutOf(slide)
    .contents(slide)
    .flatMap((shown) => readerPart(shown, slide, draw))
    .map((fields) => ({ ...NOTHING, ...fields }));
}

function readerPart(part: SlidePart, slide: Slide, draw: Draw): readonly ReaderPart[] {
  switch (part.kind) {
    case 'blocks':
      return draw.body(part.blocks);
    case 'lead':
      return [{ leadHtml: draw.line(part.words) }];
    case 'statement': {
      const { wordsHtml, wordsAttributesHtml } = viewStated(part.words, draw);
      return [{ statementHtml: wordsHtml, statementAttributesHtml: wordsAttributesHtml }];
    }
    case 'claimant':
      return [{ claimantHtml: draw.text(part.name) }];
    case 'column':
      return [{ subheadingHtml: draw.line(part.heading) }, ...draw.body(part.blocks, part.of)];
    case 'figure':
      return [figurePart(part, slide, draw)];
    case 'sources':
      return sourcesParts(part, draw);
    case 'agenda':
    case 'imprint':
      return [];
    case 'events':
    case 'people':
    case 'terms':
    case 'chain':
    case 'questions':
      return [listPart(part, draw)];
  }
}

type ListPart = Extract<SlidePart, { readonly kind: 'events' | 'people' | 'terms' | 'chain' | 'questions' }>;

function listPart(part: ListPart, draw: Draw): ReaderPart {
  switch (part.kind) {
    case 'events':
      return { events: viewEvents(part.events, draw) };
    case 'people':
      return { people: viewGroups(part.groups, draw) };
    case 'terms':
      return { terms: part.terms.map((term) => viewTerm(term, draw)) };
    case 'chain':
      return { chain: viewLinks(part.intermediaries, draw) };
    case 'questions':
      return { questions: viewItems(part.questions, draw) };
  }
}

function figurePart({ figure, caption, credit }: Figure, slide: Slide, draw: Draw): ReaderPart {
  const html = draw.figure(figure, plainText(slide.heading), plainBody(blocksOn(slide), draw.words));
  if (figure.type !== 'image') return { blocksHtml: html };
  const captionHtml = draw.lineOfText(caption ?? '');
  return {
    figure: { imageHtml: html, captionHtml, creditHtml: credit === null ? '' : draw.citation(credit) },
  };
}

function sourcesParts(part: CheckedSources, draw: Draw): readonly ReaderPart[] {
  const { sources, receiptHtml, receiptVerdictsHtml, receiptDetailHtml } = viewChecked(part, draw);
  const counts = `${receiptHtml ?? ''} ${receiptVerdictsHtml}`.trim();
  const receipt = receiptHtml === null ? null : draw.joined([counts, receiptDetailHtml]);
  return [{ bibliography: sources }, { receiptHtml: receipt }];
}
