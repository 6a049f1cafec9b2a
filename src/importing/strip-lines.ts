import { type Left, splitAtCode } from './convert-words.ts';
import { type DeckLine, LONGEST_LINE } from './split-deck.ts';

/** Reads what goes over several lines: comments, tags, style sheets and scripts. */
export class LineStripper {
  private comment: string | null = null;
  /** A tag that goes on on the next line. */
  private tag = '';
  private skippedTo: string | null = null;
  private readonly said: (comment: string, line: number) => string;
  private readonly leave: (left: Left) => void;

  /** `said` is told each comment, and answers what stands in its place. */
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
    let rest = text;
    let kept = '';
    let had = this.comment !== null;
    while (rest !== '' || this.comment !== null) {
      if (this.comment === null) {
        const at = rest.indexOf('<!--');
        if (at === -1) break;
        kept += rest.slice(0, at);
        rest = rest.slice(at + 4);
        this.comment = '';
        had = true;
      }
      const end = rest.indexOf('-->');
      this.comment += end === -1 ? `${rest}\n` : rest.slice(0, end);
      if (end === -1) return null;
      kept += this.said(this.comment.trim(), number);
      this.comment = null;
      rest = rest.slice(end + 3);
    }
    kept += rest;
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
    const masked = splitAtCode(text)
      .map((part, number) => (number % 2 === 1 ? ' '.repeat(part.length) : part))
      .join('');
    let kept = '';
    for (let at = 0; at < text.length;) {
      const found = this.edgeOfScript(text, masked, at);
      if (this.skippedTo === null) kept += text.slice(at, found?.index);
      if (found === null) break;
      at = found.index + found[0].length;
      const [, tag = null] = this.skippedTo === null ? found : [];
      if (tag !== null) this.leave({ what: `“<${tag}>”`, line, instead: null });
      this.skippedTo = tag;
    }
    return kept.trim() === '' && text.trim() !== '' ? null : kept;
  }

  /** Where the next style sheet or script begins, or this one ends. */
  private edgeOfScript(text: string, masked: string, from: number): RegExpExecArray | null {
    const open = this.skippedTo;
    const sought = new RegExp(open === null ? '<(style|script)(?=[\\s>])' : `</${open}\\s*>`, 'giu');
    sought.lastIndex = from;
    return sought.exec(open === null ? masked : text);
  }
}
