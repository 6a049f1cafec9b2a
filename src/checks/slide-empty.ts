import { isLayoutClass } from '../deck/choose-layout.ts';
import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import { placeOfSlide } from './place-of-slide.ts';
import type { Rule } from './rule.ts';

const empty = diagnosticKind({
  code: 'slide/empty',
  severity: 'warning',
  message: () => 'This slide has nothing on it but its heading.',
  hint: () => 'Write what it shows, or take it out; a # heading makes a section slide.',
  docs: 'A slide without a body is usually one that was planned and forgotten. A class such as `{.agenda}` makes a slide that fills itself; a `#` heading needs no body.',
});

/** Every slide shows something. A body that doesn’t suit its class is reported when the deck is composed. */
export const slideEmpty: Rule = {
  kind: empty,
  *check(outline) {
    for (const slide of outline.slides) {
      const isFilledOrReported =
        slide.layout !== null && isLayoutClass(slide.layout) && slide.layout !== 'points';
      if (slide.kind === 'section' || slide.body.length > 0 || isFilledOrReported) continue;
      yield empty({}, placeOfSlide(slide, outline));
    }
  },
};
