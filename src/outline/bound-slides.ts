import { endOfLine } from '../source/line-table.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Position, Range } from '../source/position.ts';
import { positionBetween } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import { largeFrontMatter } from './front-matter/front-matter-diagnostics.ts';
import { longSlide, tooManySlides } from './outline-diagnostics.ts';
import type { OutlineStretches, SlideStretch } from './split-slides.ts';

/** A talk has some dozens; each slide knows its place among the others. */
const MOST_SLIDES = 2000;

/** Each section slide shows the names of all sections. */
const MOST_SECTIONS = 500;

/** Of a slide with its notes. The last one may hold the footnotes of all. */
const MOST_LINES = 10_000;

/** The sources of a book; `bibliography:` takes more. YAML holds each key against all the others. */
const LONGEST_FRONT_MATTER = 200_000;
const MOST_KEYS = 10_000;

/**
 * Leaves out of an outline what no deck can be made of, however small the file is: slides by the ten thousand, or lines
 * on one of them. Each is reported once, with its place, and the rest is read.
 */
export function boundSlides(stretches: OutlineStretches, file: SourceFile): OutlineStretches {
  const diagnostics = [...stretches.diagnostics];
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const placeOf = ({ start, end }: Range) => ({ file: file.path, position: lineAt(file, start, end) });
  const { frontMatter, slides } = stretches;
  const isHeadLarge = frontMatter !== null && isLarge(file.text.slice(frontMatter.start, frontMatter.end));
  if (isHeadLarge)
    report(largeFrontMatter({ limit: LONGEST_FRONT_MATTER, keys: MOST_KEYS }, placeOf(frontMatter)));
  const sections = slides.filter(({ kind }) => kind === 'section');
  const section = sections[MOST_SECTIONS];
  const atSection = section === undefined ? Infinity : slides.indexOf(section);
  const kept = Math.min(MOST_SLIDES, atSection);
  const first = slides[kept];
  if (first !== undefined) {
    const excess =
      kept === atSection
        ? ({ count: sections.length, what: 'sections', limit: MOST_SECTIONS } as const)
        : ({ count: slides.length, what: 'slides', limit: MOST_SLIDES } as const);
    report(tooManySlides(excess, placeOf(first.heading ?? first.body)));
  }
  const bounded = slides.slice(0, kept).map((slide) => {
    const lines = linesOf(slide, file);
    if (lines <= MOST_LINES) return slide;
    report(longSlide({ lines, limit: MOST_LINES }, placeOf(slide.heading ?? slide.body)));
    return { ...slide, body: { start: slide.body.start, end: slide.body.start }, notes: null };
  });
  return { frontMatter: isHeadLarge ? null : frontMatter, slides: bounded, diagnostics };
}

function isLarge(frontMatter: string): boolean {
  return frontMatter.length > LONGEST_FRONT_MATTER || frontMatter.split(':').length > MOST_KEYS;
}

/** The first line of a stretch, which says enough of one of thousands. */
function lineAt(file: SourceFile, start: number, end: number): Position {
  return positionBetween(file, start, Math.min(endOfLine(file.text, start), end));
}

function linesOf({ body, notes }: SlideStretch, { text }: SourceFile): number {
  let lines = 0;
  for (const { start, end } of notes === null ? [body] : [body, notes])
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
      lines += 1;
  return lines;
}
