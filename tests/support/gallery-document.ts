import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { loadFonts } from '../../src/prepare/load-fonts.ts';
import { loadTheme, type LoadedTheme } from '../../src/prepare/load-theme.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { renderDeckDocument } from '../../src/render/document/deck-document.ts';
import { renderPrintDocument } from '../../src/render/document/static-document.ts';
import { renderSlides, type RenderedSlide } from '../../src/render/render-slides.ts';
import { sheetTokens } from '../../src/render/theme/read-sheet.ts';
import { fixtureDocument, shell } from './fixture-deck.ts';
import { galleryDeck, galleryImages } from './gallery.ts';
import { ownTemplates } from './templates.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/** As in docs/themes.md. */
const ORDER = ['paper', 'ink', 'press'];

/** Every built-in theme, by name. */
export const THEMES: readonly string[] = readdirSync(`${TEMPLATES}/themes`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));

interface StyledGallery {
  readonly theme: LoadedTheme;
  readonly slides: readonly RenderedSlide[];
  readonly fonts: string;
}

/** The gallery as it is printed: all slides in a theme, or black on white. */
export async function galleryPrint(name: string, isMono = false): Promise<string> {
  const { theme, slides, fonts } = await styledGallery(name);
  const tokens = isMono ? `${theme.tokensCss}\n${theme.monoCss}` : theme.tokensCss;
  const styles = { tokens, theme: theme.themeCss, print: theme.printCss, fonts };
  return renderPrintDocument(galleryDeck, slides, styles);
}

/** The gallery as the offline deck that a build makes. */
export async function galleryFile(name: string): Promise<string> {
  const { theme, slides, fonts } = await styledGallery(name);
  const document = await fixtureDocument({
    title: galleryDeck.title,
    slidesHtml: slides.map(({ html }) => html).join('\n'),
    tokensCss: theme.tokensCss,
    sheetCss: sheetTokens(theme),
    css: theme.themeCss,
    fontsCss: fonts,
  });
  return renderDeckDocument(document, await shell());
}

async function styledGallery(name: string): Promise<StyledGallery> {
  const { value: theme } = await loadTheme(name, TEMPLATES, [], nodeHost());
  const settings = { templates: await ownTemplates(), images: galleryImages, bibliography: new Map() };
  const { value: slides } = await renderSlides(galleryDeck, {
    ...settings,
    showsNotes: false,
    adjustments: new Map(),
  });
  const fonts = await loadFonts(slides, theme.tokensCss + theme.themeCss, 'gallery', nodeHost());
  return { theme, slides, fonts: fonts.value.css };
}
