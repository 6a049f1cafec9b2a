import { z } from 'zod';

import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceItem } from '../outline/front-matter.ts';
import { CHICAGO_STYLE } from './chicago-style.ts';
import { cslItem, ET_AL } from './csl-item.ts';
import { cslLocale, localeXml, namesWords } from './csl-locales.ts';
import { badStyle } from './source-diagnostics.ts';
import { elementsIn, parseXml, type XmlElement } from '../text/parse-xml.ts';
import { sum } from '../text/collections.ts';

/** An entry of the list of sources. */
export interface BibliographyEntry {
  readonly id: string;
  readonly runs: readonly BibliographyRun[];
}

/** A range of an entry in one face. Plain text, to be escaped like any other. */
export interface BibliographyRun {
  readonly text: string;
  readonly isItalic: boolean;
}

/** A CSL style that the user named. */
export interface CitationStyle {
  readonly path: string;
  readonly xml: string;
}

/**
 * Formats sources by a CSL style, Lectern's own after Chicago where `style` is `null`, in the order of that style. Terms,
 * dates and quotation marks are those of `language` where Lectern has its locale, else American English. Reports
 * `source/bad-style`, and then falls back to the own style.
 */
export async function formatBibliography(
  sources: ReadonlyMap<string, SourceItem>,
  style: CitationStyle | null,
  language: string,
): Promise<Checked<readonly BibliographyEntry[]>> {
  const locale = cslLocale(language);
  if (style === null) return { value: await formatOwn(sources, locale), diagnostics: [] };
  try {
    if (isEndlessStyle(style.xml))
      return await fallBack(sources, style, locale, 'one entry would take it too long');
    const value = await formatAll(sources, style.xml, locale);
    if (value.length === sources.size) return { value, diagnostics: [] };
    return await fallBack(sources, style, locale, 'it has no bibliography');
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it is damaged';
    return await fallBack(sources, style, locale, reasonOfStyle(message));
  }
}

async function fallBack(
  sources: ReadonlyMap<string, SourceItem>,
  style: CitationStyle,
  locale: string,
  reason: string,
): Promise<Checked<readonly BibliographyEntry[]>> {
  const place = { file: style.path, position: null };
  return {
    value: await formatOwn(sources, locale),
    diagnostics: [badStyle({ path: style.path, reason }, place)],
  };
}

/** Formats by the own style; where even that is refused there are no entries. */
function formatOwn(
  sources: ReadonlyMap<string, SourceItem>,
  locale: string,
): Promise<readonly BibliographyEntry[]> {
  const style = /^(?:ar|fa)$/u.test(locale) ? CHICAGO_STYLE.replaceAll('", "', `"${JOINT}"`) : CHICAGO_STYLE;
  return formatAll(sources, style, locale).catch(() => []);
}

/**
 * Formats a list. The processor refuses a whole one for an item that it can’t read, such as one of a type of the author’s
 * making; then every item counts as an article. Throws what it said about the list as it was.
 */
async function formatAll(
  sources: ReadonlyMap<string, SourceItem>,
  style: string,
  locale: string,
): Promise<readonly BibliographyEntry[]> {
  try {
    return await format(sources, style, locale);
  } catch (error) {
    const articles = new Map([...sources].map(([id, item]) => [id, { ...item, type: 'article' }]));
    return format(articles, style, locale).catch(() => Promise.reject(error));
  }
}

/**
 * CSL processors read `<i>` and its like in titles, and drop what they don't know. Angle brackets travel as private-use
 * characters, so that a title comes out as it went in.
 */
function withoutMarkup(json: string): string {
  return json.replaceAll('<', '\ue03c').replaceAll('>', '\ue03e');
}

/**
 * The processor compares each name of an item with all the others, and each quotation mark of a text with those before it,
 * so that 50,000 authors take many minutes. Styles name some of the first and perhaps the last.
 */
const MOST_NAMES = 200;
const MOST_CHARACTERS = 5000;

function ofUsualLength(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(item).map(([variable, value]) => {
      const short = cut(value);
      return [variable, Array.isArray(short) ? short.map(withJoint) : short];
    }),
  );
}

/**
 * The processor joins family and given name without a space where they are neither in Latin, Cyrillic, Greek nor Arabic
 * letters. That is right for Chinese ones; in Hebrew, Thai or Georgian a private-use character parts them on the way.
 */
function withJoint(name: unknown): unknown {
  if (typeof name === 'object' && name !== null && 'literal' in name && name.literal === ET_AL)
    return { literal: `${OTHERS}.` };
  const read = Name.safeParse(name);
  if (!read.success) return name;
  const { family, given } = read.data;
  return NEEDS_JOINT.test(family + given) ? { ...read.data, given: JOINT + given } : name;
}

const Name = z.looseObject({ family: z.string(), given: z.string().min(1) });
const JOINT = '\ue02c';
/** Stands for the others of “Lee and others”, whom CSL has no word for where so few are named; with the point of “et al.”. */
const OTHERS = '\ue02a';
/** Between Arabic words it is a comma of theirs; the list of an Arabic or Persian briefing has Latin ones too. */
const ARABIC_JOINT = /(?<=\p{Script=Arabic})\ue02c/gu;
const NEEDS_JOINT =
  /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

function cut(value: unknown): unknown {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS)
    return `${value.slice(0, MOST_CHARACTERS)}…`;
  if (!Array.isArray(value) || value.length <= MOST_NAMES) return value;
  return [...value.slice(0, MOST_NAMES - 1), value.at(-1)];
}

const Items = z.array(z.looseObject({ id: z.string(), type: z.string() }));
const Entries = z.array(z.object({ id: z.string(), value: z.string() }));

