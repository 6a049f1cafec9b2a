import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { HandoutForm, Paper } from '../outline/edition.ts';
import type { RenderedSlide, SlideSettings } from '../render/render-slides.ts';
import type { TemplateSet } from '../render/templates/template-set.ts';
import { idOfWhole } from '../deck/number-part.ts';

/** What the editions are drawn from. */
export interface EditionMaterial {
  /** As it is shown: slides that were too full are several. */
  readonly deck: Deck;
  /** As it was composed, before slides were split. */
  readonly whole: Deck;
  /** The chosen slides of it, fitted, without notes. */
  readonly slides: readonly RenderedSlide[];
  readonly drawing: Pick<SlideSettings, 'bibliography' | 'images'>;
  /** The templates of slides and of editions. */
  readonly templates: TemplateSet;
  /** What stands around each quotation, by its id; none where the text may not be shown or isn’t at hand. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  readonly paper: Paper;
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
