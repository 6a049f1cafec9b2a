import { SourceItem } from '../outline/front-matter.ts';
import { cslItem, dateParts, ET_AL } from './csl-item.ts';
import { MONTH_STARTS } from '../language/all-languages.ts';

/** The formats that `lectern sources` writes. */
export type SourcesFormat = 'bibtex' | 'csl-json';

/** Writes sources for a reference manager, in the order given. */
export function exportSources(sources: ReadonlyMap<string, SourceItem>, format: SourcesFormat): string {
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify(
        [...sources].map(([id, item]) => cslItem(id, item)),
        null,
        2,
      )}\n`;
    case 'bibtex':
      return [...sources].map(([id, item]) => bibtexEntry(id, item)).join('\n');
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['paper-conference', 'inproceedings'],
  ['report', 'techreport'],
  ['thesis', 'phdthesis'],
]);

function bibtexEntry(id: string, source: SourceItem): string {
  const type = TYPES.get(source.type) ?? 'misc';
  const container = type === 'article' ? 'journal' : type === 'misc' ? 'howpublished' : 'booktitle';
  const [year, month, day] = dateParts(source.issued)?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', bibtexNames(source.author)],
    ['editor', namesIn(source['editor'])],
    ['translator', namesIn(source['translator'])],
    ['title', source.title],
    [container, source['container-title']],
    [PUBLISHERS.get(type) ?? 'publisher', source.publisher],
    ...FURTHER.map(([name, variable]) => [name, textOf(source[variable])] as const),
    ['year', year?.toString()],
    ['month', MONTH_STARTS[(month ?? 0) - 1]],
    ['date', day === undefined ? undefined : [year, pad(month), pad(day)].join('-')],
    ['url', source.URL],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${bibtexValue(name, value)}`],
  );
  return `@${type}{${id},\n${lines.join(',\n')}\n}\n`;
}

/** The month is a word that styles spell out in their language, so it has no braces. */
function bibtexValue(name: string, value: string): string {
  if (name === 'month') return value;
  return `{${READY.has(name) ? value : escaped(value)}}`;
}

/** Who publishes is called otherwise in some types. */
const PUBLISHERS: ReadonlyMap<string, string> = new Map([
  ['techreport', 'institution'],
  ['phdthesis', 'school'],
]);

/** BibTeX fields, and the CSL variables that Lectern itself doesn’t read. */
const FURTHER = [
  ['address', 'publisher-place'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['pages', 'page'],
  ['doi', 'DOI'],
  ['langid', 'language'],
  ['note', 'note'],
] as const;

/** Fields whose value is TeX already, or an address, which is taken as it is. */
const READY: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'url', 'doi']);

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function namesIn(value: unknown): string | undefined {
  const names = SourceItem.shape.author.safeParse(value);
  return names.success ? bibtexNames(names.data) : undefined;
}

function bibtexNames(names: SourceItem['author']): string {
  return names.map(bibtexName).join(' and ');
}

function bibtexName(name: SourceItem['author'][number]): string {
  if (name.literal === ET_AL) return 'others';
  if (name.family === undefined) return `{${escaped(name.literal ?? name.given ?? '')}}`;
  if (name.given === undefined) return `{${escaped(name.family)}}`;
  const parts = [name.family, textOf(name['suffix']), name.given];
  return parts.flatMap((part) => (part === undefined ? [] : [escaped(part)])).join(', ');
}

function escaped(text: string): string {
  return text.replace(/[{}\\]/gu, '').replace(/[&%$#_]/gu, '\\$&');
}

function pad(number: number | undefined): string {
  return String(number ?? 1).padStart(2, '0');
}
