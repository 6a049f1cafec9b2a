import { oneLine } from '../../text/words.ts';
import { isBoilerplate, opensTail } from '../page-phrases.ts';
import type { ExtractedParagraph } from '../front/article-from-paragraphs.ts';

/** The part of the DOM that the reader walks; linkedom's nodes fit it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const UNREAD: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM'.split(' '),
);
/** What a browser shows before and after the words of an element. */
const AROUND: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['BR', [' ', '']],
  ['Q', ['“', '”']],
]);
const SET_OFF: ReadonlySet<string> = new Set('B STRONG I EM MARK U CITE DFN'.split(' '));
/** What systems call the notes of an article. */
const NOTE_CLASS = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:[\s_-]|$)/iu;
const TEXT_NODE = 3;
const DEEPEST = 400;
/** A line of the page is shorter, in characters. */
const PROSE = 80;

/** The paragraphs of a page's article as plain text, in reading order, without what comes after the article. */
export function htmlParagraphs(root: DomNode): readonly ExtractedParagraph[] {
  const reader = new PageReader();
  reader.read(root);
  const { paragraphs } = reader;
  const story = paragraphs.findIndex(({ text }) => text.length >= PROSE);
  // Above the story such a line leads about the page.
  const tail = paragraphs.findIndex(({ text }, at) => at > Math.max(0, story) && opensTail(text));
  return tail === -1 ? paragraphs : paragraphs.slice(0, tail);
}

/** Walks a page once; each block ends the paragraph before it. */
class PageReader {
  readonly paragraphs: ExtractedParagraph[] = [];
  private around: Surroundings = { isAside: false, part: null, isQuoted: false, isSetOff: false };
  private current = '';
  private linked = 0;
  private emphasised: string[] = [];

  read(root: DomNode): void {
    this.walk(root, 0);
    this.close();
  }

  private walk(node: DomNode, depth: number): void {
    if (node.nodeType === TEXT_NODE) this.addText(node.textContent ?? '');
    const name = node.nodeName.toUpperCase();
    if (depth > DEEPEST || UNREAD.has(name)) return;
    const [before, behind] = AROUND.get(name) ?? ['', ''];
    this.current += before;
    if (BLOCKS.has(name)) this.close();
    const outside = this.around;
    this.enter(surroundingsIn(node, name, outside));
    for (const child of node.childNodes) this.walk(child, depth + 1);
    this.current += behind;
    if (name === 'A') this.linked += oneLine(node.textContent ?? '').length;
    if (BLOCKS.has(name)) this.close();
    this.around = outside;
  }

  private enter(around: Surroundings): void {
    if (around.isSetOff && !this.around.isSetOff) this.emphasised.push('');
    this.around = around;
  }

  private addText(text: string): void {
    this.current += text;
    if (this.around.isSetOff) this.emphasised.push((this.emphasised.pop() ?? '') + text);
  }

  private close(): void {
    const { current, linked, emphasised } = this;
    const { isAside, part, isQuoted } = this.around;
    const text = oneLine(current);
    if (text !== '' && !isBoilerplate(text, linked))
      this.paragraphs.push({
        text,
        isAside: isAside || (linked > 0 && linked >= text.length),
        part,
        isSetOff: isQuoted,
        emphasised: emphasised.map(oneLine).filter((words) => words !== ''),
      });
    this.emphasised = [];
    this.linked = 0;
    this.current = '';
  }
}

/** What is known of a paragraph by the elements that it is in. */
interface Surroundings extends Pick<ExtractedParagraph, 'isAside' | 'part'> {
  readonly isQuoted: boolean;
  /** In bold, italics or underlined. */
  readonly isSetOff: boolean;
}

function surroundingsIn(
  node: DomNode,
  name: string,
  { isAside, part, isQuoted, isSetOff }: Surroundings,
): Surroundings {
  const given = node.getAttribute?.('class') ?? '';
  const isCaption = name === 'FIGCAPTION';
  return {
    isAside: isAside || isCaption || NOTE_CLASS.test(given),
    part: isCaption || CAPTION_CLASS.test(given) ? 'caption' : part,
    isQuoted: isQuoted || name === 'BLOCKQUOTE',
    isSetOff: isSetOff || SET_OFF.has(name),
  };
}

/** What systems call the words under a picture where they have no element for it. */
const CAPTION_CLASS = /(?:^|[\s_-])caption(?:[\s_-]text)?(?:\s|$)/iu;
