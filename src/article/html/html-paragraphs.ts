import type { ExtractedParagraph } from '../article-from-paragraphs.ts';
import { oneLine } from '../../source/one-line.ts';
import { isFurniture, opensTail } from './furniture.ts';

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
/** What a browser shows before and behind the words of an element. */
const AROUND: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['BR', [' ', '']],
  ['Q', ['“', '”']],
]);
/** What systems call the notes of an article. */
const NOTE_CLASS = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:[\s_-]|$)/iu;
const TEXT_NODE = 3;
const DEEPEST = 400;

/** The paragraphs of a page's article as plain text, in reading order, without what comes after the article. */
export function htmlParagraphs(root: DomNode): readonly ExtractedParagraph[] {
  const paragraphs: ExtractedParagraph[] = [];
  let around: Surroundings = { isAside: false, part: null };
  let linked = 0;
  let current = '';
  const close = (): void => {
    const words = oneLine(current);
    if (words !== '' && !isFurniture(words, linked))
      paragraphs.push({
        text: words,
        isAside: around.isAside || (linked > 0 && linked >= words.length),
        part: around.part,
      });
    linked = 0;
    current = '';
  };
  const walk = (node: DomNode, depth: number): void => {
    if (node.nodeType === TEXT_NODE) current += node.textContent ?? '';
    const name = node.nodeName.toUpperCase();
    if (depth > DEEPEST || UNREAD.has(name)) return;
    const [before, behind] = AROUND.get(name) ?? ['', ''];
    current += before;
    if (BLOCKS.has(name)) close();
    const outside = around;
    around = surroundingsIn(node, name, outside);
    for (const child of node.childNodes) walk(child, depth + 1);
    current += behind;
    if (name === 'A') linked += oneLine(node.textContent ?? '').length;
    if (BLOCKS.has(name)) close();
    around = outside;
  };
  walk(root, 0);
  close();
  const tail = paragraphs.findIndex(({ text }, at) => at > 0 && opensTail(text));
  return tail === -1 ? paragraphs : paragraphs.slice(0, tail);
}

/** What is known of a paragraph by the elements that it stands in. */
type Surroundings = Pick<ExtractedParagraph, 'isAside' | 'part'>;

function surroundingsIn(node: DomNode, name: string, { isAside, part }: Surroundings): Surroundings {
  const given = node.getAttribute?.('class') ?? '';
  const isCaption = name === 'FIGCAPTION';
  return {
    isAside: isAside || isCaption || NOTE_CLASS.test(given),
    part: isCaption || CAPTION_CLASS.test(given) ? 'caption' : part,
  };
}

/** What systems call the words under a picture where they have no element for it. */
const CAPTION_CLASS = /(?:^|[\s_-])caption(?:[\s_-]text)?(?:\s|$)/iu;
