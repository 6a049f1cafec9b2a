import { marpDirective } from '../outline/parse-front-matter.ts';
import { convertCode } from './convert-code-line.ts';
import { HtmlBlocks } from './convert-html.ts';
import { convertWords, splitAtCode, type Notes, type PicturePlaces } from './convert-words.ts';
import { type DeckLine, type DeckSlide, LONGEST_LINE } from './split-deck.ts';

/** Whose Markdown a deck is written in. */
export type DeckKind = 'marp' | 'slidev' | 'quarto' | 'plain';

/** A slide as the outline is to have it. */
export interface ConvertedSlide {
  /** `null` for one without a heading. */
  readonly heading: string | null;
  /** The level that its heading has in the deck. */
  readonly level: number;
  /** What stands behind the heading, in braces. */
  readonly attributes: readonly string[];
  readonly body: readonly string[];
  readonly notes: readonly string[];
  /** Whether the deck sets it as the beginning of a part. */
  readonly isSection: boolean;
  /** Whether its deck keeps it from being shown. */
  readonly isHidden: boolean;
}

/** Converts a slide; what is left out, and what is to be said of its pictures, is added to what was found before. */
export function convertSlide(
  slide: DeckSlide,
  kind: DeckKind,
  places: PicturePlaces,
  found: Notes,
): ConvertedSlide {
  const reader = new SlideReader(kind, places, { ...found, sides: [] });
  for (const key of slide.keys) reader.key(key);
  for (const [at, line] of slide.lines.entries()) reader.line(line, slide.lines[at - 1] ?? null);
  return reader.slide();
}

const COLUMNS = 'For two columns write {.comparison} behind the heading, and ### above each column.';
const STEPS = 'Lists appear item by item with {.incremental} behind the heading.';

const SNIPPET = 'Put that code here, in a fence.';
/** A picture or a link, and nothing else. */
const LINK_ALONE = /^!?\[[^\]]*\]\([^)]*\)$/u;

