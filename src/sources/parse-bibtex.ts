import type { Creator, Entry } from '@retorquere/bibtex-parser';

import { MONTH_STARTS } from '../language/all-languages.ts';
import { startsOfLines } from '../text/source-file.ts';
import { type BibliographyItem, ET_AL } from './csl-item.ts';

/** CSL types, and the BibTeX types that are of it. */
const TYPES = new Map(
  Object.entries({
    'article-journal': ['article', 'suppperiodical'],
    book: ['book', 'mvbook', 'collection', 'proceedings', 'mvproceedings', 'reference', 'manual'],
    chapter: ['inbook', 'bookinbook', 'incollection'],
    'entry-encyclopedia': ['inreference'],
    'paper-conference': ['inproceedings', 'conference'],
    pamphlet: ['booklet'],
    report: ['techreport', 'report'],
    thesis: ['phdthesis', 'mastersthesis', 'thesis'],
    manuscript: ['unpublished'],
    motion_picture: ['video', 'movie'],
    webpage: ['online', 'electronic', 'www', 'misc'],
  }).flatMap(([csl, types]) => types.map((type) => [type, csl] as const)),
);

/** CSL variables, and the BibTeX fields that they come from, first choice first. */
const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'organization', 'howpublished']],
  ['publisher', ['publisher', 'institution', 'school']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['issue', ['number', 'issue']],
  ['page', ['pages']],
  ['DOI', ['doi']],
  ['URL', ['url', 'howpublished']],
  ['note', ['note']],
  ['language', ['langid', 'language']],
];

/** What was read of a BibTeX file, and what couldn’t be. */
export interface ReadBibtex {
  readonly items: readonly BibliographyItem[];
  readonly faults: readonly BibtexFault[];
}

/** An entry that isn’t read, or not to its end. */
interface BibtexFault {
  readonly id: string;
  readonly reason: string;
  /** Offset in the file. */
  readonly at: number;
}

const OPTIONS = { sentenceCase: false, caseProtection: false, unsupported: 'ignore' } as const;

/**
 * Reads those entries of a BibTeX or BibLaTeX file that `isCited` picks, as CSL-JSON. Each is read by itself, with the words
 * that the file defines and the entries that it refers to, so that a broken one spoils no other. `null` where no entry is.
 */
export async function parseBibtex(
  text: string,
  isCited: (id: string) => boolean,
): Promise<ReadBibtex | null> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const pieces = piecesOf(hidden(text));
  const words = wordsIn(pieces, (tex, strings) => parse(tex, { ...OPTIONS, raw: true, strings }).strings);
  const entries = new Map(pieces.filter(isEntry).map((piece) => [piece.id, piece]));
  if (entries.size === 0) return null;
  const items: BibliographyItem[] = [];
  const faults: BibtexFault[] = [];
  let left = MOST_CHARACTERS;
  for (const entry of entries.values()) {
    if (!isCited(entry.id)) continue;
    const tex = [entry, ...parentsOf(entry, entries)]
      .map((piece) => piece.tex.replace(LONG_BLANKS, ' '))
      .join('\n');
    const excess = excessOf(tex, words.longest, left);
    const { entries: [found] = [], errors = [] } =
      excess === null ? parse(tex, { ...OPTIONS, strings: words.strings }) : {};
    left -= excess === null ? tex.length : 0;
    if (found?.key === entry.id) items.push({ id: entry.id, item: itemOf(found) });
    const fault = excess === null ? faultIn(errors, entry) : { reason: excess, at: entry.at };
    if (fault !== null) faults.push({ id: entry.id, ...fault });
  }
  return { items, faults };
}

/** An entry, or what else begins with `@`, up to the next one. */
interface BibtexPiece {
  readonly type: string;
  readonly id: string;
  readonly tex: string;
  readonly at: number;
}

function isEntry({ type, id }: BibtexPiece): boolean {
  return id !== '' && !/^(?:comment|preamble|string)$/u.test(type);
}

