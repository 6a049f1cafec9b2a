import { marpDirective } from '../outline/parse-front-matter.ts';
import { convertCode } from './convert-code.ts';
import { HtmlBlocks } from './convert-html.ts';
import { withoutPandoc } from './convert-pandoc.ts';
import { attributeOf, convertWords, type Notes, type WordsContext } from './convert-words.ts';
import { type DeckLine, type DeckSlide, isRule, LONGEST_LINE } from './split-deck.ts';
import { ColumnReader } from './read-columns.ts';
import { SlidePictures } from './slide-pictures.ts';
import { LineStripper } from './strip-lines.ts';

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
  /** The line of the deck on which it begins; of a PPTX, its number. */
  readonly line: number;
  /** Whether something that it was to show couldn’t be taken over. */
  readonly isEmptied: boolean;
  /** By what the deck links to it. */
  readonly anchors: readonly string[];
}

/** What a deck says about all of its slides. */
export interface DeckContext extends WordsContext {
  /** What begins notes in place of `Note:` (reveal-md); `null` for that. */
  readonly notesMark: string | null;
}

/** Converts a slide; what is left out, and what is to be said of its pictures, is added to what was found before. */
export function convertSlide(slide: DeckSlide, context: DeckContext): ConvertedSlide {
  const found = { ...context.found, sides: [], footnotes: [] };
  const reader = new SlideReader({ ...context, found });
  for (const key of slide.keys) reader.key(key);
  const isPandoc = context.kind === 'quarto';
  const lines = isPandoc ? withoutPandoc(slide.lines, context.references, found) : slide.lines;
  for (const [at, line] of lines.entries()) reader.line(line, lines[at - 1] ?? null);
  const { number = 0 } = slide.keys[0] ?? slide.lines.find(({ text }) => text.trim() !== '') ?? {};
  return { ...reader.slide(), line: number };
}

const STEPS = 'Lists appear item by item with {.incremental} behind the heading.';
const SNIPPET = 'Put that code here, in a fence.';
const INCLUDED = 'Import that file as well, and put its slides here.';
/** A picture or a link, and nothing else. */
const LINK_ALONE = /^!?\[[^\]]*\]\([^)]*\)$/u;

