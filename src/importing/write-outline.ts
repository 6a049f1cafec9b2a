import type { DiagnosticPlace, Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeYaml } from '../markdown/read-yaml.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { lineText, positionBetween, type SourceFile } from '../text/source-file.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import { type Left, type Notes, type PicturePlaces, splitAtCode } from './convert-words.ts';
import { emptyDeck, leftOut, notAtHand, notDescribed, notProven } from './import-diagnostics.ts';
import { plainOf, readOpening } from './read-opening.ts';
import type { Dividing } from './split-deck.ts';

/** A deck whose slides were converted. */
interface ConvertedDeck {
  /** What its front matter says. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly slides: readonly ConvertedSlide[];
  readonly dividing: Dividing;
  /** Whether a first slide under a large heading is the title of the deck, and not its first part. */
  readonly mayOpen: boolean;
  readonly places: PicturePlaces;
  readonly found: Notes;
}

/** The file of a deck; its lines are `null` where slides are counted instead. */
interface DeckFile {
  readonly path: string;
  readonly lines: SourceFile | null;
}

/** Writes the outline of a deck, and says what of the deck isn’t in it. */
export function writeOutline(
  { data, slides, dividing, mayOpen, places, found }: ConvertedDeck,
  file: DeckFile,
): Checked<string> {
  const opening = readOpening(data, withoutNumbers(slides, dividing), mayOpen, found, places);
  const quoting = opening.slides.map((slide) => ({ ...slide, body: withQuotations(slide.body) }));
  const linked = linkSlides(quoting, found.left);
  const head = { title: nameOf(file.path), ...opening.head };
  const body = [
    notesBelow(opening.notes),
    ...linked.map((slide, at) => writeSlide(slide, dividing, at === linked.length - 1)),
  ].filter((one) => one !== '');
  const text = outlineOf(head, body);
  const count = parseOutline('outline.md', text).value.quotations.length;
  const unproven = count === 0 ? [] : [notProven({ count }, { file: file.path, position: null })];
  const isEmpty = slides.length === 0 && Object.keys(data).length === 0;
  const empty = isEmpty ? [emptyDeck({ path: file.path }, { file: file.path, position: null })] : [];
  const isNaming = 'bibliography' in head;
  return {
    value: count === 0 || isNaming ? text : outlineOf(head, body, SOURCES),
    diagnostics: [...said(found, file, text), ...unproven, ...empty],
  };
}

/** The name of a file in words, for a deck without a title. */
function nameOf(path: string): string {
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  return name.replace(/(.)\.[^.]+$/u, '$1').replaceAll(/[-_]+/gu, ' ');
}

const SOURCES = `# Name what the quotations are from, and cite it on the slides, as in [@article, para. 3]:
# sources:
#   article: { type: article-newspaper, title: Its headline, text: article.txt }
`;

function outlineOf(head: Readonly<Record<string, unknown>>, slides: readonly string[], sources = ''): string {
  return `---\n${writeYaml(head)}${sources}---\n\n${slides.join('\n\n')}\n`;
}

/** A slide as the outline has it; one that begins a part has a large heading. */
function writeSlide(slide: ConvertedSlide, dividing: Dividing, isLast: boolean): string {
  const { heading, attributes, body, notes } = slide;
  const begins = beginsPart(slide, dividing);
  const isBare = body.every((line) => line.trim() === '');
  // No part begins with the last words of a talk.
  const isStatement = begins && isLast && isBare;
  const kept = begins ? attributes.filter((one) => one.startsWith('#')) : attributes;
  const braces = kept.length === 0 ? '' : ` {${kept.join(' ')}}`;
  const titled = `${begins ? '#' : '##'} ${heading ?? ''}${braces}`;
  const top = heading === null || isStatement ? '---' : titled;
  const words = isStatement ? (heading ?? '') : tidy(body);
  return [top, words, notesBelow(notes)].filter((part) => part !== '').join('\n\n');
}

/** Slides without the numbers that a deck gives its parts itself (`1.`, `Part 1:`), since section slides are numbered. */
function withoutNumbers(slides: readonly ConvertedSlide[], dividing: Dividing): readonly ConvertedSlide[] {
  let part = 0;
  return slides.map((slide) => {
    if (!beginsPart(slide, dividing)) return slide;
    const [all = '', bare = '', worded = bare] =
      /^(?:(\d+)[.):]?|\p{L}+ (\d+)(?:[.):]| ?[–—-]))\s+(?=\S)/u.exec(slide.heading ?? '') ?? [];
    if (Number(worded) !== part + 1) return slide;
    part += 1;
    return { ...slide, heading: (slide.heading ?? '').slice(all.length) };
  });
}

