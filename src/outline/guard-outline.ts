import type { Checked, Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { depthOfLine, MAX_DEPTH } from '../markdown/inlines/marked-lexer.ts';
import { tooDeep } from '../markdown/inlines/markdown-diagnostics.ts';
import { controlCharacter } from '../markdown/report-hidden.ts';
import { codeOf } from '../text/hidden-characters.ts';
import {
  endOfLine,
  type Position,
  type Range,
  positionBetween,
  sourceFile,
  type SourceFile,
} from '../text/source-file.ts';
import { largeFrontMatter } from './front-matter-diagnostics.ts';
import { longLine, notUtf8, tooLarge, longSlide, tooManySlides } from './outline-diagnostics.ts';
import type { OutlineRanges, SlideRange } from './split-slides.ts';

/**
 * Takes out of an outline what no parser should meet: lines of absurd length or depth, control characters. They are
 * reported and replaced by as many spaces, so that every offset stays right. marked fails or takes minutes on such
 * input (5,000 nested `>` overflow its stack; a list nested 1,000 deep takes twenty seconds).
 */
export function guardOutline(path: string, text: string): Checked<SourceFile> {
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  if (clean.length > MAX_CHARACTERS) {
    const megabytes = (clean.length / 1e6).toFixed(1);
    return {
      value: sourceFile(path, ''),
      diagnostics: [tooLarge({ megabytes }, { file: path, position: null })],
    };
  }
  const file = sourceFile(path, clean);
  const diagnostics = [...hazardousCharacters(file)];
  const lines = clean.split('\n').map((line, index) => {
    const hazard = hazardOfLine(line, file, index + 1);
    if (hazard === null) return line;
    diagnostics.push(hazard);
    return ' '.repeat(line.length);
  });
  const value = lines.join('\n').replace(HAZARDS, ' ');
  return { value: sourceFile(path, value), diagnostics };
}

/** A thousand full slides have under 1 MB. */
const MAX_CHARACTERS = 2_000_000;
const MAX_LINE = 20_000;
/** The same fault on every line of a binary file is one fault. */
const MAX_REPORTS = 5;

function hazardOfLine(line: string, file: SourceFile, lineNumber: number): Diagnostic | null {
  if (line.length < MAX_DEPTH) return null;
  const start = file.lineStarts[lineNumber - 1] ?? 0;
  const place = { file: file.path, position: positionBetween(file, start, start + line.length) };
  const levels = depthOfLine(line);
  if (levels > MAX_DEPTH) return tooDeep({ levels }, place);
  return line.length > MAX_LINE ? longLine({ characters: line.length }, place) : null;
}

function hazardousCharacters(file: SourceFile): readonly Diagnostic[] {
  const found = [...first(file.text.matchAll(HAZARDS), MAX_REPORTS + 1)];
  return found.slice(0, MAX_REPORTS).map(({ 0: character, index }) => {
    const position = positionBetween(file, index, index + 1);
    // What is full of them is another file, and no better without.
    const fix = found.length > MAX_REPORTS ? null : withoutCharacter(character, position);
    return controlCharacter({ name: `U+${codeOf(character)}` }, { file: file.path, position, fix });
  });
}

const HAZARDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Those that part words in old files leave a blank. */
function withoutCharacter(character: string, position: Position): Fix {
  return /[\u000b\f\u001c-\u001f\u0085]/u.test(character)
    ? fixTo(' ', position, 'Write a blank in its place')
    : fixTo('', position, 'Delete it');
}

function* first<T>(items: Iterable<T>, most: number): Iterable<T> {
  let taken = 0;
  for (const item of items) {
    if (taken === most) return;
    taken += 1;
    yield item;
  }
}

/** The text of an outline; `null` where its bytes aren’t UTF-8, or are more than any outline has. */
export function decodeOutline(bytes: Uint8Array, path: string): Checked<string | null> {
  const place = { file: path, position: null };
  if (bytes.length > MAX_BYTES) {
    const megabytes = (bytes.length / 1e6).toFixed(1);
    return { value: null, diagnostics: [tooLarge({ megabytes }, place)] };
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return { value: null, diagnostics: [notUtf8({ path }, place)] };
  }
}

/** More than the characters that an outline may have ever take; what has more isn’t read any further. */
export const MAX_BYTES = 8_000_000;

/**
 * Leaves out of an outline what no deck can be made of, however small the file is: slides by the ten thousand, or lines
 * on one of them. Each is reported once, with its place, and the rest is read.
 */
export function boundSlides(ranges: OutlineRanges, file: SourceFile): OutlineRanges {
  const diagnostics = [...ranges.diagnostics];
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const placeOf = ({ start, end }: Range) => ({ file: file.path, position: lineAt(file, start, end) });
  const { frontMatter, slides } = ranges;
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
  return { ...ranges, frontMatter: isHeadLarge ? null : frontMatter, slides: bounded, diagnostics };
}

/** A talk has some dozens; each slide knows its place among the others. */
const MOST_SLIDES = 2000;

/** Each section slide shows the names of all sections. */
const MOST_SECTIONS = 500;

/** Of a slide with its notes. The last one may hold the footnotes of all. */
const MOST_LINES = 10_000;

/** The sources of a book; `bibliography:` takes more. YAML holds each key against all the others. */
const LONGEST_FRONT_MATTER = 200_000;
const MOST_KEYS = 10_000;

function isLarge(frontMatter: string): boolean {
  return frontMatter.length > LONGEST_FRONT_MATTER || frontMatter.split(':').length > MOST_KEYS;
}

/** The first line of a range, which says enough of one of thousands. */
function lineAt(file: SourceFile, start: number, end: number): Position {
  return positionBetween(file, start, Math.min(endOfLine(file.text, start), end));
}

function linesOf({ body, notes }: SlideRange, { text }: SourceFile): number {
  let lines = 0;
  for (const { start, end } of notes === null ? [body] : [body, notes])
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
      lines += 1;
  return lines;
}
