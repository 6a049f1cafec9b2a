import { hidesWords } from '../../text/unshown.ts';
import { oneLine } from '../../text/words.ts';
import type { ExtractedParagraph } from '../front/article-from-paragraphs.ts';
import { type XmlElement, childOf, elementsIn, textIn } from '../../text/parse-xml.ts';

/** A paragraph of a document, with the kind of its style. */
export interface DocxParagraph extends ExtractedParagraph {
  readonly style: DocxStyle;
}

/** What is never shown: deleted and moved words, instructions of fields, what old programs are shown instead, how ruby is read, formulas. */
const UNREAD: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rPr',
  'w:pPr',
  'w:rt',
  'w:sectPr',
  'w:footnoteRef',
  'w:endnoteRef',
  'm:oMath',
  'm:oMathPara',
  'wp:docPr',
]);

/** Elements that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', ' '],
  ['w:br', ' '],
  ['w:cr', ' '],
  ['w:noBreakHyphen', '-'],
  ['w:softHyphen', '\u00ad'],
]);

/** The paragraphs below an element, as a document shows them; the cells of tables, text boxes and notes are beside the story. */
export function docxParagraphs(
  body: XmlElement,
  styles: ReadonlyMap<string, DocxStyle>,
  isAside: boolean,
): readonly DocxParagraph[] {
  const reader = new DocumentReader(styles);
  reader.read(body, isAside);
  return reader.paragraphs;
}

class DocumentReader {
  readonly paragraphs: DocxParagraph[] = [];
  private readonly styles: ReadonlyMap<string, DocxStyle>;
  private boxes: XmlElement[] = [];

  constructor(styles: ReadonlyMap<string, DocxStyle>) {
    this.styles = styles;
  }

  read(element: XmlElement, isAside: boolean): void {
    for (const child of elementsIn(shownOf(element))) {
      if (child.name === 'w:p') this.paragraph(child, isAside);
      else if (!UNREAD.has(child.name))
        this.read(child, isAside || (child.name === 'w:tr' && cellsOf(child) > 1));
    }
  }

  private paragraph(element: XmlElement, isAside: boolean): void {
    const words = new Words();
    this.boxes = [];
    this.run(element, false, words);
    const { boxes } = this;
    const text = oneLine(words.text);
    const properties = childOf(element, 'w:pPr');
    const style = this.styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? 'text';
    if (text !== '')
      this.paragraphs.push({
        text,
        style,
        isAside: isAside || style === 'caption' || style === 'contents',
        isSetOff: style === 'quotation',
        part: style === 'caption' || style === 'standfirst' ? style : null,
        emphasised: words.emphasised.map(oneLine).filter((one) => one !== ''),
      });
    for (const box of boxes) this.read(box, true);
  }

  /** Adds what a browser of documents would show of an element, word by word. */
  private run(element: XmlElement, isEmphasised: boolean, words: Words): void {
    for (const child of elementsIn(shownOf(element))) {
      const { name } = child;
      if (name === 'w:t') words.add(textIn(child), isEmphasised);
      else if (CHARACTERS.has(name)) words.add(CHARACTERS.get(name) ?? '', isEmphasised);
      else if (name === 'w:txbxContent') this.boxes.push(child);
      else if (UNREAD.has(name)) continue;
      else {
        const properties = name === 'w:r' ? childOf(child, 'w:rPr') : null;
        if (!hidesWords(cssOf(properties)))
          this.run(child, isEmphasised || EMPHASIS.some((one) => isOn(properties, one)), words);
      }
    }
  }
}

/** The text of a paragraph, and what is set off in it. */
class Words {
  text = '';
  readonly emphasised: string[] = [];
  private wasEmphasised = false;

  add(text: string, isEmphasised: boolean): void {
    this.text += text;
    if (isEmphasised) this.emphasised.push((this.wasEmphasised ? (this.emphasised.pop() ?? '') : '') + text);
    this.wasEmphasised = isEmphasised;
  }
}

