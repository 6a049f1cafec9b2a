import { withoutData } from './split-deck.ts';

/** What an outline has nothing like, at a line of the deck. */
export interface Left {
  /** As it is said: “_class: lead”. */
  readonly what: string;
  readonly line: number;
  /** What to do instead; `null` for nothing. */
  readonly instead: string | null;
}

/** A picture of a deck that is described by the name of its file, or isn’t at hand. */
interface ImportedPicture {
  readonly address: string;
  readonly line: number;
  /** The words that stand in for a description; `null` where the deck has one. */
  readonly standIn: string | null;
  readonly place: PicturePlace;
}

/** What became of a line, or of several. */
export interface Notes {
  readonly left: Left[];
  readonly pictures: ImportedPicture[];
  /** Sides of backgrounds (Marp): where a picture was to be. */
  readonly sides: string[];
  /** What notes in the line say, as footnotes. */
  readonly footnotes: string[];
}

/** Where a picture is to be in the folder of the outline, or why it can’t be there: “is larger than 10 MB”. */
export type PicturePlace = { readonly path: string } | { readonly reason: string };

/** The places of pictures by their addresses in the deck. */
export type PicturePlaces = ReadonlyMap<string, PicturePlace>;

/** Where a file is to be; `null` for nowhere. */
export function pathOf(places: PicturePlaces, address: string): string | null {
  const place = places.get(address);
  return place !== undefined && 'path' in place ? place.path : null;
}

/** Whose Markdown a deck is written in. */
export type DeckKind = 'marp' | 'slidev' | 'quarto' | 'plain';

/** What the words of a slide are read with. */
export interface WordsContext {
  readonly kind: DeckKind;
  readonly places: PicturePlaces;
  readonly found: Notes;
}

const IMAGE =
  /!\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+["']([^"']*)["'])?\s*\)(?:\{([^{}]*)\})?(?:\\(?=\s*$))?/gu;
const IMG = /<img\b[^>]*>/giu;
const TAG = /<(\/?)([A-Za-z][\w.:-]*)(?:\s[^<>]*)?\/?>/gu;
const ANCHOR = /<a\b[^<>]*\bhref="((?:https?:|#)[^"<>\s]+)"[^<>]*>([^<>[\]]+)<\/a>/gu;
/** Tags that an outline may hold. */
const KEPT_TAGS =
  /^(?:abbr|b|blockquote|br|cite|code|del|details|em|i|kbd|mark|q|s|small|strong|sub|summary|sup|u)$/u;

/** The addresses of the pictures in a text, and of its bibliography. */
export function pictureAddresses(text: string): readonly string[] {
  return withoutData(text)
    .split('\n')
    .flatMap(piecesOf)
    .flatMap((line) => {
      const images = [...line.matchAll(IMAGE)].map(([, , address = '']) => address);
      const tags = [...line.matchAll(IMG)].map(sourceOf);
      const [, key = ''] =
        /^(?:image|background|bibliography|csl): *(?:\[ *)?['"]?([^\s'"\],]+)/u.exec(line) ?? [];
      const [, behind = ''] = /\b(?:data-)?background(?:-image)?="([^"]+)"/u.exec(line) ?? [];
      return [...images, ...tags, key, behind];
    })
    .filter((address) => address !== '');
}

/** A line of words as an outline has it: pictures described, tags and signs of other programs taken out. */
export function convertWords(text: string, line: number, context: WordsContext): string {
  const { kind, found } = context;
  return piecesOf(text)
    .map((piece) => (kind === 'quarto' ? withoutMarkedCode(piece, line, found) : piece))
    .map((piece) => (kind === 'plain' ? piece.replaceAll(FORMULA_IN_CODE, '$1$2$1') : piece))
    .map((piece) => outsideCode(piece, (words) => convertPiece(words, line, context)))
    .join('');
}

