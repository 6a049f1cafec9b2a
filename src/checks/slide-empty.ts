import { LAYOUT_CLASSES } from '../deck/layouts/layouts.ts';
import { notesOfTitle, placeOfSlide } from '../outline/outline.ts';
import { rule } from './rule.ts';

/** Every slide shows something. A body that doesn’t suit its class is reported when the deck is composed. */
export const slideEmpty = rule({
  code: 'slide/empty',
  severity: 'warning',
  message: ({ isAgenda }: { readonly isAgenda: boolean }) =>
    isAgenda
      ? 'This agenda is empty, because the outline has no sections.'
      : 'This slide has nothing on it but its heading.',
  hint: ({ isAgenda }) =>
    isAgenda
      ? 'Begin each section with “# Heading”, or delete the agenda.'
      : 'Write what it shows, or delete it; a # heading makes a section slide.',
  docs: 'A slide without a body is usually one that was planned and forgotten. A class such as `{.agenda}` makes a slide that fills itself, with the sections of the outline; a `#` heading needs no body.',
  *check(outline, empty) {
    const hasSections = outline.slides.some(({ kind }) => kind === 'section');
    for (const slide of outline.slides) {
      const isAgenda = slide.layout === 'agenda';
      const isFilledOrReported =
        slide.layout !== null && LAYOUT_CLASSES.includes(slide.layout) && slide.layout !== 'points';
      const isFilled = slide.body.length > 0 || (isAgenda ? hasSections : isFilledOrReported);
      if (slide.kind === 'section' || isFilled || slide === notesOfTitle(outline)) continue;
      yield empty({ isAgenda }, placeOfSlide(slide, outline));
    }
  },
});
