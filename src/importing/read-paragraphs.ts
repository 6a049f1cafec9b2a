import type { OpenPackage } from '../article/packed/open-package.ts';
import { addressesFrom, relatedById } from '../article/packed/package-files.ts';
import { childOf, elementsIn, elementsNamed, textIn, type XmlElement } from '../article/packed/parse-xml.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import { convertEquation } from './convert-equation.ts';
import { markdownTable } from './convert-html.ts';

/** The paragraphs of a shape. */
export function paragraphsIn(shape: XmlElement): readonly XmlElement[] {
  return elementsNamed(shape, 'a:p');
}

/** Where the link with an id leads: to an address, or to a slide of the package, behind `#`. */
export type SlideLinks = (id: string) => string | null;

/** The links of a file in a package. */
export function linksFrom(file: OpenPackage, path: string): SlideLinks {
  const addresses = addressesFrom(file, path);
  return (id) => {
    const address = addresses.get(id);
    if (address !== undefined) return /^(?:https?|mailto):/iu.test(address) ? address : null;
    const slide = id === '' ? null : relatedById(file, path, id);
    return slide === null || !slide.startsWith('ppt/slides/') ? null : `#${slide}`;
  };
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

/** Words that are set in one way, with what is to stand around them. */
function runIn(run: XmlElement, links: SlideLinks, marks: string[]): string {
  const words = elementsNamed(run, 'a:t').map(textIn).join('').replaceAll(MARK, '');
  const properties = childOf(run, 'a:rPr');
  if (properties === null || words.trim() === '') return words;
  const link = childOf(properties, 'a:hlinkClick');
  const address = links(link?.attributes.get('r:id') ?? '') ?? '';
  const raised = Number.parseInt(properties.attributes.get('baseline') ?? '0', 10);
  const around = [
    ...(address !== ''
      ? [['[', `](${address.replaceAll(/[\s()<>]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16)}`)})`]]
      : []),
    ...(/^(?:sng|dbl)Strike$/u.test(properties.attributes.get('strike') ?? '') ? [['<del>', '</del>']] : []),
    ...(raised < 0 ? [['<sub>', '</sub>']] : raised > 0 ? [['<sup>', '</sup>']] : []),
  ];
  marks.push(...around.map(([open = '']) => open), ...around.toReversed().map(([, close = '']) => close));
  const edge = MARK.repeat(around.length);
  return `${edge}${words}${edge}`;
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
