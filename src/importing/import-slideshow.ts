import { type OpenPackage, openPackage, PackageFault } from '../article/packed/open-package.ts';
import {
  addressesFrom,
  readingPackage,
  relatedById,
  relatedTo,
  xmlIn,
} from '../article/packed/package-files.ts';
import { childOf, elementsNamed, textIn, type XmlElement } from '../article/packed/parse-xml.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { markdownTable } from './convert-html.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import type { Left, Notes } from './convert-words.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of the words and notes of a PPTX. Pictures, charts and drawings are named with their slide, and left out. */
export function importSlideshow(bytes: Uint8Array, path: string): Checked<string | null> {
  return readingPackage(path, () => {
    const file = openPackage(bytes);
    const found: Notes = { left: [], pictures: [], sides: [], footnotes: [] };
    const slides = slidePaths(file).flatMap((slide, at) => slideAt(file, slide, at + 1, found) ?? []);
    const deck = { data: {}, slides, dividing: 0, mayOpen: true, places: new Map(), found } as const;
    return writeOutline(deck, { path, lines: null });
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

/** A slide; `null` for one that isn’t shown. */
function slideAt(file: OpenPackage, path: string, number: number, found: Notes): ConvertedSlide | null {
  const slide = xmlIn(file, path);
  if (slide === null) throw new PackageFault('a slide isn’t where one is kept');
  const notes = relatedTo(file, path, 'notesSlide');
  const layout = relatedTo(file, path, 'slideLayout');
  const kind = layout === null ? null : (xmlIn(file, layout)?.attributes.get('type') ?? null);
  const shapes = elementsNamed(slide, 'p:sp');
  const title = shapes.find((shape) => /^(?:ctrT|t)itle$/u.test(placeOf(shape)));
  const links = addressesFrom(file, path);
  const heading = (title === undefined ? [] : paragraphsIn(title))
    .map((paragraph) => wordsIn(paragraph, links))
    .join(' ')
    .trim();
  if (/^(?:0|false)$/u.test(slide.attributes.get('show') ?? '')) {
    found.left.push({ what: `slide ${number}, which is hidden`, line: 0, instead: null });
    return null;
  }
  found.left.push(...leftOn(slide, number));
  return {
    heading: heading === '' ? null : heading,
    level: kind === 'title' ? 1 : 2,
    attributes: [],
    isSection: kind === 'secHead' || kind === 'title',
    body: [
      ...shapes.filter((shape) => shape !== title).flatMap((shape) => linesOf(shape, links)),
      ...elementsNamed(slide, 'a:tbl').flatMap((table) => tableLines(table, links)),
    ],
    isHidden: false,
    isEmptied: false,
    line: 0,
    anchors: [path],
    notes: notes === null ? [] : notesIn(xmlIn(file, notes), addressesFrom(file, notes)),
  };
}

const SAVE = 'Save it as a picture in assets/, or write its figures as a chart.';

/** What a shape is to its slide: `title`, `body`, `sldNum` …; empty for a text box. */
function placeOf(shape: XmlElement): string {
  const [place] = elementsNamed(shape, 'p:ph');
  return place === undefined ? '' : (place.attributes.get('type') ?? 'obj');
}

/** What of a slide is left out. */
function leftOn(slide: XmlElement, number: number): readonly Left[] {
  const equations = elementsNamed(slide, 'a14:m').map(() => ['an equation', 'Write it as $a^2$.'] as const);
  return [...equations, ...drawnOn(slide).map((what) => [what, SAVE] as const)].map(([what, instead]) => ({
    what: `${what} on slide ${number}`,
    line: 0,
    instead,
  }));
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
function linesOf(shape: XmlElement, links: Links): readonly string[] {
  const place = placeOf(shape);
  if (FOOT.test(place)) return [];
  const lines = paragraphsIn(shape).flatMap((paragraph) => {
    const words = wordsIn(paragraph, links);
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

/** Where the links of a slide lead, by their ids. */
type Links = ReadonlyMap<string, string>;

/** The words of a paragraph as Markdown that reads as the same words. */
function wordsIn(paragraph: XmlElement, links: Links): string {
  const marks: string[] = [];
  const words = paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'a:br') return ' ';
      return /^a:(?:r|fld)$/u.test(child.name) ? runIn(child, links, marks) : '';
    })
    .join('');
  return markdownText(words).replaceAll(MARK, () => marks.shift() ?? '');
}

/** Stands for a mark of Markdown while words are read as no such marks; no text has it. */
const MARK = '\u{FDD0}';

/** Words that are set in one way, with what is to stand around them. */
function runIn(run: XmlElement, links: Links, marks: string[]): string {
  const words = elementsNamed(run, 'a:t').map(textIn).join('').replaceAll(MARK, '');
  const properties = childOf(run, 'a:rPr');
  if (properties === null || words.trim() === '') return words;
  const link = childOf(properties, 'a:hlinkClick');
  const address = links.get(link?.attributes.get('r:id') ?? '') ?? '';
  const raised = Number.parseInt(properties.attributes.get('baseline') ?? '0', 10);
  const around = [
    ...(/^(?:https?|mailto):/iu.test(address)
      ? [['[', `](${address.replaceAll(/[\s()<>]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16)}`)})`]]
      : []),
    ...(/^(?:sng|dbl)Strike$/u.test(properties.attributes.get('strike') ?? '') ? [['<del>', '</del>']] : []),
    ...(raised < 0 ? [['<sub>', '</sub>']] : raised > 0 ? [['<sup>', '</sup>']] : []),
  ];
  marks.push(...around.map(([open = '']) => open), ...around.toReversed().map(([, close = '']) => close));
  const edge = MARK.repeat(around.length);
  return `${edge}${words}${edge}`;
}

function tableLines(table: XmlElement, links: Links): readonly string[] {
  const rows = elementsNamed(table, 'a:tr').map((row) =>
    elementsNamed(row, 'a:tc').map((cell) =>
      paragraphsIn(cell)
        .map((paragraph) => wordsIn(paragraph, links))
        .join(' ')
        .trim(),
    ),
  );
  return markdownTable(rows);
}

function notesIn(notes: XmlElement | null, links: Links): readonly string[] {
  const shapes =
    notes === null ? [] : elementsNamed(notes, 'p:sp').filter((shape) => placeOf(shape) === 'body');
  return shapes.flatMap(paragraphsIn).flatMap((paragraph) => {
    const words = wordsIn(paragraph, links);
    return words === '' ? [] : [words, ''];
  });
}
