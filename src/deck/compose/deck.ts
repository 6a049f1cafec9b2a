import type { Quotation } from '../../outline/outline.ts';
import type { Position } from '../../text/source-file.ts';
import type { Source } from '../format-source.ts';
import type { Slide } from '../layouts/layouts.ts';

/** The briefing as a sequence of typed slides; everything that a template may show. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string | null;
  readonly event: string | null;
  readonly presenters: readonly string[];
  readonly date: string | null;
  /** For whom it is, such as “Draft, not for quotation”; on every page. */
  readonly circulation: string | null;
  /** Number or name of this state of the briefing. */
  readonly edition: string | null;
  /** A short mark of all that an edition was made of; `null` before that is known, and without an edition. */
  readonly build: string | null;
  /** How long the talk is to take, in seconds; `null` where nothing is planned. */
  readonly planned: number | null;
  /** BCP 47 tag of the main language. */
  readonly language: string;
  readonly slides: readonly Slide[];
  /** Everything that is checked against a source, in order. */
  readonly quotations: readonly Quotation[];
  /** Sources by id, all that the front matter names. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Default language of each script, such as Han → zh-Hans. */
  readonly scripts: ReadonlyMap<string, string>;
}

/**
 * The quotations of each slide that no citation stands for, by the slide’s id: those of the front matter on the title
 * slide, of a footnote where it is referred to.
 */
export function uncitedQuotations(
  slides: readonly Slide[],
  quotations: readonly Quotation[],
): ReadonlyMap<string, readonly string[]> {
  const uncited = quotations.filter(({ citation }) => citation === null);
  if (uncited.length === 0) return new Map();
  const notes = slides.flatMap(placesOfNotes);
  const isIn = (places: readonly Position[], { position: { start } }: Quotation): boolean =>
    places.some((place) => place.start.offset <= start.offset && start.offset < place.end.offset);
  const isOn = (slide: Slide, quotation: Quotation): boolean => {
    if (quotation.kind === 'front-matter') return slide.layout === 'title';
    return isIn(isIn(notes, quotation) ? placesOfNotes(slide) : [slide.position], quotation);
  };
  return new Map(
    slides.map((slide) => [slide.id, uncited.filter((one) => isOn(slide, one)).map(({ id }) => id)]),
  );
}

function placesOfNotes({ footnotes }: Slide): readonly Position[] {
  return footnotes.flatMap(({ children }) => children.map(({ position }) => position));
}
