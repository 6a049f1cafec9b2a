import { oneLine } from '../text/words.ts';
import { type Left, splitAtCode } from './convert-words.ts';
import { type DeckLine, LONGEST_LINE } from './split-deck.ts';

/** What isn’t for an audience to read: style sheets, scripts, and what is to be clicked. */
const SKIPPED = /<(style|script|button|[a-z]+(?=\s[^<>]*@click=))(?:\s[^<>]*)?(?<!\/)>/giu;

/** Reads what goes over several lines: comments, tags, style sheets, scripts and buttons. */
export class LineStripper {
  private comment: string | null = null;
  /** A tag that goes on on the next line. */
  private tag = '';
  /** The name of a style sheet, script or control that is open, where it began, and what is in it. */
  private skipped: { readonly name: string; readonly line: number; words: string } | null = null;
  private readonly said: (comment: string, line: number) => string;
  private readonly leave: (left: Left) => void;

  /** `said` is told each comment, and answers what is in its place. */
  constructor(said: (comment: string, line: number) => string, leave: (left: Left) => void) {
    this.said = said;
    this.leave = leave;
  }

  /** Whether a comment, a style sheet or a script goes on. */
  get isWithin(): boolean {
    return this.comment !== null || this.skipped !== null;
  }

  /** What is left of a line; `null` where nothing is, or where a tag goes on. */
  line(line: DeckLine): string | null {
    const whole = this.wholeTags(this.withoutComments(line));
    if (whole === null || (this.skipped === null && !whole.includes('<'))) return whole;
    return this.withoutSkipped(whole, line.number);
  }

  /** Names what was begun and never ended. */
  end(): void {
    if (this.skipped === null) return;
    const { name, line } = this.skipped;
    const words = /^s(?:tyle|cript)$/iu.test(name)
      ? ''
      : oneLine(this.skipped.words.replaceAll(/<[^<>]*>/gu, ' '));
    const on = words === '' ? '' : ` with the words “${words}”`;
    this.leave({ what: `“<${name}>”${on}`, line, instead: null });
    this.skipped = null;
  }

  /** A line without its comments; `null` where nothing else is in it. */
  private withoutComments({ text, number }: DeckLine): string | null {
    const masked = this.comment === null && !text.includes('<!--') ? text : withoutCode(text);
    let [kept, had, from] = ['', this.comment !== null, 0];
    while (from < text.length || this.comment !== null) {
      if (this.comment === null) {
        const at = masked.indexOf('<!--', from);
        if (at === -1) break;
        kept += text.slice(from, at);
        [this.comment, had, from] = ['', true, at + 4];
      }
      const end = text.indexOf('-->', from);
      this.comment += end === -1 ? `${text.slice(from)}\n` : text.slice(from, end);
      if (end === -1) return null;
      kept += this.said(this.comment.trim(), number);
      [this.comment, from] = [null, end + 3];
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

  /** A line without style sheets, scripts and buttons, which go over many; `null` where nothing else is in it. */
  private withoutSkipped(text: string, line: number): string | null {
    const masked = withoutCode(text);
    let kept = '';
    for (let at = 0; at < text.length;) {
      const { skipped } = this;
      const found = edgeOf(skipped?.name ?? null, skipped === null ? masked : text, at);
      const before = text.slice(at, found?.index);
      if (skipped === null) kept += before;
      else skipped.words += before;
      if (found === null) break;
      at = found.index + found[0].length;
      if (skipped === null) this.skipped = { name: found[1] ?? '', line, words: '' };
      else this.end();
    }
    return kept.trim() === '' && text.trim() !== '' ? null : kept;
  }
}

/** Where what is skipped begins, or where it ends that has a name. */
function edgeOf(name: string | null, text: string, from: number): RegExpExecArray | null {
  const sought = name === null ? SKIPPED : new RegExp(`</${name}\\s*>`, 'giu');
  sought.lastIndex = from;
  return sought.exec(text);
}

/** A line with blanks in place of code. */
const withoutCode = (text: string): string =>
  splitAtCode(text)
    .map((part, at) => (at % 2 === 1 ? ' '.repeat(part.length) : part))
    .join('');
