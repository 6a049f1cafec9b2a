import { withFingerprints } from '../evidence/receipt/deck-fingerprints.ts';
import { receiptJson } from '../evidence/receipt/read-receipt.ts';
import type { Host } from '../host/host.ts';
import { loadPageBundle } from './load-page.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { renderDeckDocument, type DeckContent } from '../render/document/deck-document.ts';
import type { DeckMode } from '../render/document/deck-mode.ts';
import { editionStamp } from '../render/edition-stamp.ts';
import { withMathml } from '../render/nodes/render-formula.ts';
import { dataUris } from '../render/pictures/picture.ts';
import { sheetTokens } from '../render/theme/theme-tokens.ts';
import { receiptOf } from './receipt-of.ts';

/**
 * The offline file: reveal.js, style, fonts and pictures inside. Slides that weren’t measured are fitted when it opens.
 */
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
    slidesHtml: withMathml(slides.map(({ html }) => html).join('\n')),
    tokensCss: templates.tokensCss,
    sheetCss: sheetTokens(templates),
    css: templates.themeCss,
    fontsCss: fonts.css,
    receiptJson: receiptJson(receiptOf(drawn)),
  };
}
