import { convertWords, splitAtCode, TABLE, type WordsContext, type Notes } from './convert-words.ts';
import { type DeckLine, type DeckSlide, isRule, LONGEST_LINE } from './split-deck.ts';
import { SlideSigns } from './read-signs.ts';
import { LineStripper } from './strip-lines.ts';

/** A slide as the outline is to have it. */
export interface ConvertedSlide {
  /** `null` for one without a heading. */
  readonly heading: string | null;
  /** The level that its heading has in the deck. */
  readonly level: number;
  /** What is behind the heading, in braces. */
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
interface DeckContext extends WordsContext {
  /** What begins notes in place of `Note:` (reveal-md); `null` for that. */
  readonly notesMark: string | null;
}

/** Converts a slide; what is left out, and what is to be said of its pictures, is added to what was found before. */
export function convertSlide(slide: DeckSlide, context: DeckContext): ConvertedSlide {
  const found = { ...context.found, sides: [], footnotes: [] };
  const reader = new SlideReader({ ...context, found });
  for (const key of slide.keys) reader.signs.key(key);
  for (const [at, line] of slide.lines.entries()) reader.line(line, slide.lines[at - 1] ?? null);
  const { number = 0 } = slide.keys[0] ?? slide.lines.find(({ text }) => text.trim() !== '') ?? {};
  return { ...reader.slide(), line: number };
}

/** A picture or a link, and nothing else. */
const LINK_ALONE = /^!?\[[^\]]*\]\([^)]*\)$/u;

/** Reads a slide line by line, since comments and divisions reach over several. */
class SlideReader {
  private heading: string | null = null;
  private level = 0;
  private readonly body: string[] = [];
  private readonly notes: string[] = [];
  private readonly anchors: string[] = [];
  private isEmptied = false;
  /** Whether the rest of the slide is notes (reveal-md). */
  private isNoted = false;
  private isFormula = false;
  private isAlert = false;
  private readonly stripper = new LineStripper(
    (comment, line) => this.said(comment, line),
    (left) => this.context.found.left.push(left),
  );
  readonly signs: SlideSigns;
  /** The tag that ends notes in HTML. */
  private noteTag: string | null = null;
  private readonly context: DeckContext;

  constructor(context: DeckContext) {
    this.context = context;
    this.signs = new SlideSigns({
      ...context,
      words: (text, line) => this.words(text, line),
      put: (text) => this.put(text),
    });
  }

