import type { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../text/source-file.ts';
import { diagnosticsFor, isMissing } from './front-matter-faults.ts';
import { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './locate-front-matter.ts';
import { diagnosticsForSources } from './source-diagnostics.ts';
import { isRecord } from '../text/parse-json.ts';
import { readMarkedOff } from '../markdown/nodes/inline.ts';
import { oneLine } from '../text/words.ts';
import type { UncomparedPassage } from './outline.ts';
import type { YamlReading } from '../markdown/read-yaml.ts';
import { passage } from './find-quotations.ts';
import { joinRunning } from './join-running.ts';
import type { FoundPassage } from './read-quotation.ts';
import { markedText, type MarkedText } from './marked-text.ts';

/** The front matter of an outline that has none. */
export const NO_FRONT_MATTER: FrontMatter = FrontMatter.parse({}, { jitless: true });

/** The same, with what is printed of it. */
export const NOTHING_WRITTEN: Checked<PrintedFrontMatter> = {
  value: { frontMatter: NO_FRONT_MATTER, passages: [], uncompared: [] },
  diagnostics: [],
};

/**
 * Reads the front matter of an outline. Each unknown key and wrong value is reported at its place and left out; what is right is kept,
 * so that one slip doesn't hide the next.
 */
export function parseFrontMatter(file: SourceFile): Checked<PrintedFrontMatter> {
  const { yaml } = readFrontMatter(file);
  if (yaml === null) return NOTHING_WRITTEN;
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  let data = ownKeys(yaml.value.value);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = FrontMatter.safeParse(data, READING);
    if (result.success) {
      diagnostics.push(...diagnosticsForSources(result.data.sources, yaml.value, file));
      return { value: readPrintedTexts(result.data, yaml.value), diagnostics };
    }
    for (const issue of result.error.issues) {
      diagnostics.push(...diagnosticsFor(issue, yaml.value, file));
      data = withoutPath(data, issue);
    }
  }
  return { ...NOTHING_WRITTEN, diagnostics };
}

/** Making code for a schema takes longer than reading through it the few times that one run does. */
const READING = { reportInput: true, jitless: true } as const;

/** Each round takes the faults of the last one out; faults inside a corrected part need another. */
const MAX_ROUNDS = 4;

/** Keys that reveal-md reads; decks written for it open unchanged. */
const REVEAL_MD_KEYS = new Set([
  'revealOptions',
  'highlightTheme',
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'css',
  'preprocessor',
  'template',
  'assetsDir',
  'absoluteUrl',
  'staticDirs',
  'listingTemplate',
  'glob',
  'faviconPath',
  'watch',
  'print',
]);

/** What Marp reads in front matter, and as `<!-- key: value -->` on a slide, with what to do about it here. */
const MARP_DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ['marp', 'Delete it.'],
  ['paginate', 'Delete it: every slide shows its number.'],
  ['header', 'Delete it; a line for every page is `circulation:` in the front matter.'],
  ['footer', 'Delete it; a line for every page is `circulation:` in the front matter.'],
  ['headingDivider', 'Delete it: each # and ## begins a slide.'],
  ['size', 'Delete it: slides are 16:9.'],
  ['math', 'Delete it: $…$ and $$…$$ are formulas.'],
  ...['class', 'style', 'color', 'backgroundColor', 'backgroundImage', 'backgroundPosition']
    .concat(['backgroundRepeat', 'backgroundSize', 'transition'])
    .map((key): [string, string] => [
      key,
      'Delete it: layouts are chosen after the heading, as in {.claim}, and looks belong to a theme.',
    ]),
]);

const MARP_THEMES: ReadonlySet<unknown> = new Set(['default', 'gaia', 'uncover']);
const MARP_THEME = 'Delete it, or name a theme of Lectern: paper, ink or press.';

/** What to do about each key of a front matter that only Marp acts on; none where it isn’t one for Marp. */
export function marpKeys(data: unknown): ReadonlyMap<string, string> {
  if (!isRecord(data) || !('marp' in data)) return new Map();
  const known = [...MARP_DIRECTIVES].filter(([key]) => key in data);
  return new Map(MARP_THEMES.has(data['theme']) ? [...known, ['theme', MARP_THEME]] : known);
}

/** What to do about a comment that is a directive to Marp (`_` is for one slide alone); `null` for any other. */
export function marpDirective(comment: string): string | null {
  const key = /^<!--\s*_?([a-z]+)\s*:/iu.exec(comment)?.[1] ?? '';
  return key === 'theme' ? MARP_THEME : (MARP_DIRECTIVES.get(key) ?? null);
}

