import { type Left, splitAtCode } from './convert-words.ts';
import { type DeckLine, LONGEST_LINE } from './split-deck.ts';

/** What begins a style sheet, a script or something to click. */
const SKIPPED = String.raw`<(style|script|button)(?:\s[^<>]*)?>|<([a-z]+)\s[^<>]*(?:@|v-on:)click=(?:"[^"]*"|'[^']*')[^<>]*(?<!/)>`;

/** A line with blanks in place of code. */
const withoutCode = (text: string): string =>
  splitAtCode(text)
    .map((part, at) => (at % 2 === 1 ? ' '.repeat(part.length) : part))
    .join('');

/** Reads what goes over several lines: comments, tags, style sheets, scripts and controls. */
export class LineStripper {
  private comment: string | null = null;
  /** A tag that goes on on the next line. */
  private tag = '';
  /** The tag of a style sheet, a script or a control that is open, where it began, what is in it, and whether that is words. */
  private skippedTo: string | null = null;
  private skippedAt = 0;
  private skipped = '';
  private isControl = false;
  private readonly said: (comment: string, line: number) => string;
  private readonly leave: (left: Left) => void;

  /** `said` is told each comment, and answers what is in its place. */
  constructor(said: (comment: string, line: number) => string, leave: (left: Left) => void) {
    this.said = said;
    this.leave = leave;
  }

  /** Whether a comment, a style sheet or a script goes on. */
  get isWithin(): boolean {
    return this.comment !== null || this.skippedTo !== null;
  }

  /** What is left of a line; `null` where nothing is, or where a tag goes on. */
  line(line: DeckLine): string | null {
    const whole = this.wholeTags(this.withoutComments(line));
    return whole === null ? null : this.withoutScripts(whole, line.number);
  }

  /** A line without its comments; `null` where nothing else is in it. */
  private withoutComments({ text, number }: DeckLine): string | null {
    const masked = this.comment === null && !text.includes('<!--') ? text : withoutCode(text);
    let kept = '';
    let had = this.comment !== null;
    let from = 0;
    while (from < text.length || this.comment !== null) {
      if (this.comment === null) {
        const at = masked.indexOf('<!--', from);
        if (at === -1) break;
        kept += text.slice(from, at);
        from = at + 4;
        this.comment = '';
        had = true;
      }
      const end = text.indexOf('-->', from);
      this.comment += end === -1 ? `${text.slice(from)}\n` : text.slice(from, end);
      if (end === -1) return null;
      kept += this.said(this.comment.trim(), number);
      this.comment = null;
      from = end + 3;
    }
    kept += text.slice(from);
    return had && kept.trim() === '' ? null : kept;
  }

  /** A line with the rest of a tag that began before; `null` where one goes on. */
  private wholeTags(text: string | null): string | null {
    if (text === null) return null;
    const whole = this.tag === '' ? text : `${this.tag} ${text.trim()}`;
    const isOpen = /<[A-Za-z][\w.:-]*(?:\s[^<>]*)?$/u.test(whole) && whole.length < LONGEST_LINE;
    this.tag = isOpen ? whole : '';
    return isOpen ? null : whole;
  }

  /** A line without style sheets and scripts, which go over many; `null` where nothing else is in it. */
  private withoutScripts(text: string, line: number): string | null {
    if (this.skippedTo === null && !text.includes('<')) return text;
    const masked = withoutCode(text);
    let kept = '';
    for (let at = 0; at < text.length;) {
      const found = this.edgeOfScript(text, masked, at);
      if (this.skippedTo === null) kept += text.slice(at, found?.index);
      else this.skipped += text.slice(at, found?.index);
      if (found === null) break;
      at = found.index + found[0].length;
      if (this.skippedTo === null) this.skip(found, line);
      else this.endSkipped();
    }
    return kept.trim() === '' && text.trim() !== '' ? null : kept;
  }

  /** What is on something to click is no word of a slide: “Press Space for next page”. */
  private skip([all, name = '', clicked = '']: RegExpExecArray, line: number): void {
    this.skippedTo = name === '' ? clicked : name;
    this.skippedAt = line;
    this.skipped = '';
    this.isControl = !/^<s(?:tyle|cript)/iu.test(all);
  }

  /** Names what was begun and never ended. */
  end(): void {
    if (this.skippedTo !== null) this.endSkipped();
  }

  private endSkipped(): void {
    const words = this.skipped
      .replaceAll(/<[^<>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    const on = this.isControl && words !== '' ? ` with the words “${words}”` : '';
    this.leave({ what: `“<${this.skippedTo}>”${on}`, line: this.skippedAt, instead: null });
    this.skippedTo = null;
  }

  /** Where the next style sheet, script or control begins, or this one ends. */
  private edgeOfScript(text: string, masked: string, from: number): RegExpExecArray | null {
    const open = this.skippedTo;
    const sought = new RegExp(open === null ? SKIPPED : `</${open}\\s*>`, 'giu');
    sought.lastIndex = from;
    return sought.exec(open === null ? masked : text);
  }
}
