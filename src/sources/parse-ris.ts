import type { BibliographyItem } from './csl-item.ts';

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
export function parseRis(text: string): readonly BibliographyItem[] {
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