/** What front matter says to Lectern: themes and scripts of reveal-md and Marp share their names with ours but not their values. */
export function ownKeys(data: unknown): unknown {
  if (!isRecord(data)) return data ?? {};
  const isRevealMd = Object.keys(data).some((key) => REVEAL_MD_KEYS.has(key));
  const ofMarp = marpKeys(data);
  const kept = Object.entries(data).filter(
    ([key, value]) =>
      !ofMarp.has(key) &&
      !REVEAL_MD_KEYS.has(key) &&
      !(isRevealMd && key === 'theme') &&
      !(key === 'scripts' && Array.isArray(value)),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'date' || key === 'title' ? asText(value) : value]),
  );
}

/** `date: 2026` and `title: 1984` are numbers to YAML and words to the author. */
function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** The data without what an issue speaks of. */
function withoutPath(data: unknown, issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'unrecognized_keys') {
    return removeKeys(data, issue.path, new Set(issue.keys));
  }
  return removeAt(data, isMissing(issue) ? issue.path.slice(0, -1) : issue.path);
}

/** Takes many keys out of the map at a path at once: one by one, the others would be copied for each. */
function removeKeys(data: unknown, path: readonly PropertyKey[], keys: ReadonlySet<string>): unknown {
  const [first, ...rest] = path;
  if (Array.isArray(data))
    return data.map((inner, index) => (index === Number(first) ? removeKeys(inner, rest, keys) : inner));
  if (!isRecord(data)) return data;
  if (first === undefined) return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.has(key)));
  return { ...data, [String(first)]: removeKeys(data[String(first)], rest, keys) };
}

function removeAt(data: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return {};
  if (Array.isArray(data)) return data.filter((_, index) => index !== Number(first));
  if (!isRecord(data)) return data;
  const { [String(first)]: inner, ...others } = data;
  return rest.length === 0 || inner === undefined
    ? others
    : { ...others, [String(first)]: removeAt(inner, rest) };
}

/** Front matter as it is printed, and the passages in quotation marks that are in it. */
interface PrintedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly passages: readonly FoundPassage[];
  readonly uncompared: readonly UncomparedPassage[];
}

/**
 * Finds the passages in quotation marks in what the title slide and the margins print of the front matter. No citation
 * can be there, so they are looked up in all sources. `[“so-called”]{.scare}` quotes nobody, as in a heading, and is
 * printed without its brackets. The titles of sources are titles.
 */
function readPrintedTexts(frontMatter: FrontMatter, yaml: YamlReading): PrintedFrontMatter {
  const texts: MarkedText[] = [];
  const printed = (text: string, path: readonly PropertyKey[]): string => {
    const { shown, quotable, passages } = readMarkedOff(text);
    const uncompared = passages.map(({ kind, words, start, end }) => {
      const position = yaml.placeIn(path, start, end);
      return { start, end, passage: { kind, content: oneLine(words), citation: null, position } };
    });
    const make = (start: number, end: number): FoundPassage => {
      const position = yaml.placeIn(path, Math.max(0, start - 1), Math.min(text.length, end + 1));
      const found = passage(text.slice(start, end), { citation: null, position });
      return { ...found, kind: 'front-matter' };
    };
    texts.push(markedText({ words: text, marks: quotable }, make, { uncompared }));
    return shown;
  };
  const changed: Partial<FrontMatter> = {};
  for (const key of PRINTED) {
    const text = frontMatter[key];
    if (text !== undefined) changed[key] = printed(text, [key]);
  }
  const { presenter } = frontMatter;
  if (typeof presenter === 'string') changed.presenter = printed(presenter, ['presenter']);
  else if (presenter !== undefined)
    changed.presenter = presenter.map((name, index) => printed(name, ['presenter', index]));
  const { passages, uncompared } = joinRunning(texts);
  return {
    frontMatter: { ...frontMatter, ...changed },
    passages: passages.toSorted(byPlace),
    uncompared: uncompared.toSorted(byPlace),
  };
}

/** Every text of the front matter that an audience sees, besides the presenters. */
const PRINTED = ['title', 'subtitle', 'event', 'date', 'circulation', 'edition'] as const;

type Placed = Pick<FoundPassage, 'position'>;

function byPlace({ position: one }: Placed, { position: other }: Placed): number {
  return one.start.offset - other.start.offset;
}
