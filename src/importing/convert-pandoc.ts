import { markdownTable } from './convert-html.ts';
import { numberFor, type References } from './references.ts';
import type { Notes } from './convert-words.ts';
import { type DeckLine, LONGEST_LINE } from './split-deck.ts';

/** The lines of a slide in Pandoc’s Markdown as those of CommonMark: lists, definitions, tables, lines of verse, captions, TeX. */
export function withoutPandoc(
  lines: readonly DeckLine[],
  references: References,
  found: Notes,
): readonly DeckLine[] {
  const blocks = new PandocBlocks(references, found);
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const length = line.isCode ? cellLength(lines, at) : 0;
    if (length > 0) {
      blocks.cell(lines.slice(at, at + length));
      at += length;
      continue;
    }
    const table = line.isCode ? null : (gridTable(lines, at) ?? simpleTable(lines, at));
    at += table?.length ?? 1;
    if (table !== null) blocks.put(line, '', ...table.rows, '');
    else if (line.isCode || line.text.length > LONGEST_LINE) blocks.out.push(line);
    else blocks.add(line);
  }
  return blocks.out;
}

/** What TeX says of looks and columns. */
const TEX = /^\s*\\(?:begin|end|column|centering|vspace|hspace|newpage|small|footnotesize)\b/u;