/** What the properties of a run are as CSS, with their values; sizes are half points. */
const HIDING: readonly (readonly [name: string, css: (value: string) => string])[] = [
  ['w:sz', (value) => `font-size: ${Number(value) / 2}pt`],
  ['w:color', (value) => `color: #${value}`],
  ['w:w', (value) => `scale: ${value.replace('%', '')}%`],
];
const SWITCHED_ON = [
  ['w:vanish', 'display: none'],
  ['w:webHidden', 'display: none'],
  ['w:strike', 'text-decoration: line-through'],
  ['w:dstrike', 'text-decoration: line-through'],
] as const;

function cssOf(properties: XmlElement | null): string {
  const fill = properties === null ? null : childOf(properties, 'w:shd')?.attributes.get('w:fill');
  return [
    ...SWITCHED_ON.flatMap(([name, css]) => (isOn(properties, name) ? [css] : [])),
    ...HIDING.flatMap(([name, css]) => {
      const value = valueOf(properties, name);
      return value === null ? [] : [css(value)];
    }),
    `background: #${fill ?? ''}`,
  ].join(';');
}
const EMPHASIS = ['w:b', 'w:i', 'w:u'];

/** Of what is there twice, for programs of several ages, the first: an element itself where it is there once. */
function shownOf(element: XmlElement): XmlElement {
  return element.name === 'mc:AlternateContent' ? (elementsIn(element)[0] ?? element) : element;
}

const cellsOf = (row: XmlElement): number => elementsIn(row).filter(({ name }) => name === 'w:tc').length;

/** Whether a property is there and isn’t switched off. */
function isOn(properties: XmlElement | null, name: string): boolean {
  if (properties === null || childOf(properties, name) === null) return false;
  return !/^(?:0|false|off|none)$/u.test(valueOf(properties, name) ?? '');
}

/** What a style makes of a paragraph. */
type DocxStyle = 'headline' | 'standfirst' | 'heading' | 'quotation' | 'caption' | 'contents' | 'text';

/** The names that word processors give their own styles, whatever language they speak to their user. */
const NAMES: readonly { readonly name: RegExp; readonly style: DocxStyle; readonly example: string }[] = [
  { name: /^title$/iu, style: 'headline', example: 'Title' },
  { name: /^subtitle$/iu, style: 'standfirst', example: 'Subtitle' },
  { name: /^heading \d$/iu, style: 'heading', example: 'heading 1' },
  { name: /^(?:(?:intense )?quote|quotations|block text)$/iu, style: 'quotation', example: 'Intense Quote' },
  { name: /^caption$/iu, style: 'caption', example: 'caption' },
  { name: /^(?:toc|contents) (?:\d|heading)$/iu, style: 'contents', example: 'toc 1' },
];

/** The styles of a document by their ids, as far as they say what a paragraph is; those made from others are like these. */
export function docxStyles(root: XmlElement | null): ReadonlyMap<string, DocxStyle> {
  const all = root === null ? [] : elementsIn(root).filter(({ name }) => name === 'w:style');
  const named = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  return new Map([...named.keys()].map((id) => [id, styleOf(id, named, 0)]));
}

function styleOf(id: string, named: ReadonlyMap<string, XmlElement>, depth: number): DocxStyle {
  const style = named.get(id);
  if (style === undefined || depth > DEEPEST) return 'text';
  const name = valueOf(style, 'w:name') ?? '';
  const row = NAMES.find((one) => one.name.test(name));
  return row?.style ?? styleOf(valueOf(style, 'w:basedOn') ?? '', named, depth + 1);
}

const DEEPEST = 20;

/** What the child of an element says as its value. */
function valueOf(element: XmlElement | null, name: string): string | null {
  const child = element === null ? null : childOf(element, name);
  return child?.attributes.get('w:val') ?? null;
}
