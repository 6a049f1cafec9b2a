import { type OpenPackage, openPackage, PackageFault } from '../article/packed/open-package.ts';
import { readingPackage, relatedById, relatedTo, xmlIn } from '../article/packed/package-files.ts';
import { childOf, elementsNamed, textIn, type XmlElement } from '../article/packed/parse-xml.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { markdownTable } from './convert-html.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import type { Notes } from './convert-words.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of the words and notes of a PPTX. Pictures, charts and drawings are named with their slide, and left out. */
export function importSlideshow(bytes: Uint8Array, path: string): Checked<string | null> {
  return readingPackage(path, () => {
    const file = openPackage(bytes);
    const found: Notes = { left: [], pictures: [], sides: [] };
    const slides = slidePaths(file).map((slide, at) => slideAt(file, slide, at + 1, found));
    return writeOutline({ data: {}, slides, dividing: 0, found }, { path, lines: null });
  });
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

function slideAt(file: OpenPackage, path: string, number: number, found: Notes): ConvertedSlide {
  const slide = xmlIn(file, path);
  if (slide === null) throw new PackageFault('a slide isn’t where one is kept');
  const notes = relatedTo(file, path, 'notesSlide');
  const layout = relatedTo(file, path, 'slideLayout');
  const kind = layout === null ? null : (xmlIn(file, layout)?.attributes.get('type') ?? null);
  const shapes = elementsNamed(slide, 'p:sp');
  const title = shapes.find((shape) => /^(?:ctrT|t)itle$/u.test(placeOf(shape)));
  const heading = title === undefined ? '' : paragraphsIn(title).map(wordsIn).join(' ').trim();
  for (const what of drawnOn(slide))
    found.left.push({ what: `${what} on slide ${number}`, line: 0, instead: SAVE });
  return {
    heading: heading === '' ? null : heading,
    level: kind === 'title' ? 1 : 2,
    attributes: [],
    isSection: kind === 'secHead' || kind === 'title',
    body: [
      ...shapes.filter((shape) => shape !== title).flatMap(linesOf),
      ...elementsNamed(slide, 'a:tbl').flatMap(tableLines),
    ],
    notes: notes === null ? [] : notesIn(xmlIn(file, notes)),
  };
}

const SAVE = 'Save it as a picture in assets/, or write its figures as a chart.';

/** What a shape is to its slide: `title`, `body`, `sldNum` …; empty for a text box. */
function placeOf(shape: XmlElement): string {
  const [place] = elementsNamed(shape, 'p:ph');
  return place === undefined ? '' : (place.attributes.get('type') ?? 'obj');
}

/** Pictures, charts and drawings, as they are called. */
function drawnOn(slide: XmlElement): readonly string[] {
  const pictures = elementsNamed(slide, 'p:pic').map((picture) => {
    const said = elementsNamed(picture, 'p:cNvPr')[0]?.attributes.get('descr') ?? '';
    return said === '' ? 'a picture' : `the picture “${said}”`;
  });
  const frames = elementsNamed(slide, 'p:graphicFrame').filter(
    (frame) => elementsNamed(frame, 'a:tbl').length === 0,
  );
  return [...pictures, ...frames.map(() => 'a chart or drawing')];
}

/** What every slide has at its foot. */
const FOOT = /^(?:dt|ftr|hdr|sldNum|sldImg)$/u;

/** The words of a shape: items where it is the body of a slide, paragraphs elsewhere. */
function linesOf(shape: XmlElement): readonly string[] {
  const place = placeOf(shape);
  if (FOOT.test(place)) return [];
  const lines = paragraphsIn(shape).flatMap((paragraph) => {
    const words = wordsIn(paragraph);
    if (words === '') return [];
    const properties = childOf(paragraph, 'a:pPr');
    const isItem =
      /^(?:body|obj)$/u.test(place) && (properties === null || childOf(properties, 'a:buNone') === null);
    if (!isItem) return [words, ''];
    const level = Number(properties?.attributes.get('lvl') ?? 0);
    const mark = properties !== null && childOf(properties, 'a:buAutoNum') !== null ? '1.' : '-';
    return [`${'   '.repeat(Math.min(4, Math.max(0, level)))}${mark} ${words}`];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

function paragraphsIn(shape: XmlElement): readonly XmlElement[] {
  return elementsNamed(shape, 'a:p');
}

/** The words of a paragraph as Markdown that reads as the same words. */
function wordsIn(paragraph: XmlElement): string {
  const words = paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      return child.name === 'a:br'
        ? ' '
        : /^a:(?:r|fld)$/u.test(child.name)
          ? elementsNamed(child, 'a:t').map(textIn).join('')
          : '';
    })
    .join('');
  return markdownText(words);
}

function tableLines(table: XmlElement): readonly string[] {
  const rows = elementsNamed(table, 'a:tr').map((row) =>
    elementsNamed(row, 'a:tc').map((cell) => paragraphsIn(cell).map(wordsIn).join(' ').trim()),
  );
  return markdownTable(rows);
}

function notesIn(notes: XmlElement | null): readonly string[] {
  const shapes =
    notes === null ? [] : elementsNamed(notes, 'p:sp').filter((shape) => placeOf(shape) === 'body');
  return shapes.flatMap(paragraphsIn).flatMap((paragraph) => {
    const words = wordsIn(paragraph);
    return words === '' ? [] : [words, ''];
  });
}
