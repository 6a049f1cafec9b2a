import { type OpenPackage, openPackage, PackageFault } from '../article/packed/open-package.ts';
import {
  allRelated,
  readingPackage,
  relatedById,
  relatedTo,
  xmlIn,
} from '../article/packed/package-files.ts';
import { childOf, elementsNamed, type XmlElement } from '../article/packed/parse-xml.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import type { Left, Notes, PicturePlaces } from './convert-words.ts';
import { placeOf, readDrawings, type SlideFile } from './read-drawings.ts';
import { linksFrom, paragraphsIn, type SlideLinks, tableLines, wordsIn } from './read-paragraphs.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of the words, notes, pictures and charts of a PPTX. What else is drawn is named with its slide, and left out. */
export function importSlideshow(
  bytes: Uint8Array,
  path: string,
  places: PicturePlaces,
): Checked<string | null> {
  return readingPackage(path, () => {
    const file = openPackage(bytes);
    const found: Notes = { left: [], pictures: [], sides: [], footnotes: [] };
    const paths = slidePaths(file);
    const usual = usualPictures(file, paths);
    const slides = paths.flatMap((slide, at) => {
      const slideFile = { file, path: slide, number: at + 1, places, usual };
      return slideAt(slideFile, found) ?? [];
    });
    const deck = { data: {}, slides, dividing: 0, mayOpen: true, places, found } as const;
    return writeOutline(deck, { path, lines: null });
  });
}

/** The pictures on the slides of a PPTX that a briefing may show, by their paths in it; none of a damaged one. */
export function picturesIn(bytes: Uint8Array, mostBytes: number): ReadonlyMap<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  const { value: file } = readingPackage('', () => ({ value: openPackage(bytes), diagnostics: [] }));
  const { value: paths } = readingPackage('', () => ({
    value: file === null ? [] : slidePaths(file).flatMap((slide) => allRelated(file, slide, 'image')),
    diagnostics: [],
  }));
  for (const path of new Set(paths)) {
    if (!/\.(?:png|jpe?g|gif|svg|webp)$/iu.test(path)) continue;
    // One that is too large is left out, and the others are not.
    const read = readingPackage('', () => ({ value: file?.bytes(path) ?? null, diagnostics: [] }));
    if (read.value !== null && read.value.length <= mostBytes) pictures.set(path, read.value);
  }
  return pictures;
}

/** Pictures that are on most of the slides, as logos are. */
function usualPictures(file: OpenPackage, paths: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const path of paths)
    for (const picture of new Set(allRelated(file, path, 'image')))
      counts.set(picture, (counts.get(picture) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= 3 && count * 2 > paths.length);
  return new Set(usual.map(([path]) => path));
}

/** The slides in the order of the show. */
function slidePaths(file: OpenPackage): readonly string[] {
  const path = relatedTo(file, '', 'officeDocument') ?? 'ppt/presentation.xml';
  const show = xmlIn(file, path);
  if (show === null || show.name !== 'p:presentation') throw new PackageFault('it holds no presentation');
  return elementsNamed(show, 'p:sldId').flatMap(
    ({ attributes }) => relatedById(file, path, attributes.get('r:id') ?? '') ?? [],
  );
}

/** A slide; `null` for one that isn’t shown. */
function slideAt(slideFile: SlideFile, found: Notes): ConvertedSlide | null {
  const { file, path, number } = slideFile;
  const slide = xmlIn(file, path);
  if (slide === null) throw new PackageFault('a slide isn’t where one is kept');
  const leave = (what: string, instead: Left['instead'] = null): void => {
    found.left.push({ what, line: 0, instead });
  };
  if (/^(?:0|false)$/u.test(slide.attributes.get('show') ?? '')) {
    leave(`slide ${number}, which is hidden`);
    return null;
  }
  const kind = kindOf(slideFile);
  const links = linksFrom(file, path);
  // What older programs show in place of what they can’t.
  const older = new Set(elementsNamed(slide, 'mc:Fallback').flatMap((one) => elementsNamed(one, 'p:sp')));
  const shapes = elementsNamed(slide, 'p:sp').filter((shape) => !older.has(shape));
  const title = shapes.find((shape) => /^(?:ctrT|t)itle$/u.test(placeOf(shape)));
  const before = found.left.length;
  const drawn = readDrawings(slide, slideFile, found, leave);
  const lines = shapes.filter((shape) => shape !== title).flatMap((shape) => linesOf(shape, links));
  return {
    heading: title === undefined ? null : headingIn(title, links),
    level: kind === 'title' || (number === 1 && arePlain(lines)) ? 1 : 2,
    attributes: [],
    isSection: kind === 'secHead' || kind === 'title',
    body: [...lines, ...elementsNamed(slide, 'a:tbl').flatMap((table) => tableLines(table, links)), ...drawn],
    isHidden: false,
    isEmptied: found.left.length > before,
    line: 0,
    anchors: [path],
    notes: notesOf(slideFile),
  };
}

/** What the layout of a slide is for: `title`, `secHead`, `obj` … */
function kindOf({ file, path }: SlideFile): string | null {
  const layout = relatedTo(file, path, 'slideLayout');
  return layout === null ? null : (xmlIn(file, layout)?.attributes.get('type') ?? null);
}

function headingIn(title: XmlElement, links: SlideLinks): string | null {
  const words = paragraphsIn(title).map((paragraph) => wordsIn(paragraph, links));
  return words.join(' ').trim() || null;
}

/** Whether lines are few and no list: not every program has a layout for the title. */
function arePlain(lines: readonly string[]): boolean {
  return lines.length <= 6 && lines.every((line) => !/^\s*(?:-|1\.) /u.test(line));
}

/** What every slide has at its foot. */
const FOOT = /^(?:dt|ftr|hdr|sldNum|sldImg)$/u;

/** The words of a shape: items where it is the body of a slide, paragraphs elsewhere. */
function linesOf(shape: XmlElement, links: SlideLinks): readonly string[] {
  const place = placeOf(shape);
  if (FOOT.test(place)) return [];
  const lines = paragraphsIn(shape).flatMap((paragraph) => {
    const words = wordsIn(paragraph, links);
    if (words === '') return [];
    const properties = childOf(paragraph, 'a:pPr');
    const isItem =
      /^(?:body|obj)$/u.test(place) && (properties === null || childOf(properties, 'a:buNone') === null);
    if (!isItem || words.startsWith('$$')) return [words, ''];
    const level = Number(properties?.attributes.get('lvl') ?? 0);
    const mark = properties !== null && childOf(properties, 'a:buAutoNum') !== null ? '1.' : '-';
    return [`${'   '.repeat(Math.min(4, Math.max(0, level)))}${mark} ${words}`];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

function notesOf({ file, path }: SlideFile): readonly string[] {
  const place = relatedTo(file, path, 'notesSlide');
  const notes = place === null ? null : xmlIn(file, place);
  const links = linksFrom(file, place ?? '');
  const shapes =
    notes === null ? [] : elementsNamed(notes, 'p:sp').filter((shape) => placeOf(shape) === 'body');
  return shapes.flatMap(paragraphsIn).flatMap((paragraph) => {
    const words = wordsIn(paragraph, links);
    return words === '' ? [] : [words, ''];
  });
}
