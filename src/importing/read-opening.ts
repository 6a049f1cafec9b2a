import { isRecord } from '../text/parse-json.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import { type Left, type Notes, pathOf, type PicturePlaces } from './convert-words.ts';

/** What an outline is to begin with. */
export interface Opening {
  readonly head: Readonly<Record<string, unknown>>;
  /** The notes of the title slide. */
  readonly notes: readonly string[];
  /** The slides behind it. */
  readonly slides: readonly ConvertedSlide[];
}

/** Reads what a deck opens with: its front matter, and the slide that says its title, if it has one, which then comes only once. */
export function readOpening(
  data: Readonly<Record<string, unknown>>,
  slides: readonly ConvertedSlide[],
  mayOpen: boolean,
  found: Notes,
  places: PicturePlaces,
): Opening {
  const head = Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => entryFor(key, value, places)),
  );
  const left = Object.keys(data).filter((key) => !TAKEN.has(key) && key !== 'marp' && !(key in head));
  const kept = left.filter((key) => key !== 'bibliography');
  const leave = (what: string): void => {
    found.left.push({ what: `${what} in the front matter`, line: 2, instead: null });
  };
  if (kept.length > 0) leave(`“${kept.join('”, “')}”`);
  for (const key of furtherIn(data['author'])) leave(`“${key}” of the author`);
  if (left.includes('bibliography')) found.left.push(BIBLIOGRAPHY);
  const [first, ...others] = slides;
  const isAlone = others.length === 0;
  if (first === undefined || isAlone || !isTitle(first, head, mayOpen)) return { head, notes: [], slides };
  const { title: named, ...known } = head;
  const title = plainOf(first.heading ?? '');
  const { said, rest } = wordsUnder(first, [title, ...Object.values(known).flat()], found);
  if (typeof named === 'string' && ![title, ...said].includes(named)) leave(`the title “${named}”`);
  const isWhole = rest.every((line) => line.trim() === '');
  const after = { ...first, heading: null, attributes: [], body: rest, notes: [], isSection: false };
  return {
    head: { ...head, title, ...printedUnder(said, head['presenter']) },
    notes: first.notes,
    slides: isWhole ? others : [after, ...others],
  };
}

/** What lines under a title are in an outline. One that says who the presenter is says more than the name. */
function printedUnder(said: readonly string[], presenter: unknown): Opening['head'] {
  const about = said.find((line) => typeof presenter === 'string' && line.includes(presenter));
  const [subtitle = null, ...events] = said.filter((line) => line !== about);
  const event = events.join(' · ').replaceAll(/(?<![\w*])\*([^*]+)\*/gu, '$1');
  return {
    ...(subtitle === null ? {} : { subtitle }),
    ...(about === undefined ? {} : { presenter: about }),
    ...(event === '' ? {} : { event }),
  };
}

/** Whether the slide that a deck opens with is its title, rather than that of its first part. */
function isTitle(
  { heading, level, isSection }: ConvertedSlide,
  head: Opening['head'],
  mayOpen: boolean,
): boolean {
  if (heading === null) return false;
  const words = plainOf(heading);
  return words === head['title'] || (mayOpen && (level === 1 || isSection));
}

/** A picture that has a line to itself. */
const PICTURE = /^!\[([^\]]*)\]\([^()]*\)$/u;

/** A link, which a title has no place for. */
const LINK = /(?<!!)\[([^[\]]*)\]\(([^()]*)\)/gu;

/** The lines of plain words under a title, up to the first line of anything else; pictures and links among them have no place there. */
function wordsUnder(
  { body, line: number }: ConvertedSlide,
  known: readonly unknown[],
  found: Notes,
): { readonly said: readonly string[]; readonly rest: readonly string[] } {
  const said: string[] = [];
  const leave = (what: string): void => {
    found.left.push({ what: `${what} on the title slide`, line: number, instead: null });
  };
  for (const [at, line] of body.entries()) {
    const pictures = line.split(/(?<=\)) +(?=!)/u).map((one) => PICTURE.exec(one.trim()));
    const links = [...line.matchAll(LINK)].filter(([, , address = '']) => !address.startsWith('mailto:'));
    const words = plainOf(line.replaceAll(LINK, '$1').replace(/\\$/u, ''));
    if (pictures.every((one) => one !== null))
      for (const one of pictures) leave(`the picture “${one?.[1] ?? ''}”`);
    else if (words === null || words.length > LONGEST || said.length >= MOST_LINES)
      return { said, rest: body.slice(at) };
    else if (words !== '') {
      for (const [, , address] of links) leave(`the link to ${address}`);
      if (!known.includes(words)) said.push(words);
    }
  }
  return { said, rest: [] };
}

/** Characters that a line under a title has at most, and lines. */
const LONGEST = 160;
const MOST_LINES = 5;

const BIBLIOGRAPHY: Left = {
  what: '“bibliography” in the front matter',
  line: 2,
  instead: 'Put that file beside the outline and name it there: bibliography: sources.bib.',
};

/** A line of plain words, as a heading or a paragraph has it; `null` for anything else. */
export function plainOf(line: string): string | null {
  const [, words = ''] = /^(?:#{1,6} )?(.*)$/u.exec(line) ?? [];
  return /^(?:[-*+] |[>|!]|\d+\.|```)/u.test(words) ? null : words.replaceAll(/\*\*|__/gu, '').trim();
}

const TAKEN: ReadonlySet<string> = new Set(['title', 'subtitle', 'author', 'date', 'lang', 'institute']);
/** Files that an outline names as a deck does. */
const FILES: ReadonlySet<string> = new Set(['bibliography', 'csl']);

function entryFor(
  key: string,
  value: unknown,
  places: PicturePlaces,
): readonly (readonly [string, unknown])[] {
  const said = wordsIn(value);
  const [first = ''] = said;
  if (FILES.has(key)) {
    const path = pathOf(places, first);
    return path === null ? [] : [[key, path]];
  }
  if (key === 'format') return isIncremental(value) ? [['incremental', true]] : [];
  if (!TAKEN.has(key) || first === '' || isDayOfMaking(key, first)) return [];
  if (key === 'author') return [['presenter', said.length === 1 ? first : said]];
  return [[key === 'institute' ? 'event' : key, said.join(', ')]];
}

const isDayOfMaking = (key: string, value: string): boolean =>
  key === 'date' && /^(?:today|now|last-modified)$/u.test(value);

/** What is in a value, be it one, several, or people with their names under `name`. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (isRecord(value)) return wordsIn(value['name']);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** What else is said of people than their names. */
function furtherIn(value: unknown): readonly string[] {
  const people = (Array.isArray(value) ? value : [value]).filter(isRecord);
  return [...new Set(people.flatMap(Object.keys))].filter((key) => key !== 'name');
}

/** Whether a format of Quarto shows all lists item by item. */
function isIncremental(format: unknown): boolean {
  return (
    isRecord(format) && Object.values(format).some((one) => isRecord(one) && one['incremental'] === true)
  );
}
