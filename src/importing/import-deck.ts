import type { Checked } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../markdown/read-yaml.ts';
import { isRecord } from '../text/parse-json.ts';
import type { SourceFile } from '../text/source-file.ts';
import { type ConvertedSlide, convertSlide } from './convert-slide.ts';
import type { DeckKind, Left, Notes, PicturePlaces } from './convert-words.ts';
import { separatorNotRead } from './import-diagnostics.ts';
import {
  type DeckLine,
  type DeckPieces,
  type DeckSlide,
  type Dividing,
  separatorOf,
  splitDeck,
} from './split-deck.ts';
import { writeOutline } from './write-outline.ts';

/** What parts the slides of reveal-md instead of rules, as its options and front matter say it: regular expressions. */
export interface GivenSeparators {
  readonly separator: string | null;
  readonly verticalSeparator: string | null;
}

/** Makes an outline of a deck that was written for Marp, Slidev, Quarto or reveal-md. What it can’t hold is said, with its line. */
export function importDeck(
  file: SourceFile,
  places: PicturePlaces,
  given: GivenSeparators = { separator: null, verticalSeparator: null },
): Checked<string> {
  const start = splitDeck(file, 0);
  const { value: yaml, diagnostics } = readYaml(file, start.frontMatter.start, start.frontMatter.end);
  const block = titleBlock(file.text);
  const data = block?.data ?? (isRecord(yaml.value) ? yaml.value : {});
  const { own, rest, unread } = separatorsIn(data, given);
  const kind = own.length === 0 ? kindOf(file, data, start, block !== null) : 'plain';
  const dividing = own.length === 0 ? dividingOf(data, kind, start) : 0;
  const pieces = dividing === 0 && own.length === 0 ? start : splitDeck(file, dividing, own);
  const found: Notes = { left: [], pictures: [], sides: [], footnotes: [] };
  const notesMark = notesMarkIn(data);
  const isFirstHidden = data['hide'] === true || data['disabled'] === true;
  const numbers = numbersOf(pieces.slides);
  const slides = pieces.slides.flatMap((slide, at) => {
    const before = [found.left.length, found.pictures.length] as const;
    const isTitle = ({ number }: DeckLine): boolean => number <= (block?.lines ?? 0);
    const lines = slide.lines.filter((line) => !isTitle(line));
    const converted = convertSlide({ ...slide, lines }, { kind, places, found, notesMark });
    // What it was to show is left out, and named.
    const { heading, attributes, body, notes } = converted;
    if (heading === null && [...attributes, ...body, ...notes].join('').trim() === '') return [];
    if (!converted.isHidden && !(isFirstHidden && at === 0))
      return [{ ...converted, anchors: [...converted.anchors, ...(numbers[at] ?? [])] }];
    // Nothing of it is of use to anybody but that it was there.
    [found.left.length, found.pictures.length] = before;
    found.left.push(hiddenSlide(slide, converted.heading));
    return [];
  });
  const mayOpen = dividing === 0 || opensAt(kind, data, slides);
  const deck = { data: rest, slides, dividing, mayOpen, places, found };
  const written = writeOutline(deck, { path: file.path, lines: file });
  const odd = unread.map((expression) =>
    separatorNotRead({ expression }, { file: file.path, position: null }),
  );
  return { value: written.value, diagnostics: [...diagnostics, ...odd, ...written.diagnostics] };
}

/** Whether a deck that is divided at headings opens with its title: nothing else says it, and no part follows at the same level. */
function opensAt(
  kind: DeckKind,
  data: Readonly<Record<string, unknown>>,
  slides: readonly ConvertedSlide[],
): boolean {
  if ('title' in data) return false;
  return kind === 'marp' || slides.filter(({ level }) => level === 1).length === 1;
}

interface OwnSeparators {
  /** The lines that part slides; none where rules do. */
  readonly own: readonly string[];
  /** What else the front matter says. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Expressions that stand for more than a line. */
  readonly unread: readonly string[];
}

