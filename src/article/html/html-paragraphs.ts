import type { ExtractedParagraph } from '../article-from-paragraphs.ts';
import { oneLine } from '../../source/one-line.ts';

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
const LONGEST_FURNITURE = 300;
const DEEPEST = 400;

/** What a page calls the words of its readers, in the languages that the deck speaks and some of their neighbours. */
const READERS_WORDS = [
  'comments?|responses|replies|reader comments|readers’ comments|join the (?:conversation|discussion|debate)|leave a (?:reply|comment)',
  'kommentare?|leserkommentare|diskussion|schreiben sie einen kommentar|commentaires?|laisser un commentaire|comentarios?|deja un comentario',
  'commenti|lascia un commento|reacties|komentarze|комментарии|комментариев|评论|網友評論|网友评论|評論|发表评论|コメント|댓글',
].join('|');

/** Words that open what follows an article on a page: everything from there on is left out. */
const TAIL = new RegExp(
  `^(?:latest (?:articles|news|posts|stories)|related(?: (?:articles|posts|stories|reading|content))?|more from .{0,60}|recommended(?: (?:for you|reading))?|about the authors?|recent posts|discussion about this post|member discussion|you (?:may|might) also like|(?:\\d{1,5} ?)?(?:${READERS_WORDS})(?: ?[(（]\\d{0,5}[)）])?)\\s?:?$`,
  'iu',
);

/** Lines that systems put between the paragraphs of an article: buttons, how long ago it was, letters to be had, rights. */
const FURNITURE = new RegExp(
  [
    '^(?:(?:skip )?advertisement|share|save|print|listen|follow|read more|share this(?: (?:article|post|page|story|on .{0,20}))?:?|listen to this article|▪|·|•|\\|)$',
    '^(?:updated )?\\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago$|^\\d{1,3} min(?:ute)?s?(?: of)? read$',
    '^a version of this article (?:appears|appeared) in print\\b|^this article (?:first|originally) appeared in print\\b',
    '^(?:copyright )?(?:©|\\(c\\)) ?\\d{4}\\b.{0,150}$|^copyright \\d{4}\\b.{0,150}$|^all rights reserved\\b.{0,80}$',
    '^(?:get|receive|sign up|subscribe|join|want|like what|enjoy|never miss|don.t miss|stay)\\b[^“”"]{0,150}\\b(?:newsletters?|inbox|e-?mails?|subscri\\w+)\\b[^“”"]{0,80}$',
    '^(?:(?:sign up|subscribe)(?: [^“”".,;:]{0,80})?|(?:see more on|explore more on|follow us on)\\b[^“”"]{0,100})$',
    '^[（(]?(?:责任编辑|責任編輯)[:：].{0,20}$',
  ].join('|'),
  'iu',
);

/** The paragraphs of a page's article as plain text, in reading order, without what comes after the article. */
export function htmlParagraphs(root: DomNode): readonly ExtractedParagraph[] {
  const paragraphs: ExtractedParagraph[] = [];
  let isAside = false;
  let linked = 0;
  let current = '';
  const close = (): void => {
    const words = oneLine(current);
    if (words !== '' && !(words.length <= LONGEST_FURNITURE && FURNITURE.test(words)))
      paragraphs.push({ text: words, isAside: isAside || (linked > 0 && linked >= words.length) });
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
    const around = isAside;
    isAside ||= isBeside(node, name);
    for (const child of node.childNodes) walk(child, depth + 1);
    current += behind;
    if (name === 'A') linked += oneLine(node.textContent ?? '').length;
    if (BLOCKS.has(name)) close();
    isAside = around;
  };
  walk(root, 0);
  close();
  const tail = paragraphs.findIndex(({ text }, at) => at > 0 && TAIL.test(text));
  return tail === -1 ? paragraphs : paragraphs.slice(0, tail);
}

function isBeside(node: DomNode, name: string): boolean {
  return name === 'FIGCAPTION' || NOTE_CLASS.test(node.getAttribute?.('class') ?? '');
}
