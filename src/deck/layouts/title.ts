import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { SlideFrame } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import type { Draw } from './draw.ts';
import { type DeckLayoutModule, USUAL } from './layout-module.ts';
import type { CheckedSources, Imprint } from './slide-part.ts';
import { viewReceipt, viewSource } from './sources.ts';

/** Made from the front matter; its sources are the articles that the briefing reads. */
export interface TitleSlide extends SlideFrame, Imprint, CheckedSources {
  readonly layout: 'title';
  readonly subtitle: readonly Inline[];
}

/** What the deck is, by whom and about what. It stays whole. */
export const title: DeckLayoutModule<TitleSlide> = {
  ...USUAL,
  view: viewTitle,
  needs: 'a title in the front matter, “title: …”; it is made from that',
  isPart: true,
  contents: ({ subtitle, event, presenters, date, sources, receipt }) => [
    { kind: 'lead', words: subtitle },
    { kind: 'imprint', event, presenters, date },
    { kind: 'sources', sources, receipt },
  ],
  split: () => null,
};

/** The title slide; only what the front matter gives is in its imprint. */
function viewTitle(slide: TitleSlide, draw: Draw) {
  const { event, presenters, date, sources } = slide;
  const imprint = [
    draw.lineOfText(event ?? ''),
    renderNames(presenters, draw),
    renderNames(date === null ? [] : [date], draw),
  ];
  return {
    length: widthOf(plainText(slide.heading)) <= FEW_LINES ? 'short' : 'medium',
    subtitleHtml: draw.line(slide.subtitle),
    imprint: draw.separate(imprint).map((partHtml) => ({ partHtml })),
    hasLongImprint:
      ONE_LINE < widthOf([event ?? '', presenters.join(', '), date ?? ''].filter(Boolean).join(' · ')),
    sources: sources.map((source) => viewSource(source, draw)),
    hasSeveralSources: sources.length > 1,
    ...viewReceipt(slide.receipt, draw),
  };
}

/** The line of a title slide ends between names and dates, and in none that has space on it with others. */
function renderNames(names: readonly string[], draw: Draw): string {
  const html = names.map((name) => {
    const words = draw.text(name);
    return widthOf(name) <= SHORT_NAME ? `<span class="kept">${words}</span>` : words;
  });
  const { comma } = draw.words;
  return draw.asLine(html.join(draw.text(comma)), names.join(comma));
}

/** A title of more letters is set smaller before it has three lines. */
const FEW_LINES = 24;

/** In letters: the line of a title beside which the article is. */
const ONE_LINE = 54;

/** In letters: a third of the line. */
const SHORT_NAME = 32;
