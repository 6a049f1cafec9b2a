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
export interface ImportedPicture {
  readonly address: string;
  readonly line: number;
  /** The words that stand in for a description; `null` where the deck has one. */
  readonly standIn: string | null;
  readonly isAtHand: boolean;
}

/** What became of a line, or of several. */
export interface Notes {
  readonly left: Left[];
  readonly pictures: ImportedPicture[];
  /** Sides of backgrounds (Marp): where a picture was to stand. */
  readonly sides: string[];
}

/** The pictures that are at hand, by their addresses in the deck: where they are to be in the folder of the outline. */
export type PicturePlaces = ReadonlyMap<string, string>;

const IMAGE = /!\[([^\]]*)\]\(\s*<?([^)\s>]+)>?(?:\s+["']([^"']*)["'])?\s*\)(?:\{[^}]*\})?/gu;
const IMG = /<img\b[^>]*>/giu;
const TAG = /<(\/?)([A-Za-z][\w.:-]*)(?:\s[^<>]*)?\/?>/gu;
const ANCHOR = /<a\b[^<>]*\bhref="(https?:[^"<>\s]+)"[^<>]*>([^<>[\]]+)<\/a>/gu;
/** Tags that an outline may hold. */
const KEPT_TAGS =
  /^(?:abbr|b|blockquote|br|cite|code|del|details|em|i|kbd|mark|q|s|small|strong|sub|summary|sup|u)$/u;

/** The addresses of the pictures in a text. */
export function pictureAddresses(text: string): readonly string[] {
  return withoutData(text)
    .split('\n')
    .flatMap(piecesOf)
    .flatMap((line) => {
      const images = [...line.matchAll(IMAGE)].map(([, , address = '']) => address);
      const tags = [...line.matchAll(IMG)].map(([tag]) => attributeOf(tag, 'src'));
      const key = /^image: *['"]?([^\s'"]+)/u.exec(line)?.[1] ?? '';
      return [...images, ...tags, key];
    })
    .filter((address) => address !== '');
}

/** A line of words as an outline has it: pictures described, tags and signs of other programs taken out. */
export function convertWords(text: string, line: number, places: PicturePlaces, notes: Notes): string {
  return piecesOf(text)
    .map((piece) => outsideCode(piece, (words) => convertPiece(words, line, places, notes)))
    .join('');
}

/** A text in pieces in which signs are looked for, since those who search for the ends of each take long in a long one; sentences stay whole. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[^]{1,1999}$|[^]{0,1998}(?:[.!?] |[。！？])|[^]{0,1998}\s|[^]{1,1999}/gu) ?? [];
}

function convertPiece(text: string, line: number, places: PicturePlaces, notes: Notes): string {
  return text
    .replaceAll(ANCHOR, '[$2]($1)')
    .replaceAll(IMG, (tag) => `![${attributeOf(tag, 'alt')}](${attributeOf(tag, 'src')})`)
    .replaceAll(IMAGE, (_, alt: string, address: string, title: string | undefined) =>
      pictureFor({ alt, address, title: title ?? null }, line, places, notes),
    )
    .replaceAll(TAG, (tag, closing: string, name: string) => {
      if (KEPT_TAGS.test(name)) return tag;
      if (closing === '') notes.left.push({ what: `“<${name}>”`, line, instead: insteadOfTag(name) });
      return '';
    })
    .replaceAll(/\{\{<[^>]*>\}\}/gu, (code) => {
      notes.left.push({ what: `“${code}”`, line, instead: null });
      return '';
    });
}

function insteadOfTag(name: string): string | null {
  if (/^v-?clicks?$/iu.test(name)) return 'Lists appear item by item with {.incremental} behind the heading.';
  return /^(?:video|iframe|youtube|audio)$/iu.test(name) ? 'Write a link to it.' : null;
}

interface Image {
  readonly alt: string;
  readonly address: string;
  readonly title: string | null;
}

function pictureFor(
  { alt, address, title }: Image,
  line: number,
  places: PicturePlaces,
  notes: Notes,
): string {
  const { words, side } = withoutKeywords(alt);
  if (side !== null) notes.sides.push(side);
  const standIn = words === '' ? (title ?? wordsOfName(address)) : null;
  const description = standIn ?? words;
  const place = places.get(address);
  const isUndescribed = standIn !== null && title === null;
  notes.pictures.push({
    address,
    line,
    standIn: isUndescribed ? standIn : null,
    isAtHand: place !== undefined,
  });
  if (place === undefined) return /^https?:/u.test(address) ? `[${description}](${address})` : description;
  return `![${description}](${place}${title === null || title === '' ? '' : ` "${title}"`})`;
}

/** A description without what Marp reads in it: size, filter, and the side on which a background stands. */
function withoutKeywords(alt: string): { readonly words: string; readonly side: string | null } {
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
  return { words: placed.trim(), side: isBackground ? side : null };
}

function wordsOfName(address: string): string {
  if (address.startsWith('data:')) return 'picture';
  const name = address.split('/').at(-1) ?? address;
  return name.replace(/\.[^.]+$/u, '').replaceAll(/[-_]+/gu, ' ');
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\b${name}=["']([^"']*)["']`, 'iu').exec(tag)?.[1] ?? '';
}

/** A text with what stands outside of code marks changed. */
function outsideCode(text: string, change: (words: string) => string): string {
  return splitAtCode(text)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');
}

/** A text in parts of which each second is code with its marks. */
export function splitAtCode(text: string): readonly string[] {
  return text.split(/(`+[^`]*`+)/u);
}
