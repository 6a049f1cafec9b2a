import type { BibliographyItem } from './csl-item.ts';
import { MONTH_STARTS } from '../language/calendar.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['book', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['misc', 'webpage'],
]);

/** CSL variables, and the BibTeX fields that they come from, first choice first. */
const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['title']],
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'organization']],
  ['publisher', ['publisher', 'institution', 'school']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['issue', ['number', 'issue']],
  ['page', ['pages']],
  ['DOI', ['doi']],
  ['URL', ['url']],
  ['note', ['note']],
  ['language', ['langid', 'language']],
];

/** Reads the entries of a BibTeX or BibLaTeX file as CSL-JSON. What isn't an entry is passed over, as BibTeX does. */
export function parseBibtex(text: string): readonly BibliographyItem[] {
  const items: BibliographyItem[] = [];
  const words = stringsIn(text);
  const entry = /@([A-Za-z]{1,30})\s*[{(]\s*([^\s,{}()"]{1,200})\s*,/gu;
  for (let match = entry.exec(text); match !== null; match = entry.exec(text)) {
    const { fields, end } = fieldsAt(text, entry.lastIndex, words);
    entry.lastIndex = end;
    const type = (match[1] ?? '').toLowerCase();
    if (type !== 'comment' && type !== 'string' && type !== 'preamble') {
      items.push({ id: match[2] ?? '', item: itemOf(type, fields) });
    }
  }
  return items;
}

type Fields = ReadonlyMap<string, string>;

/** What words without marks stand for: `@string{post = "Harbour Post"}`. */
function stringsIn(text: string): Fields {
  const words = new Map<string, string>();
  const definition = /@string\s{0,99}[{(]\s{0,99}([A-Za-z][\w:.-]{0,99})\s{0,99}=\s{0,99}/giu;
  for (let match = definition.exec(text); match !== null; match = definition.exec(text)) {
    const value = valueAt(text, definition.lastIndex, words);
    words.set((match[1] ?? '').toLowerCase(), value.text);
    definition.lastIndex = value.end;
  }
  return words;
}

function fieldsAt(
  text: string,
  from: number,
  words: Fields,
): { readonly fields: Fields; readonly end: number } {
  const fields = new Map<string, string>();
  const name = /\s*(?:,\s*)?([A-Za-z][\w-]{0,50})\s*=\s*/uy;
  let at = from;
  for (;;) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (match === null) return { fields, end: at };
    const value = valueAt(text, name.lastIndex, words);
    fields.set((match[1] ?? '').toLowerCase(), value.text);
    at = value.end;
  }
}

interface Value {
  readonly text: string;
  readonly end: number;
}

/** A value, or several that `#` joins. */
function valueAt(text: string, from: number, words: Fields): Value {
  const joint = /\s{0,99}#\s{0,99}/uy;
  let value = partAt(text, from, words);
  while (value.text.length < LONGEST) {
    joint.lastIndex = value.end;
    if (!joint.test(text)) break;
    const next = partAt(text, joint.lastIndex, words);
    value = { text: value.text + next.text, end: next.end };
  }
  return value;
}

/** Words may stand for others twice, and these for others, so that each line doubles them. */
const LONGEST = 20_000;

/** What is in braces or quotation marks, or a bare word; braces nest. */
function partAt(text: string, from: number, words: Fields): Value {
  const open = text.charAt(from);
  if (open !== '{' && open !== '"') return wordAt(text, from, words);
  let depth = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (depth === 0 && character === (open === '{' ? '}' : '"'))
      return { text: text.slice(from + 1, at), end: at + 1 };
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
  }
  return { text: text.slice(from + 1), end: text.length };
}

function wordAt(text: string, from: number, words: Fields): Value {
  const pattern = /[^\s,{}"#]*/uy;
  pattern.lastIndex = from;
  const word = pattern.exec(text)?.[0] ?? '';
  return { text: words.get(word.toLowerCase()) ?? word, end: from + word.length };
}

function itemOf(type: string, fields: Fields): Readonly<Record<string, unknown>> {
  const item: Record<string, unknown> = { type: TYPES.get(type) ?? 'document' };
  for (const [variable, names] of FIELDS) {
    const value = names.map((name) => fields.get(name)).find((found) => found !== undefined);
    if (value !== undefined) item[variable] = variable === 'URL' ? value : plainTex(value);
  }
  for (const role of ['author', 'editor', 'translator']) {
    const names = fields.get(role);
    if (names !== undefined) item[role] = namesOf(names);
  }
  const issued = dateOf(fields);
  return issued === null ? item : { ...item, issued };
}

function namesOf(names: string): readonly Readonly<Record<string, string>>[] {
  return names.split(/(?<!\s)\s+and\s+/u).map((name) => {
    if (/^\{[^{}]*\}$/u.test(name.trim())) return { literal: plainTex(name) };
    // “Lee, Jr., Ann” has three parts.
    const [family = '', ...others] = name.includes(',') ? name.split(',') : lastWordFirst(name.trim());
    const given = others.at(-1);
    if (given === undefined) return { literal: plainTex(family) };
    const suffix = others.length > 1 ? { suffix: plainTex(others[0] ?? '') } : {};
    return { family: plainTex(family), given: plainTex(given), ...suffix };
  });
}

function lastWordFirst(name: string): readonly string[] {
  const space = name.lastIndexOf(' ');
  return space === -1 ? [name] : [name.slice(space + 1), name.slice(0, space)];
}

function dateOf(fields: Fields): string | null {
  const date = fields.get('date');
  if (date !== undefined) return date;
  const year = fields.get('year');
  const month = fields.get('month');
  if (year === undefined || month === undefined) return year ?? null;
  const number = MONTH_STARTS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  return Number.isInteger(number) ? `${year}-${String(number).padStart(2, '0')}` : year;
}

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['c', '\u0327'],
  ['k', '\u0328'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'i'],
  ['textendash', '–'],
  ['textemdash', '—'],
]);

/** A BibTeX value as plain text: accents composed, dashes and quotation marks made, braces dropped. */
function plainTex(tex: string): string {
  return tex
    .replace(/\\([`'^~="."])\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/gu, accented)
    .replace(/\\([uvHckr])(?:\{\\?([A-Za-z])\}|\s\\?([A-Za-z]))/gu, accented)
    .replace(
      /\\([A-Za-z]{1,12})(?:\{\}|\s|(?=[^A-Za-z]|$))/gu,
      (_match, name: string) => SYMBOLS.get(name) ?? '',
    )
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/[{}]/gu, '')
    .replace(/~|\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

function accented(
  _match: string,
  accent: string,
  braced: string | undefined,
  bare: string | undefined,
): string {
  return `${braced ?? bare ?? ''}${ACCENTS.get(accent) ?? ''}`;
}
