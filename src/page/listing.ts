import { drawElement, drawPart } from './dom/draw-element.ts';
import { folded } from './dom/query.ts';

/** What a briefing is found by, in the order of the page; src/listing/write-listing.ts writes it. */
interface Searched {
  readonly words: string;
  readonly quotations: readonly (readonly [content: string, speaker: string])[];
}

/** A briefing of the list. */
interface Listed {
  readonly item: HTMLElement;
  readonly searched: Searched;
  readonly title: string;
  /** Its words and those of its quotations as they are looked through; made when they are first needed. */
  folded: { readonly words: string; readonly quotations: readonly string[] } | null;
}

const list = document.querySelector<HTMLElement>('#briefings');
const tools = document.querySelector<HTMLElement>('.tools');
const search = document.querySelector<HTMLInputElement>('#search');
const order = document.querySelector<HTMLSelectElement>('#order');
const show = document.querySelector<HTMLSelectElement>('#show');
const found = document.querySelector<HTMLElement>('#found');
const listed = read();

/** The briefings with what they are found by. */
function read(): readonly Listed[] {
  const text = document.querySelector('#lectern-searched')?.textContent ?? '[]';
  const searched: readonly Searched[] = JSON.parse(text);
  const items = [...(list?.children ?? [])].filter((item) => item instanceof HTMLElement);
  return items.flatMap((item, at) => {
    const one = searched[at];
    const title = item.querySelector('h2')?.textContent ?? '';
    return one === undefined ? [] : [{ item, searched: one, title, folded: null }];
  });
}

function foldedOf(one: Listed): NonNullable<Listed['folded']> {
  const { words, quotations } = one.searched;
  return (one.folded ??= {
    words: folded(words),
    quotations: quotations.map(([content, speaker]) => folded(`${speaker}: ${content}`)),
  });
}

/** What is looked for: words, and whatever is in quotation marks as it is. */
function termsOf(query: string): readonly string[] {
  const terms = folded(query).match(/"[^"]+"|[^\s"]+/gu) ?? [];
  return terms.map((term) => term.replaceAll('"', '')).filter((term) => term.trim() !== '');
}

/** Shows the briefings that hold all of the terms, each with the quotations that do so. */
function filter(): void {
  const terms = termsOf(search?.value ?? '');
  const kind = show?.value ?? '';
  const shown = listed.filter((one) => showOrHide(one, terms, kind));
  const isWhole = terms.length === 0 && kind === '';
  const pattern = found?.dataset['pattern'] ?? '';
  const said = pattern.replace('{n}', String(shown.length)).replace('{total}', String(listed.length));
  found?.replaceChildren(isWhole ? '' : said);
}

function showOrHide(one: Listed, terms: readonly string[], kind: string): boolean {
  const { item } = one;
  const { words, quotations } = foldedOf(one);
  const left = terms.filter((term) => !words.includes(term));
  const isFound = left.every((term) => quotations.some((quotation) => quotation.includes(term)));
  const isShown = isFound && (kind === '' || item.dataset['kind'] === kind);
  item.hidden = !isShown;
  item.querySelector('.hits')?.remove();
  if (isShown && left.length > 0)
    item.querySelector('.what')?.append(drawHits(quotationsWith(left, quotations), left, one));
  return isShown;
}

/** The quotations to show for some terms: those that hold all of them, else any. */
function quotationsWith(terms: readonly string[], quotations: readonly string[]): readonly number[] {
  const having = (isHit: (quotation: string) => boolean): readonly number[] =>
    quotations.flatMap((quotation, at) => (isHit(quotation) ? [at] : []));
  const all = having((quotation) => terms.every((term) => quotation.includes(term)));
  const any = having((quotation) => terms.some((term) => quotation.includes(term)));
  return (all.length > 0 ? all : any).slice(0, MOST_HITS);
}

const MOST_HITS = 3;

function drawHits(hits: readonly number[], terms: readonly string[], { searched }: Listed): HTMLElement {
  const drawn = drawPart('ul', 'hits');
  drawn.setAttribute('role', 'list');
  for (const at of hits) {
    const [content, speaker] = searched.quotations[at] ?? ['', ''];
    const item = drawElement('li', ...marked(speaker === '' ? content : `${speaker}: ${content}`, terms));
    item.dir = 'auto';
    drawn.append(item);
  }
  return drawn;
}

