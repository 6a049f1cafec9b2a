/** The part of the DOM that the reader walks; linkedom's nodes fit it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
const UNREAD: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM'.split(' '),
);
const TEXT_NODE = 3;
const DEEPEST = 400;

/** Words that open what follows an article on a page: everything from there on is left out. */
const TAIL =
  /^(?:latest (?:articles|news|posts|stories)|related(?: (?:articles|posts|stories|reading|content))?|more from .{0,60}|read more|recommended(?: (?:for you|reading))?|about the authors?|share this(?: .{0,30})?|recent posts|you (?:may|might) also like|leave a (?:reply|comment)|comments?|subscribe(?: .{0,60})?|sign up .{0,80})\s?:?$/iu;

/** The paragraphs of a page's article as plain text, in reading order, without what comes after the article. */
export function htmlParagraphs(root: DomNode): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  const close = (): void => {
    const words = current.replace(/\s+/gu, ' ').trim();
    if (words !== '') paragraphs.push(words);
    current = '';
  };
  const walk = (node: DomNode, depth: number): void => {
    if (node.nodeType === TEXT_NODE) current += node.textContent ?? '';
    const name = node.nodeName.toUpperCase();
    if (depth > DEEPEST || UNREAD.has(name)) return;
    if (name === 'BR') current += ' ';
    if (BLOCKS.has(name)) close();
    for (const child of node.childNodes) walk(child, depth + 1);
    if (BLOCKS.has(name)) close();
  };
  walk(root, 0);
  close();
  const tail = paragraphs.findIndex((words, at) => at > 0 && TAIL.test(words));
  return tail === -1 ? paragraphs : paragraphs.slice(0, tail);
}