async function format(
  sources: ReadonlyMap<string, SourceItem>,
  style: string,
  locale: string,
): Promise<readonly BibliographyEntry[]> {
  const { Driver } = await import('@citeproc-rs/wasm');
  const driver = new Driver({
    style,
    format: 'html',
    formatOptions: { linkAnchors: false },
    localeOverride: locale,
    fetcher: { fetchLocale: (tag: string) => Promise.resolve(localeXml(tag)) },
  });
  try {
    await driver.fetchLocales();
    const ids = [...sources.keys()];
    driver.insertReferences(
      Items.parse(
        JSON.parse(
          withoutMarkup(JSON.stringify([...sources].map(([id, item]) => ofUsualLength(cslItem(id, item))))),
        ),
      ),
    );
    driver.includeUncited({ Specific: ids });
    const { and, etAl } = namesWords(locale);
    const others = new RegExp(`[,;،、]?\\s*(?:${and}|&amp;)?\\s*${OTHERS}(\\.?)`, 'gu');
    return Entries.parse(driver.makeBibliography()).map(({ id, value }) => ({
      id,
      runs: runsOf(value.replace(others, (_, stop) => ` ${etAl.replace(/\.$/u, '')}${stop}`)),
    }));
  } finally {
    driver.free();
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['\ue03c', '<'],
  ['\ue03e', '>'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&#39;', "'"],
  ['&#x2F;', '/'],
  ['&amp;', '&'],
]);

/** Reads the library's HTML as runs: italics are kept, every other tag is dropped, so nothing of it reaches a page as HTML. */
function runsOf(html: string): readonly BibliographyRun[] {
  const runs: BibliographyRun[] = [];
  let italics = 0;
  for (const match of html.matchAll(/<[^<>]*>|[^<]+|</gu)) {
    const [piece] = match;
    if (/^<(?:i|em)\b/u.test(piece)) italics += 1;
    else if (/^<\/(?:i|em)>/u.test(piece)) italics -= 1;
    else if (!/^<[^]*>$/u.test(piece))
      addRun(
        runs,
        piece
          .replace(ARABIC_JOINT, '، ')
          .replaceAll(JOINT, ', ')
          .replace(/[\ue03c\ue03e]|&[#\w]{1,8};/gu, (entity) => ENTITIES.get(entity) ?? entity),
        italics > 0,
      );
  }
  return runs;
}

function addRun(runs: BibliographyRun[], text: string, isItalic: boolean): void {
  const last = runs.at(-1);
  if (last?.isItalic === isItalic) runs[runs.length - 1] = { text: last.text + text, isItalic };
  else runs.push({ text, isItalic });
}

/**
 * Why a style can’t be used, in words for whoever chose it, out of what the processor says: a line for each place, with its
 * bytes. Styles of today have words of CSL 1.0.2, and it reads 1.0.1.
 */
export function reasonOfStyle(said: string): string {
  const unknown = new Set([...said.matchAll(UNKNOWN)].map(([, word = '']) => `“${word}”`));
  const first = [...unknown].slice(0, MOST_NAMED).join(', ');
  if (first !== '')
    return `it has what CSL 1.0.1 doesn’t know: ${first}${unknown.size > MOST_NAMED ? ' and more' : ''}`;
  return said.replace(/^could not parse style: /u, '').slice(0, 200);
}

/** `[Error] Unknown variable "part-number"`, `[Error] Wrong variable type for `type`: "hearing"` */
const UNKNOWN = /\[Error\] (?:Unknown|Wrong)[^"\n]*"([^"\n]+)"/gu;
const MOST_NAMED = 5;

/**
 * Whether a style would keep the processor busy for minutes: macros that call others several times each, or themselves,
 * and elements by the ten thousand. It sets each entry again, and holds each piece of one against those before it. Throws
 * `XmlFault` for what is no XML.
 */
export function isEndlessStyle(xml: string): boolean {
  // A declared entity may stand for thousands of elements; styles have none.
  if (/<!DOCTYPE/iu.test(xml)) return true;
  const elements = allIn(parseXml(xml));
  if (elements.length > MOST_ELEMENTS) return true;
  const macros = new Map<string, XmlElement>();
  for (const element of elements)
    if (nameOf(element) === 'macro') macros.set(element.attributes.get('name') ?? '', element);
  const stepsIn = countingSteps(macros);
  return elements.some((element) => nameOf(element) === 'bibliography' && stepsIn(element) > MOST_STEPS);
}

/** APA’s style takes some 1,500, those of journals two hundred. */
const MOST_STEPS = 10_000;
/** That one has 1,300 elements. */
const MOST_ELEMENTS = 20_000;

function allIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsIn(element).flatMap(allIn)];
}

/** Behind its prefix. */
function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Counts what is passed through for one entry: of a choice the longest branch, of a call all of its macro. */
function countingSteps(macros: ReadonlyMap<string, XmlElement>): (element: XmlElement) => number {
  const known = new Map<string, number>();
  const stepsOfMacro = (name: string): number => {
    const macro = macros.get(name);
    const found = known.get(name);
    if (macro === undefined || found !== undefined) return found ?? 0;
    // What it has while it is counted is what a macro that calls itself takes.
    known.set(name, Infinity);
    const steps = stepsIn(macro);
    known.set(name, steps);
    return steps;
  };
  const stepsIn = (element: XmlElement): number => {
    const macro = element.attributes.get('macro');
    const called = macro === undefined ? 0 : stepsOfMacro(macro);
    const inside = elementsIn(element).map(stepsIn);
    return 1 + called + (nameOf(element) === 'choose' ? Math.max(0, ...inside) : sum(inside));
  };
  return stepsIn;
}