function piecesOf(text: string): readonly BibtexPiece[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.map(({ 1: type = '', 2: id = '', index: at }, number) => ({
    type: type.toLowerCase(),
    id,
    tex: text.slice(at, heads[number + 1]?.index),
    at,
  }));
}

const LONG_BLANKS = /[^\S\n]{100,}/gu;

/** At the beginning of a line or behind the entry before. */
const HEAD = /@(?<=(?:^|[)}])[^\S\n]{0,99}@)([a-z]{1,30})\s{0,99}[({]\s{0,99}([^\s"(),={}]{0,200})/gimu;

/** Angle brackets, and a percent sign behind a figure, mean something else in TeX than to those who export titles with them. */
function hidden(text: string): string {
  return text.replace(/[<>]|(?<=[\p{L}\p{N}])%/gu, (sign) =>
    String.fromCharCode(0xe0_00 + sign.charCodeAt(0)),
  );
}

function shown(text: string): string {
  return text
    .replace(/<\/?(?:a|b|i|code|enquote|nc|ncx|p|sc|span|sub|sup|br)\b[^<>]*>/gu, '')
    .replace(/[\ue025\ue03c\ue03e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe0_00))
    .replace(/\s+/gu, ' ')
    .replace(/ı(?=\p{M})/gu, 'i')
    .trim()
    .normalize('NFC');
}

type Strings = Readonly<Record<string, string>>;

/** What words without marks stand for: `@string{post = "Harbour Post"}`. A word that stands for too much is left as it is. */
function wordsIn(
  pieces: readonly BibtexPiece[],
  read: (tex: string, strings: Record<string, string>) => Strings,
): { readonly strings: Record<string, string>; readonly longest: number } {
  const strings: Record<string, string> = {};
  let longest = LONGEST_USUAL_WORD;
  let left = MOST_OF_WORDS;
  for (const { tex } of pieces.filter(({ type }) => type === 'string')) {
    if (excessOf(tex, longest, left) !== null) continue;
    for (const [name, value] of Object.entries(read(tex, strings))) {
      strings[name] = value;
      left -= value.length;
      longest = Math.max(longest, value.length);
    }
  }
  return { strings, longest };
}

const LONGEST_USUAL_WORD = 100;
/** The abbreviations of all journals of a field have half as much. */
const MOST_OF_WORDS = 60_000;

/** The entries that an entry takes fields from, and theirs. */
function parentsOf(entry: BibtexPiece, entries: ReadonlyMap<string, BibtexPiece>): readonly BibtexPiece[] {
  const parents = new Set<BibtexPiece>();
  for (let next: BibtexPiece | undefined = entry; next !== undefined && parents.size < MOST_PARENTS;) {
    const [, id = ''] = /[\s,]crossref\s{0,99}=\s{0,99}["{]([^\s"(),={}]{1,200})/iu.exec(next.tex) ?? [];
    next = entries.get(id);
    if (next === undefined || next === entry || parents.has(next)) break;
    parents.add(next);
  }
  return [...parents];
}

const MOST_PARENTS = 4;

/** Why an entry would keep the parser busy for too long, or `null`: it looks at a long one again and again. */
function excessOf(tex: string, longestWord: number, left: number): string | null {
  const length = tex.length + (tex.split('#').length - 1) * longestWord;
  if (length > LONGEST_ENTRY) return `it has more than ${LONGEST_ENTRY / 1000},000 characters`;
  if (length > left) return 'what is cited of this file is too long';
  if (tex.split('=').length > MOST_FIELDS) return `it has more than ${MOST_FIELDS} fields`;
  let depth = 0;
  for (const [sign] of tex.replace(/\\[{}]/gu, '').matchAll(/[{}]/gu)) {
    depth = Math.max(0, depth + (sign === '{' ? 1 : -1));
    if (depth > DEEPEST) return 'its braces nest too deep';
  }
  return null;
}

/** An article of three thousand authors has as many. */
const LONGEST_ENTRY = 80_000;
const MOST_CHARACTERS = 400_000;
const MOST_FIELDS = 500;
const DEEPEST = 30;

/** What the parser says in the words of its own, and ours for it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Unterminated brace/u, 'a brace isn’t closed'],
  [/^Unterminated quote/u, 'a quotation mark isn’t closed'],
  [/^Unclosed math/u, 'a $ isn’t closed'],
  [/equals sign missing/u, 'a field has no “=”'],
  [/^Runaway/u, 'it isn’t closed'],
  [
    /^Token mismatch, expected "[)}]"/u,
    'there is no comma before the next field, or its last brace is missing',
  ],
];

/** What is wrong in an entry, at the place that the parser names in it; at its head where that is its end. */
function faultIn(
  errors: readonly { readonly error: string }[],
  { tex, at }: BibtexPiece,
): Pick<BibtexFault, 'reason' | 'at'> | null {
  for (const { error } of errors) {
    const reason = REASONS.find(([pattern]) => pattern.test(error))?.[1];
    const [, line, column] = / at line (\d+), column (\d+)/u.exec(error) ?? [];
    if (reason === undefined || line === undefined) continue;
    const offset = (startsOfLines(tex)[Number(line) - 1] ?? tex.length) + Number(column) - 1;
    if (offset <= tex.length) return { reason, at: tex.slice(offset).trim() === '' ? at : at + offset };
  }
  return null;
}

function itemOf({ type, fields }: Entry): Readonly<Record<string, unknown>> {
  const first = (names: readonly string[]): string =>
    names.map((name) => textOf(fields[name])).find((found) => found !== '') ?? '';
  const year = [first(['year']), first(['month']), first(['day'])] as const;
  const item: Record<string, unknown> = {
    type: TYPES.get(type) ?? 'document',
    title: [first(['title']), first(['subtitle'])].filter(Boolean).join(': '),
    // Of a range, its first day.
    issued: (first(['date']) || dateOf(...year)).split('/')[0],
    accessed: first(['urldate']).split('/')[0],
  };
  for (const [variable, names] of FIELDS) item[variable] = first(names);
  for (const role of ['author', 'editor', 'translator'] as const) item[role] = fields[role]?.map(nameOf);
  const published = first(['howpublished']);
  const other = /^https?:/u.test(published) ? 'container-title' : 'URL';
  if (item[other] === published) item[other] = '';
  // Some write these signs so in addresses, too.
  for (const name of ['DOI', 'URL']) item[name] = String(item[name]).replace(/\\(?=[#$%&_~])/gu, '');
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '' && value !== undefined));
}

/** Lists are written as `publisher = {Sea and Sons}`, too. */
function textOf(value: unknown): string {
  return shown(Array.isArray(value) ? value.join(' and ') : typeof value === 'string' ? value : '');
}

/** “and others” is no person. */
function nameOf({ name, prefix, lastName, firstName, suffix }: Creator): Readonly<Record<string, string>> {
  const family = textOf([prefix, lastName].filter(Boolean).join(' '));
  const given = textOf(firstName);
  if (name !== undefined || given === '')
    return { literal: family === 'others' ? ET_AL : textOf(name) || family };
  return { family, given, ...(suffix === undefined ? {} : { suffix: textOf(suffix) }) };
}

/** The month is a number or begins as an English one, and may have the day with it: `mar # "~15"`. */
function dateOf(year: string, month: string, ownDay: string): string {
  const [, number = '', day = ownDay] = /^(\d{1,2})(?:\D+(\d{1,2}))?/u.exec(month) ?? [];
  const parts = [Number(number) || MONTH_STARTS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day)];
  const known = parts.slice(0, parts.findIndex((part) => !(part > 0)) >>> 0);
  return year === '' ? '' : [year, ...known.map((part) => String(part).padStart(2, '0'))].join('-');
}
