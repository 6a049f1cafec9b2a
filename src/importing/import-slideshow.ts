import { type OpenPackage, openPackage, PackageFault } from '../article/packed/open-package.ts';
import {
  allRelated,
  readingPackage,
  relatedById,
  relatedTo,
  xmlIn,
} from '../article/packed/package-files.ts';
import { childOf, elementsNamed, type XmlElement } from '../text/syntax/parse-xml.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import type { Notes, PicturePlaces } from './convert-words.ts';
import { ColumnReader } from './read-columns.ts';
import { drawnLines, type SlideFile } from './read-drawings.ts';
import { linksFrom, paragraphsIn, shapeLines, wordsIn } from './read-paragraphs.ts';
import {
  hasWords,
  inReadingOrder,
  isIcon,
  largestOf,
  layoutsAbove,
  partsOf,
  sideOf,
  type SlidePart,
} from './read-parts.ts';
import { sideBeside } from './slide-pictures.ts';
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
    const { paths, width, height } = readShow(file);
    const usual = usualPictures(file, paths);
    const slides = paths.flatMap((slide, at) => {
      const leave: SlideFile['leave'] = (what, instead = null) => {
        found.left.push({ what, line: at + 1, instead });
      };
      const links = linksFrom(file, slide, leave);
      const slideFile = { file, path: slide, number: at + 1, places, usual, found, leave, links };
      return slideAt(slideFile, { width, height }) ?? [];
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
    value: file === null ? [] : readShow(file).paths.flatMap((slide) => allRelated(file, slide, 'image')),
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

/** The slides in the order of the show, and their size. */
function readShow(file: OpenPackage): { paths: readonly string[]; width: number; height: number } {
  const path = relatedTo(file, '', 'officeDocument') ?? 'ppt/presentation.xml';
  const show = xmlIn(file, path);
  if (show === null || show.name !== 'p:presentation') throw new PackageFault('it holds no presentation');
  const paths = elementsNamed(show, 'p:sldId').flatMap(
    ({ attributes }) => relatedById(file, path, attributes.get('r:id') ?? '') ?? [],
  );
  const [width = 12_192_000, height = 6_858_000] = ['cx', 'cy'].map(
    (key) => Number(childOf(show, 'p:sldSz')?.attributes.get(key)) || undefined,
  );
  return { paths, width, height };
}

/** A slide; `null` for one that isn’t shown. */
function slideAt(slideFile: SlideFile, size: { width: number; height: number }): ConvertedSlide | null {
  const { file, path, number, found, leave } = slideFile;
  const slide = xmlIn(file, path);
  if (slide === null) throw new PackageFault('a slide isn’t where one is kept');
  if (/^(?:0|false)$/u.test(slide.attributes.get('show') ?? '')) {
    leave('a hidden slide');
    return null;
  }
  const above = layoutsAbove(file, path);
  const kind = above[0]?.attributes.get('type') ?? null;
  const before = found.left.length;
  const parts = partsOf(slide, above, size);
  const title = parts.find(({ place }) => /^(?:ctrT|t)itle$/u.test(place)) ?? largestOf(parts);
  const others = parts.filter((part) => part !== title);
  const { body, attributes } = bodyOf(others, slide, slideFile);
  return {
    heading: title === undefined ? null : headingIn(title, slideFile),
    level: kind === 'title' || (number === 1 && arePlain(body)) ? 1 : 2,
    attributes,
    isSection: kind === 'secHead' || kind === 'title',
    body,
    isHidden: false,
    isEmptied: found.left.length > before,
    line: number,
    anchors: [path],
    notes: notesOf(slideFile),
  };
}

function headingIn({ element }: SlidePart, { links }: SlideFile): string | null {
  const words = paragraphsIn(element).map((paragraph) => wordsIn(paragraph, links));
  return words.join(' ').trim() || null;
}

/** What is on a slide besides its title, as it is read, and the layout that its places ask for. */
function bodyOf(
  parts: readonly SlidePart[],
  slide: XmlElement,
  slideFile: SlideFile,
): { body: readonly string[]; attributes: readonly string[] } {
  const { found, leave, number } = slideFile;
  const shown = parts.filter((part) => isShown(part, slideFile));
  const body: string[] = [];
  const columns = new ColumnReader(body);
  const groups = inReadingOrder(shown);
  if (groups.length > 1) columns.begin('that parts are beside each other', number);
  for (const group of groups) {
    if (groups.length > 1) columns.next();
    for (const part of group)
      body.push(...drawnLines(part, slideFile), ...shapeLines(part, slideFile.links, groups.length > 1));
  }
  const isComparison = columns.compare(found.left);
  const pictures = shown.filter(({ element }) => element.name === 'p:pic');
  const side = sideBeside(
    pictures.flatMap((one) => sideOf(one) ?? []),
    body,
  );
  if (elementsNamed(slide, 'p:bg').some((one) => elementsNamed(one, 'a:blip').length > 0))
    leave('the picture behind the words');
  if (allRelated(slideFile.file, slideFile.path, 'comments').length > 0) leave('what reviewers wrote');
  const attributes = isComparison ? ['.comparison'] : side === null ? [] : ['.figure', `.${side}`];
  return { body, attributes: stepsIn(slide, body, leave) ? [...attributes, '.incremental'] : attributes };
}

/** Whether a part is shown in an outline; of one that is no more than decoration, or is at the foot with words, it is said. */
function isShown(part: SlidePart, slideFile: SlideFile): boolean {
  const { element, place } = part;
  if (/^(?:sldNum|sldImg|hdr|dt|ftr)$/u.test(place)) {
    const words = paragraphsIn(element).map((paragraph) => wordsIn(paragraph, slideFile.links));
    if (/^(?:dt|ftr)$/u.test(place) && words.join('') !== '')
      slideFile.leave(`“${words.join(' ')}” at the foot`);
    return false;
  }
  if (element.name === 'p:pic' && isIcon(part)) {
    slideFile.leave('a picture as small as an icon');
    return false;
  }
  const isShape = element.name === 'p:sp' && (place !== '' || hasWords(part));
  const isWhole = isShape || /^p:(?:pic|graphicFrame)$/u.test(element.name);
  if (isWhole || elementsNamed(element, 'a:blip').length > 0) return true;
  slideFile.leave(element.name === 'p:contentPart' ? 'handwriting' : decorationOf(element, slideFile));
  return false;
}

function decorationOf(element: XmlElement, { links }: SlideFile): string {
  const address = links(elementsNamed(element, 'p:cNvPr')[0] ?? null, 'a shape');
  return address === null
    ? 'a shape or line without words'
    : `the link from a shape without words to ${address}`;
}

/** Whether lists of a slide appear item by item; what else moves is said. */
function stepsIn(slide: XmlElement, body: readonly string[], leave: SlideFile['leave']): boolean {
  const hasSteps =
    body.some((line) => /^\s*(?:-|1\.) /u.test(line)) &&
    elementsNamed(slide, 'p:bldP').some(({ attributes }) => attributes.get('build') === 'p');
  const moving = ['p:transition', 'p:animEffect', 'p:animMotion', 'p:animScale', 'p:animRot', 'p:set'];
  const isMoving = moving
    .slice(0, hasSteps ? 1 : undefined)
    .some((name) => elementsNamed(slide, name).length > 0);
  if (isMoving) leave('how the slide moves');
  return hasSteps;
}

/** Whether lines are few and no list: not every program has a layout for the title. */
function arePlain(lines: readonly string[]): boolean {
  return lines.length <= 8 && lines.every((line) => !/^\s*(?:-|1\.) /u.test(line));
}

function notesOf({ file, path, leave }: SlideFile): readonly string[] {
  const place = relatedTo(file, path, 'notesSlide');
  const notes = place === null ? null : xmlIn(file, place);
  const links = linksFrom(file, place ?? '', leave);
  const shapes = notes === null ? [] : partsOf(notes, [], { width: 1, height: 1 });
  return shapes
    .filter((shape) => shape.place === 'body')
    .flatMap(({ element }) => paragraphsIn(element))
    .flatMap((paragraph) => {
      const words = wordsIn(paragraph, links);
      return words === '' ? [] : [words, ''];
    });
}
