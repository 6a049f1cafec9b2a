import { type Checked, type Diagnostic, NOWHERE } from '../diagnostics/diagnostic.ts';
import { drawHandout } from '../editions/draw-handout.ts';
import { drawNotes } from '../editions/draw-notes.ts';
import { drawQuotes } from '../editions/draw-quotes.ts';
import { drawReader } from '../editions/draw-reader.ts';
import { quotesAlone } from '../editions/edition-diagnostics.ts';
import {
  type DrawEdition,
  type DrawnEdition,
  type EditionMaterial,
  drawEdition,
  editionDocument,
} from '../editions/edition-document.ts';
import type { Sheet } from '../editions/sheet.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../outline/front-matter.ts';
import { loadFonts } from '../prepare/load-fonts.ts';
import { type EditionFiles, loadEditionFiles } from '../prepare/load-templates.ts';
import { escapeHtml } from '../render/nodes/language-attributes.ts';
import { filesOfPictures } from '../render/pictures/picture.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { templateSet } from '../render/templates/template-set.ts';
import { sheetTokens } from '../render/theme/read-sheet.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { hyphenateMarkedWords, layOutPages, layOutSheets } from './hyphenate-in-page.ts';
import { type DrawnPages, pdfProduct } from './pdf-product.ts';
import type { FittedDeck, Product, ProductTools } from './product.ts';

/** Draws an edition with its own templates, style sheet and fonts. Says which characters no font has, and what is wrong with templates. */
async function drawSheets(
  edition: Edition,
  draw: DrawEdition,
  deck: FittedDeck,
  { host }: ProductTools,
): Promise<Checked<DrawnPages>> {
  const { drawn } = deck;
  const { paper, isLarge } = drawn.settings.print;
  const sheet = { paper, isLarge };
  const files = await loadEditionFiles(drawn.templates, host);
  const material = await materialOf(deck, files, sheet);
  const { value: drawing, diagnostics } = await drawEdition(draw, material);
  const { tokensCss, themeCss } = drawn.templates;
  const { pieces, setting } = drawing;
  const css = ['sheet', 'parts', edition]
    .map((name) => files.get(`editions/${name}.css`)?.text ?? '')
    .join('\n');
  const fonts = await loadFonts(setTexts(drawing), tokensCss + themeCss + css, drawn.place.shownPath, host);
  const html = editionDocument(drawn.deck, drawing, sheet, [fonts.value.css, tokensOf(drawn), themeCss, css]);
  const value: DrawnPages = {
    job: { html, assets: filesOfPictures(drawn.images), pageCount: pieces.length },
    change: await changeOf(setting, html, host),
    html: pieces.map((piece) => piece.html).join('\n'),
    pageLabels: null,
  };
  return { value, diagnostics: [...diagnostics, ...fonts.diagnostics] };
}

/** What sets an edition in its page. */
async function changeOf(
  setting: DrawnEdition['setting'],
  html: string,
  host: Host,
): Promise<DrawnPages['change']> {
  if (setting === null) return hyphenateMarkedWords([{ html }], host);
  return setting.type === 'text' ? layOutPages(setting, host) : layOutSheets(setting, host);
}

async function materialOf(
  { whole, drawn, chosen }: FittedDeck,
  files: EditionFiles,
  sheet: Sheet,
): Promise<EditionMaterial> {
  const { handout, withNotes } = drawn.settings.print;
  // Without the style sheets: Lectern’s own templates need no compiler, and anything else asks for it.
  const templates = [...files].filter(([name]) => name.endsWith('.hbs'));
  return {
    deck: drawn.deck,
    whole,
    slides: await chosen(),
    drawing: drawn.drawing,
    templates: await templateSet(new Map([...drawn.templates.files, ...templates])),
    excerpts: handout === 'quotes' ? drawn.record.excerpts() : new Map(),
    ...sheet,
    handout,
    withNotes,
  };
}

function tokensOf({ settings, templates }: DrawnBriefing): string {
  const { tokensCss, monoCss } = templates;
  return [tokensCss, sheetTokens(templates), settings.isMono ? monoCss : ''].join('\n');
}

/** All that an edition sets, for the fonts; the margins in the sans. */
function setTexts({ pieces, marginTexts }: DrawnEdition): readonly RenderedSlide[] {
  const [first] = pieces;
  if (first === undefined) return pieces;
  const html = marginTexts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return [...pieces, { slide: first.slide, html: `${html}<p>0123456789</p>` }];
}

/** The notes pages: a slide on each sheet, with what is said about it. */
export const notes: Product = pdfProduct({
  name: 'notes',
  titleEnd: ': speaker notes',
  inputs: ({ paper, isLarge }) => ({ paper, isLarge }),
  draw: (deck, tools) => drawSheets('notes', drawNotes, deck, tools),
});

/** The briefing as a paper to read. */
export const reader: Product = pdfProduct({
  name: 'reader',
  titleEnd: ': reader',
  inputs: ({ paper, isLarge }) => ({ paper, isLarge }),
  draw: (deck, tools) => drawSheets('reader', drawReader, deck, tools),
});

/** The handout: several slides on a sheet with space to write, or the quotations in their context. */
export const handout: Product = pdfProduct({
  name: 'handout',
  titleEnd: ': handout',
  inputs: ({ paper, isLarge, handout: form, withNotes }) => ({
    paper,
    isLarge,
    form,
    withNotes,
  }),
  draw: async (deck, tools) => {
    const form = deck.drawn.settings.print.handout;
    const { value, diagnostics } = await drawSheets(
      'handout',
      (material) => (form === 'quotes' ? drawQuotes(material) : drawHandout(material, form)),
      deck,
      tools,
    );
    return { value, diagnostics: [...(form === 'quotes' ? checkContexts(deck) : []), ...diagnostics] };
  },
});

/** Says where a handout of quotations can’t have what it is made for. */
function checkContexts({ whole: { quotations }, drawn }: FittedDeck): readonly Diagnostic[] {
  const excerpts = drawn.record.excerpts();
  const alone = quotations.filter(({ id }) => !excerpts.has(id)).length;
  if (alone === 0) return [];
  const isKeptBack = drawn.savedSources.lock?.share === 'locator';
  return [quotesAlone({ alone, total: quotations.length, isKeptBack }, NOWHERE)];
}
