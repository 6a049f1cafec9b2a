import { rule } from './rule.ts';
import { blocksShown, writeLevel } from './read-slide.ts';

/** Headings of the levels that begin slides don’t be inside of one. */
export const headingInsideSlide = rule({
  code: 'heading/inside-slide',
  severity: 'warning',
  message: ({ level }: { readonly level: number }) =>
    `This heading has the level of a ${level === 1 ? 'section' : 'slide'}, but is inside a slide.`,
  hint: () => 'Write ### for a heading inside a slide; # and ## at the start of a line begin a new one.',
  docs: 'A `#` or `##` heading begins a slide at the start of a line. In a list or a division, or underlined with `===` or `----`, it can’t, and only looks as if it did.',
  fix: 'applied',
  *check(outline, insideSlide) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'heading' || block.level > 2) continue;
      const fix = writeLevel(block, 3, file);
      yield insideSlide({ level: block.level }, { file: file.path, position: block.position, fix });
    }
  },
});
