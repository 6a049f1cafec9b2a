import type { Deck } from '../deck/compose/deck.ts';
import { idOfWhole } from '../deck/slide.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { Edition, HandoutForm } from '../outline/front-matter.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { NotesSetting, RowsSetting, SheetSetting } from '../layout/slides-update.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { looksOf, type Sheet } from './sheet.ts';
import { staticDocument } from '../render/document/static-document.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { SlideSettings } from '../render/view-slide.ts';
import type { TemplateSet } from '../render/templates/template-set.ts';

/** An edition, drawn, before it has its fonts. */
export interface DrawnEdition {
  readonly edition: Edition;
  /** What is on its pages, in order, each piece with the slide that it comes from. */
  readonly pieces: readonly RenderedSlide[];
  /** Rules for its pages that depend on the briefing. */
  readonly pageCss: string;
  /** With what its lines and notes, or its rows, are set in the page; `null` where they aren’t. */
  readonly setting: SheetSetting | NotesSetting | RowsSetting | null;
  /** Texts of running headers and footers, which are set in the sans. */
  readonly marginTexts: readonly string[];
}

/** Draws an edition from the slides as they were fitted, so that all editions agree. */
export type DrawEdition = (material: DrawingMaterial) => Promise<DrawnEdition>;

/** Draws an edition, and says what is wrong with its templates. */
export async function drawEdition(
  drawWith: DrawEdition,
  material: EditionMaterial,
): Promise<Checked<DrawnEdition>> {
  const diagnostics: Diagnostic[] = [];
  const words = uiStrings(material.deck.language);
  const draw: DrawPiece = (slide, name, view) => {
    const drawn = material.templates.draw(`editions/${name}.hbs`, view, words);
    diagnostics.push(...drawn.diagnostics);
    return { slide, html: drawn.value };
  };
  return { value: await drawWith({ ...material, draw }), diagnostics };
}

/** The static document of an edition; `styles` come before the rules for its pages. */
export function editionDocument(
  deck: Deck,
  drawn: DrawnEdition,
  sheet: Sheet,
  styles: readonly string[],
): string {
  const body = withoutDeadLinks(drawn.pieces.map(({ html }) => html).join(''));
  const look = ['edition', `edition--${drawn.edition}`, ...looksOf(sheet)].join(' ');
  return staticDocument(deck, [...styles, drawn.pageCss], body, look);
}

/**
 * Takes the address off links to places that a document doesn’t have, such as slides that aren’t printed: in a PDF they
 * would lead to the address that the document was printed from.
 */
export function withoutDeadLinks(html: string): string {
  const places = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
  return html.replaceAll(/<a href="#([^"]*)"/gu, (link, target: string) =>
    places.has(target) ? link : '<a',
  );
}

/** What the editions are drawn from, and for which sheets. */
export interface EditionMaterial extends Sheet {
  /** As it is shown: slides that were too full are several. */
  readonly deck: Deck;
  /** As it was composed, before slides were split. */
  readonly whole: Deck;
  /** The chosen slides of it, fitted, without notes. */
  readonly slides: readonly RenderedSlide[];
  readonly drawing: Pick<SlideSettings, 'bibliography' | 'images'>;
  /** The templates of slides and of editions. */
  readonly templates: TemplateSet;
  /** What is around each quotation, by its id; none where the text may not be shown or isn’t at hand. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  readonly handout: HandoutForm;
  /** Whether the handout has the speaker notes beside its slides. */
  readonly withNotes: boolean;
}

/** What one edition is drawn from, and with. */
export interface DrawingMaterial extends EditionMaterial {
  readonly draw: DrawPiece;
}

/** Draws a piece of an edition by a template in templates/editions; `slide` is the one that it comes from. */
export type DrawPiece = (slide: Slide, name: string, view: object) => RenderedSlide;

/** The slides that were chosen, as they were composed: of one that was split, any part chooses it. */
export function chosenWholes({ whole, slides }: Pick<EditionMaterial, 'whole' | 'slides'>): readonly Slide[] {
  const chosen = new Set(slides.map(({ slide }) => idOfWhole(slide.id)));
  return whole.slides.filter(({ id }) => chosen.has(id));
}
