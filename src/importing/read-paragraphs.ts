import type { OpenPackage } from '../article/packed/open-package.ts';
import { addressesFrom, relatedById } from '../article/packed/package-files.ts';
import { childOf, elementsIn, elementsNamed, textIn, type XmlElement } from '../text/syntax/parse-xml.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { convertEquation } from './convert-equation.ts';
import { markdownTable } from './convert-html.ts';
import { type Leave, linkTo } from './convert-words.ts';
import type { SlidePart } from './read-parts.ts';

/** The paragraphs of a shape. */
export function paragraphsIn(shape: XmlElement): readonly XmlElement[] {
  return elementsNamed(shape, 'a:p');
}

/** Where the link on an element leads that has one: to an address, or to a slide of the package, behind `#`; words are what it is named by. */
export type SlideLinks = (linked: XmlElement | null, words: string) => string | null;

/** The links of a file in a package; those that an outline can’t have are named. */
export function linksFrom(file: OpenPackage, path: string, leave: Leave): SlideLinks {
  const addresses = addressesFrom(file, path);
  return (linked, words) => {
    const click = linked === null ? null : childOf(linked, 'a:hlinkClick');
    if (click === null) return null;
    const id = click.attributes.get('r:id') ?? '';
    const address = addresses.get(id) ?? (id === '' ? null : relatedById(file, path, id)) ?? '';
    if (/^(?:https?|mailto):/iu.test(address)) return encoded(address);
    if (address.startsWith('ppt/slides/')) return `#${address}`;
    const where = address === '' ? actionOf(click) : address;
    if (where !== '') leave(`the link from “${words.trim()}” to “${where}”`);
    return null;
  };
}

/** What a click does besides following a link, such as `nextslide`; empty for nothing. */
function actionOf({ attributes }: XmlElement): string {
  return (attributes.get('action') ?? '').replace(/^.*(?:\/\/|jump=)/u, '').replace('noaction', '');
}

const encoded = (address: string): string =>
  address.replaceAll(/[\s()<>]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16)}`);

/** A link on the whole of a shape or a picture, as a line below it; empty for none. */
export function linkBelow(element: XmlElement, words: string, links: SlideLinks): string {
  const [properties = null] = elementsNamed(element, 'p:cNvPr');
  const address = links(properties, words);
  return address === null ? '' : linkTo(address, address.startsWith('#') ? words : '');
}

/** The words of a paragraph as Markdown that reads as the same words. */
export function wordsIn(paragraph: XmlElement, links: SlideLinks): string {
  const marks: string[] = [];
  const pieces = elementsIn(paragraph);
  const isFormula = pieces.every(({ name }) =>
    /^(?:a14:m|mc:AlternateContent|a:pPr|a:endParaRPr)$/u.test(name),
  );
  const words = pieces
    .map((piece) => {
      if (piece.name === 'a:br') return ' ';
      if (/^a:(?:r|fld)$/u.test(piece.name)) return runIn(piece, links, marks);
      return equationsIn(piece)
        .map((equation) => {
          const tex = convertEquation(equation);
          if (tex !== '') marks.push(isFormula ? `$$${tex}$$` : `$${tex}$`);
          return tex === '' ? '' : MARK;
        })
        .join(' ');
    })
    .join('');
  return markdownText(words).replaceAll(MARK, () => marks.shift() ?? '');
}

/** The equations in a piece of a paragraph, as newer programs show them. */
function equationsIn(piece: XmlElement): readonly XmlElement[] {
  if (piece.name === 'a14:m') return elementsNamed(piece, 'm:oMath');
  return piece.name === 'mc:AlternateContent' ? elementsNamed(piece, 'a14:m').flatMap(equationsIn) : [];
}

/** Stands for a mark of Markdown while words are read as no such marks; no text has it. */
const MARK = '\u{FDD0}';

/** Words that are set in one way, with what is to be around them. */
function runIn(run: XmlElement, links: SlideLinks, marks: string[]): string {
  const words = elementsNamed(run, 'a:t').map(textIn).join('').replaceAll(MARK, '');
  const properties = childOf(run, 'a:rPr');
  if (properties === null || words.trim() === '') return words;
  const address = links(properties, words);
  const raised = Number.parseInt(properties.attributes.get('baseline') ?? '0', 10);
  const around = [
    ...(address === null ? [] : [['[', `](${address})`]]),
    ...(/^(?:sng|dbl)Strike$/u.test(properties.attributes.get('strike') ?? '') ? [['<del>', '</del>']] : []),
    ...(raised < 0 ? [['<sub>', '</sub>']] : raised > 0 ? [['<sup>', '</sup>']] : []),
  ];
  marks.push(...around.map(([open = '']) => open), ...around.toReversed().map(([, close = '']) => close));
  const edge = MARK.repeat(around.length);
  return `${edge}${words}${edge}`;
}

/** The words of a shape: items where it has signs before them, paragraphs elsewhere. */
export function shapeLines(part: SlidePart, links: SlideLinks, mayHead: boolean): readonly string[] {
  const { element } = part;
  if (element.name !== 'p:sp') return [];
  const lines = paragraphsIn(element).flatMap((paragraph) => {
    const words = wordsIn(paragraph, links);
    const [mark, level] = words.startsWith('$$') ? ['', 0] : signOf(paragraph, part);
    if (words === '') return [];
    return mark === '' ? [words, ''] : [`${'   '.repeat(level)}${mark} ${words}`];
  });
  const [first = '', , ...others] = lines;
  if (first === '') return [];
  const isLine = others.length === 0 && !/^\s*(?:-|1\.) |\$\$/u.test(first);
  if (mayHead && isLine && isHead(part)) return [`### ${first}`, ''];
  const link = linkBelow(element, first, links);
  const address = link.slice(link.lastIndexOf('](') + 1);
  if (link === '' || lines.join('').includes(address)) return ['', ...lines, ''];
  return isLine && !first.includes('](') ? ['', `[${first}]${address}`, ''] : ['', ...lines, '', link, ''];
}

/** Whether words are above a column: those of a place for that, or bold ones. */
function isHead({ element, place }: SlidePart): boolean {
  const runs = elementsNamed(element, 'a:rPr');
  return (
    place === 'body' ||
    (runs.length > 0 && runs.every(({ attributes }) => /^(?:1|true)$/u.test(attributes.get('b') ?? '')))
  );
}

/** What is before a paragraph, as it, its shape, its layout or the master of that says it; empty for nothing. */
function signOf(
  paragraph: XmlElement,
  { element, place, above }: SlidePart,
): readonly [mark: string, level: number] {
  const own = childOf(paragraph, 'a:pPr');
  const level = Math.min(4, Math.max(0, Number(own?.attributes.get('lvl') ?? 0)));
  const styles = [element, ...above].flatMap((one) =>
    elementsNamed(one, 'a:lstStyle').flatMap((style) => childOf(style, `a:lvl${level + 1}pPr`) ?? []),
  );
  for (const properties of own === null ? styles : [own, ...styles]) {
    const sign = elementsIn(properties).find(({ name }) => /^a:bu(?:None|Char|Blip|AutoNum)$/u.test(name));
    if (sign?.name === 'a:buNone') return ['', level];
    if (sign !== undefined) return [sign.name === 'a:buAutoNum' ? '1.' : '-', level];
  }
  return [/^(?:body|obj)$/u.test(place) ? '-' : '', level];
}

/** A table as Markdown. */
export function tableLines(table: XmlElement, links: SlideLinks): readonly string[] {
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
