import type { Place } from '../diagnostics/diagnostic-kind.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { writeYaml } from '../markdown/yaml/write-yaml.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { isRecord } from '../text/is-record.ts';
import { lineText, positionBetween, type SourceFile } from '../text/source-file.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import type { Left, Notes } from './convert-words.ts';
import { emptyDeck, leftOut, notAtHand, notDescribed, notProven } from './import-diagnostics.ts';
import type { Dividing } from './split-deck.ts';

/** A deck whose slides were converted. */
export interface ConvertedDeck {
  /** What its front matter says. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly slides: readonly ConvertedSlide[];
  readonly dividing: Dividing;
  readonly found: Notes;
}

/** The file of a deck; its lines are `null` where it has none. */
interface DeckFile {
  readonly path: string;
  readonly lines: SourceFile | null;
}

/** Writes the outline of a deck, and says what of the deck isn’t in it. */
export function writeOutline(
  { data, slides, dividing, found }: ConvertedDeck,
  file: DeckFile,
): Checked<string> {
  const { head: own, rest } = headOf(data, dividing === 0 ? slides : [], found);
  const head = { title: nameOf(file.path), ...own };
  const body = (rest ?? slides).map((slide) => writeSlide(slide, dividing));
  const text = outlineOf(head, body);
  const count = parseOutline('outline.md', text).value.quotations.length;
  const unproven = count === 0 ? [] : [notProven({ count }, { file: file.path, position: null })];
  const isEmpty = slides.length === 0 && Object.keys(data).length === 0;
  const empty = isEmpty ? [emptyDeck({ path: file.path }, { file: file.path, position: null })] : [];
  return {
    value: count === 0 ? text : outlineOf(head, body, SOURCES),
    diagnostics: [...said(found, file), ...unproven, ...empty],
  };
}

/** The name of a file in words, for a deck without a title. */
function nameOf(path: string): string {
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  return name.replace(/(.)\.[^.]+$/u, '$1').replaceAll(/[-_]+/gu, ' ');
}

interface Head {
  readonly head: Readonly<Record<string, unknown>>;
  /** The slides without the first, where that one is the title; `null` where all are to be kept. */
  readonly rest: readonly ConvertedSlide[] | null;
}

/** What the front matter is to say, and what of the deck’s is left out. */
function headOf(
  data: Readonly<Record<string, unknown>>,
  slides: readonly ConvertedSlide[],
  found: Notes,
): Head {
  const head = Object.fromEntries(Object.entries(data).flatMap(([key, value]) => entryFor(key, value)));
  const left = Object.keys(data).filter((key) => !TAKEN.has(key) && key !== 'marp' && key !== 'bibliography');
  const what = `“${left.join('”, “')}” in the front matter`;
  if (left.length > 0) found.left.push({ what, line: 2, instead: null });
  if ('bibliography' in data) found.left.push(BIBLIOGRAPHY);
  const [first] = slides;
  const said = first === undefined ? null : titleIn(first);
  if (said === null) return { head, rest: null };
  return said.isAll
    ? { head: { ...head, ...said.head }, rest: slides.slice(1) }
    : { head: { ...said.head, ...head }, rest: null };
}

/** What the slide that a deck opens with says as a title, and whether that is all; `null` for another slide. */
function titleIn({ heading, level, isSection, notes, body }: ConvertedSlide): TitleOfDeck | null {
  // A title has no place for notes.
  if (heading === null || notes.join('') !== '' || !(level === 1 || isSection)) return null;
  const lines = body.filter((line) => line.trim() !== '').map(plainOf);
  if (lines.length > 2 || lines.some((line) => line === null || line.length > LONGEST))
    return { head: { title: plainOf(heading) ?? heading }, isAll: false };
  const entries = ['title', 'subtitle', 'event'].map((key, at) => [
    key,
    [plainOf(heading) ?? heading, ...lines][at],
  ]);
  return { head: Object.fromEntries(entries.slice(0, lines.length + 1)), isAll: true };
}

interface TitleOfDeck {
  readonly head: Readonly<Record<string, unknown>>;
  readonly isAll: boolean;
}

const BIBLIOGRAPHY: Left = {
  what: '“bibliography” in the front matter',
  line: 2,
  instead: 'Put that file beside the outline and name it there: bibliography: sources.bib.',
};

/** Characters that a line under a title has at most. */
const LONGEST = 160;

/** A line of plain words, as a heading or a paragraph has it; `null` for anything else. */
function plainOf(line: string): string | null {
  const [, words = ''] = /^(?:#{1,6} )?(.*)$/u.exec(line) ?? [];
  return /^(?:[-*+] |[>|!]|\d+\.|```)/u.test(words) ? null : words.replaceAll(/\*\*|__/gu, '').trim();
}

const TAKEN: ReadonlySet<string> = new Set(['title', 'subtitle', 'author', 'date', 'lang', 'institute']);

function entryFor(key: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (!TAKEN.has(key)) return [];
  const said = wordsIn(value);
  if (said.length === 0 || (key === 'date' && /^(?:today|now|last-modified)$/u.test(said[0] ?? '')))
    return [];
  if (key === 'author') return [['presenter', said.length === 1 ? said[0] : said]];
  return [[key === 'institute' ? 'event' : key, said.join(', ')]];
}

/** What stands in a value, be it one, several, or people with their names under `name`. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (isRecord(value)) return wordsIn(value['name']);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

const SOURCES = `# Name what the quotations are from, and cite it on the slides, as in [@article, para. 3]:
# sources:
#   article: { type: article-newspaper, title: Its headline, text: article.txt }
`;

function outlineOf(head: Readonly<Record<string, unknown>>, slides: readonly string[], sources = ''): string {
  return `---\n${writeYaml(head)}${sources}---\n\n${slides.join('\n\n')}\n`;
}

/** A slide as the outline has it; one with a heading and next to nothing else begins a part. */
function writeSlide(
  { heading, level, attributes, body, notes, isSection }: ConvertedSlide,
  dividing: Dividing,
): string {
  const lines = body.filter((line) => line.trim() !== '');
  const isShort = lines.length === 0 || (lines.length === 1 && plainOf(lines[0] ?? '') !== null);
  const begins = isShort && (isSection || (dividing === 2 ? level === 1 : lines.length === 0));
  const braces = attributes.length === 0 || begins ? '' : ` {${attributes.join(' ')}}`;
  const said = notes.join('') === '' ? '' : `Note:\n${tidy(notes)}`;
  const top = heading === null ? '---' : `${begins ? '#' : '##'} ${heading}${braces}`;
  return [top, tidy(body), said].filter((part) => part !== '').join('\n\n');
}

/** What is to be said of what was found, each kind once, at its first line. */
function said({ left, pictures }: Notes, { path, lines }: DeckFile): readonly Diagnostic[] {
  const placeOf = (line: number): Place => {
    if (lines === null) return { file: path, position: null };
    const start = lines.lineStarts[line - 1] ?? 0;
    return { file: path, position: positionBetween(lines, start, start + lineText(lines, line).length) };
  };
  const once = new Map<string, Left & { readonly more: number }>();
  for (const one of left) {
    const before = once.get(one.what);
    once.set(one.what, before === undefined ? { ...one, more: 0 } : { ...before, more: before.more + 1 });
  }
  return [
    ...[...once.values()].map(({ what, more, instead, line }) =>
      leftOut({ what, more, instead }, placeOf(line)),
    ),
    ...pictures.flatMap(({ address, line, isAtHand }) =>
      isAtHand ? [] : [notAtHand({ address }, placeOf(line))],
    ),
    ...pictures.flatMap(({ standIn, line, isAtHand }) =>
      standIn === null || !isAtHand ? [] : [notDescribed({ words: standIn }, placeOf(line))],
    ),
  ];
}

/** Lines without empty ones at either end, or two beside each other. */
function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .replace(/^\n+/u, '')
    .trimEnd();
}
