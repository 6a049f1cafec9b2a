import { plainText } from '../markdown/nodes/plain-text.ts';
import { blocksShown } from './read-slide.ts';
import { rule } from './rule.ts';

/** Every heading has words. */
export const headingEmpty = rule({
  code: 'heading/empty',
  severity: 'warning',
  message: () => 'This heading has no words.',
  hint: () => 'Say in it what the slide shows; a slide that needs no heading begins with a line of ---.',
  docs: 'A screen reader announces an empty heading and then says nothing; in the outline of the PDF it is a blank line.',
  *check(outline, empty) {
    const headings = outline.slides.flatMap(({ heading }) => heading ?? []);
    for (const block of [...headings, ...blocksShown(outline)]) {
      if (block.type !== 'heading' || plainText(block.children) !== '') continue;
      yield empty({}, { file: outline.file.path, position: block.position });
    }
  },
});