/** The words round each hit, and the hits in them marked. */
function marked(text: string, terms: readonly string[]): readonly (Node | string)[] {
  const { plain, places } = withPlaces(text);
  const hits = terms
    .flatMap((term) => placesOf(term, plain))
    .map(([start, end]): Range => [places[start] ?? 0, places[end] ?? text.length])
    .toSorted(([one], [other]) => one - other);
  const parts = joined(hits.map(([start, end]) => [start - AROUND, end + AROUND]));
  const drawn = parts.slice(0, MOST_PARTS).flatMap(([start, end]): readonly (Node | string)[] => {
    const [from, to] = [wordStart(text, start), wordStart(text, end)];
    const edges = [from === 0 ? '' : '… ', to === text.length ? '' : ' … '] as const;
    return [edges[0], ...markedIn(text, [from, to], hits), edges[1]];
  });
  return drawn.filter((part) => part !== '');
}

type Range = readonly [start: number, end: number];

/** UTF-16 units before and behind a hit. */
const AROUND = 90;
const MOST_PARTS = 3;

/** Ranges in order, those that meet as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const [start, end] of ranges) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], end)];
    else all.push([start, end]);
  }
  return all;
}

/** The start of the next word, if it is near; in scripts without spaces the place itself. */
function wordStart(text: string, at: number): number {
  if (at <= 0 || text.length <= at) return Math.min(Math.max(at, 0), text.length);
  const space = text.slice(at, at + 20).search(/\s/u);
  if (space !== -1) return at + space + 1;
  // Not inside a character of two units.
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}

function markedIn(text: string, [from, to]: Range, hits: readonly Range[]): readonly (Node | string)[] {
  const drawn: (Node | string)[] = [];
  let at = from;
  for (const [start, end] of hits) {
    if (start < at || to < end) continue;
    drawn.push(text.slice(at, start), drawElement('mark', text.slice(start, end)));
    at = end;
  }
  return [...drawn, text.slice(at, to)];
}

/** A text as it is looked through, with the place of each of its units in what it was made of. */
function withPlaces(text: string): { readonly plain: string; readonly places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const units = foldedCharacters.get(character) ?? folded(character);
    foldedCharacters.set(character, units);
    plain += units;
    for (let unit = 0; unit < units.length; unit += 1) places.push(at);
    at += character.length;
  }
  return { plain, places: [...places, text.length] };
}

/** Thousands of texts are made of a few hundred characters. */
const foldedCharacters = new Map<string, string>();

function placesOf(term: string, plain: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = plain.indexOf(term); at !== -1; at = plain.indexOf(term, at + term.length))
    found.push([at, at + term.length]);
  return found;
}

function sort(): void {
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const day = ({ item }: Listed): string => item.dataset['day'] ?? '';
  // They are written with the newest first, and those without a date last.
  const dated = listed.filter((one) => day(one) !== '');
  const orders: Readonly<Record<string, () => readonly Listed[]>> = {
    newest: () => listed,
    oldest: () => [...dated.toReversed(), ...listed.filter((one) => day(one) === '')],
    title: () => listed.toSorted((one, other) => compare(one.title, other.title)),
  };
  const inOrder = orders[order?.value ?? 'newest']?.() ?? listed;
  list?.append(...inOrder.map(({ item }) => item));
}

/** Makes ready what will be looked through, a little at a time, so that the first letter finds it done. */
function prepare(from = 0): void {
  const end = Math.min(from + 25, listed.length);
  for (const one of listed.slice(from, end)) foldedOf(one);
  if (end < listed.length) setTimeout(() => prepare(end));
}

search?.addEventListener('input', filter);
search?.addEventListener('focus', () => prepare(), { once: true });
show?.addEventListener('change', filter);
order?.addEventListener('change', sort);
// Who comes back from a deck finds what was searched; the browser fills the fields again.
window.addEventListener('pageshow', () => {
  sort();
  filter();
});
if (tools !== null) tools.hidden = false;