/** How a block of code says something of itself. */
const OPTION = /^\s*(?:#|%%|\/\/)\| ?/u;

/** How many lines a block of code takes that a program is to run; 0 where none begins. */
function cellLength(lines: readonly DeckLine[], from: number): number {
  const isBegun =
    /^\s*[`~]{3,}\s*\{[a-z]/iu.test(lines[from]?.text ?? '') && lines[from - 1]?.isCode !== true;
  const length = isBegun ? lines.slice(from).findIndex(({ isCode }) => !isCode) : 0;
  return length === -1 ? lines.length - from : length;
}

/** Reads lines one by one; what they are follows from those before. */
class PandocBlocks {
  readonly out: DeckLine[] = [];
  private readonly references: References;
  private readonly found: Notes;

  constructor(references: References, found: Notes) {
    this.references = references;
    this.found = found;
  }

  put({ number }: DeckLine, ...texts: readonly string[]): void {
    this.out.push(...texts.map((text) => ({ text, number, isCode: false })));
  }

  add(line: DeckLine): void {
    const { text, number } = line;
    const before = this.out.findLastIndex((one) => one.text.trim() !== '');
    const above = this.out[before];
    const last = above === undefined || above.isCode ? '' : above.text;
    if (this.isCaption(line, last) || this.isDefinition(line, last, before) || this.isEquation(line)) return;
    if (TEX.test(text)) {
      this.found.left.push({ what: `“${text.trim()}”`, line: number, instead: null });
      return this.put(line, '');
    }
    this.endVerse(text);
    const isBelowList = /^(?:#|\s*(?:\d+\.|[-*+]) )/u.test(last);
    const isFree = last === '' || this.out.at(-1)?.text.trim() === '' || isBelowList;
    this.put(line, plainLine(text, isFree, this.references, number));
  }

  /** Puts code without what it says of itself (`#| fig-cap: …`), and its caption below. */
  cell([opening, ...rest]: readonly DeckLine[]): void {
    if (opening === undefined) return;
    const code = rest.filter(({ text }) => !OPTION.test(text));
    const captions: string[] = [];
    let [name, braces, fence] = ['', '', opening.text];
    for (const { text, number } of rest.filter((line) => !code.includes(line))) {
      const said = text.replace(OPTION, '');
      const [, key = null, value = said] = /^([\w.-]+): *(.*)$/u.exec(said) ?? [];
      name = key ?? name;
      const words = value.replace(/^\s*- +/u, '').replace(/^(["'])(.*)\1$/u, '$2');
      if (name === 'label') braces = `#${words}`;
      else if (name.endsWith('cap')) captions.push(words);
      else if (name === 'code-line-numbers') fence = fence.replace('}', ` code-line-numbers="${words}"}`);
      else this.found.left.push({ what: `“${text.trim()}”`, line: number, instead: null });
    }
    const caption = captions.filter((one) => one !== '').join(' · ');
    this.out.push({ ...opening, text: fence }, ...code);
    this.put(opening, '', `${numberFor(braces, this.references)}${caption}`, '');
  }

  private isCaption(line: DeckLine, last: string): boolean {
    const [, caption] = /^(?:[Tt]able)?:\s+(\S.*)$/u.exec(line.text) ?? [];
    if (caption === undefined || !last.startsWith('|')) return false;
    const [, words = caption, braces = ''] = /^(.*?)\s*\{([^{}]*)\}$/u.exec(caption) ?? [];
    this.put(line, `${numberFor(braces, this.references)}${words}`);
    return true;
  }

  private isDefinition(line: DeckLine, last: string, before: number): boolean {
    const [, definition] = /^:\s+(\S.*)$/u.exec(line.text) ?? [];
    if (definition === undefined || last === '' || this.out.length - before > 2) return false;
    if (!last.startsWith('- ')) {
      this.out.splice(before);
      this.put(line, `**${last.trim()}**`, '');
    }
    this.put(line, `- ${definition}`);
    return true;
  }

  private isEquation(line: DeckLine): boolean {
    const [, formula, name = ''] = /^(.*)\$\$\s*\{#(eq-[\w-]+)[^{}]*\}\s*$/u.exec(line.text) ?? [];
    if (formula === undefined) return false;
    const numbered = `${formula}\\qquad ${this.references.get(name) ?? ''}`;
    this.put(line, ...(formula.trim() === '' ? [numbered, '$$'] : [`${numbered}$$`]));
    return true;
  }

  /** Behind the last line of verse there is no break. */
  private endVerse(text: string): void {
    const end = this.out.at(-1);
    if (text.trim() !== '' || end?.text.endsWith('\\') !== true) return;
    this.out[this.out.length - 1] = { ...end, text: end.text.slice(0, -1) };
  }
}

/** Lines of verse, and the numbers of lists that Pandoc knows besides those of Markdown. */
function plainLine(text: string, mayBeItem: boolean, references: References, line: number): string {
  const [, verse = null] = /^\| (?=\S|\s)([^|]*)$/u.exec(text) ?? [];
  if (verse !== null) return `${verse.replaceAll(/^ +/gu, (spaces) => '\u{A0}'.repeat(spaces.length))}\\`;
  const example = text.replace(/^(\s*)\((@[\w-]*)\)\s+(?=\S)/u, (_, space: string, name: string) => {
    const number = references.get(name === '@' ? `@${line}` : name) ?? '1';
    return `${space}${number.replaceAll(/[()]/gu, '')}. `;
  });
  const numbered = example.replace(/^(\s*)(?:#\.|\((?:[a-z]|[ivx]+|\d+)\))\s+(?=\S)/u, '$11. ');
  return mayBeItem ? numbered.replace(/^(\s*)(?:[a-z]|[ivx]+)[.)] {1,3}(?=\S)/u, '$11. ') : numbered;
}

interface FoundTable {
  readonly rows: readonly string[];
  /** How many lines it takes. */
  readonly length: number;
}

/** A table whose cells are boxes of `+---+` and `|`. */
function gridTable(lines: readonly DeckLine[], from: number): FoundTable | null {
  const isEdge = (text: string | undefined): boolean => /^\+(?:[-=:]+\+)+\s*$/u.test(text ?? '');
  if (!isEdge(lines[from]?.text)) return null;
  let at = from + 1;
  const rows: string[][] = [[]];
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isEdge(text)) rows.push([]);
    else if (!text.startsWith('|')) break;
    else
      for (const [cell, words] of text.trim().slice(1, -1).split('|').entries()) {
        const row = rows.at(-1) ?? [];
        row[cell] = `${row[cell] ?? ''} ${words.trim()}`.trim();
      }
  }
  return { rows: markdownTable(rows), length: at - from };
}

/** A table whose columns are under dashes. */
function simpleTable(lines: readonly DeckLine[], from: number): FoundTable | null {
  const texts = lines.slice(from, from + 2).map(({ text }) => text);
  const [head = '', dashes = ''] = texts;
  const isTable = head.trim() !== '' && /^ *-{2,}(?: +-{2,})+ *$/u.test(dashes);
  if (!isTable || head.length > LONGEST_LINE) return null;
  const columns = [...dashes.matchAll(/-+/gu)].map(({ index }) => index);
  const cellsOf = (text: string): string[] => {
    const ends = columns.map((start, at) => endOfCell(text, columns[at + 1] ?? Infinity, start));
    return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end).trim());
  };
  const below = lines.slice(from + 2).findIndex(({ text }) => text.trim() === '');
  const length = below === -1 ? lines.length - from : below + 2;
  const rows = lines.slice(from + 2, from + length).filter(({ text }) => !/^[ -]+$/u.test(text));
  return { rows: markdownTable([head, ...rows.map(({ text }) => text)].map(cellsOf)), length };
}

/** Where a cell ends: before the column behind it, but not within a word. */
function endOfCell(text: string, next: number, start: number): number {
  if (next >= text.length) return text.length;
  let end = next;
  while (end > start && text[end - 1] !== ' ') end -= 1;
  return end === start ? next : end;
}
