import { rule } from './rule.ts';
import { writeLevel, ownBlocks } from './read-slide.ts';

interface Skip {
  readonly level: number;
  readonly expected: number;
}

/** The headings inside a slide go down one level at a time. */
export const headingSkipsLevel = rule({
  code: 'heading/skips-level',
  severity: 'warning',
  message: ({ level, expected }: Skip) =>
    `This heading is of level ${level}; the next level here is ${expected}.`,
  hint: ({ expected }) => `Write ${'#'.repeat(expected)}.`,
  docs: 'A screen reader announces the level of a heading, and a gap sounds like a heading that was missed. The heading of a slide is `##`; one inside it is `###`.',
  fix: 'applied',
  *check({ file, slides }, skipsLevel) {
    for (const { body } of slides) {
      let above = SLIDE_LEVEL;
      for (const block of ownBlocks(body)) {
        if (block.type !== 'heading') continue;
        const { level, position } = block;
        const expected = above + 1;
        if (level > expected) {
          const fix = writeLevel(block, expected, file);
          yield skipsLevel({ level, expected }, { file: file.path, position, fix });
        }
        above = Math.max(level, SLIDE_LEVEL);
      }
    }
  },
});

/** A slide’s own heading is `##`. */
const SLIDE_LEVEL = 2;
