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

/** CSL variables by RIS tag. The first tag that an entry has wins. */
const VARIABLES: ReadonlyMap<string, string> = new Map([
  ['TI', 'title'],
  ['T1', 'title'],
  ['T2', 'container-title'],
  ['JO', 'container-title'],
  ['JF', 'container-title'],
  ['BT', 'container-title'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['N1', 'note'],
  ['LA', 'language'],
]);
const ROLES: ReadonlyMap<string, string> = new Map([
  ['AU', 'author'],
  ['A1', 'author'],
  ['ED', 'editor'],
  ['A2', 'editor'],
]);

/** Reads the entries of a RIS file as CSL-JSON. An entry without `ID` is named by its place: `ris1`, `ris2`. */
export function parseRis(text: string): readonly BibliographyItem[] {
  const items: BibliographyItem[] = [];
  let entry: RisEntry | null = null;
  for (const line of text.split(/\r?\n/u)) {
    const match = /^\s{0,3}([A-Z][A-Z0-9])\s{2}-\s?(.*)$/u.exec(line);
    const tag = match?.[1] ?? '';
    const value = (match?.[2] ?? '').trim();
    if (tag === 'TY') entry = new RisEntry(value);
    else if (tag === 'ER' && entry !== null) {
      items.push(entry.item(`ris${items.length + 1}`));
      entry = null;
    } else if (value !== '') entry?.add(tag, value);
  }
  return items;
}

/** An entry while its lines are read. */
class RisEntry {
  readonly #variables = new Map<string, unknown>();
  readonly #names = new Map<string, Readonly<Record<string, string>>[]>();
  #id: string | null = null;
  readonly #pages: string[] = [];

  constructor(type: string) {
    this.#variables.set('type', TYPES.get(type) ?? 'document');
  }

  add(tag: string, value: string): void {
    const role = ROLES.get(tag);
    const variable = VARIABLES.get(tag);
    if (tag === 'ID') this.#id = value;
    else if (role !== undefined) this.#name(role, value);
    else if (tag === 'SP' || tag === 'EP') this.#pages.push(value);
    else if (tag === 'DA' || tag === 'PY' || tag === 'Y1') this.#date(value);
    else if (variable !== undefined && !this.#variables.has(variable)) this.#variables.set(variable, value);
  }

  item(name: string): BibliographyItem {
    const pages = this.#pages.length === 0 ? [] : [['page', this.#pages.join('–')] as const];
    return { id: this.#id ?? name, item: Object.fromEntries([...this.#variables, ...this.#names, ...pages]) };
  }

  #name(role: string, value: string): void {
    const names = this.#names.get(role) ?? [];
    if (names.length === 0) this.#names.set(role, names);
    names.push(nameOf(value));
  }

  /** `2017/09/18/`; a fuller date replaces a year. */
  #date(value: string): void {
    const date = value
      .split('/')
      .filter((part) => /^\d+$/u.test(part))
      .join('-');
    const known = this.#variables.get('issued');
    if (date !== '' && (typeof known !== 'string' || known.length < date.length))
      this.#variables.set('issued', date);
  }
}

function nameOf(value: string): Readonly<Record<string, string>> {
  const [family = '', given] = value.split(/,\s*/u, 2);
  return given === undefined || given === '' ? { literal: family } : { family, given };
}