/** How reveal.js has formulas, since its Markdown reads none. */
const FORMULA_IN_CODE = /`(\$\$?)\s*([^`$]+?)\s*\1`/gu;

/** A text in pieces in which signs are looked for, since those who search for the ends of each take long in a long one; sentences stay whole. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[^]{1,1999}$|[^]{0,1998}(?:[.!?] |[。！？])|[^]{0,1998}\s|[^]{1,1999}/gu) ?? [];
}

function convertPiece(text: string, line: number, context: WordsContext): string {
  const { kind, found } = context;
  const leave = (what: string, instead: string | null = null): void => {
    found.left.push({ what, line, instead });
  };
  const inHtml = text
    .replaceAll(ANCHOR, '[$2]($1)')
    .replaceAll(IMG, (tag) => {
      const isSized = /\s(?:width|height|style)=/u.test(tag);
      return `![${attributeOf(tag, 'alt')}](${sourceOf([tag])})${isSized ? '{style=x}' : ''}`;
    })
    .replaceAll(IMAGE, (_, alt: string, address: string, title = '', braces = '') =>
      pictureFor({ alt, address, title, braces }, line, context),
    )
    .replaceAll(TAG, (tag, closing: string, name: string) => {
      if (KEPT_TAGS.test(name)) return tag;
      const link = closing === '' ? linkFor(tag, name) : '';
      if (closing === '') leave(nameOfTag(tag, name), link === '' ? insteadOfTag(tag, name) : LINKED);
      return link;
    })
    .replaceAll(/\{\{<\s*(\w+)\s*([^>]*?)\s*>\}\}/gu, (code, name: string, rest: string) => {
      const [address = ''] = name === 'video' ? (/https:[^\s"]+/u.exec(rest) ?? []) : [];
      leave(`“${code}”`, address !== '' ? LINKED : name === 'include' ? INCLUDE : null);
      return address === '' ? '' : linkTo(address, attributeOf(rest, 'title'));
    });
  if (kind === 'marp')
    return inHtml.replaceAll(/(?<![\w:]):[a-z][\w+-]*:(?![\w:])/gu, (sign) => {
      leave(`“${sign}”`, 'Write the sign itself, as in 🌊.');
      return '';
    });
  if (kind === 'quarto')
    return withoutMarks(withoutSpans(withoutReferences(inHtml, leave), leave), line, found);
  return kind === 'slidev' ? withoutSpans(withoutComponents(inHtml, leave), leave) : inHtml;
}

/** Names what is left out, and what to do instead. */
type Leave = (what: string, instead?: string | null) => void;

const LINKED = 'A link to it is in its place.';
const INCLUDE = 'Import that file as well, and put its slides here.';

/** A film or a page in a frame as a link, if it is on the web; else empty. */
function linkFor(tag: string, name: string): string {
  const id = attributeOf(tag, 'id');
  if (/^youtube$/iu.test(name) && id !== '') return linkTo(`https://www.youtube.com/watch?v=${id}`, '');
  if (/^tweet$/iu.test(name) && id !== '') return linkTo(`https://x.com/i/status/${id}`, '');
  if (!/^(?:video|iframe|audio|source|embed)$/iu.test(name)) return '';
  const address = sourceOf([tag]);
  return address.startsWith('https:') ? linkTo(address, attributeOf(tag, 'title')) : '';
}

export function linkTo(address: string, title: string): string {
  return `[${title === '' ? address.replace(/^https?:\/\/(?:www\.)?/u, '').replaceAll(/[[\]]/gu, '') : title}](${address})`;
}

/** A tag as it is named: with what it leads to or shows, which nobody could guess. */
function nameOfTag(tag: string, name: string): string {
  if (BESIDE.test(tag)) return 'that parts are beside each other';
  const address = name === 'a' ? attributeOf(tag, 'href') : sourceOf([tag]);
  return address === '' ? `“<${name}>”` : `“<${name}>” of ${address}`;
}

function insteadOfTag(tag: string, name: string): string | null {
  if (name === 'Toc') return 'An agenda of # parts has {.agenda} behind its heading.';
  if (/^table$/iu.test(name)) return TABLE;
  if (/^pre$/iu.test(name)) return 'Put code and diagrams between lines of ```.';
  if (BESIDE.test(tag)) return COLUMNS;
  return /^(?:video|iframe|youtube|audio)$/iu.test(name) ? 'Write a link to it.' : null;
}

