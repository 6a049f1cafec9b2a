import { receiptJson } from '../evidence/receipt/read-receipt.ts';
import type { Host } from '../host/host.ts';
import { loadPageBundle } from '../host/load/load-page-bundle.ts';
import type { DrawnBriefing } from '../pipeline.ts';
import { compileShell } from '../render/templates/compile-shell.ts';
import { renderDeckDocument } from '../render/document/deck-document.ts';
import type { DeckMode } from '../render/document/deck-mode.ts';
import { editionStamp } from '../render/edition-stamp.ts';
import { withMathml } from '../render/nodes/render-formula.ts';
import { receiptOf } from './receipt-of.ts';

/**
 * The offline file: reveal.js, style, fonts and pictures inside. Slides that weren’t measured are fitted when it opens.
 */
export async function deckHtml(
  drawn: DrawnBriefing,
  mode: DeckMode,
  isMeasured: boolean,
  host: Host,
): Promise<string> {
  const { page, shell } = await loadPageBundle(mode, host);
  const { deck, templates } = drawn;
  const document = {
    title: deck.title,
    language: deck.language,
    author: deck.presenters.join(', ') || null,
    marks: [deck.circulation, editionStamp(deck)].filter((mark) => mark !== null).join(' · ') || null,
    slidesHtml: withMathml(drawn.slides.map((slide) => slide.html).join('\n')),
    tokensCss: templates.tokensCss,
    css: templates.themeCss,
    fontsCss: drawn.fonts.css,
    page,
    mode,
    measuresItself: !isMeasured,
    letterKeys: true,
    version: null,
    receiptJson: receiptJson(receiptOf(drawn)),
  };
  return renderDeckDocument(document, await compileShell(shell));
}
