import { LAYOUTS } from '../../deck/layouts/layouts.ts';
import { decodeReferences } from '../../markdown/nodes/words-of-html.ts';
import { replacePictures } from '../pictures/replace-pictures.ts';

/** Which characters a piece of HTML sets in which cut: `serif-400`, `sans-600`, `code-400-italic` and so on. */
export type FaceCharacters = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Reads the cuts off our own HTML by the conventions of the theme: the class `serif` and headings of slides set the serif; headings,
 * `strong`, `b` and `th` are bold; `em`, `i` and `cite` italic, but for other scripts; code and keys have a face of their own.
 * What a theme may set in heavier titles is listed under `title` as well.
 */
export function faceCharacters(html: string): FaceCharacters {
  const faces = new Map<string, Set<number>>();
  const open: Style[] = [PLAIN];
  for (const [token, slash, tag, attributes] of replacePictures(html, () => '')
    .replace(UNSEEN, '')
    .matchAll(TOKENS)) {
    const style = open.at(-1) ?? PLAIN;
    if (tag === undefined) {
      for (const face of facesOf(style)) collect(faces, face, token);
    } else if (slash === '/') {
      if (1 < open.length) open.pop();
    } else if (!VOID.has(tag) && attributes?.endsWith('/') !== true) {
      open.push(styleInside(style, tag, attributes ?? ''));
    }
  }
  return faces;
}

interface Style {
  readonly isSerif: boolean;
  readonly isSans: boolean;
  readonly isCode: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isTitle: boolean;
}

const PLAIN: Style = {
  isSerif: false,
  isSans: true,
  isCode: false,
  isBold: false,
  isItalic: false,
  isTitle: false,
};
/** Formulas for assistive technology alone. */
const UNSEEN = /<math[^]*?<\/math>/gu;
const TOKENS = /<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|[^<]+/gu;
const VOID: ReadonlySet<string> = new Set(['br', 'wbr', 'img', 'hr', 'path']);
const CODE: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp']);
/** The theme sets Chinese and Japanese in their own face, in code too. */
const HAS_OWN_FACE = / lang="(?:zh|ja)/u;
/** By tag, and by class: words in drawings and in code. */
const BOLD: ReadonlySet<string> = new Set(
  (
    'h1 h2 h3 h4 strong b th .bold ' +
    '.code-keyword .code-built_in .code-selector-tag .code-section .code-name .code-strong .code-line'
  ).split(' '),
);
const ITALIC: ReadonlySet<string> = new Set(
  'em i cite var .italic .code-comment .code-quote .code-meta .code-emphasis'.split(' '),
);
/** Classes of what a theme may set in its title weight. */
const TITLES: ReadonlySet<string> = new Set([
  '.heading',
  '.paper-title',
  '.part-heading',
  ...Object.values(LAYOUTS).flatMap(({ titleClasses }) => titleClasses.map((name) => `.${name}`)),
]);

function styleInside(style: Style, tag: string, attributes: string): Style {
  const classes = classesIn(attributes);
  const [isHeading, isSerif] = [classes.includes('heading'), classes.includes('serif')];
  const [isBold, isItalic] = [isIn(BOLD, tag, classes), isIn(ITALIC, tag, classes)];
  return {
    isSerif: style.isSerif || isHeading || isSerif,
    // Some layouts set their heading, and all of them their source marks, in the sans.
    isSans: isHeading || classes.includes('cite') || (style.isSans && !isSerif),
    isCode: (style.isCode || isIn(CODE, tag, [])) && !HAS_OWN_FACE.test(attributes),
    isBold: style.isBold || isBold,
    isItalic: (style.isItalic || isItalic) && !classes.includes('script'),
    isTitle: style.isTitle || isIn(TITLES, tag, classes),
  };
}

/** Whether a set has an element by its tag or one of its classes. */
function isIn(names: ReadonlySet<string>, tag: string, classes: readonly string[]): boolean {
  return names.has(tag) || classes.some((name) => names.has(`.${name}`));
}

function classesIn(attributes: string): readonly string[] {
  return /class="([^"]*)"/u.exec(attributes)?.[1]?.split(' ') ?? [];
}

function facesOf({ isSerif, isSans, isCode, isBold, isItalic, isTitle }: Style): readonly string[] {
  const slope = isItalic ? '-italic' : '';
  const cut = `${isBold ? 600 : 400}${slope}`;
  if (isCode) return [`code-${cut}`];
  return [
    ...(isSerif ? [`serif-${cut}`] : []),
    ...(isSans ? [`sans-${cut}`] : []),
    ...(isTitle ? [`title${slope}`] : []),
  ];
}

function collect(faces: Map<string, Set<number>>, face: string, text: string): void {
  const characters = faces.get(face) ?? new Set<number>();
  faces.set(face, characters);
  for (const character of decodeReferences(text)) characters.add(character.codePointAt(0) ?? 0);
}