export const TABLE = 'Write the table with | between its cells, and a row of | --- | below the first.';
export const COLUMNS = 'For two columns write {.comparison} behind the heading, and ### above each column.';
/** How HTML says that its parts are beside each other. */
const BESIDE = /\b(?:col(?:umn)?s|grid|flex|two-col(?:umn)?s?|split)\b|\bgrid-cols|display: *(?:flex|grid)/u;

/** Quarto’s references to figures, tables, listings, equations and sections, which nothing is numbered for. */
function withoutReferences(text: string, leave: Leave): string {
  return text.replaceAll(/-?@((?:fig|tbl|lst|eq|sec)-[\w-]*\w)/giu, (_, name: string) => {
    leave(`what “@${name}” refers to`, 'Write what it is.');
    return name;
  });
}

/** Code with Pandoc’s braces behind it; what another format or a program writes there is named. */
function withoutMarkedCode(text: string, line: number, found: Notes): string {
  return text
    .replaceAll(/(`+[^`]+`+)\{([^{}]*)\}/gu, (all, code: string, braces: string) => {
      if (!braces.startsWith('=')) return code;
      found.left.push({ what: `“${all}”`, line, instead: null });
      return '';
    })
    .replaceAll(/`\{?(?:r|python|julia)\}? [^`]+`/gu, (code) => {
      found.left.push({ what: `what ${code} results in`, line, instead: null });
      return code;
    });
}

/** Marks of Pandoc that Markdown has none for: dashes, notes in the line, raised and lowered words. */
function withoutMarks(text: string, line: number, found: Notes): string {
  // What is below the head of a table is no dash.
  const dashed = /^[\s|:-]*$/u.test(text)
    ? text
    : text.replaceAll(/(?<=^|\s|\p{L})---(?=\s|\p{L})/gu, '—').replaceAll(/(?<=^|\s|\d)--(?=\s|\d)/gu, '–');
  return dashed
    .replaceAll(/\^\[((?:[^[\]]|\[[^[\]]*\])*)\]/gu, (_, words: string) => {
      const label = `[^n${line}-${found.footnotes.length + 1}]`;
      found.footnotes.push(`${label}: ${words}`);
      return label;
    })
    .replaceAll(/(?<![~\\])~([^\s~]{1,40})~(?!~)/gu, '<sub>$1</sub>')
    .replaceAll(/(?<![\\[])\^([^\s^[\]]{1,40})\^/gu, '<sup>$1</sup>')
    .replaceAll(/\\(?:alert|textbf|emph|textit)\{([^{}]*)\}/gu, '*$1*')
    .replaceAll(/(\]\([^()\s]*(?:\s+"[^"]*")?\))\{[^{}]*\}/gu, '$1');
}

/** Words that an outline marks as a deck does. */
const KEPT_SPAN = /^(?:\.(?:scare|own|elsewhere|inferred|article)|lang=["']?[\w-]+["']?)$/u;

/** Words in brackets with braces behind them, which say how they look. */
function withoutSpans(text: string, leave: Leave): string {
  return text.replaceAll(/(?<!!)\[([^[\]]*)\]\{([^{}]*)\}/gu, (all, inside: string, braces: string) => {
    if (braces.split(/\s+/u).every((one) => one === '' || KEPT_SPAN.test(one))) return all;
    leave(`“{${braces}}”`);
    return inside;
  });
}

/** Components in Markdown, as Slidev has them where MDC is on: `:icon{name="x"}`; and what it computes: `{{ $page }}`. */
function withoutComponents(text: string, leave: Leave): string {
  const sought = /(?<![\w:]):[a-z][\w-]*(?:\[[^[\]]*\])?\{[^{}]*\}|\{\{[^{}]*\}\}/gu;
  return text.replaceAll(sought, (component) => {
    leave(`“${component}”`);
    return '';
  });
}

const SIZES =
  'A picture is as large as it may be; {.figure .left}, .right or .full behind the heading let it run to an edge.';

interface Image {
  readonly alt: string;
  readonly address: string;
  readonly title: string;
  /** What is in braces behind it (Pandoc). */
  readonly braces: string;
}

function pictureFor(image: Image, line: number, { places, found }: WordsContext): string {
  const { words, side, isSized } = withoutKeywords(image.alt);
  if (side !== null) found.sides.push(side);
  if (isSized || /(?:^|\s)(?:\.|(?:width|height|style)=)/u.test(image.braces))
    found.left.push({ what: 'how large a picture is, or how it looks', line, instead: SIZES });
  const { address } = image;
  const { description, title, isMadeUp } = wordsFor({ ...image, alt: words });
  const place = places.get(address) ?? { reason: 'is not beside the deck' };
  found.pictures.push({ address, line, standIn: isMadeUp ? description : null, place });
  if ('path' in place)
    return `![${description}](${place.path}${title === '' ? '' : ` "${title.replaceAll('"', '”')}"`})`;
  if (/^https?:/u.test(address)) return `[${description}](${address})`;
  return isMadeUp ? '' : description;
}

interface WordsOfPicture {
  readonly description: string;
  /** What is printed with it; empty for nothing. */
  readonly title: string;
  /** Whether the description is the name of the file. */
  readonly isMadeUp: boolean;
}

/** What a picture is described by, and what is printed with it: where Quarto describes it, what is in the brackets. */
function wordsFor({ alt, address, title, braces }: Image): WordsOfPicture {
  const described = attributeOf(braces, 'fig-alt');
  const said = [described, alt, title].find((one) => one !== '');
  return {
    description: said ?? wordsOfName(address),
    title: title === '' && described !== '' ? alt : title,
    isMadeUp: said === undefined,
  };
}

/** A description without what Marp reads in it: size, filter, and the side on which a background is. */
function withoutKeywords(alt: string): {
  readonly words: string;
  readonly side: string | null;
  readonly isSized: boolean;
} {
  const isBackground = /(?:^|\s)bg(?:\s|$)/u.test(alt);
  const [, side = 'full'] = /(?:^|\s)(left|right)(?:[:\s]|$)/u.exec(alt) ?? [];
  const words = alt
    .replaceAll(/(?:^|\s)(?:w|h|width|height):\S+/gu, '')
    .replaceAll(
      /(?:^|\s)(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?(?=\s|$)/gu,
      '',
    );
  const placed = isBackground
    ? words.replaceAll(
        /(?:^|\s)(?:bg|left|right|fit|contain|cover|auto|vertical|\d+%)(?::\S+)?(?=\s|$)/gu,
        '',
      )
    : words;
  return { words: placed.trim(), side: isBackground ? side : null, isSized: words !== alt };
}

/** The name of a file in words. */
export function wordsOfName(address: string): string {
  if (address === '' || address.startsWith('data:')) return 'picture';
  const name = address.split('/').at(-1) ?? address;
  return name.replace(/\.[^.]+$/u, '').replaceAll(/[-_]+/gu, ' ');
}

export function attributeOf(tag: string, name: string): string {
  const [, , value = ''] = new RegExp(`(?<![\\w-])${name}=(["'])((?:(?!\\1)[^])*)\\1`, 'iu').exec(tag) ?? [];
  return value;
}

function sourceOf([tag = '']: readonly string[]): string {
  const source = attributeOf(tag, 'src');
  return source === '' ? attributeOf(tag, 'data-src') : source;
}

/** A text with what is outside of code marks changed. */
function outsideCode(text: string, change: (words: string) => string): string {
  return splitAtCode(text)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

/** A text in parts of which each second is code or a formula with its marks. */
export function splitAtCode(text: string): readonly string[] {
  return text.split(/(`+[^`]*`+|\$\$[^$]+\$\$|(?<![\w\\$])\$(?=\S)[^$\n]{0,400}(?<=\S)\$(?![\d$]))/u);
}
