import type { Deck } from '../deck/compose/deck.ts';
import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { type SheetEdition, drawEdition } from '../editions/draw-edition.ts';
import { quotesAlone } from '../editions/edition-diagnostics.ts';
import {
  type DrawnEdition,
  editionDocument,
  withoutDeadLinks,
  type EditionMaterial,
} from '../editions/edition-document.ts';
import { revealSteps } from '../editions/reveal-steps.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../outline/edition.ts';
import { type EditionFiles, loadEditionFiles } from '../prepare/load-templates.ts';
import { escapeHtml } from '../render/nodes/escape-html.ts';
import { filesOfPictures } from '../render/pictures/picture.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { templateSet } from '../render/templates/template-set.ts';
import { sheetTokens } from '../render/theme/theme-tokens.ts';
import type { DrawnBriefing } from './draw-briefing.ts';
import { hyphenateMarkedWords, layOutPages } from './hyphenate-in-page.ts';
import { loadFonts } from './load-fonts.ts';
import { printDocument } from './print-document.ts';
import type { EditionDocument } from './print-editions.ts';
import { excerptsOf } from './receipt-of.ts';

/** A briefing whose slides were fitted. */
interface Fitted {
  /** The deck as it was composed, before slides were split. */
  readonly whole: Deck;
  readonly fitted: DrawnBriefing;
  /** The chosen slides, without notes. */
  readonly slides: readonly RenderedSlide[];
}

/**
 * Draws the editions that are printed on sheets. They share their fonts. Characters that no font has, and mistakes in templates, are reported.
 */
export async function drawEditions(
  editions: readonly SheetEdition[],
  chosen: Fitted,
  host: Host,
): Promise<Checked<readonly EditionDocument[]>> {
  if (editions.length === 0) return { value: [], diagnostics: [] };
  const drawn = chosen.fitted;
  const files = await loadEditionFiles(drawn.templates, host);
  const material = await materialOf(chosen, files);
  const checked = await Promise.all(editions.map((edition) => drawEdition(edition, material)));
  const drawings = checked.map(({ value }) => value);
  const { tokensCss } = drawn.templates;
  const fonts = await loadFonts(drawings.flatMap(setTexts), tokensCss, drawn.place.shownPath, host);
  const diagnostics: Diagnostic[] = checked.flatMap((drawing) => drawing.diagnostics);
  const drawPrint = async (drawing: DrawnEdition): Promise<EditionDocument> => {
    const { themeCss } = drawn.templates;
    const styles = [fonts.value.css, tokensOf(drawn), themeCss, cssOf(drawing.edition, files)];
    const html = editionDocument(drawn.deck, drawing, styles);
    const { edition, pieces, setFor } = drawing;
    return {
      edition,
      html,
      assets: filesOfPictures(drawn.images),
      pageCount: pieces.length,
      pageLabels: null,
      change:
        setFor === null ? await hyphenateMarkedWords([{ html }], host) : await layOutPages(setFor, host),
    };
  };
  const value = await Promise.all(drawings.map(drawPrint));
  const alone = editions.includes('handout') ? checkContexts(drawn, material) : [];
  return { value, diagnostics: [...alone, ...diagnostics, ...fonts.diagnostics] };
}

/** Says where a handout of quotations can’t have what it is made for. */
function checkContexts(
  drawn: DrawnBriefing,
  { handout, whole, excerpts }: EditionMaterial,
): readonly Diagnostic[] {
  const total = whole.quotations.length;
  const alone = whole.quotations.filter(({ id }) => !excerpts.has(id)).length;
  if (handout !== 'quotes' || alone === 0) return [];
  const isKeptBack = drawn.savedSources.lock?.share === 'locator';
  return [quotesAlone({ alone, total, isKeptBack }, NOWHERE)];
}

async function materialOf(
  { whole, fitted: drawn, slides }: Fitted,
  files: EditionFiles,
): Promise<EditionMaterial> {
  const { paper, handout, withNotes } = drawn.settings.print;
  return {
    deck: drawn.deck,
    whole,
    slides,
    drawing: drawn.drawing,
    templates: await templateSet(new Map([...drawn.templates.files, ...templatesAmong(files)])),
    excerpts: handout === 'quotes' ? excerptsOf(drawn) : new Map(),
    paper,
    handout,
    withNotes,
  };
}

/** Without the style sheets: Lectern’s own templates need no compiler, and anything else asks for it. */
function templatesAmong(files: EditionFiles): EditionFiles {
  return new Map([...files].filter(([name]) => name.endsWith('.hbs')));
}

function tokensOf({ settings, templates }: DrawnBriefing): string {
  const { tokensCss, monoCss } = templates;
  return [tokensCss, sheetTokens(templates), settings.isMono ? monoCss : ''].join('\n');
}

function cssOf(edition: Edition, files: EditionFiles): string {
  return [files.get('editions/sheet.css'), files.get(`editions/${edition}.css`)]
    .map((file) => file?.text ?? '')
    .join('\n');
}

/** All that an edition sets, for the fonts; the margins in the sans. */
function setTexts({ pieces, marginTexts }: DrawnEdition): readonly RenderedSlide[] {
  const [first] = pieces;
  if (first === undefined) return pieces;
  const html = marginTexts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return [...pieces, { slide: first.slide, html: `${html}<p>0123456789</p>` }];
}

/** The chosen slides as a document of their own, with a page for each step where that was asked for. */
export async function drawSlidesApart(
  drawn: DrawnBriefing,
  chosen: readonly RenderedSlide[],
  host: Host,
): Promise<EditionDocument> {
  const pages = drawn.settings.print.withSteps ? chosen.map(revealSteps) : chosen.map((slide) => [slide]);
  const slides = pages.flat();
  const { html, assets } = printDocument({ ...drawn, slides });
  return {
    edition: 'slides',
    html: withoutDeadLinks(html),
    assets,
    pageCount: slides.length,
    pageLabels: pages.flatMap(labelsOf),
    change: await hyphenateMarkedWords(slides, host),
  };
}

/** A slide’s pages go by its number; with steps `3.1`, `3.2` and so on, `3` once it is whole. */
function labelsOf(pages: readonly RenderedSlide[]): readonly string[] {
  return pages.map(({ slide }, step) =>
    step === pages.length - 1 ? String(slide.number) : `${slide.number}.${step + 1}`,
  );
}
