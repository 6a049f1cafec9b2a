import { drawnContent, packedContent } from '../content/drawings.ts';
import { itemsIn, listIn, numberIn, numbersUnder, referenceIn } from '../file/entry-values.ts';
import { catalogOf, pagesOf, type PdfPage } from '../file/pages.ts';
import { type PdfDraft, pdfDraft, streamBody } from '../file/pdf-draft.ts';
import { damaged } from '../file/pdf-error.ts';
import { openPdf, type PdfFile } from '../file/pdf-file.ts';
import { entryOf, withEntries, type PdfDictionary, type PdfObject } from '../file/pdf-object.ts';
import { writeTextString } from '../file/text-string.ts';
import { writeObject } from '../file/write-object.ts';
import { writePdf } from '../file/write-pdf.ts';
import { bookletSides, type BookletSide } from './booklet-sides.ts';
import { moveObject, type PagePlace } from './move-object.ts';

/**
 * Puts the pages of a finished PDF side by side on sheets twice as wide, in the order of a booklet. What stood on a page is a
 * form on its sheet; the tags hold what they held, in the order in which it is read. Throws `PdfError`.
 */
export function imposeBooklet(bytes: Uint8Array, isRightToLeft: boolean): Uint8Array {
  const file = openPdf(bytes);
  const catalog = catalogOf(file);
  const pages = pagesOf(catalog, file);
  const draft = pdfDraft(Math.max(0, ...file.places.keys()) + 1);
  const sides = bookletSides(pages.length, isRightToLeft);
  const root = neededReference(catalog, 'Pages');
  const size = sizeOf(pages[0], file);
  const sheets = sides.map((side) => ({ side, number: draft.reserve() }));
  const ofPages = new Map<number, PagePlace>();
  for (const { side, number: sheet } of sheets)
    for (const [at, x] of [
      [side.left, 0],
      [side.right, size.width],
    ] as const) {
      const page = at === null ? undefined : pages[at];
      if (page !== undefined) ofPages.set(page.number, { sheet, form: draft.reserve(), x });
    }
  const marked = new Set(pages.filter((page) => addForm(page, size, ofPages, file, draft)));
  for (const { side, number } of sheets) {
    const shown = [side.left, side.right].flatMap((at) => (at === null ? [] : (pages[at] ?? [])));
    draft.set(number, writeSheet({ root, size, shown, marked, ofPages }, file, draft));
  }
  const kids = sheets.map(({ number }) => `${number} 0 R`).join(' ');
  draft.set(root, `<</Type /Pages\n/Count ${sheets.length}\n/Kids [${kids}]>>`);
  moveObjects(catalog, pages, ofPages, sides, file, draft);
  return writePdf(draft, {
    catalog: neededReference(file.trailer, 'Root'),
    properties: neededReference(file.trailer, 'Info'),
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(page: PdfPage | undefined, file: PdfFile): Size {
  const [, , width = 0, height = 0] = numbersUnder(page?.dictionary ?? null, 'MediaBox', file);
  if (width === 0 || height === 0) throw damaged('its pages have no size');
  return { width, height };
}

/** Makes a form of what is on a page, with the page’s key to its tags. Says whether tags hold any of it. */
function addForm(
  page: PdfPage,
  { width, height }: Size,
  places: ReadonlyMap<number, PagePlace>,
  file: PdfFile,
  draft: PdfDraft,
): boolean {
  const form = places.get(page.number)?.form;
  const streams = listIn(page.dictionary, 'Contents', file).flatMap((one) =>
    one.kind === 'stream' ? [drawnContent(one, file), LINE_END] : [],
  );
  const content = Buffer.concat(streams);
  const key = numberIn(page.dictionary, 'StructParents', file);
  const entries = [
    '/Type /XObject\n/Subtype /Form\n/Filter /FlateDecode',
    `/BBox [0 0 ${width} ${height}]`,
    `/Resources ${page.resources === null ? '<<>>' : writeObject(page.resources)}`,
    ...(key === null ? [] : [`/StructParents ${key}`]),
  ];
  if (form !== undefined) draft.set(form, { entries: entries.join('\n'), content: packedContent(content) });
  return content.includes('/MCID');
}

const LINE_END = Buffer.from('\n');

/** What a sheet is made of. */
interface Sheet {
  readonly root: number;
  readonly size: Size;
  readonly shown: readonly PdfPage[];
  /** The pages of which tags hold something. */
  readonly marked: ReadonlySet<PdfPage>;
  readonly ofPages: ReadonlyMap<number, PagePlace>;
}

function writeSheet({ root, size, shown, marked, ofPages }: Sheet, file: PdfFile, draft: PdfDraft): string {
  const forms = shown.flatMap((page) => {
    const place = ofPages.get(page.number);
    return place === undefined ? [] : [{ ...place, isMarked: marked.has(page) }];
  });
  const drawn = forms.map(({ x, isMarked }, at) => {
    const form = `q 1 0 0 1 ${x} 0 cm /P${at} Do Q`;
    return isMarked ? form : `/Artifact BMC ${form} EMC`;
  });
  const content = draft.add({ entries: '', content: Buffer.from(drawn.join('\n')) });
  const names = forms.map(({ form }, at) => `/P${at} ${form} 0 R`).join(' ');
  const annotations = shown.flatMap(({ dictionary }) => itemsIn(dictionary, 'Annots', file).map(writeObject));
  return [
    `<</Type /Page\n/Parent ${root} 0 R\n/MediaBox [0 0 ${2 * size.width} ${size.height}]`,
    `/Resources <</XObject <<${names}>>>>\n/Contents ${content} 0 R\n/Tabs /S`,
    ...(annotations.length === 0 ? [] : [`/Annots [${annotations.join(' ')}]`]),
    '>>',
  ].join('\n');
}

/** Copies what isn’t drawn on a page itself, moved to its sheet. */
function moveObjects(
  catalog: PdfDictionary,
  pages: readonly PdfPage[],
  ofPages: ReadonlyMap<number, PagePlace>,
  sides: readonly BookletSide[],
  file: PdfFile,
  draft: PdfDraft,
): void {
  const places = { ofPages, ofAnnotations: placesOfAnnotations(pages, ofPages, file) };
  const left = new Set(pages.flatMap((page) => [page.number, ...contentsOf(page, file)]));
  for (const number of file.places.keys()) {
    if (left.has(number) || draft.has(number)) continue;
    const object = file.resolve({ kind: 'reference', number, generation: 0 });
    if (object === null || isOfTheFile(object)) continue;
    if (object.kind === 'stream') {
      draft.set(number, streamBody(object, {}, file.raw(object)));
      continue;
    }
    const moved = moveObject(number, object, places, file);
    draft.set(number, object === catalog ? writeCatalog(moved, sides) : writeObject(moved));
  }
}

/** The numbers of the streams that make up the content of a page. */
function contentsOf({ dictionary }: PdfPage, file: PdfFile): readonly number[] {
  const contents = [entryOf(dictionary, 'Contents'), ...itemsIn(dictionary, 'Contents', file)];
  return contents.flatMap((item) => (item?.kind === 'reference' ? [item.number] : []));
}

function placesOfAnnotations(
  pages: readonly PdfPage[],
  ofPages: ReadonlyMap<number, PagePlace>,
  file: PdfFile,
): ReadonlyMap<number, PagePlace> {
  return new Map(
    pages.flatMap(({ number, dictionary }) => {
      const place = ofPages.get(number);
      const items = place === undefined ? [] : itemsIn(dictionary, 'Annots', file);
      return items.flatMap((item) =>
        item.kind === 'reference' && place !== undefined ? [[item.number, place] as const] : [],
      );
    }),
  );
}

/** What the file itself is made of, and is made anew. */
function isOfTheFile(object: PdfObject): boolean {
  const type = object.kind === 'stream' ? entryOf(object.head, 'Type') : null;
  return type?.kind === 'name' && (type.name === 'ObjStm' || type.name === 'XRef');
}

/** Says how sheets are called and that they are printed on both sides, as large as they are. */
function writeCatalog(catalog: PdfObject, sides: readonly BookletSide[]): string {
  if (catalog.kind !== 'dictionary') throw damaged('it has no catalog');
  const labels = sides.map(({ left, right }, at) => {
    const pages = [left, right].flatMap((page) => (page === null ? [] : [String(page + 1)]));
    return `${at} <</P ${writeTextString(pages.join(' | '))}>>`;
  });
  const others = writeObject(withEntries(catalog, { PageLabels: null, ViewerPreferences: null }));
  return [
    others.slice(0, -2),
    `/PageLabels <</Nums [${labels.join('\n')}]>>`,
    '/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None /Duplex /DuplexFlipShortEdge>>>>',
  ].join('\n');
}

function neededReference(dictionary: PdfDictionary, key: string): number {
  const number = referenceIn(dictionary, key);
  if (number === null) throw damaged(`it has no ${key}`);
  return number;
}
