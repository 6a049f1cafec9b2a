import { textsInDeck } from '../article/html/texts-in-deck.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { deckState, withFingerprints } from '../evidence/receipt/deck-fingerprints.ts';
import { receiptJson, readReceiptFromHtml } from '../evidence/receipt/read-receipt.ts';
import { notAsBuilt, otherLooks } from '../evidence/receipt/receipt-diagnostics.ts';
import type { Host } from '../host/host.ts';
import { renderDeckDocument, type DeckContent } from '../render/document/deck-document.ts';
import type { DeckMode } from '../render/document/deck-mode.ts';
import { editionStamp } from '../render/views/edition-stamp.ts';
import { withMathml } from '../render/nodes/render-formula.ts';
import { dataUris } from '../render/pictures/picture.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { sheetTokens } from '../render/theme/theme-tokens.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { loadPageBundle } from '../prepare/load-page.ts';
import { type CarriedReceipt, madeFile, PLAIN, type Product } from './product.ts';

/** The deck: one offline file. Its receipt stands in the document, and is in it when it is drawn. */
export const html: Product = {
  ...PLAIN,
  name: 'html',
  files: ['index.html'],
  fitting: 'better with',
  inputs: ({ isPresenter }) => ({ isPresenter }),
  make: async ({ drawn, isMeasured }, { host }) => ({
    value: [madeFile('index.html', await deckHtml(drawn, isMeasured, host))],
    diagnostics: [],
  }),
  read: readDeck,
};

/** The document: reveal.js, style, fonts and pictures inside. Slides that weren’t measured are fitted when it opens. */
export async function deckHtml(drawn: DrawnBriefing, isMeasured: boolean, host: Host): Promise<string> {
  const mode: DeckMode = drawn.settings.isPresenter ? 'presenter' : 'audience';
  const { page, shell } = await loadPageBundle(mode, host);
  const { deck } = drawn;
  const marks = [deck.circulation, editionStamp(deck)].filter((mark) => mark !== null).join(' · ') || null;
  const pictures = dataUris(drawn.images);
  const kind = { marks, pictures, page, mode, measuresItself: !isMeasured, version: null };
  return withFingerprints(renderDeckDocument({ ...deckContent(drawn), ...kind }, await compileShell(shell)));
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

/** The receipt of a deck, and the words that it shows beside it. Whatever is no other kind of file is read as one. */
async function readDeck(bytes: Uint8Array, path: string): Promise<Checked<CarriedReceipt | null>> {
  const text = new TextDecoder().decode(bytes);
  const { value: receipt, diagnostics } = readReceiptFromHtml(text, path);
  if (receipt === null) return { value: null, diagnostics };
  const { quotations, ...texts } = await textsInDeck(text);
  const shown = {
    ...texts,
    quotations: quotations.map(({ words, ...others }) => ({ paragraphs: [words], ...others })),
    isAsSeen: false,
  };
  return { value: { receipt, shown }, diagnostics: [...diagnostics, ...changesTo(text, path)] };
}

/** What is to be said of a deck that isn’t as it was built. */
function changesTo(text: string, path: string): readonly Diagnostic[] {
  const place = { file: path, position: null };
  const state = deckState(text);
  if (state === 'as-built') return [];
  return [state === 'other-looks' ? otherLooks({ path }, place) : notAsBuilt({ path, state }, place)];
}