/** Whether a slide has a heading and next to nothing else, and its deck begins a part with such slides. Nothing may be missing from it. */
function beginsPart(
  { heading, level, body, isSection, isEmptied }: ConvertedSlide,
  dividing: Dividing,
): boolean {
  const [first = '', ...others] = body.filter((line) => line.trim() !== '');
  const isShort = others.length === 0 && plainOf(first) !== null;
  const isPart = dividing === 2 ? level === 1 : first === '' && !isEmptied;
  return heading !== null && isShort && (isSection || isPart);
}

function notesBelow(notes: readonly string[]): string {
  return notes.join('').trim() === '' ? '' : `Note:\n${tidy(notes)}`;
}

/** What is to be said of what was found, by lines, each kind once, at its first line; nothing of pictures that aren’t in the outline. */
function said({ left, pictures }: Notes, { path, lines }: DeckFile, outline: string): readonly Diagnostic[] {
  const placeOf = (line: number): DiagnosticPlace => {
    if (lines === null || line === 0)
      return { file: line === 0 ? path : `${path}, slide ${line}`, position: null };
    const start = lines.lineStarts[line - 1] ?? 0;
    return { file: path, position: positionBetween(lines, start, start + lineText(lines, line).length) };
  };
  const once = new Map<string, Left[]>();
  for (const one of left) {
    const same = once.get(one.what);
    if (same === undefined) once.set(one.what, [one]);
    else same.push(one);
  }
  const ofPictures = pictures.flatMap(({ address, line, standIn, place }) => {
    if (!('path' in place))
      return [{ line, said: notAtHand({ address, reason: place.reason }, placeOf(line)) }];
    const isShown = outline.includes(`(${place.path}`);
    return standIn === null || !isShown
      ? []
      : [{ line, said: notDescribed({ words: standIn }, placeOf(line)) }];
  });
  const ofLeft = [...once].flatMap(([what, all]) => {
    const [first] = all;
    const also = lines === null ? furtherSlides(all) : furtherTimes(all.length - 1);
    return first === undefined
      ? []
      : [{ line: first.line, said: leftOut({ ...first, what, also }, placeOf(first.line)) }];
  });
  return [...ofLeft, ...ofPictures].toSorted((one, other) => one.line - other.line).map((one) => one.said);
}

const furtherTimes = (more: number): string =>
  more === 0 ? '' : `${more} more ${more === 1 ? 'time' : 'times'}`;

function furtherSlides(all: readonly Left[]): string {
  const [, ...further] = new Set(all.map(({ line }) => line));
  return further.length === 0 ? '' : `on ${further.length === 1 ? 'slide' : 'slides'} ${further.join(', ')}`;
}

/** Lines without empty ones at either end, or two beside each other. */
function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/^\n+/u, '')
    .trimEnd();
}

