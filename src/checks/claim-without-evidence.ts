import { inlinesOfBodyBlock } from '../outline/inlines-of-outline.ts';
import { hasCitation } from './read-slide.ts';
import { placeOfSlide } from '../outline/outline.ts';
import { rule } from './rule.ts';

/** The body of every claim slide cites something. */
export const claimWithoutEvidence = rule({
  code: 'claim/no-evidence',
  severity: 'error',
  message: () => 'Nothing on this slide says where its claim can be found.',
  hint: () =>
    'Cite a passage in the body, such as [@source, para. 3]; or take {.claim} off, if it is your own point.',
  docs: 'On a `{.claim}` slide the heading is what the article claims and the body is the evidence: quotations, or points with a citation. A body without any citation proves nothing.',
  *check(outline, withoutEvidence) {
    for (const slide of outline.slides) {
      if (slide.layout !== 'claim') continue;
      const nodes = slide.body.flatMap(inlinesOfBodyBlock);
      if (!hasCitation(nodes, outline)) yield withoutEvidence({}, placeOfSlide(slide, outline));
    }
  },
});
