import type { ExtractedParagraph } from '../article-from-paragraphs.ts';

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

/** What a page calls the words of its readers, in the languages that the deck speaks and some of their neighbours. */
const READERS_WORDS = [
  'comments?|responses|replies|reader comments|readers’ comments|join the (?:conversation|discussion|debate)|leave a (?:reply|comment)',
  'kommentare?|leserkommentare|diskussion|schreiben sie einen kommentar|commentaires?|laisser un commentaire|comentarios?|deja un comentario',
  'commenti|lascia un commento|reacties|komentarze|комментарии|комментариев|评论|網友評論|网友评论|評論|发表评论|コメント|댓글',
].join('|');

/** Words that open what follows an article on a page: everything from there on is left out. */
const TAIL = new RegExp(
  `^(?:latest (?:articles|news|posts|stories)|related(?: (?:articles|posts|stories|reading|content))?|more from .{0,60}|read more|recommended(?: (?:for you|reading))?|about the authors?|share this(?: .{0,30})?|recent posts|you (?:may|might) also like|subscribe(?: .{0,60})?|sign up .{0,80}|(?:\\d{1,5} ?)?(?:${READERS_WORDS})(?: ?[(（]\\d{0,5}[)）])?)\\s?:?$`,
  'iu',
);

/** The paragraphs of a page's article as plain text, in reading order, without what comes after the article. */
export function htmlParagraphs(root: DomNode): readonly ExtractedParagraph[] {
  const paragraphs: ExtractedParagraph[] = [];
  let isAside = false;
  let current = '';
  const close = (): void => {
    const words = current.replace(/\s+/gu, ' ').trim();
    if (words !== '') paragraphs.push({ text: words, isAside });
    current = '';
  };
  const walk = (node: DomNode, depth: number): void => {
    if (node.nodeType === TEXT_NODE) current += node.textContent ?? '';
    const name = node.nodeName.toUpperCase();
    if (depth > DEEPEST || UNREAD.has(name)) return;
    if (name === 'BR') current += ' ';
    if (BLOCKS.has(name)) close();
    const around = isAside;
    isAside ||= name === 'FIGCAPTION';
    for (const child of node.childNodes) walk(child, depth + 1);
    if (BLOCKS.has(name)) close();
    isAside = around;
  };
  walk(root, 0);
  close();
  const tail = paragraphs.findIndex(({ text }, at) => at > 0 && TAIL.test(text));
  return tail === -1 ? paragraphs : paragraphs.slice(0, tail);
}