/** A link to another slide: `[words](#name)`, or an address that a program reads as one. */
const LINK = /(?<!!)\[([^[\]]*)\]\((?:#|(?=\/\d+\)))([^()\s]*)(?:\s+"[^"]*")?\)/gu;

/** Leads links between slides of a deck to where those are in the outline; one that leads nowhere is its words, and named. */
function linkSlides(slides: readonly ConvertedSlide[], left: Left[]): readonly ConvertedSlide[] {
  const byName = new Map<string, number>();
  for (const [at, { anchors }] of slides.entries())
    for (const name of anchors) if (name !== '' && !byName.has(name)) byName.set(name, at);
  const wanted = new Set<number>();
  const idOf = (at: number): string =>
    slides[at]?.attributes.find((one) => one.startsWith('#'))?.slice(1) ?? `s${at + 1}`;
  const linked = (text: string, line: number): string =>
    text.replaceAll(LINK, (all, words: string, name: string) => {
      if (name.startsWith('slide-')) return all;
      const at = byName.get(decoded(name));
      if (at === undefined) {
        left.push({ what: `the link from “${words}” to “${name}”`, line, instead: null });
        return words;
      }
      wanted.add(at);
      return `[${words}](#slide-${idOf(at)})`;
    });
  const linesOf = (lines: readonly string[], number: number): readonly string[] => {
    let isCode = false;
    return lines.map((line) => {
      if (/^\s*(?:`{3}|~{3})/u.test(line)) isCode = !isCode;
      if (isCode || !line.includes('](')) return line;
      return splitAtCode(line)
        .map((part, at) => (at % 2 === 1 ? part : linked(part, number)))
        .join('');
    });
  };
  const led = slides.map((slide) => ({
    ...slide,
    heading: slide.heading === null ? null : linked(slide.heading, slide.line),
    body: linesOf(slide.body, slide.line),
    notes: linesOf(slide.notes, slide.line),
  }));
  return led.map((slide, at) => {
    const isNamed = !wanted.has(at) || slide.attributes.some((one) => one.startsWith('#'));
    return isNamed ? slide : { ...slide, attributes: [`#s${at + 1}`, ...slide.attributes] };
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A dash and a name, which begins large; behind words in quotation marks it may be any words. */
const BY = /^[*_]*\\?(?:[—–―]|-{2,3})[*_]*\s*(?=\S)(?![—–-])(.{1,160})$/u;
const NAME = /^[*_[]*(?!\p{Ll})\p{L}/u;
const MARKED = /^[*_]*["“„«‘'「『]/u;
/** What is no paragraph of words: headings, tables, pictures, tags, items, footnotes, words that themselves begin with a dash. */
const NO_WORDS = /^\s*(?:[#|<+]|!\[|[*-]\s|\d+[.)]\s|\*{3}|\[\^|:{3}|\\?[—–―]|-{2})/u;

/** A body in which a paragraph or block quote with “— Name” below is a block quote of that name’s. */
function withQuotations(body: readonly string[]): readonly string[] {
  const out: string[][] = [];
  for (const block of blocksIn(body)) {
    const lines = linesOf(block);
    const by = lines.length > 1 && !lines.some((line) => line.startsWith('>')) ? lines.pop() : undefined;
    const whole = by === undefined ? null : quoteOf(lines, by);
    const [only = '', ...others] = lines;
    const joined = by === undefined && others.length === 0 ? quoteOf(out.at(-1) ?? [], only) : null;
    if (joined !== null) out.splice(-1, 1, joined);
    else out.push(whole ?? [...block]);
  }
  return out.flatMap((block) => ['', ...block]);
}

/** Words and the line that says whose they are as a block quote; `null` where the words are none, or the line names nobody. */
function quoteOf(typed: readonly string[], by: string): string[] | null {
  const [, name = ''] = BY.exec(by.trim()) ?? [];
  const words = linesOf(typed);
  const isQuote = words.every((line) => line.startsWith('>'));
  const mayName = NAME.test(name) || (name !== '' && (isQuote || MARKED.test(words[0] ?? '')));
  if (!mayName || words.length === 0 || !areWords(words, isQuote)) return null;
  const quoted = isQuote ? words : words.map((line) => `> ${line.trim()}`);
  return [...quoted, '>', `> — ${name.replace(/[*_]+$/u, '')}`];
}

/** Whether lines are a paragraph, or a block quote that names nobody yet. */
function areWords(lines: readonly string[], isQuote: boolean): boolean {
  const isOther = (line: string): boolean =>
    isQuote ? BY.test(line.replace(/^>\s*/u, '')) : NO_WORDS.test(line) || FENCE.test(line);
  return !lines.some(isOther) && lines.at(-1)?.endsWith(':') !== true;
}

const FENCE = /^\s*(`{3,}|~{3,}|\$\$)/u;

/** The lines of a block, broken where it breaks them; a list of words and a name is those. */
function linesOf(block: readonly string[]): string[] {
  const lines = block
    .flatMap((line) => line.split(/(?<=\S)\s*(?:<br\s*\/?>|\\$)\s*/u))
    .filter((line) => line.trim() !== '');
  const items = lines.map((line) => line.replace(/^[-*] (?=\S)/u, ''));
  const [words = '', by = ''] = items;
  const isList = items.length === 2 && items.every((item, at) => item !== lines[at]);
  return isList && BY.test(by) ? [words, by] : lines;
}

/** The parts of a body between empty lines; code and formulas stay whole. */
function blocksIn(body: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  let fence: string | null = null;
  for (const line of body) {
    if (fence === null && line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
    fence = fence === null ? openedBy(line) : closes(line.trim(), fence) ? null : fence;
  }
  return blocks.filter((block) => block.length > 0);
}

/** The fence that a line opens; a formula may end where it begins. */
function openedBy(line: string): string | null {
  const [, mark = null] = FENCE.exec(line) ?? [];
  return mark === '$$' && line.trim().indexOf('$$', 2) !== -1 ? null : mark;
}

const closes = (line: string, fence: string): boolean =>
  fence === '$$' ? line.includes(fence) : line.startsWith(fence);
