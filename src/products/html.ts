import { receiptJson } from '../evidence/receipt/read-receipt.ts';
import type { Host } from '../host/host.ts';
import { renderDeckDocument, type DeckContent } from '../render/document/deck-document.ts';
import type { DeckMode } from '../render/document/inline-asset.ts';
import { editionStamp } from '../render/view-slide.ts';
import { withMathml } from '../render/nodes/render-formula.ts';
import { dataUris } from '../render/pictures/picture.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { sheetTokens } from '../render/theme/read-sheet.ts';
import { packSource } from './carried-source.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { loadPageBundle } from '../prepare/load-templates.ts';
import { madeFile, PLAIN, type Product } from './product.ts';
import { sourceOf } from './source-of.ts';

/** The deck: one offline file. Its receipt is in the document, and is in it when it is drawn. */
export const html: Product = {
  ...PLAIN,
  name: 'html',
  files: ['index.html'],
  fitting: 'better with',
  inputs: ({ isPresenter }) => ({ isPresenter }),
  make: async (deck, { host }) => {
    const source = packSource(sourceOf(deck));
    const document = await deckHtml(deck.drawn, deck.layout !== null, host, source);
    return { value: [madeFile('index.html', document)], diagnostics: [] };
  },
};

/** The document: reveal.js, style, fonts and pictures inside. Slides that weren’t measured are fitted when it opens. */
export async function deckHtml(
  drawn: DrawnBriefing,
  isMeasured: boolean,
  host: Host,
  source: string | null = null,
): Promise<string> {
  const mode: DeckMode = drawn.settings.isPresenter ? 'presenter' : 'audience';
  const { page, shell } = await loadPageBundle(mode, host);
  const { deck } = drawn;
  const marks = [deck.circulation, editionStamp(deck)].filter((mark) => mark !== null).join(' · ') || null;
  const pictures = dataUris(drawn.images);
  const kind = {
    marks,
    pictures,
    page,
    mode,
    measuresItself: !isMeasured,
    version: null,
    briefing: null,
    source,
  };
  return renderDeckDocument({ ...deckContent(drawn), ...kind }, await compileShell(shell));
}

/** What a deck shows, in a file as well as from the present server; its slides have addresses for pictures. */
export function deckContent(drawn: DrawnBriefing): DeckContent {
  const { deck, templates, slides, fonts } = drawn;
  return {
    title: deck.title,
    language: deck.language,
    author: deck.presenters.join(', ') || null,
    slidesHtml: withMathml(slides.map(({ html: slide }) => slide).join('\n')),
    tokensCss: templates.tokensCss,
    sheetCss: sheetTokens(templates),
    css: templates.themeCss,
    fontsCss: fonts.css,
    receiptJson: receiptJson(drawn.record.receipt),
  };
}