/** How Quarto and reveal.js keep a slide from being shown. */
const HIDDEN = /\b(?:data-)?visibility=["']?hidden\b/u;

/** A division of Pandoc’s that is open. */
interface Division {
  readonly isNotes: boolean;
  readonly isCallout: boolean;
  readonly isColumns: boolean;
}

/** Reads a slide line by line, since comments and divisions reach over several. */
class SlideReader {
  private heading: string | null = null;
  private level = 0;
  private readonly attributes: string[] = [];
  private readonly body: string[] = [];
  private readonly notes: string[] = [];
  private readonly anchors: string[] = [];
  private isSection = false;
  private isHidden = false;
  private isEmptied = false;
  /** Whether its heading is all that it says. */
  private isStatement = false;
  /** Whether the rest of the slide is notes (reveal-md). */
  private isNoted = false;
  private isFormula = false;
  /** Whether items appear one by one. */
  private hasSteps = false;
  private readonly pictures: SlidePictures;
  private readonly stripper = new LineStripper(
    (comment, line) => this.said(comment, line),
    (left) => this.context.found.left.push(left),
  );
  private readonly html = new HtmlBlocks();
  private readonly columns = new ColumnReader(this.body);
  private readonly divisions: Division[] = [];
  /** The tag that ends notes in HTML. */
  private noteTag: string | null = null;
  private readonly context: DeckContext;

  constructor(context: DeckContext) {
    this.context = context;
    this.pictures = new SlidePictures(context.found.sides, {
      isAtHand: (address) => context.places.has(address),
      words: (text, line) => this.words(text, line),
      leave: (what, line) => this.leave(what, line),
    });
  }

  /** A key at the head of a slide, as Slidev has them. */
  key({ text, number }: DeckLine): void {
    const [, name = '', value = ''] = /^([\w-]+): *(.*)$/u.exec(text) ?? [];
    const said = `“${text.trim()}”`;
    switch (name) {
      case '':
        return;
      case 'layout':
        return this.layout(value, said, number);
      case 'hide':
      case 'disabled':
        this.isHidden ||= value.startsWith('true');
        return;
      case 'src':
        this.isEmptied = true;
        return this.leave(said, number, INCLUDED);
      case 'image':
      case 'background':
      case 'url':
        if (!this.pictures.take(name, value.replaceAll(/['"]/gu, ''), number)) this.leave(said, number);
        return;
      default:
        this.leave(said, number);
    }
  }

  private layout(layout: string, said: string, line: number): void {
    const [, side = null] = /^image(?:-(left|right))?$/u.exec(layout) ?? [];
    if (layout === 'section') this.isSection = true;
    else if (layout === 'statement') this.isStatement = true;
    else if (layout === 'image' || side !== null) this.pictures.side(side ?? 'full');
    else if (layout.startsWith('two-cols')) this.columns.begin(said, line);
    else this.leave(said, line);
  }

  line(line: DeckLine, before: DeckLine | null): void {
    if (line.isCode) {
      for (const one of this.html.end()) this.prose(one, line.number);
      const converted = convertCode(line, before?.isCode !== true, this.context.found);
      if (converted !== null) this.put(converted);
      return;
    }
    if (!this.stripper.isWithin && this.isInFormula(line)) return;
    const text = this.stripper.line(line);
    if (text === null) return;
    for (const part of this.withNotesApart(text))
      for (const one of this.html.lines(part)) this.prose(one, line.number);
  }

  /** A formula on lines of its own, in which nothing is markup. */
  private isInFormula({ text, number }: DeckLine): boolean {
    const [, opening = null] = /^\s*\$\$(.*)$/u.exec(text) ?? [];
    if (!this.isFormula && opening === null) return false;
    const [, braces = ''] = /^\s*(\{[^{}]*\})\s*$/u.exec(opening ?? '') ?? [];
    if (braces !== '') this.leave(`“${braces}” of a formula`, number);
    this.put(braces === '' ? text.trimEnd() : '$$');
    this.isFormula = this.isFormula ? !text.includes('$$') : opening?.includes('$$') !== true;
    return true;
  }

  /** Notes between tags, as in a division. */
  private withNotesApart(text: string): readonly string[] {
    const sought =
      this.noteTag === null
        ? /<(aside|div)\s[^<>]*\bclass=["'][^"'<>]*\bnotes\b[^<>]*>/iu
        : new RegExp(`</${this.noteTag}>`, 'iu');
    const found = sought.exec(text);
    if (found === null) return [text];
    this.noteTag = this.noteTag === null ? (found[1] ?? null) : null;
    const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const parts = [before, this.noteTag === null ? ':::' : '::: notes'].filter((part) => part.trim() !== '');
    return [...parts, ...(behind.trim() === '' ? [] : this.withNotesApart(behind))];
  }

  private prose(typed: string, line: number): void {
    const text = this.withoutSteps(typed, line);
    if (text.length > LONGEST_LINE) return this.put(this.words(text, line));
    if (this.isDivision(text, line) || this.isSign(text, line) || this.isNote(text)) return;
    if (/^=+\s*$|^-{3,}\s*$/u.test(text) && this.raise()) return;
    if (isRule(text)) return this.put('***');
    const [, marks = '', words = ''] = /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/u.exec(text) ?? [];
    if (marks !== '') return this.head(marks.length, words, line);
    this.columns.tags(text, line);
    this.put(this.words(text, line));
  }

  /** An item that appears by itself, as an item. */
  private withoutSteps(text: string, line: number): string {
    const { kind } = this.context;
    if (kind === 'marp') {
      this.hasSteps ||= /^\s*(?:\*|\d+\)) /u.test(text);
      return text;
    }
    const sign = kind === 'quarto' ? /^(\s*)> ?(?=[-*+] |\d+[.)] )/u : /^(\s*)>(?=[-*+] )/u;
    const item = text.replace(sign, '$1');
    if (item !== text) this.steps('“>-”', line);
    return item;
  }

  private pendingSteps: Notes['left'][number] | null = null;

  /** Of what says that a list appears item by item, nothing is left out. */
  private steps(what: string, line: number): void {
    this.hasSteps = true;
    this.pendingSteps ??= { what, line, instead: STEPS };
  }

  /** Whether a line begins the notes of a slide of reveal-md; elsewhere such a line is words, and no notes. */
  private isNote(text: string): boolean {
    const { kind, notesMark } = this.context;
    const [mark = null] = /^notes?:/iu.exec(text) ?? [];
    const begins =
      notesMark === null ? mark !== null : text.toLowerCase().startsWith(notesMark.toLowerCase());
    if (kind === 'plain' && begins && !this.isNoted) {
      this.isNoted = true;
      this.put(text.slice((notesMark ?? mark ?? '').length).trim());
      return true;
    }
    if (mark === null || this.isInNotes()) return false;
    this.put(text.replace(mark, `**${mark}**`));
    return true;
  }

  slide(): Omit<ConvertedSlide, 'line'> {
    for (const one of this.html.end()) this.prose(one, 0);
    this.nameLayout();
    const { heading } = this;
    const body = [...this.body, ...this.pictures.below, '', ...this.context.found.footnotes];
    if (this.isStatement && heading !== null && body.every((one) => one.trim() === ''))
      return { ...this.slideOf([heading]), heading: null, isSection: false };
    return this.slideOf(body);
  }

  /** Names by classes what the slide turned out to be: a comparison, a figure, a list that appears item by item. */
  private nameLayout(): void {
    if (this.columns.compare(this.context.found.left)) this.attributes.push('.comparison');
    const side = this.pictures.place(this.body, this.heading !== null);
    if (side !== null && !this.attributes.includes('.comparison'))
      this.attributes.push('.figure', `.${side}`);
    const hasList = this.body.some((one) => /^\s*(?:[-*+]|\d+[.)]) /u.test(one));
    if (this.hasSteps && hasList && !this.attributes.includes('.incremental'))
      this.attributes.push('.incremental');
    else if (this.pendingSteps !== null && !hasList) this.context.found.left.push(this.pendingSteps);
  }

  private slideOf(body: readonly string[]): Omit<ConvertedSlide, 'line'> {
    const { heading, level, attributes, notes, isSection, isHidden, isEmptied, anchors } = this;
    return { heading, level, attributes, body, notes, isSection, isHidden, isEmptied, anchors };
  }

  private words(text: string, line: number): string {
    const { kind, found } = this.context;
    // Elsewhere than in Pandoc’s Markdown an @ in a bracket cites nothing.
    const isCiting = kind === 'quarto' || kind === 'plain';
    const bare =
      kind !== 'slidev'
        ? text
        : text.replace(/ ?(\{(?:style|class)=[^{}]{0,200}\})$/u, (_, braces: string) => {
            this.leave(`“${braces}”`, line);
            return '';
          });
    const typed = isCiting ? bare : bare.replaceAll('[@', '\\[@');
    const before = found.left.length;
    const converted = convertWords(typed, line, this.context);
    this.isEmptied ||= found.left.slice(before).some(({ what }) => !LOOKS.test(what));
    if (/^(?:<br\s*\/?>|&nbsp;|\s)*$/u.test(converted)) return '';
    // What tags indented is no code, and what stood before the words leaves no blank.
    const isIndented = kind === 'slidev' && /^ {4,}(?![-*+] |\d+\.)/u.test(converted);
    return isIndented || !/^\s/u.test(text) ? converted.trim() : converted.trimEnd();
  }

  private put(text: string): void {
    (this.isInNotes() ? this.notes : this.body).push(text);
  }

  private isInNotes(): boolean {
    return this.isNoted || this.divisions.some(({ isNotes }) => isNotes);
  }

  private leave(what: string, line: number, instead: string | null = null): void {
    this.context.found.left.push({ what, line, instead });
  }

  /** The first heading of a slide is that of the outline’s; others are inside of it. */
  private head(level: number, words: string, line: number): void {
    const [, shown = words, braces = ''] = /^(.*?)\s*\{([^{}]*)\}$/u.exec(words) ?? [];
    const kept = this.marks(braces, line);
    const text = this.words(shown, line).trim();
    if (text === '') return;
    const isAbove = this.body.every((one) => one.trim() === '' || LINK_ALONE.test(one));
    if (this.heading !== null || this.divisions.length > 0 || !isAbove)
      return this.put(this.divisions.at(-1)?.isCallout === true ? `**${text}**` : `### ${text}`);
    this.heading = text;
    this.level = level;
    this.attributes.push(...kept);
    const slug = text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_.-]/gu, '');
    this.anchors.push(...kept.map((one) => one.slice(1)), slug.trim().replaceAll(/\s+/gu, '-'));
  }

  /** What is kept of the braces behind a heading. */
  private marks(braces: string, line: number): readonly string[] {
    if (HIDDEN.test(braces)) this.isHidden = true;
    const address = attributeOf(braces, 'background-image');
    this.pictures.background(address, line);
    const kept = braces.split(/\s+/u).filter((one) => /^(?:#[\w-]+|\.incremental)$/u.test(one));
    if (kept.join(' ').length < braces.trim().length) this.leave(`“{${braces}}”`, line);
    return kept;
  }

  /** A line that is underlined is a heading. */
  private raise(): boolean {
    const last = this.body.pop();
    if (last === undefined || last.trim() === '' || /^\s*(?:[-*+>|]|\d+[.)]|#)/u.test(last)) {
      if (last !== undefined) this.body.push(last);
      return false;
    }
    this.head(2, last, 0);
    return true;
  }

  /** A comment: a directive, a note for the speaker, or a remark to whoever reads the file, which stays where it is. */
  private said(comment: string, line: number): string {
    const [first = ''] = comment.split('\n', 1);
    if (/^\.(?:slide|element)\b/u.test(comment)) this.ofReveal(comment, first, line);
    else if (comment === 'fit' || marpDirective(`<!-- ${comment} -->`) !== null) {
      if (comment === 'fit') this.isStatement = true;
      if (/^_?class:.*\b(?:lead|section)\b/u.test(comment)) this.isSection = true;
      this.leave(`“${first}”`, line);
    } else if (this.context.kind === 'marp' || this.context.kind === 'slidev') {
      const spoken = comment.replaceAll(/\[click(?::[\d+-]+)?\] ?/gu, '');
      if (spoken !== comment) this.leave('“[click]” in notes', line);
      this.notes.push(...spoken.split('\n'), '');
    } else if (comment === first) return `<!-- ${comment} -->`;
    else this.body.push(...`<!-- ${comment} -->`.split('\n'));
    return '';
  }

  /** What a comment says to reveal.js of a slide, or of what stands before it. */
  private ofReveal(comment: string, first: string, line: number): void {
    if (comment.startsWith('.slide') && HIDDEN.test(comment)) this.isHidden = true;
    const address = attributeOf(comment, 'data-background') || attributeOf(comment, 'data-background-image');
    this.pictures.background(address, line);
    if (/^\.element:.*\bfragment\b/u.test(comment)) this.steps('“.element”', line);
    else this.leave(`“${first}”`, line);
  }

  /** Divisions of Pandoc, of which notes are kept, and the titles of callouts. */
  private isDivision(text: string, line: number): boolean {
    const [, what] = /^\s*:{3,}\s*(.*?)\s*:*$/u.exec(text) ?? [];
    if (what === undefined) return false;
    if (what !== '') this.open(what, line);
    else if (this.divisions.pop()?.isColumns === true) this.columns.end();
    return true;
  }

  private open(what: string, line: number): void {
    const is = (name: string): boolean => new RegExp(`(?:^|[{\\s.])${name}\\b`, 'u').test(what);
    const isNotes = /^\{?\.?notes\b/u.test(what);
    this.divisions.push({ isNotes, isColumns: is('columns'), isCallout: is('callout') });
    const [name = what] = /\.[\w-]+/u.exec(what) ?? [];
    const said = `“::: {${name.replaceAll(/^\{|\}$/gu, '')}}”`;
    if (is('columns')) this.columns.begin(said, line);
    else if (is('column')) this.columns.next();
    else if (is('incremental')) this.steps(said, line);
    else if (!isNotes) this.leave(said, line);
    const title = isNotes ? '' : attributeOf(what, 'title');
    if (title !== '') for (const one of ['', `**${this.words(title, line)}**`, '']) this.put(one);
  }

  /** Signs for steps and columns. */
  private isSign(text: string, line: number): boolean {
    const sign =
      /^\s*(\. \. \.|\\pause|:{2}[a-z][\w-]*:{2}|:{2}(?:[a-z][\w-]*(?:\{.*\})?)?|<<< .+|<\/?v-clicks?[^<>]*>)\s*$/u.exec(
        text,
      )?.[1];
    if (sign === undefined) return false;
    if (/^::(?:left|right|default)::$/u.test(sign)) this.columns.next(`“${sign}”`, line);
    else if (sign.startsWith('<v')) this.steps(`“${sign.replace(/\s[^]*>$/u, '>')}”`, line);
    else if (sign.startsWith('<<<')) {
      this.isEmptied = true;
      this.leave(`“${sign}”`, line, SNIPPET);
    } else if (!/^(?:::|<\/.*)$/u.test(sign))
      this.leave(`“${sign}”`, line, sign.startsWith(':') ? null : STEPS);
    this.put('');
    return true;
  }
}

/** What says only how something looks. */
const LOOKS =
  /^“(?:<(?:div|span|br|style|script|section|article|center|header|footer|p|a|font|figure)>|\{|:)|^how large /u;