function separatorsIn(data: Readonly<Record<string, unknown>>, given: GivenSeparators): OwnSeparators {
  const { separator, verticalSeparator, notesSeparator: _, ...rest } = data;
  const wanted = [given.separator ?? separator, given.verticalSeparator ?? verticalSeparator].map((one) =>
    typeof one === 'string' ? one : null,
  );
  const lines = wanted.map((one) => (one === null ? null : separatorOf(one)));
  const unread = wanted.filter((one, at) => one !== null && lines[at] === null).map(String);
  const isOwn = lines.some((line) => line !== null);
  return { own: isOwn ? [lines[0] ?? '---', lines[1] ?? '----'] : [], rest, unread };
}

function notesMarkIn(data: Readonly<Record<string, unknown>>): string | null {
  const mark = data['notesSeparator'];
  const line = typeof mark === 'string' ? separatorOf(mark) : null;
  return line === null || /^notes?:$/iu.test(line) ? null : line;
}

/** The numbers by which programs lead to slides: `3`, and in reveal.js `/2/1`, counted from nought. */
function numbersOf(slides: readonly DeckSlide[]): readonly (readonly string[])[] {
  let [across, down] = [-1, 0];
  return slides.map(({ isBelow }, at) => {
    if (isBelow && across >= 0) down += 1;
    else [across, down] = [across + 1, 0];
    return [String(at + 1), `/${across}/${down}`, ...(down === 0 ? [`/${across}`] : [])];
  });
}

/** The title, authors and date at the head of a deck, as Pandoc has them behind signs of per cent. */
function titleBlock(text: string): { data: Readonly<Record<string, unknown>>; lines: number } | null {
  const lines = text.split(/\r?\n/u, 4).slice(0, 3);
  const end = lines.findIndex((line) => !/^%(?: |$)/u.test(line));
  const block = lines.slice(0, end === -1 ? 3 : end).map((line) => line.slice(1).trim());
  if (block.length === 0) return null;
  const [title = '', authors = '', date = ''] = block;
  const author = authors.split(';').map((one) => one.trim());
  const said = Object.entries({ title, author: authors === '' ? '' : author, date });
  return { data: Object.fromEntries(said.filter(([, value]) => value !== '')), lines: block.length };
}

function hiddenSlide({ keys, lines }: DeckSlide, heading: string | null): Left {
  const line = (keys[0] ?? lines.find(({ text }) => text.trim() !== ''))?.number ?? 1;
  return { what: heading === null ? 'a hidden slide' : `the hidden slide “${heading}”`, line, instead: null };
}

function kindOf(
  { path, text }: SourceFile,
  data: Readonly<Record<string, unknown>>,
  { slides }: DeckPieces,
  hasTitleBlock: boolean,
): DeckKind {
  if ('marp' in data) return 'marp';
  if (hasTitleBlock || path.endsWith('.qmd') || 'format' in data || /^:{3,} *\{/mu.test(text))
    return 'quarto';
  const isSlidev = ['layout', 'mdc', 'highlighter', 'drawings', 'colorSchema', 'fonts'].some(
    (key) => key in data,
  );
  if (isSlidev || slides.some(({ keys }) => keys.length > 0) || /<v-clicks?\b/u.test(text)) return 'slidev';
  return /<!--\s*_?(?:class|paginate|backgroundColor)\s*:/u.test(text) ? 'marp' : 'plain';
}

/** Quarto begins slides at headings; so do decks without a rule, and Marp where it is told to. */
function dividingOf(
  data: Readonly<Record<string, unknown>>,
  kind: DeckKind,
  { slides }: DeckPieces,
): Dividing {
  if (kind === 'quarto' || slides.length < 2) return 2;
  const divider = data['headingDivider'];
  const level = Array.isArray(divider) ? Math.max(...divider.map(Number)) : Number(divider ?? 0);
  return level >= 2 ? 2 : level === 1 ? 1 : 0;
}
