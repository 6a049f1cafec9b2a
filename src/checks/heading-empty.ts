import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { blocksShown } from './read-slide.ts';
import type { Rule } from './rule.ts';

const empty = diagnosticKind({
  code: 'heading/empty',
  severity: 'warning',
  message: () => 'This heading has no words.',
  hint: () => 'Say in it what the slide shows; a slide that needs no heading begins with a line of ---.',
  docs: 'A screen reader announces an empty heading and then says nothing; in the outline of the PDF it is a blank line.',
});

/** Every heading has words. */
export const headingEmpty: Rule = {
  kind: empty,
  *check(outline) {
    const headings = outline.slides.flatMap(({ heading }) => heading ?? []);
    for (const block of [...headings, ...blocksShown(outline)]) {
      if (block.type !== 'heading' || plainText(block.children) !== '') continue;
      yield empty({}, { file: outline.file.path, position: block.position });
    }
  },
};
