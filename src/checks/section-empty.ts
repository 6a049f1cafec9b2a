import { placeOfSlide } from '../outline/outline.ts';
import { rule } from './rule.ts';

/** Every section has slides. */
export const sectionEmpty = rule({
  code: 'section/empty',
  severity: 'warning',
  message: () => 'This section has no slides.',
  hint: () => 'Write a slide under it with “## Heading”, or delete the section.',
  docs: 'A section announces what follows, in the agenda and in the outline of the PDF. One with nothing below it announces nothing. Sections that hold more than a line of text count as slides, and so do all in a deck that has only `#` headings.',
  *check(outline, empty) {
    const { slides } = outline;
    if (slides.every(({ kind }) => kind === 'section')) return;
    for (const [index, slide] of slides.entries()) {
      const isFollowed = slides[index + 1]?.kind === 'slide';
      if (slide.kind === 'slide' || isFollowed || slide.body.length > 1) continue;
      yield empty({}, placeOfSlide(slide, outline));
    }
  },
});
