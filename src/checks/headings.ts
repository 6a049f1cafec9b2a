import { LAYOUT_CLASSES } from '../deck/layouts/layouts.ts';
import type { Heading } from '../markdown/nodes/block.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { notesOfTitle, placeOfSlide } from '../outline/outline.ts';
import { blocksShown, ownBlocks, writeLevel } from './read-slide.ts';
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

/** No two slides, and no two sections, have the same heading. */
export const headingDuplicate = rule({
  code: 'heading/duplicate',
  severity: 'warning',
  message: ({ heading }: { readonly heading: string }) => `Another slide has the heading “${heading}” too.`,
  hint: () => 'Say in each heading what its own slide shows.',
  docs: 'Headings are how a reader finds a slide: in the overview, in the outline of the PDF, with a screen reader. Two equal ones can’t be distinguished.',
  *check({ file, slides }, duplicate) {
    const firsts = new Map<string, Heading>();
    for (const { kind, heading } of slides) {
      const text = plainText(heading?.children ?? []);
      if (heading === null || text === '') continue;
      const key = `${kind} ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}\p{S}?]+/gu) ?? []).join(' ')}`;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, heading);
        continue;
      }
      const related = [{ message: 'The first is here:', file: file.path, position: first.position }];
      yield duplicate({ heading: text }, { file: file.path, position: heading.position, related });
    }
  },
});

/** Headings of the levels that begin slides don’t be inside of one. */
export const headingInsideSlide = rule({
  code: 'heading/inside-slide',
  severity: 'warning',
  message: ({ level }: { readonly level: number }) =>
    `This heading has the level of a ${level === 1 ? 'section' : 'slide'}, but is inside a slide.`,
  hint: () => 'Write ### for a heading inside a slide; # and ## at the start of a line begin a new one.',
  docs: 'A `#` or `##` heading begins a slide at the start of a line. In a list or a division, or underlined with `===` or `----`, it can’t.',
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

/** A heading fits two lines of large type. */
export const headingTooLong = rule({
  code: 'heading/too-long',
  severity: 'warning',
  message: ({ characters }: { readonly characters: number }) => `This heading has ${characters} characters.`,
  hint: () => `Say it in up to ${MAX_CHARACTERS}: one short sentence.`,
  docs: 'A heading is read at a glance, in large type. Past ninety characters it takes three lines, and space from what it heads.',
  *check({ file, slides }, tooLong) {
    for (const { heading } of slides) {
      const characters = plainText(heading?.children ?? []).length;
      if (heading === null || characters <= MAX_CHARACTERS) continue;
      yield tooLong({ characters }, { file: file.path, position: heading.position });
    }
  },
});

/** Two lines of a heading at its full size; each holds about 45 characters of Latin text. */
const MAX_CHARACTERS = 90;

/** Every section has slides. */
export const sectionEmpty = rule({
  code: 'section/empty',
  severity: 'warning',
  message: () => 'This section has no slides.',
  hint: () => 'Write a slide under it with “## Heading”, or delete the section.',
  docs: 'A section announces what follows. Sections that hold more than a line of text count as slides, and so do all in a deck that has only `#` headings.',
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
