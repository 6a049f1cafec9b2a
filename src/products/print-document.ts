import type { PageContent } from '../browser/deck-page.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { renderPrintDocument, type StyleSheets } from '../render/document/static-document.ts';
import { filesOfPictures } from '../render/pictures/picture.ts';
import type { RenderedSlide } from '../render/render-slides.ts';

/** The static document of the slides, to be laid out and printed, one a page, and the pictures that it asks for. */
export function printDocument(
  drawn: Omit<DrawnBriefing, 'slides'> & { readonly slides: readonly RenderedSlide[] },
): PageContent {
  const html = renderPrintDocument(drawn.deck, drawn.slides, printStyles(drawn));
  return { html, assets: filesOfPictures(drawn.images) };
}

/** The sheets that dress whatever is printed; those that save ink give other values to the theme’s tokens. */
export function printStyles({
  settings,
  templates,
  fonts,
}: Pick<DrawnBriefing, 'settings' | 'templates' | 'fonts'>): StyleSheets {
  const { tokensCss, monoCss, themeCss, printCss } = templates;
  const tokens = settings.isMono ? `${tokensCss}\n${monoCss}` : tokensCss;
  return { tokens, theme: themeCss, print: printCss, fonts: fonts.css };
}