/** How Quarto and reveal.js keep a slide from being shown. */
const HIDDEN = /\bvisibility=["']?hidden\b/u;

/** Reads a slide line by line, since comments and divisions reach over several. */
class SlideReader {
  private heading: string | null = null;
  private level = 0;
  private readonly attributes: string[] = [];
  private readonly body: string[] = [];
  private readonly notes: string[] = [];
  private isSection = false;
  private isHidden = false;
  /** Pictures that a slide has beside its words. */
  private readonly behind: string[] = [];
  /** A tag that goes on on the next line. */
  private tag = '';
  private comment: string | null = null;
  private skippedTo: string | null = null;
  private readonly html = new HtmlBlocks();
  private readonly divisions: boolean[] = [];
  private notesOpen = 0;
  private readonly kind: DeckKind;
  private readonly places: PicturePlaces;
  private readonly found: Notes;

  constructor(kind: DeckKind, places: PicturePlaces, found: Notes) {
    this.kind = kind;
    this.places = places;
    this.found = found;
  }

  /** A key at the head of a slide, as Slidev has them. */
  key({ text, number }: DeckLine): void {
    const [, name = '', value = ''] = /^([\w-]+): *(.*)$/u.exec(text) ?? [];
    if (name === 'image') this.behind.push('', this.words(`![](${value.replaceAll(/['"]/gu, '')})`, number));
    else if (name === 'layout' && value === 'section') this.isSection = true;
    else if (/^(?:hide|disabled)$/u.test(name) && /^true\b/u.test(value)) this.isHidden = true;
    else if (name === 'src')
      this.leave(`“${text}”`, number, 'Import that file as well, and put its slides here.');
    else if (name !== '')
      this.leave(`“${text.trim()}”`, number, value.startsWith('two-cols') ? COLUMNS : null);
  }

  line(line: DeckLine, before: DeckLine | null): void {
    if (line.isCode) {
      for (const one of this.html.end()) this.prose(one, line.number);
      const converted = convertCode(line, before?.isCode !== true, this.found);
      if (converted !== null) this.put(converted);
      return;
    }
    const whole = this.wholeTags(this.withoutComments(line));
    const text = whole === null ? null : this.withoutScripts(whole, line.number);
    if (text === null) return;
    for (const one of this.html.lines(text)) this.prose(one, line.number);
  }

  private prose(typed: string, line: number): void {
    const text = this.kind === 'marp' ? typed : typed.replace(/^(\s*)>(?=[-*+] )/u, '$1');
    if (text !== typed) this.leave('“>-”', line, STEPS);
    if (text.length > LONGEST_LINE) return this.put(this.words(text, line));
    if (this.isDivision(text, line) || this.isSign(text, line)) return;
    if (/^=+\s*$|^-{3,}\s*$/u.test(text) && this.raise()) return;
    const [, marks = '', words = ''] = /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/u.exec(text) ?? [];
    if (marks !== '') this.head(marks.length, words, line);
    else this.put(this.words(this.withoutNote(text), line));
  }

  /** Only reveal-md has notes below such a line. */
  private withoutNote(text: string): string {
    return this.kind === 'plain' ? text : text.replace(/^Notes?:/u, '**$&**');
  }

  slide(): ConvertedSlide {
    for (const one of this.html.end()) this.prose(one, 0);
    const [side] = this.found.sides;
    if (side !== undefined && this.found.sides.length === 1 && this.attributes.length === 0)
      this.attributes.push('.figure', `.${side}`);
    const { heading, level, attributes, notes, isSection, isHidden } = this;
    return { heading, level, attributes, body: [...this.body, ...this.behind], notes, isSection, isHidden };
  }

  private words(text: string, line: number): string {
    // Elsewhere than in Pandoc’s Markdown an @ in a bracket cites nothing.
    const isCiting = this.kind === 'quarto' || this.kind === 'plain';
    const bare =
      this.kind !== 'slidev'
        ? text
        : text.replace(/ ?(\{(?:style|class)=[^{}]{0,200}\})$/u, (_, braces: string) => {
            this.leave(`“${braces}”`, line);
            return '';
          });
    const typed = isCiting ? bare : bare.replaceAll('[@', '\\[@');
    const converted = convertWords(typed, line, this.places, this.found);
    if (converted.trim() === '') return '';
    // What tags indented is no code.
    const isIndented = this.kind === 'slidev' && /^ {4,}(?![-*+] |\d+\.)/u.test(converted);
    return isIndented ? converted.trim() : converted.trimEnd();
  }

  /** A line with the rest of a tag that began before; `null` where one goes on. */
  private wholeTags(text: string | null): string | null {
    if (text === null) return null;
    const whole = this.tag === '' ? text : `${this.tag} ${text.trim()}`;
    const isOpen = /<[A-Za-z][\w.:-]*(?:\s[^<>]*)?$/u.test(whole) && whole.length < LONGEST_LINE;
    this.tag = isOpen ? whole : '';
    return isOpen ? null : whole;
  }

  private put(text: string): void {
    (this.notesOpen > 0 ? this.notes : this.body).push(text);
  }

  private leave(what: string, line: number, instead: string | null = null): void {
    this.found.left.push({ what, line, instead });
  }

  /** The first heading of a slide is that of the outline’s; others are inside of it. */
  private head(level: number, words: string, line: number): void {
    const [, shown = words, braces = ''] = /^(.*?)\s*\{([^{}]*)\}$/u.exec(words) ?? [];
    if (HIDDEN.test(braces)) this.isHidden = true;
    const kept = braces.split(/\s+/u).filter((one) => /^#[\w-]+$/u.test(one));
    if (braces !== '' && kept.length < braces.trim().split(/\s+/u).length) this.leave(`“{${braces}}”`, line);
    const text = this.words(shown, line).trim();
    if (text === '') return;
    const isFirst =
      this.heading === null && this.body.every((one) => one.trim() === '' || LINK_ALONE.test(one));
    if (!isFirst) return this.put(`### ${text}`);
    this.heading = text;
    this.level = level;
    this.attributes.push(...kept);
  }

  /** A line that is underlined is a heading. */
  private raise(): boolean {
    const last = this.body.pop();
    if (last === undefined || last.trim() === '') {
      if (last !== undefined) this.body.push(last);
      return false;
    }
    this.head(2, last, 0);
    return true;
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
      this.said(this.comment.trim(), number);
      this.comment = null;
      rest = rest.slice(end + 3);
    }
    kept += rest;
    return had && kept.trim() === '' ? null : kept;
  }

  /** A comment: a directive, a note for the speaker, or a remark to whoever reads the file. */
  private said(comment: string, line: number): void {
    if (comment.startsWith('.slide:') && HIDDEN.test(comment)) this.isHidden = true;
    if (comment === 'fit' || marpDirective(`<!-- ${comment} -->`) !== null) {
      if (/^_?class:.*\b(?:lead|section)\b/u.test(comment)) this.isSection = true;
      this.leave(`“${comment.split('\n')[0] ?? ''}”`, line);
    } else if (this.kind === 'marp' || this.kind === 'slidev') this.notes.push(...comment.split('\n'), '');
    else this.body.push(`<!-- ${comment} -->`);
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
      if (tag !== null) this.leave(`“<${tag}>”`, line);
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

  /** Divisions of Pandoc, of which notes are kept. */
  private isDivision(text: string, line: number): boolean {
    const [, what] = /^\s*:{3,}\s*(.*?)\s*:*$/u.exec(text) ?? [];
    if (what === undefined) return false;
    if (what === '') this.notesOpen -= this.divisions.pop() === true ? 1 : 0;
    else {
      const isNotes = /^\{?\.?notes\b/u.test(what);
      this.divisions.push(isNotes);
      this.notesOpen += isNotes ? 1 : 0;
      const [name = what] = /\.[\w-]+/u.exec(what) ?? [];
      if (!isNotes) this.leave(`“::: {${name}}”`, line, /column/u.test(what) ? COLUMNS : null);
    }
    return true;
  }

  /** Signs for steps and columns. */
  private isSign(text: string, line: number): boolean {
    const sign = /^\s*(\. \. \.|\\pause|::\w+::|<<< .+)\s*$/u.exec(text)?.[1];
    if (sign === undefined) return false;
    this.leave(`“${sign}”`, line, sign.startsWith('<<<') ? SNIPPET : sign.startsWith('::') ? COLUMNS : STEPS);
    this.put('');
    return true;
  }
}
