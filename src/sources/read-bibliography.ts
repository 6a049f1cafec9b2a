import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { SourceItem } from '../outline/front-matter.ts';
import { reportHidden } from '../markdown/report-hidden.ts';
import { newBudget } from '../text/budget.ts';
import { parseJson } from '../text/parse-json.ts';
import { positionBetween, sourceFile } from '../text/source-file.ts';
import { type ReadBibtex, parseBibtex } from './parse-bibtex.ts';
import { badBibliography, brokenEntry, incompleteEntry } from './source-diagnostics.ts';
import type { BibliographyItem } from './csl-item.ts';

const CslJson = z.array(z.looseObject({ id: z.union([z.string(), z.number()]) }));

/** The entries of a bibliography file that are cited. */
export async function readCitedEntries(
  text: string,
  path: string,
  cited: ReadonlySet<string>,
): Promise<Checked<Readonly<Record<string, SourceItem>>>> {
  const read = await readBibliography(text, path, (id) => cited.has(id));
  const found = new Map([...read.value].filter(([id]) => cited.has(id)));
  const damage = damagedEncoding(found.values(), path);
  const file = sourceFile(path, text);
  const hidden = [...found].flatMap(([id, item]) => {
    const entry = { start: Math.max(0, text.indexOf(id)), end: text.length };
    return reportHidden(item, file, false, entry).map((diagnostic) => ({ ...diagnostic, fix: null }));
  });
  return { value: Object.fromEntries(found), diagnostics: [...read.diagnostics, ...damage, ...hidden] };
}

/**
 * Reads a bibliography by the ending of its name: `.bib` BibTeX, `.ris` RIS, anything else CSL-JSON. Reports
 * `source/bad-bibliography`, `source/broken-entry` for one that isn’t read to its end, and `source/incomplete-entry` for
 * each without a title. Of BibTeX, which takes long to read, only what is cited.
 */
export async function readBibliography(
  text: string,
  path: string,
  isCited: (id: string) => boolean = () => true,
): Promise<Checked<ReadonlyMap<string, SourceItem>>> {
  const place = { file: path, position: null };
  const read = await itemsOf(text, path, isCited);
  if (typeof read === 'string') {
    const reason = isDamaged(text) ? NOT_UTF8 : read;
    return { value: new Map(), diagnostics: [badBibliography({ path, reason }, place)] };
  }
  const sources = new Map<string, SourceItem>();
  const file = sourceFile(path, text);
  const broken = new Set(read.faults.map(({ id }) => id));
  const diagnostics = read.faults
    .slice(0, MOST_REPORTS)
    .map((fault) => brokenEntry(fault, { file: path, position: positionBetween(file, fault.at, fault.at) }));
  for (const { id, item } of read.items) {
    const parsed = SourceItem.safeParse(item);
    if (parsed.success) sources.set(id, parsed.data);
    else if (!broken.has(id) && diagnostics.length < MOST_REPORTS)
      diagnostics.push(incompleteEntry({ id }, place));
  }
  return { value: sources, diagnostics };
}

/** Reports a bibliography whose entries lost letters: in another encoding than UTF-8 each became �. */
function damagedEncoding(items: Iterable<SourceItem>, path: string): readonly Diagnostic[] {
  const isLost = [...items].some((item) => isDamaged(JSON.stringify(item)));
  return isLost ? [badBibliography({ path, reason: NOT_UTF8 }, { file: path, position: null })] : [];
}

const isDamaged = (text: string): boolean => text.includes('\uFFFD');

const NOT_UTF8 = 'it is not UTF-8 text';

/** The same fault in each entry of a file is one fault. */
const MOST_REPORTS = 20;

/** The entries, or why there are none. */
async function itemsOf(
  text: string,
  path: string,
  isCited: (id: string) => boolean,
): Promise<ReadBibtex | string> {
  if (/\.bib$/iu.test(path)) return (await parseBibtex(text, isCited)) ?? 'there is no BibTeX entry in it';
  if (/\.ris$/iu.test(path)) {
    const items = parseRis(text);
    return items.length === 0 ? 'there is no RIS entry in it' : { items, faults: [] };
  }
  let content: unknown = null;
  try {
    content = parseJson(text, newBudget({ depth: 20 }));
  } catch {
    return 'it is not JSON';
  }
  const parsed = CslJson.safeParse(content);
  if (!parsed.success) return 'it is not a list of CSL-JSON items';
  return { items: parsed.data.map((item) => ({ id: String(item.id), item })), faults: [] };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['JOUR', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['BOOK', 'book'],
  ['CHAP', 'chapter'],
  ['CONF', 'paper-conference'],
  ['RPRT', 'report'],
  ['THES', 'thesis'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
]);

/** CSL variables, and the RIS tags that they come from; the first that an entry has wins. */
const VARIABLES: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['TI', 'T1']],
  ['container-title', ['T2', 'JO', 'JF', 'BT']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['DOI', ['DO']],
  ['URL', ['UR']],
  ['note', ['N1']],
  ['language', ['LA']],
];
const ROLES: readonly (readonly [string, readonly string[]])[] = [
  ['author', ['AU', 'A1']],
  ['editor', ['ED', 'A2']],
];

/** Reads the entries of a RIS file as CSL-JSON. An entry without `ID` is named by its place: `ris1`, `ris2`. */
function parseRis(text: string): readonly BibliographyItem[] {
  const items: BibliographyItem[] = [];
  let lines: Line[] = [];
  for (const [, tag = '', written = ''] of text.matchAll(LINE)) {
    const value = written.trim();
    if (tag === 'TY') lines = [{ tag, value }];
    else if (lines.length === 0) continue;
    else if (tag === 'ER') {
      const id = lines.findLast((line) => line.tag === 'ID')?.value ?? `ris${items.length + 1}`;
      items.push({ id, item: itemOf(lines) });
      lines = [];
    } else if (value !== '') lines.push({ tag, value });
  }
  return items;
}

/** Blanks of any kind around a tag and its hyphen. */
const LINE = /^[^\S\n\r]{0,3}([A-Z][A-Z0-9])[^\S\n\r]{2}-[^\S\n\r]?(.*)$/gmu;

interface Line {
  readonly tag: string;
  readonly value: string;
}

function itemOf(lines: readonly Line[]): Readonly<Record<string, unknown>> {
  const valuesOf = (...tags: readonly string[]): readonly string[] =>
    lines.flatMap(({ tag, value }) => (tags.includes(tag) ? [value] : []));
  const item: Record<string, unknown> = { type: TYPES.get(valuesOf('TY')[0] ?? '') ?? 'document' };
  for (const [variable, tags] of VARIABLES) {
    const [first] = valuesOf(...tags);
    if (first !== undefined) item[variable] = first;
  }
  for (const [role, tags] of ROLES) {
    const names = valuesOf(...tags).map(nameOf);
    if (names.length > 0) item[role] = names;
  }
  const pages = valuesOf('SP', 'EP').join('–');
  if (pages !== '') item['page'] = pages;
  const [issued = ''] = valuesOf('DA', 'PY', 'Y1')
    .map(dateOf)
    .sort((one, other) => other.length - one.length);
  if (issued !== '') item['issued'] = issued;
  return item;
}

/** `2017/09/18/`; a fuller date goes before a year. */
function dateOf(value: string): string {
  return value
    .split('/')
    .filter((part) => /^\d+$/u.test(part))
    .join('-');
}

function nameOf(value: string): Readonly<Record<string, string>> {
  const [family = '', given] = value.split(/,\s*/u, 2);
  return given === undefined || given === '' ? { literal: family } : { family, given };
}