  line(line: DeckLine, before: DeckLine | null): void {
    if (line.isCode) {
      if (before?.isCode !== true) return this.put(convertFence(line, this.context.found));
      const isOption = this.context.kind === 'quarto' && /^\s*(?:#|%%|\/\/)\| ?/u.test(line.text);
      return isOption ? this.signs.leave(`“${line.text.trim()}”`, line.number) : this.put(line.text);
    }
    if (!this.stripper.isWithin && this.isInFormula(line)) return;
    const text = this.stripper.line(line);
    if (text === null) return;
    for (const part of this.withNotesApart(text))
      for (const one of linesOfHtml(part)) this.prose(one, line.number);
  }

  /** A formula on lines of its own, in which nothing is markup. */
  private isInFormula({ text, number }: DeckLine): boolean {
    const [, opening = null] = /^\s*\$\$(.*)$/u.exec(text) ?? [];
    if (!this.isFormula && opening === null) return false;
    const [, formula = text, braces = ''] = /^(.*\$\$)\s*(\{[^{}]*\})\s*$/u.exec(text) ?? [];
    if (braces !== '') this.signs.leave(`“${braces}” of a formula`, number);
    this.put(formula.trimEnd());
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
    const text = this.withoutAlert(this.signs.withoutSteps(this.withoutPandoc(typed, line), line));
    if (text.length > LONGEST_LINE) return this.put(this.words(text, line));
    if (this.signs.division(text, line) || this.signs.sign(text, line) || this.isNote(text)) return;
    if (/^=+\s*$|^-{3,}\s*$/u.test(text) && this.raise()) return;
    if (isRule(text)) return this.put('***');
    const [, marks = '', words = ''] = /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/u.exec(text) ?? [];
    if (marks !== '') return this.head(marks.length, words, line);
    this.put(this.words(text, line));
  }

  /** A line of Pandoc’s Markdown as Markdown has it: definitions and captions, and the numbers of lists. */
  private withoutPandoc(typed: string, line: number): string {
    if (this.context.kind !== 'quarto') return typed;
    const loss = PANDOC_LOSSES.find(({ sign }) => sign.test(typed));
    if (loss !== undefined) {
      this.signs.leave(loss.what ?? `“${typed.trim()}”`, line, loss.instead);
      return loss.what === VERSE ? typed.slice(2) : '';
    }
    const [, below = null, braces = ''] = /^(?:[Tt]able)?:\s+(\S.*?)\s*(\{[^{}]*\})?$/u.exec(typed) ?? [];
    if (below !== null) return this.belowTable(below, braces, line);
    return typed.replace(/^(\s*)(?:#\.|\((?:[a-z]|[ivx]+|\d+|@[\w-]*)\))\s+(?=\S)/u, '$11. ');
  }

  /** The caption of a table; below anything else it is a definition, as an item. */
  private belowTable(words: string, braces: string, line: number): string {
    if (braces !== '') this.signs.leave(`“${braces}”`, line);
    const last = this.body.findLast((one) => one.trim() !== '');
    if (last?.startsWith('|') !== true) return `- ${words}`;
    this.put('');
    return words;
  }

  /** Words in a box, as GitHub has them (`> [!NOTE]`), are nobody’s. */
  private withoutAlert(text: string): string {
    const [, kind = null] = /^> ?\[!(\w+)\]/u.exec(text) ?? [];
    this.isAlert = kind !== null || (this.isAlert && text.startsWith('>'));
    if (kind !== null) return `**${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}**\\`;
    return this.isAlert ? text.replace(/^> ?/u, '') : text;
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
    this.stripper.end();
    const { heading, level, signs, notes, anchors } = this;
    const shown = [...this.body, ...signs.below];
    signs.nameLayout(shown);
    const body = [...shown, '', ...this.context.found.footnotes];
    const { attributes, isSection, isHidden } = signs;
    const isEmptied = this.isEmptied || signs.isEmptied;
    const slide = { heading, level, attributes, body, notes, isSection, isHidden, isEmptied, anchors };
    const [said = '', ...others] = body.filter((one) => one.trim() !== '');
    if (heading === null || signs.heading === null || others.length > 0) return slide;
    if (signs.heading === 'quote') {
      const by = said === '' ? [] : ['>', `> — ${said.replace(/^[-–—]+ */u, '')}`];
      return { ...slide, heading: null, body: [`> ${heading}`, ...by] };
    }
    if (said !== '' && signs.heading !== 'fact') return slide;
    const whole = signs.heading === 'sources' ? '' : `${heading} ${said}`.trim();
    return { ...slide, heading: null, body: [whole], isSection: false };
  }

  private words(text: string, line: number): string {
    const { kind, found } = this.context;
    // Elsewhere than in Pandoc’s Markdown an @ in a bracket cites nothing.
    const isCiting = kind === 'quarto' || kind === 'plain';
    const bare =
      kind !== 'slidev'
        ? text
        : text.replace(/ ?(\{(?:style|class)=[^{}]{0,200}\})$/u, (_, braces: string) => {
            this.signs.leave(`“${braces}”`, line);
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
    return this.isNoted || this.signs.isInNotes;
  }

  /** The first heading of a slide is that of the outline’s; others are inside of it. */
  private head(level: number, words: string, line: number): void {
    const [, shown = words, braces = ''] = /^(.*?)\s*\{([^{}]*)\}$/u.exec(words) ?? [];
    const text = this.words(shown, line).trim();
    const isAbove = this.body.every((one) => one.trim() === '' || LINK_ALONE.test(one));
    const isFirst = this.heading === null && !this.signs.isInDivision && isAbove;
    const kept = this.signs.braces(braces, line, isFirst && text !== '');
    if (text === '') return;
    if (!isFirst) return this.put(this.signs.isInCallout ? `**${text}**` : `### ${text}`);
    this.heading = text;
    this.level = level;
    const slug = text.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_.-]/gu, '');
    this.anchors.push(...kept.map((one) => one.slice(1)), slug.trim().replaceAll(/\s+/gu, '-'));
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
    if (this.signs.comment(comment, line)) return '';
    if (this.context.kind === 'marp' || this.context.kind === 'slidev') {
      const spoken = comment.replaceAll(/\[click(?::[\d+-]+)?\] ?/gu, '');
      if (spoken !== comment) this.signs.leave('“[click]” in notes', line);
      this.notes.push(...spoken.split('\n'), '');
    } else if (!comment.includes('\n')) return `<!-- ${comment} -->`;
    else this.body.push(...`<!-- ${comment} -->`.split('\n'));
    return '';
  }
}

const VERSE = 'that lines are verse';

/** Lines of Pandoc’s that an outline has nothing like: tables that are drawn, verse, and what TeX says of looks. */
const PANDOC_LOSSES: readonly {
  readonly sign: RegExp;
  readonly what: string | null;
  readonly instead: string | null;
}[] = [
  { sign: /^\+(?:[-=:]+\+)+\s*$|^ *-{2,}(?: +-{2,})+ *$/u, what: 'that words are a table', instead: TABLE },
  { sign: /^\| [^|]*$/u, what: VERSE, instead: 'End each line but the last with a backslash.' },
  {
    sign: /^\s*\\(?:begin|end|column|centering|vspace|hspace|newpage|small|footnotesize)\b/u,
    what: null,
    instead: null,
  },
];

/** Tags that begin or end a line of their own; `<div>` and others are named after that. */
const BLOCK =
  /<(\/?)([uod]l|li|d[td]|p|h[1-6]|tr|t[dh]|div|section|article|header|footer|center|figure|figcaption|table)(?=[\s/>])[^<>]*>/giu;

/** The lines that a line with such tags becomes. */
function linesOfHtml(text: string): readonly string[] {
  if (!text.includes('<')) return [text];
  const marked = (words: string): string =>
    words.replaceAll(BLOCK, (tag, slash: string, typed: string) => {
      const name = typed.toLowerCase();
      if (name === 'li') return slash === '' ? '\n- ' : '';
      if (/^t[dh]$/u.test(name)) return ' ';
      if (/^h\d$/u.test(name)) return slash === '' ? '\n\n### ' : '\n\n';
      return /^(?:[uod]l|d[td]|p|tr)$/u.test(name) ? '\n\n' : `\n\n${tag}\n\n`;
    });
  return splitAtCode(text)
    .map((part, at) => (at % 2 === 1 ? part : marked(part)))
    .join('')
    .split('\n');
}

/** What says only how something looks. */
const LOOKS =
  /^“(?:<(?:div|span|br|style|script|section|article|center|header|footer|p|a|font|figure)>|\{|:)|^how large /u;

/** Languages that are drawn by programs. */
const DRAWN = /^(?:dot|graphviz|plantuml|d2|tikz|wavedrom)$/iu;

/** The fence that opens code: language and lines to set off are kept, what is to run or to move isn’t. */
function convertFence({ text, number }: DeckLine, found: Notes): string {
  const [, marks = '', info = ''] = /^(\s*[`~]{3,})\s*(.*)$/u.exec(text) ?? [];
  const { language, isRun, rest } = languageIn(info);
  const { lines, left } = linesSetOff(rest);
  if ((isRun && language !== 'mermaid') || DRAWN.test(language))
    found.left.push({ what: `what a block of ${language} results in`, line: number, instead: RESULTS });
  const block = language === '' ? 'code' : language;
  if (left !== '') found.left.push({ what: `“${left}” of a block of ${block}`, line: number, instead: null });
  return `${marks}${language}${lines === '' || language === '' ? '' : ` {${lines}}`}`;
}

const STEPS =
  /(?:\{|\[(?:\d+:\s*)?|code-line-numbers="|hl_lines=")(?:[^\]}"|\d]*\|)*(\d[\d,\s-]*)(?:\|[^\]}"]*)?[\]}"]/u;

/** The lines of the first step in which some are set off, and what else is behind the language. */
function linesSetOff(rest: string): { readonly lines: string; readonly left: string } {
  const [steps = '', lines = ''] = STEPS.exec(rest) ?? [];
  const left = rest.replace(steps, steps.startsWith('code-line-numbers') ? '' : ' ');
  return { lines: lines.trim(), left: left.replaceAll(/^[\s{}]+|[\s{}]+$/gu, '') };
}

interface FenceInfo {
  readonly language: string;
  /** Whether it is run where the deck is made. */
  readonly isRun: boolean;
  /** What is behind the language. */
  readonly rest: string;
}

/** `ts {2}`, `{.python .numberLines}` as in Pandoc, `{r, echo=FALSE}` as in Quarto. */
function languageIn(info: string): FenceInfo {
  const [all = '', dot = '', name = ''] = /^\{(?:#[\w-]+\s+)?([.=]?)([\w+-]+)/u.exec(info) ?? [];
  if (name !== '') {
    const rest = `{${info.slice(all.length)}`.replaceAll(/[{,]\s*(?=[}\s])|\.numberLines\b/gu, '');
    return { language: name, isRun: dot !== '.', rest };
  }
  const [language = ''] = /^[\w+#-]+/u.exec(info) ?? [];
  return { language, isRun: false, rest: info.slice(language.length) };
}

const RESULTS = 'Code is shown, not run: save its result as a picture, or its figures as a chart.';
