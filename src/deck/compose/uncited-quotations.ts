import type { Quotation } from '../../outline/outline.ts';
import type { Position } from '../../text/source-file.ts';
import type { Slide } from '../layouts/layouts.ts';

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
