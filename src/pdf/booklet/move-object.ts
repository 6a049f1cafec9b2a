import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, withEntries, type PdfDictionary, type PdfObject } from '../file/pdf-object.ts';

/** Where a page has gone. */
export interface PagePlace {
  /** The number of the sheet’s object. */
  readonly sheet: number;
  /** The number of the form that holds what stood on the page. */
  readonly form: number;
  /** How far to the right it was moved. */
  readonly x: number;
}

/** The places of pages by the numbers of their objects, and of what is laid upon them. */
export interface PagePlaces {
  readonly ofPages: ReadonlyMap<number, PagePlace>;
  readonly ofAnnotations: ReadonlyMap<number, PagePlace>;
}

/** An object of a PDF with its references to pages, and with what it says of places on them, as they are on the sheets. */
export function moveObject(number: number, object: PdfObject, places: PagePlaces, file: PdfFile): PdfObject {
  const moved = withPages(object, places);
  if (object.kind !== 'dictionary' || moved.kind !== 'dictionary') return moved;
  const annotated = places.ofAnnotations.get(number);
  if (annotated !== undefined) return movedAnnotation(moved, annotated, file);
  return entryOf(object, 'S') !== null && entryOf(object, 'K') !== null
    ? movedElement(object, moved, places, file)
    : moved;
}

/** Lets all references to pages lead to their sheets. */
function withPages(object: PdfObject, places: PagePlaces): PdfObject {
  switch (object.kind) {
    case 'reference': {
      const place = places.ofPages.get(object.number);
      return place === undefined ? object : referenceTo(place.sheet);
    }
    case 'array':
      return (
        movedDestination(object.items, places) ?? arrayOf(object.items.map((one) => withPages(one, places)))
      );
    case 'dictionary':
      return {
        kind: 'dictionary',
        entries: object.entries.map(({ key, value }) => ({ key, value: withPages(value, places) })),
      };
    case 'name':
    case 'number':
    case 'stream':
    case 'string':
    case 'word':
      return object;
  }
}

/** `[page /XYZ left top zoom]`, the only kind that Chromium writes (ISO 32000-1 §12.3.2.2); `null` for any other array. */
function movedDestination(items: readonly PdfObject[], places: PagePlaces): PdfObject | null {
  const [page, kind, left, ...others] = items;
  if (page?.kind !== 'reference' || kind?.kind !== 'name' || kind.name !== 'XYZ' || left === undefined)
    return null;
  const place = places.ofPages.get(page.number);
  return place === undefined
    ? null
    : arrayOf([referenceTo(place.sheet), kind, movedBy(left, place.x), ...others]);
}

/** The rectangle of a link, and the parts of it, each of four corners. */
function movedAnnotation(annotation: PdfDictionary, { x }: PagePlace, file: PdfFile): PdfDictionary {
  const changes: Record<string, PdfObject> = {};
  for (const key of ['Rect', 'QuadPoints']) {
    const value = file.resolve(entryOf(annotation, key));
    if (value?.kind === 'array') changes[key] = movedCorners(value.items, x);
  }
  return withEntries(annotation, changes);
}

function movedCorners(items: readonly PdfObject[], x: number): PdfObject {
  return arrayOf(items.map((item, at) => (at % 2 === 0 ? movedBy(item, x) : item)));
}

/** An element of the structure: what it holds has its number in the form, no longer on a page. */
function movedElement(
  element: PdfDictionary,
  moved: PdfDictionary,
  places: PagePlaces,
  file: PdfFile,
): PdfDictionary {
  const own = placeUnder(element, places);
  const held = file.resolve(entryOf(element, 'K'));
  const kids = held?.kind === 'array' ? held.items : [entryOf(element, 'K')].filter((kid) => kid !== null);
  const changes: Record<string, PdfObject> = { K: arrayOf(kids.map((kid) => movedKid(kid, own, places))) };
  const attributes = entryOf(moved, 'A');
  if (attributes !== null && own !== null) changes['A'] = movedAttributes(attributes, own.x);
  return withEntries(moved, changes);
}

function movedKid(kid: PdfObject, own: PagePlace | null, places: PagePlaces): PdfObject {
  if (kid.kind === 'number') return own === null ? kid : markedIn(own, kid, null);
  if (kid.kind !== 'dictionary') return kid;
  const id = entryOf(kid, 'MCID');
  const place = placeUnder(kid, places) ?? own;
  return id === null || place === null ? withPages(kid, places) : markedIn(place, id, entryOf(kid, 'Stm'));
}

function markedIn({ sheet, form }: PagePlace, id: PdfObject, stream: PdfObject | null): PdfObject {
  const entries = { Type: { kind: 'name', name: 'MCR' }, Pg: referenceTo(sheet) } as const;
  const content = { ...entries, Stm: stream ?? referenceTo(form), MCID: id };
  return withEntries({ kind: 'dictionary', entries: [] }, content);
}

function placeUnder(dictionary: PdfDictionary, { ofPages }: PagePlaces): PagePlace | null {
  const page = entryOf(dictionary, 'Pg');
  return page?.kind === 'reference' ? (ofPages.get(page.number) ?? null) : null;
}

/** The box of a figure is among the attributes of its element, which are one set or several. */
function movedAttributes(attributes: PdfObject, x: number): PdfObject {
  if (attributes.kind === 'array') return arrayOf(attributes.items.map((one) => movedAttributes(one, x)));
  const box = attributes.kind === 'dictionary' ? entryOf(attributes, 'BBox') : null;
  if (attributes.kind !== 'dictionary' || box?.kind !== 'array') return attributes;
  return withEntries(attributes, { BBox: movedCorners(box.items, x) });
}

function movedBy(object: PdfObject, x: number): PdfObject {
  return object.kind === 'number' ? { kind: 'number', value: object.value + x } : object;
}

function arrayOf(items: readonly PdfObject[]): PdfObject {
  return { kind: 'array', items };
}

function referenceTo(number: number): PdfObject {
  return { kind: 'reference', number, generation: 0 };
}
