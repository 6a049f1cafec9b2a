import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { endOfLine, type Range, type SourceFile, positionBetween } from '../text/source-file.ts';
import { oncePer } from '../text/once-per.ts';
import { dashesUnderText, unclosedLiteral } from './outline-diagnostics.ts';
import { splitFrontMatter } from './locate-front-matter.ts';

/** What begins the notes of a slide. */
export const NOTES = /^notes?:[ \t]*/iu;

/** Where the parts of one slide are; offsets into the outline. */
export interface SlideRange {
  readonly kind: 'section' | 'slide';
  /** The text of the heading line without its `#`. */
  readonly heading: Range | null;
  readonly body: Range;
  /** What follows `Note:`. */
  readonly notes: Range | null;
}

export interface OutlineRanges {
  readonly frontMatter: Range | null;
  /** Where what follows the front matter begins. */
  readonly bodyStart: number;
  readonly slides: readonly SlideRange[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parts an outline at the lines that part slides (`#`, `##`, `---`) and notes (`Note:`), all at the start of a line and
 * outside of code fences and comments. Markdown is parsed afterwards, one slide at a time, so nothing that an author
 * leaves open reaches into the next slide.
 */
export const splitSlides = oncePer((file: SourceFile): OutlineRanges => {
  const head = splitFrontMatter(file);
  const splitter = new SlideSplitter(file, head.bodyStart);
  return {
    frontMatter: head.frontMatter,
    bodyStart: head.bodyStart,
    slides: splitter.split(),
    diagnostics: [...head.diagnostics, ...splitter.diagnostics],
  };
});

/** `## Heading ##` without the hashes that close it, and the white space before them. */
function withoutClosing(heading: string): string {
  const text = heading.trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  return /[ \t]/u.test(text.charAt(end - 1)) ? text.slice(0, end).trimEnd() : text;
}

/** `## Heading {.claim} <!-- why -->` without the comment. */
function withoutComment(heading: string): string {
  const comment = heading.indexOf('<!--');
  return comment !== -1 && heading.endsWith('-->') ? heading.slice(0, comment).trimEnd() : heading;
}

/** Whether a text has nothing in it but comments. */
export function holdsOnlyComments(text: string): boolean {
  let at = 0;
  while (text.startsWith('<!--', (at = nextSign(text, at)))) {
    const end = text.indexOf('-->', at);
    if (end === -1) return true;
    at = end + 3;
  }
  return at === text.length;
}

/** Where the next sign that isn’t blank is. */
function nextSign(text: string, from: number): number {
  const blank = /\s*/uy;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

/** Walks the lines of an outline once. */
class SlideSplitter {
  readonly diagnostics: Diagnostic[] = [];
  private readonly slides: SlideRange[] = [];
  private kind: SlideRange['kind'] = 'slide';
  private heading: Range | null = null;
  private bodyStart: number;
  private notesMark: { readonly markStart: number; readonly textStart: number } | null = null;
  private readonly literal = new LiteralTracker();
  private readonly file: SourceFile;
  private readonly start: number;
  private previousLine = '';
  /** The line that opened the fence or comment which is open. */
  private opening: Range | null = null;
  private hidesSlides = false;

  constructor(file: SourceFile, start: number) {
    this.file = file;
    this.start = start;
    this.bodyStart = start;
  }

  split(): readonly SlideRange[] {
    const { text } = this.file;
    let lineStart = this.start;
    while (lineStart < text.length) {
      const end = endOfLine(text, lineStart);
      this.readLine(text.slice(lineStart, end), lineStart);
      lineStart = end + 1;
    }
    this.closeSlide(text.length);
    this.reportUnclosed();
    return this.slides;
  }

  private readLine(line: string, start: number): void {
    const wasOpen = this.literal.open !== null;
    if (!this.literal.takes(line)) this.readOpenLine(line, start);
    else if (!wasOpen) {
      this.opening = { start, end: start + line.length };
      this.hidesSlides = false;
    } else if (/^#{1,2}[ \t\u00A0]|^---[ \t]*$/u.test(line)) this.hidesSlides = true;
    this.previousLine = line;
  }

  /** A fence that ends with the outline is Markdown; one that swallowed slides is a slip. */
  private reportUnclosed(): void {
    const what = this.literal.open;
    if (what === null || this.opening === null || !this.hidesSlides) return;
    const position = positionBetween(this.file, this.opening.start, this.opening.end);
    this.diagnostics.push(unclosedLiteral({ what }, { file: this.file.path, position }));
  }

  private readOpenLine(line: string, start: number): void {
    const heading = /^(#{1,2})(?![^ \t\u00A0])[ \t\u00A0]*([^]*)$/u.exec(line);
    const note = NOTES.exec(line);
    if (heading !== null) {
      this.closeSlide(start);
      const title = withoutComment(withoutClosing(heading[2] ?? ''));
      this.openSlide(heading[1] === '#' ? 'section' : 'slide', line, title, start);
    } else if (/^-{3,}[ \t]*$/u.test(line)) this.readDashes(line, start);
    else if (note !== null && this.notesMark === null) {
      this.notesMark = { markStart: start, textStart: start + note[0].length };
    }
  }

  /** `----` and longer right under text make a heading, as in Markdown; three dashes part slides. */
  private readDashes(line: string, start: number): void {
    const isUnderText =
      this.previousLine.trim() !== '' && !/^(?:#|-{3,}|:{3,}|<!--|.*-->\s*$)/u.test(this.previousLine);
    const canBeHeading = isUnderText && !/^\s*(?:[-*+>|]|\d+[.)])/u.test(this.previousLine);
    if (canBeHeading && line.trimEnd().length > 3) return;
    if (canBeHeading) {
      const position = positionBetween(this.file, start, start + line.trimEnd().length);
      const above = positionBetween(this.file, start, start);
      const fix = fixTo('\n', above, 'Leave an empty line before the dashes');
      this.diagnostics.push(dashesUnderText({}, { file: this.file.path, position, fix }));
    }
    this.closeSlide(start);
    this.openSlide('slide', line, null, start);
  }

  private openSlide(kind: SlideRange['kind'], line: string, heading: string | null, start: number): void {
    this.kind = kind;
    this.bodyStart = Math.min(start + line.length + 1, this.file.text.length);
    const headingStart = heading === null ? 0 : start + line.indexOf(heading);
    this.heading = heading === null ? null : { start: headingStart, end: headingStart + heading.length };
  }

  /** Ends the slide that is open; one with neither heading nor text is none, whatever comments it has. */
  private closeSlide(end: number): void {
    const bodyEnd = this.notesMark?.markStart ?? end;
    const notes = this.notesMark === null ? null : { start: this.notesMark.textStart, end };
    const isEmpty = this.heading === null && holdsOnlyComments(this.file.text.slice(this.bodyStart, end));
    if (!isEmpty) {
      this.slides.push({
        kind: this.kind,
        heading: this.heading,
        body: { start: this.bodyStart, end: bodyEnd },
        notes,
      });
    }
    this.heading = null;
    this.notesMark = null;
    this.kind = 'slide';
  }
}

/** Follows code fences and comments, in which a `#` or `---` means nothing. Give it every line, in order. */
class LiteralTracker {
  private fence: string | null = null;
  private isInComment = false;

  /** What is open at this point; `null` outside of fences and comments. */
  get open(): 'code' | 'comment' | null {
    if (this.isInComment) return 'comment';
    return this.fence === null ? null : 'code';
  }

  /** Whether the line belongs to a fence or comment. */
  takes(line: string): boolean {
    if (this.isInComment) {
      this.isInComment = !line.includes('-->');
      return true;
    }
    return this.takesFence(line) || this.opensComment(line);
  }

  private takesFence(line: string): boolean {
    const match = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/u.exec(line);
    const [marks = '', info = ''] = match?.slice(1) ?? [];
    if (this.fence === null) {
      // A fence of backticks can't have one in its info string: that is inline code.
      const opens = marks !== '' && !(marks.startsWith('`') && info.includes('`'));
      if (opens) this.fence = marks;
      return opens;
    }
    if (marks.startsWith(this.fence) && info.trim() === '') this.fence = null;
    return true;
  }

  private opensComment(line: string): boolean {
    this.isInComment = line.startsWith('<!--') && !line.includes('-->', 4);
    return this.isInComment;
  }
}
